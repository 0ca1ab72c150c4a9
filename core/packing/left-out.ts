/**
 * What goes along when a commission leaves as one file, and what stays at home. A file that was made so says what it
 * does not have: what was left out is not removed, so whoever takes the file in later compares it with their own without
 * the same.
 */
import { z } from 'zod';
import { has } from '../base/lists';
import { idSchema } from '../model/field';
import type { Workspace } from '../model/register';
import type { Templates } from '../operations/references';
import { usedImages } from './pictures';
import { without } from './without';

/** Ids in one file's list; a workspace's folder is read no further. */
const most = 10_000;

/** Facts always go along. */
export const packChoicesSchema = z.strictObject({
  decks: z.union([z.literal('all'), z.array(idSchema).max(most)]),
  outlines: z.boolean(),
  /** `note` of facts and of their periods: for those who keep the register. */
  notes: z.boolean(),
  /** `notes` of slides: what is to be said. */
  talkNotes: z.boolean(),
  /** Slides that are not shown. */
  hidden: z.boolean(),
  /** Records of the facts that decks were shown with. */
  held: z.boolean(),
  /** Conflicts that nobody has settled. */
  conflicts: z.boolean(),
  /** Pictures that nothing shows. */
  unused: z.boolean(),
  /** Files in the folder that are none of a commission's. */
  others: z.boolean(),
});
export type PackChoices = z.infer<typeof packChoicesSchema>;

/** What is nobody's business but the commission's own goes along only when somebody says so. */
export const usualChoices: PackChoices = {
  decks: 'all',
  outlines: true,
  notes: false,
  talkNotes: false,
  hidden: false,
  held: false,
  conflicts: false,
  unused: false,
  others: false,
};

const kept = z.array(idSchema).max(most).optional();

/** Nothing in it: the file has everything. Of decks and images only those that went along are named. */
export const leftOutSchema = z.strictObject({
  outlines: z.literal(true).optional(),
  notes: z.literal(true).optional(),
  talkNotes: z.literal(true).optional(),
  hidden: z.literal(true).optional(),
  held: z.literal(true).optional(),
  conflicts: z.literal(true).optional(),
  /** Left out: all of them went along. */
  keptDecks: kept,
  /** Entries of `facts/images.json`; the others were shown by nothing that went along. */
  keptImages: kept,
});
export type LeftOut = z.infer<typeof leftOutSchema>;

const flags = ['outlines', 'notes', 'talkNotes', 'hidden', 'held', 'conflicts'] as const;

/** Whether the file has everything. */
export function isWhole(leftOut: LeftOut): boolean {
  return Object.values(leftOut).every((value) => value === undefined);
}

/**
 * @param before what the workspace itself was without when it came: it goes on saying so
 * @returns what a file made by these choices will not have
 */
export function leftOutBy(
  workspace: Workspace,
  templates: Templates,
  choices: PackChoices,
  before: LeftOut = {},
): LeftOut {
  const { decks } = choices;
  const all = decks === 'all';
  const ids = workspace.decks.map(({ id }) => id).filter((id) => all || decks.includes(id));
  const some = all || ids.length === workspace.decks.length ? undefined : ids;
  const out: LeftOut = tidy({
    ...Object.fromEntries(
      flags.map((flag) => {
        const stays = !choices[flag] && hasAny(workspace, templates, flag);
        return [flag, before[flag] ?? (stays ? true : undefined)];
      }),
    ),
    keptDecks: keptOf(workspace.decks, some, before.keptDecks),
  });
  const { images } = workspace.register;
  const used = usedImages(without(workspace, templates, out), templates);
  const shown = images.filter(({ id }) => used.has(id)).map(({ id }) => id);
  const fewer = choices.unused || shown.length === images.length ? undefined : shown;
  return tidy({ ...out, keptImages: keptOf(images, fewer, before.keptImages) });
}

/** Whether there is anything of it: what nobody had is not said to be missing. */
function hasAny(workspace: Workspace, templates: Templates, flag: (typeof flags)[number]): boolean {
  if (flag === 'outlines') return workspace.outlines.length > 0;
  if (flag === 'conflicts') return (workspace.conflicts?.length ?? 0) > 0;
  const { register, decks, outlines } = without(workspace, templates, { [flag]: true });
  return register !== workspace.register || decks !== workspace.decks || outlines !== workspace.outlines;
}

/** What two files that are put together both lack. */
export function lackedByBoth(a: LeftOut, b: LeftOut): LeftOut {
  const union = (one?: readonly string[], other?: readonly string[]) =>
    one && other ? [...new Set([...one, ...other])].slice(0, most) : undefined;
  return tidy({
    ...Object.fromEntries(flags.map((flag) => [flag, a[flag] && b[flag]])),
    keptDecks: union(a.keptDecks, b.keptDecks),
    keptImages: union(a.keptImages, b.keptImages),
  });
}

/**
 * @param now ids that go along; undefined when all do
 * @param before those that came along; undefined when all did. What was deleted since was there, and stays named
 */
function keptOf(
  list: readonly { readonly id: string }[],
  now: readonly string[] | undefined,
  before: readonly string[] | undefined,
): string[] | undefined {
  if (!now && !before) return undefined;
  const deleted = (before ?? []).filter((id) => !has(list, id));
  return [...(now ?? list.map(({ id }) => id)), ...deleted].slice(0, most);
}

function tidy(leftOut: LeftOut): LeftOut {
  return Object.fromEntries(Object.entries(leftOut).filter(([, value]) => value !== undefined));
}
