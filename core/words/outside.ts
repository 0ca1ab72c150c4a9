/** What others have changed, in people's words: few lines, each with the place that it is about. */
import { joinAnd } from '../formats/typography';
import type { KindId } from '../model/kinds';
import type { Workspace } from '../model/register';
import { type DeckFolder, type Operation, type Step, stepsOf } from '../operations';
import { say } from '../texts';
import { inLine } from './forms';
import { type Calling, calledIn, calling, fieldOf, type Thing } from './things';

export interface OutsideLine {
  /** «Person» */
  sort: string;
  /** «Heidi Merete Rudi: organisasjon og tittel er endret» */
  text: string;
  /** Where it is seen; undefined for what is gone. */
  thing?: Thing;
  /** The first field that was changed, where there is one. */
  field?: string;
}

export interface Outside {
  lines: readonly OutsideLine[];
  /** So many further things were changed. */
  more: number;
}

/** Lines that anybody reads through. */
const mostLines = 100;
/** Fields named in one line. */
const mostFields = 4;

export type Act = 'added' | 'removed' | 'moved' | 'set';

/** What was done to one thing. */
export interface Changed {
  thing: Thing;
  act: Act;
  fields: string[];
}

/**
 * @param op what they did
 * @param before without it, where what they removed still has its name
 * @param after with it
 */
export function outsideLines(
  op: Operation,
  before: Workspace,
  after: Workspace,
  { templates, lang, today }: Pick<Calling, 'templates' | 'lang'> & { today: string },
): Outside {
  const now = calling(after, templates, lang, today);
  const was = calling(before, templates, lang, today);
  const { things, orders } = changesIn(op);
  const lines = [
    ...folded(things).flatMap((one) => lineOf(one, now, was)),
    ...[...orders].map(
      (kind): OutsideLine => ({
        sort: say(lang, 'things', 'order'),
        text: say(lang, 'outside', 'order', { kind: say(lang, 'kindsInLine', kind) }),
      }),
    ),
  ];
  return { lines: lines.slice(0, mostLines), more: Math.max(0, lines.length - mostLines) };
}

/** What an operation does, thing by thing, and the kinds of facts of which it changes the order. */
export function changesIn(op: Operation): { things: Changed[]; orders: ReadonlySet<KindId> } {
  const changes = new Map<string, Changed>();
  const orders = new Set<KindId>();
  for (const step of stepsOf(op)) {
    if (step.type === 'entry.move') orders.add(step.kind);
    else note(changes, step);
  }
  return { things: [...changes.values()], orders };
}

/** Each thing once, whatever was done to it; what is added or removed is not also changed. */
function note(changes: Map<string, Changed>, step: Exclude<Step, { type: 'entry.move' }>): void {
  const done = changeOf(step);
  if (!done) return;
  const key = JSON.stringify(done.thing);
  const known = changes.get(key);
  if (!known) changes.set(key, done);
  else if (known.act === 'removed' && done.act === 'added') known.act = 'set';
  else if (known.act === 'moved' && done.act === 'set') changes.set(key, done);
  else if (done.act === 'removed') known.act = 'removed';
  else for (const field of done.fields) if (!known.fields.includes(field)) known.fields.push(field);
}

