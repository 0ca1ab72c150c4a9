/** What undo or redo has done, or would do, in a few words, with the place that it is about. */
import { joinAnd } from '../formats/typography';
import type { Workspace } from '../model/register';
import type { Operation } from '../operations';
import { say } from '../texts';
import { inLine, kindWord } from './forms';
import { type Act, changesIn } from './outside';
import { type Calling, calledIn, calling, fieldOf, type Thing } from './things';

export interface TakenBack {
  /** «tittel for Mette Nord» */
  text: string;
  /** What is there afterwards, the first one first. */
  things: readonly { thing: Thing; field?: string }[];
}

/** What is taken away again was added. */
const opposite: Readonly<Record<Act, Act>> = {
  added: 'removed',
  removed: 'added',
  moved: 'moved',
  set: 'set',
};
const mostFields = 3;

/**
 * @param op what undo or redo does
 * @param before without it
 * @param after with it
 */
export function takenBackWords(
  op: Operation,
  which: 'undo' | 'redo',
  before: Workspace,
  after: Workspace,
  { templates, lang, today }: Pick<Calling, 'templates' | 'lang'> & { today: string },
): TakenBack {
  const now = calling(after, templates, lang, today);
  const was = calling(before, templates, lang, today);
  const { things, orders } = changesIn(op);
  const there = things
    .filter(({ thing }) => calledIn(thing, now))
    .map(({ thing, fields: [field] }) => ({ thing, ...(field === undefined ? {} : { field }) }));
  const [only, ...more] = things;
  if (!only) {
    const [kind] = orders;
    const text = kind
      ? say(lang, 'takenBack', 'order', { kind: say(lang, 'kindsInLine', kind) })
      : say(lang, 'takenBack', 'many', { count: 1 });
    return { text, things: [] };
  }
  const together = more.length > 0 ? sameFieldOf(things, now) : undefined;
  if (together) return { text: say(lang, 'takenBack', 'set', together), things: there };
  if (more.length > 0)
    return { text: say(lang, 'takenBack', 'many', { count: things.length }), things: there };
  const here = calledIn(only.thing, now);
  const name = (here ?? calledIn(only.thing, was))?.name ?? '';
  const act = which === 'undo' ? opposite[only.act] : only.act;
  if (act !== 'set' || only.fields.length === 0) {
    return { text: say(lang, 'takenBack', act, { what: name, fields: '' }), things: there };
  }
  const fields = [
    ...new Set(only.fields.map((field) => inLine(fieldOf(only.thing, field, here ? now : was)))),
  ];
  const shown = joinAnd(fields.slice(0, mostFields), lang);
  return { text: say(lang, 'takenBack', 'set', { what: name, fields: shown }), things: there };
}

/** «kilde for 16 personer»: one field of many facts of a kind, which were given it together. */
function sameFieldOf(
  things: ReturnType<typeof changesIn>['things'],
  calls: Calling,
): { what: string; fields: string } | undefined {
  const [{ thing: first, fields } = { thing: undefined, fields: [] as readonly string[] }] = things;
  const [field] = fields;
  if (first?.type !== 'fact' || field === undefined) return undefined;
  const { kind } = first;
  const alike = things.every(
    (one) =>
      one.act === 'set' &&
      one.thing.type === 'fact' &&
      one.thing.kind === kind &&
      one.fields.length === 1 &&
      one.fields[0] === field,
  );
  const what = `${things.length} ${inLine(kindWord(kind, calls.lang, things.length))}`;
  return alike ? { what, fields: inLine(fieldOf(first, field, calls)) } : undefined;
}
