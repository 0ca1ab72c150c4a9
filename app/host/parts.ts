/** A workspace by its files: which of them an edit changes, and taking one file's part from another workspace. */
import type { Commission } from '../../core/model/commission';
import type { Conflict } from '../../core/model/conflict';
import type { Deck } from '../../core/model/deck';
import { isKindId, type KindId, kindIds } from '../../core/model/kinds';
import { type FileType, factsFormat, migrateFile } from '../../core/model/migrate';
import { type Entry, emptyRegister, type Workspace } from '../../core/model/register';
import type { DeckFolder, Templates } from '../../core/operations';
import { sha256 } from '../../workspace/disk';
import type { OpenWorkspace } from '../../workspace/read';
import { type Edit, stringify, workspaceFiles } from '../../workspace/save';

const commissionFile = 'commission.json';

/** The files that must be written for the folder to hold `next`. Parts that are the same objects are not looked into. */
export function changedFiles(open: OpenWorkspace, next: Workspace): Edit[] {
  const { workspace: before, files, templates } = open;
  const edits: Edit[] = [];
  const add = (path: string, text: string | null): void => {
    const expected = files.get(path)?.digest ?? null;
    if ((text === null ? null : sha256(text)) !== expected) edits.push({ path, text, expected });
  };
  const few: { register: Record<KindId, Workspace['register'][KindId]> } = { register: emptyRegister() };
  for (const kind of kindIds) {
    if (before.register[kind] === next.register[kind]) continue;
    few.register[kind] = next.register[kind];
    const path = `facts/${kind}.json`;
    if (next.register[kind].length === 0 && files.has(path)) add(path, emptyFacts);
  }
  const changed = (folder: DeckFolder): Deck[] => {
    const known = new Set(before[folder]);
    const ids = new Set(next[folder].map(({ id }) => id));
    for (const { id } of before[folder]) if (!ids.has(id)) add(`${folder}/${id}.json`, null);
    return next[folder].filter((deck) => !known.has(deck));
  };
  const known = new Set(before.conflicts);
  const left = new Set(next.conflicts?.map(({ id }) => id));
  for (const { id } of before.conflicts ?? []) if (!left.has(id)) add(`conflicts/${id}.json`, null);
  const conflicts = (next.conflicts ?? []).filter((one) => !known.has(one));
  const part: Workspace = {
    ...next,
    ...few,
    decks: changed('decks'),
    outlines: changed('outlines'),
    conflicts,
  };
  for (const [path, text] of workspaceFiles(part, templates)) {
    if (path !== commissionFile || before.commission !== next.commission) add(path, text);
  }
  return edits;
}

const emptyFacts = stringify({ format: factsFormat, entries: [] });

/** The workspace with the parts of some files as they are in another. */
export function withParts(workspace: Workspace, paths: Iterable<string>, from: Workspace): Workspace {
  let out = workspace;
  for (const path of paths) {
    if (path === commissionFile) {
      out = { ...out, commission: from.commission satisfies Commission };
      continue;
    }
    const [, folder, stem] = partPath.exec(path) ?? [];
    if (folder === 'facts' && isKindId(stem!)) {
      out = { ...out, register: { ...out.register, [stem]: from.register[stem] } };
    } else if (folder === 'decks' || folder === 'outlines') {
      const deck = from[folder].find(({ id }) => id === stem);
      const rest = out[folder].filter(({ id }) => id !== stem);
      out = { ...out, [folder]: deck ? sorted([...rest, deck]) : rest };
    } else if (folder === 'conflicts') {
      const conflict = from.conflicts?.find(({ id }) => id === stem);
      const rest = (out.conflicts ?? []).filter(({ id }) => id !== stem);
      out = { ...out, conflicts: conflict ? sorted([...rest, conflict]) : rest };
    }
  }
  return out;
}

/**
 * The workspace with the part of one file as a version of that file had it that we once read or wrote. It is merged from
 * and never shown, so what its references lead to today is not asked.
 *
 * @param json undefined for a version in which the file was not there, or none that can be read
 */
export function withVersion(workspace: Workspace, path: string, json: unknown): Workspace {
  return withParts(workspace, [path], { ...nothing(workspace), ...contentsOf(path, json) });
}

const nothing = (workspace: Workspace): Workspace => ({
  // There is always a commission.
  commission: workspace.commission,
  register: emptyRegister(),
  decks: [],
  outlines: [],
  conflicts: [],
  images: workspace.images,
});

function contentsOf(path: string, json: unknown): Partial<Workspace> {
  if (json === undefined) return {};
  if (path === commissionFile) {
    return migratedTo('commission', json, (read) => ({ commission: read as unknown as Commission }));
  }
  const [, folder, stem] = partPath.exec(path) ?? [];
  if (folder === 'conflicts') return { conflicts: [json as Conflict] };
  if (folder === 'facts' && isKindId(stem!)) {
    return migratedTo(`facts/${stem}`, json, ({ entries }) => ({
      register: { ...emptyRegister(), [stem]: (entries ?? []) as Entry[] },
    }));
  }
  if (folder !== 'decks' && folder !== 'outlines') return {};
  return migratedTo('deck', json, (read) => ({ [folder]: [read as unknown as Deck] }));
}

function migratedTo(
  type: FileType,
  json: unknown,
  make: (read: Record<string, unknown>) => Partial<Workspace>,
): Partial<Workspace> {
  const migrated = migrateFile(type, json);
  return migrated.ok ? make(migrated.json) : {};
}

const partPath = /^(facts|decks|outlines|conflicts)\/(.+)\.json$/;

function sorted<T extends { id: string }>(files: T[]): T[] {
  return files.sort((a, b) => (`${a.id}.json` < `${b.id}.json` ? -1 : 1));
}

/** The text of one file of a workspace, or undefined when it would have none. */
export function textOf(workspace: Workspace, path: string, templates: Templates): string | undefined {
  return workspaceFiles(workspace, templates).get(path);
}
