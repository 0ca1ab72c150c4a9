/** Two people who type at the same time, a letter every 80–200 ms. Every letter is one that nobody else types. */

import { same } from '../../core/base/json';
import type { Workspace } from '../../core/model/register';
import { copiesIn } from './files';
import type { Ground } from './grounds';
import { contentOf, type Intent, type Item, nameOf } from './intents';
import type { Machine } from './machine';
import type { Snapshot } from './protocol';
import { Random } from './random';

/** Where each of the two types. */
export const places = {
  'two facts': [
    typing({ kind: 'people', id: 'person-1' }, 'name', 0),
    typing({ kind: 'people', id: 'person-2' }, 'name', 0),
  ],
  'two paragraphs of a text': [
    typing({ kind: 'topics', id: 'tema-1' }, 'text', 0),
    typing({ kind: 'topics', id: 'tema-1' }, 'text', 2),
  ],
  'one paragraph': [
    typing({ deck: 'forum', slide: 'side-1' }, 'notes', 1),
    typing({ deck: 'forum', slide: 'side-1' }, 'notes', 1),
  ],
} as const;
export type PlaceName = keyof typeof places;

type Where = Pick<Extract<Intent, { do: 'type' }>, 'at' | 'field' | 'n'>;

function typing(at: Where['at'], field: string, n: number): Where {
  return { at, field, n };
}

export interface TypingReport {
  place: PlaceName;
  /** Letters that the hosts accepted, of both. */
  typed: number;
  /** Letters that a host did not take. */
  refused: number;
  /** Letters that stand in the text itself, as the first host shows it. */
  inText: number;
  /** Letters that neither the text nor a conflict about it has, on either side. */
  lost: number;
  /** Letters that stand more than once in the text, or not in the order in which they were typed. */
  muddled: number;
  conflicts: number;
  /** Copies that were left beside the files. */
  copies: number;
  /** Whether both show the same in the end. */
  equal: boolean;
}

/** @param seconds how long they type */
export async function typeTogether(
  ground: Ground,
  place: PlaceName,
  seconds: number,
  seed: number,
): Promise<TypingReport> {
  await ground.rest();
  const before = (await ground.machines[0].snapshot()).workspace.conflicts?.length ?? 0;
  const typed = await Promise.all(
    ground.machines.map((machine, i) => type(machine, places[place][i]!, seconds, new Random(seed + i), i)),
  );
  const shown = await ground.rest();
  if (!shown) throw new Error('The two do not come to rest within a minute after the last letter.');
  const letters = typed.flatMap(({ accepted }) => accepted);
  const missing = new Set<string>();
  let inText = 0;
  let muddled = 0;
  for (const [i, { accepted }] of typed.entries()) {
    for (const [j, snapshot] of shown.entries()) {
      const { text, conflicts } = found(snapshot, places[place][i]!);
      for (const letter of accepted)
        if (!text.includes(letter) && !conflicts.includes(letter)) missing.add(letter);
      if (j > 0) continue;
      const there = [...text].filter((letter) => accepted.includes(letter));
      inText += new Set(there).size;
      muddled += there.filter((letter, at) => at > 0 && letter <= there[at - 1]!).length;
    }
  }
  return {
    place,
    typed: letters.length,
    refused: typed.reduce((sum, { refused }) => sum + refused, 0),
    inText,
    lost: missing.size,
    muddled,
    conflicts: (shown[0].workspace.conflicts?.length ?? 0) - before,
    copies: copiesIn(ground.places[0]!).length,
    equal: same(shown[0].workspace, shown[1].workspace),
  };
}

/** The first letter of each: Chinese signs, of which there are enough. */
const alphabets = [0x4e00, 0x6e00];

async function type(
  machine: Machine,
  where: Where,
  seconds: number,
  random: Random,
  who: number,
): Promise<{ accepted: string[]; refused: number }> {
  const accepted: string[] = [];
  let refused = 0;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const letter = String.fromCharCode(alphabets[who]! + accepted.length + refused);
    const last = accepted.at(-1);
    const answer = await machine.edit({
      do: 'type',
      ...where,
      letter,
      ...(last === undefined ? {} : { behind: last }),
    });
    if (answer.ok) accepted.push(letter);
    else refused++;
    await new Promise((resolve) => setTimeout(resolve, 80 + random.below(121)));
  }
  return { accepted, refused };
}

function found({ workspace }: Snapshot, { at }: Where): { text: string; conflicts: string } {
  const item: Item =
    'kind' in at
      ? { in: 'facts', kind: at.kind, id: at.id }
      : { in: 'decks', id: (at as { deck: string }).deck };
  const about = (workspace.conflicts ?? []).filter(({ place }) => nameOf(place as Item) === nameOf(item));
  return {
    text: JSON.stringify(contentOf(workspace as unknown as Workspace, item) ?? ''),
    conflicts: JSON.stringify(about.map(({ versions }) => versions)),
  };
}

/** What is wrong with it; empty when every letter of both is there and nothing was left over. */
export function typingFaults({ lost, muddled, conflicts, copies, equal }: TypingReport): string[] {
  return [
    ...(lost > 0 ? [`${lost} letters are lost`] : []),
    ...(muddled > 0 ? [`${muddled} letters stand twice or in another order`] : []),
    ...(conflicts > 1 ? [`${conflicts} conflicts for one text`] : []),
    ...(copies > 0 ? [`${copies} copies were left`] : []),
    ...(equal ? [] : ['the two do not show the same']),
  ];
}
