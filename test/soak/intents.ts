/**
 * What somebody wants to do, as data. It becomes an operation in the host's own process, from what that host shows at
 * that moment, as a page makes it from what its user sees.
 */
import type { Json } from '../../core/base/json';
import type { KindId } from '../../core/model/kinds';
import type { Workspace } from '../../core/model/register';
import { changeFrom, correct, type Operation, removeFact, type Step, touches } from '../../core/operations';

/** Where a value stands: a fact, a deck, a slide of a deck, or the commission itself. */
export type At = { kind: KindId; id: string } | { deck: string; slide?: string } | { commission: true };

/** A fact, a deck or the commission: what the book of edits is kept by. */
export interface Item {
  in: 'facts' | 'decks' | 'commission';
  kind?: KindId;
  id?: string;
}

export type Intent =
  | { do: 'set'; at: At; field: string; value?: Json }
  /** From that day on. */
  | { do: 'from'; kind: KindId; id: string; field: string; value: Json; date: string }
  /** The paragraph with that number, counted round, says this instead. */
  | { do: 'paragraph'; at: At; field: string; n: number; words: string }
  /** A letter behind the one that was typed last, or where that is not there, behind the paragraph with that number. */
  | { do: 'type'; at: At; field: string; n: number; letter: string; behind?: string }
  | { do: 'list'; at: At; field: string; change: 'add' | 'replace' | 'remove'; n: number; words: string }
  | { do: 'add'; kind: KindId; entry: { id: string } & Record<string, Json> }
  | { do: 'remove'; at: At }
  | { do: 'move'; deck: string; slide: string; after: string | null }
  | { do: 'add-slide'; deck: string; slide: { id: string } & Record<string, Json>; after: string | null }
  | { do: 'add-deck'; deck: { id: string } & Record<string, Json> }
  /** What means the same whatever stands there. */
  | { do: 'step'; step: Step };

/** Between the paragraphs of a text. */
export const gap = '\n\n';

/** The day of which corrections are made. */
const today = '2026-03-02';

/** @returns undefined when what it is about is not there */
export function operationOf(workspace: Workspace, intent: Intent): Operation | undefined {
  switch (intent.do) {
    case 'set':
      if ('kind' in intent.at) return corrected(workspace, intent.at, intent.field, intent.value);
      return thingAt(workspace, intent.at) && setOf(intent.at, intent.field, intent.value);
    case 'from':
      return thingAt(workspace, intent) && changeFrom(workspace, intent);
    case 'paragraph': {
      const thing = thingAt(workspace, intent.at);
      if (!thing) return undefined;
      const all = String(thing[intent.field] ?? '').split(gap);
      all[intent.n % all.length] = intent.words;
      return setOf(intent.at, intent.field, all.join(gap));
    }
    case 'type': {
      const thing = thingAt(workspace, intent.at);
      return thing && setOf(intent.at, intent.field, typed(String(thing[intent.field] ?? ''), intent));
    }
    case 'list': {
      const thing = thingAt(workspace, intent.at);
      return thing && setOf(intent.at, intent.field, changedList(thing[intent.field], intent));
    }
    case 'add':
      return { type: 'entry.add', kind: intent.kind, entry: intent.entry };
    case 'remove':
      return thingAt(workspace, intent.at) && removalOf(intent.at);
    case 'move':
      return { type: 'slide.move', in: 'decks', deck: intent.deck, id: intent.slide, after: intent.after };
    case 'add-slide': {
      const { deck, slide, after } = intent;
      return { type: 'slide.add', in: 'decks', deck, slide, after };
    }
    case 'add-deck':
      return { type: 'deck.add', in: 'decks', deck: intent.deck };
    case 'step':
      return intent.step;
  }
}

function corrected(
  workspace: Workspace,
  at: Extract<At, { kind: unknown }>,
  field: string,
  value: Json | undefined,
): Operation | undefined {
  const given = value === undefined ? {} : { value };
  return thingAt(workspace, at) && correct(workspace, { ...at, field, asOf: today, ...given });
}