function changeOf(step: Exclude<Step, { type: 'entry.move' }>): Changed | undefined {
  switch (step.type) {
    case 'entry.add':
      return changed({ type: 'fact', kind: step.kind, id: step.entry.id }, 'added');
    case 'entry.remove':
      return changed({ type: 'fact', kind: step.kind, id: step.id }, 'removed');
    case 'entry.set':
      return changed({ type: 'fact', kind: step.kind, id: step.id }, 'set', step.field);
    case 'deck.add':
      return changed({ type: 'deck', in: step.in, deck: step.deck.id }, 'added');
    case 'deck.remove':
      return changed({ type: 'deck', in: step.in, deck: step.id }, 'removed');
    case 'deck.set':
      return changed({ type: 'deck', in: step.in, deck: step.id }, 'set', step.field);
    case 'slide.add':
      return changed(slideIn(step, step.slide.id), 'added');
    case 'slide.remove':
      return changed(slideIn(step, step.id), 'removed');
    case 'slide.move':
      return changed(slideIn(step, step.id), 'moved');
    case 'slide.set':
      return changed(slideIn(step, step.id), 'set', step.field);
    case 'slide.deviate':
      return changed(slideIn(step, step.id), 'set', `deviations.${step.ref}`);
    case 'section.add':
      return changed(sectionIn(step, step.section.id), 'added');
    case 'section.remove':
      return changed(sectionIn(step, step.id), 'removed');
    case 'section.move':
      return changed(sectionIn(step, step.id), 'moved');
    case 'section.set':
      return changed(sectionIn(step, step.id), 'set', step.field);
    case 'commission.set':
      return changed({ type: 'commission' }, 'set', step.field);
    // Conflicts are told by themselves.
    case 'conflict.put':
    case 'conflict.remove':
      return undefined;
    default:
      return step satisfies never;
  }
}

function changed(thing: Thing, act: Act, ...fields: string[]): Changed {
  return { thing, act, fields };
}

interface InDeck {
  in: DeckFolder;
  deck: string;
}

const slideIn = (step: InDeck, slide: string): Thing => ({
  type: 'slide',
  in: step.in,
  deck: step.deck,
  slide,
});
const sectionIn = (step: InDeck, section: string): Thing => ({
  type: 'section',
  in: step.in,
  deck: step.deck,
  section,
});

/** What is changed in a deck, counted where it is more than one slide. */
interface Counted {
  thing: Extract<Thing, { type: 'deck' }>;
  counts: ReadonlyMap<Act, number>;
}

/** Several slides of one deck are one line. */
function folded(changes: readonly Changed[]): (Changed | Counted)[] {
  const slides = new Map<string, Changed[]>();
  const deckOf = ({ thing }: Changed): string | undefined =>
    thing.type === 'slide' ? `${thing.in}/${thing.deck}` : undefined;
  for (const one of changes) {
    const deck = deckOf(one);
    if (deck !== undefined) slides.set(deck, [...(slides.get(deck) ?? []), one]);
  }
  const told = new Set<string>();
  return changes.flatMap((one): (Changed | Counted)[] => {
    const deck = deckOf(one);
    const all = deck === undefined ? [] : slides.get(deck)!;
    if (deck === undefined || all.length === 1) return [one];
    if (told.has(deck)) return [];
    told.add(deck);
    const counts = new Map<Act, number>();
    for (const { act } of all) counts.set(act, (counts.get(act) ?? 0) + 1);
    const { in: folder, deck: id } = one.thing as InDeck;
    return [{ thing: { type: 'deck', in: folder, deck: id }, counts }];
  });
}

function lineOf(one: Changed | Counted, now: Calling, was: Calling): OutsideLine[] {
  const here = calledIn(one.thing, now);
  const called = here ?? calledIn(one.thing, was);
  if (!called) return [];
  const { lang } = now;
  const place = here ? { thing: one.thing } : {};
  if ('counts' in one) {
    const parts = [...one.counts].map(([act, count]) => say(lang, 'outside', `slides_${act}`, { count }));
    return [{ sort: called.sort, text: `${called.name}: ${joinAnd(parts, lang)}.`, ...place }];
  }
  if (one.act !== 'set' || one.fields.length === 0) {
    const act = one.act === 'set' ? 'changed' : one.act;
    return [{ sort: called.sort, text: say(lang, 'outside', act, { what: called.name }), ...place }];
  }
  const names = [...new Set(one.fields.map((field) => inLine(fieldOf(one.thing, field, here ? now : was))))];
  const shown = names.slice(0, mostFields);
  if (names.length > shown.length) {
    shown.push(say(lang, 'outside', 'moreFields', { count: names.length - shown.length }));
  }
  const text = say(lang, 'outside', 'fields', { what: called.name, fields: joinAnd(shown, lang) });
  return [{ sort: called.sort, text, ...place, field: one.fields[0]! }];
}
