/** Finding by words, in any order, in what is said: what Ctrl+K shows below titles. Pure. */
import { kindIds } from '../model/kinds';
import { type Context, contextOf, type Library, type Spot } from './find';
import { type Query, queryOf, rangesIn } from './fold';
import { ofEntry, ofScene, type Passage, type Shelf } from './passages';

export interface WordHit extends Context {
  spot: Extract<Spot, { in: 'slide' | 'fact' }>;
}

/** Notes say what slides only name; titles are listed by themselves. */
const rank = { notes: 1, text: 2, source: 1, alt: 1, footer: 0, title: 0 } as const;

/** @returns the best first, one for each slide and its notes, one for each fact */
export function findWords({ workspace, decks }: Library, typed: string, most: number): WordHit[] {
  const words = typed.split(/\s+/u).flatMap((word) => queryOf(word) ?? []);
  // One letter stands everywhere.
  if (words.length === 0 || words.every(({ folded }) => folded.length < 2)) return [];
  const out: { spot: WordHit['spot']; text: string; score: number }[] = [];
  for (const { deck, scenes } of decks) {
    for (const [i, scene] of scenes.entries()) {
      const best = bestIn(ofScene(scene), words, ({ part }) => rank[part]);
      if (!best) continue;
      const { part, node, paragraph } = best.passage.at;
      const at = {
        deck: deck.id,
        slide: scene.slide,
        scene: scene.id,
        number: i + 1,
        title: scene.title.text,
      };
      const spot = { in: 'slide', ...at, part, node, paragraph } as const;
      out.push({ spot, text: best.passage.text, score: best.score });
    }
  }
  for (const kind of kindIds) {
    for (const entry of workspace.register[kind]) {
      const best = bestIn(ofEntry(entry, kind), words, ({ sort }) => (sort === 'words' ? 1 : 0));
      if (!best) continue;
      const spot = { in: 'fact', kind, id: entry.id, ...best.passage.at } as const;
      out.push({ spot, text: best.passage.text, score: best.score });
    }
  }
  return out
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ spot, text }) => ({ spot, ...contextFor(text, words) }));
}

/** The passage that has all the words, most of them from their beginning; none that weighs nothing. */
function bestIn<P>(
  shelf: Shelf<P>,
  words: readonly Query[],
  weight: (at: P) => number,
): { passage: Passage<P>; score: number } | undefined {
  if (!words.every(({ folded }) => shelf.folded.includes(folded))) return undefined;
  let best: { passage: Passage<P>; score: number } | undefined;
  for (const passage of shelf.passages) {
    const own = weight(passage.at);
    if (own === 0 || !words.every(({ folded }) => passage.folded.includes(folded))) continue;
    const begun = words.filter(({ folded }) => ` ${passage.folded}`.includes(` ${folded}`)).length;
    const score = begun * 10 + own;
    if (!best || score > best.score) best = { passage, score };
  }
  return best;
}

function contextFor(text: string, words: readonly Query[]): Context {
  const [first] = words.flatMap((word) => rangesIn(text, word)).sort((a, b) => a.start - b.start);
  return contextOf(text, first ?? { start: 0, end: 0 });
}
