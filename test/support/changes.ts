/** Every text of a fact that a deck shows, changed in its turn: only words that name it may be others. */
import { compileDeck } from '../../core/deck/compile';
import { isValue, originKey, type ValueOrigin } from '../../core/model/origin';
import type { Scene } from '../../core/scene/types';
import { templates } from '../../templates';
import { look } from '../gallery/compiled';
import { changeFaults, type Files, runsOf, standsAt, withScrambled } from './origins';

/** Texts and names of facts that the scenes show, each once. */
function textsShown(scenes: readonly Scene[], files: Files): ValueOrigin[] {
  const all = scenes.flatMap(runsOf).flatMap(({ from }) => from.filter(isValue));
  const once = [...new Map(all.map((origin) => [originKey(origin), origin])).values()];
  return once.filter(
    (origin) =>
      origin.type === 'field' &&
      origin.day === undefined &&
      typeof standsAt(origin, files) === 'string' &&
      // Choices and dates are no words, and another file is another picture.
      !['membership', 'approx', 'date', 'said', 'file', 'due', 'delivered', 'by'].includes(
        String([origin.field, ...origin.path].at(-1)),
      ),
  );
}

export function scenesOf({ workspace, deck }: Files): readonly Scene[] {
  return compileDeck({ workspace, deck, templates, ...look(deck.page ?? '16:9') }).deck.scenes;
}

/**
 * What is wrong after each of the texts that a deck shows has been changed alone.
 * @param each how many are passed over for each that is changed
 */
export function changesIn(files: Files, each = 1): { faults: string[]; tried: number } {
  const before = scenesOf(files);
  const faults: string[] = [];
  let tried = 0;
  textsShown(before, files).forEach((origin, i) => {
    if (i % each !== 0) return;
    const workspace = withScrambled(files, origin);
    if (!workspace) return;
    tried++;
    faults.push(...changeFaults(before, scenesOf({ ...files, workspace }), origin));
  });
  return { faults, tried };
}