function typed(text: string, { n, letter, behind }: Extract<Intent, { do: 'type' }>): string {
  const at = behind === undefined ? -1 : text.indexOf(behind);
  if (at >= 0) return `${text.slice(0, at + behind!.length)}${letter}${text.slice(at + behind!.length)}`;
  const all = text.split(gap);
  all[n % all.length] += letter;
  return all.join(gap);
}

function changedList(value: unknown, { change, n, words }: Extract<Intent, { do: 'list' }>): Json {
  const list = [...((value as Json[] | undefined) ?? [])];
  const at = list.length === 0 ? 0 : n % list.length;
  const item = list.some((one) => typeof one === 'object') ? { text: words } : words;
  if (change === 'add') list.splice(at, 0, item);
  else if (change === 'replace' && list.length > 0) list[at] = item;
  else list.splice(at, 1);
  return list;
}

function setOf(at: At, field: string, value: Json | undefined): Step {
  const given = value === undefined ? {} : { value };
  if ('commission' in at) return { type: 'commission.set', field, ...given };
  if ('kind' in at) return { type: 'entry.set', kind: at.kind, id: at.id, field, ...given };
  if (at.slide === undefined) return { type: 'deck.set', in: 'decks', id: at.deck, field, ...given };
  return { type: 'slide.set', in: 'decks', deck: at.deck, id: at.slide, field, ...given };
}

function removalOf(at: At): Operation | undefined {
  if ('commission' in at) return undefined;
  if ('kind' in at) return removeFact(at.kind, at.id);
  if (at.slide === undefined) return { type: 'deck.remove', in: 'decks', id: at.deck };
  return { type: 'slide.remove', in: 'decks', deck: at.deck, id: at.slide };
}

type Thing = Record<string, unknown>;

function thingAt(workspace: Workspace, at: At): Thing | undefined {
  if ('commission' in at) return workspace.commission as unknown as Thing;
  if ('kind' in at) return workspace.register[at.kind].find(({ id }) => id === at.id);
  const deck = workspace.decks.find(({ id }) => id === at.deck);
  if (!deck || at.slide === undefined) return deck as Thing | undefined;
  return deck.slides.find(({ id }) => id === at.slide);
}

/** What an operation changes. */
export function itemsOf(op: Operation): Item[] {
  const names = touches(op).map((one) => one.split(/[/#@]/) as [string, string]);
  const items = names.flatMap(([folder, id]): Item[] => {
    // What is known of conflicts is told with the thing they are about.
    if (folder === 'conflicts') return [];
    if (folder === 'commission') return [{ in: 'commission' }];
    return [folder === 'decks' ? { in: 'decks', id } : { in: 'facts', kind: folder as KindId, id }];
  });
  const seen = new Map(items.map((item) => [nameOf(item), item]));
  return [...seen.values()];
}

export function nameOf({ in: folder, kind, id }: Item): string {
  return [folder === 'facts' ? kind : folder, id].filter((part) => part !== undefined).join('/');
}

/** All of it, or undefined where it is not there. */
export function contentOf(workspace: Workspace, item: Item): unknown {
  if (item.in === 'commission') return workspace.commission;
  if (item.in === 'decks') return workspace.decks.find(({ id }) => id === item.id);
  return workspace.register[item.kind!].find(({ id }) => id === item.id);
}

/** What an intent is about, before anybody has looked at a workspace. */
export function itemOf(intent: Intent): Item {
  if (intent.do === 'add') return { in: 'facts', kind: intent.kind, id: intent.entry.id };
  if (intent.do === 'add-deck') return { in: 'decks', id: intent.deck.id };
  if (intent.do === 'move' || intent.do === 'add-slide') return { in: 'decks', id: intent.deck };
  if (intent.do === 'step') return itemsOf(intent.step)[0]!;
  const at = intent.do === 'from' ? intent : intent.at;
  if ('commission' in at) return { in: 'commission' };
  return 'kind' in at ? { in: 'facts', kind: at.kind, id: at.id } : { in: 'decks', id: at.deck };
}
