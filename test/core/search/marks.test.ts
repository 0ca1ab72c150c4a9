import { expect, test } from 'vitest';
import { fjord } from '../../../core/scene/themes/fjord';
import { queryOf } from '../../../core/search/fold';
import { marksOn } from '../../../core/search/marks';
import { FontSet } from '../../../core/text/fonts';
import { bundledFonts } from '../../../workspace/fonts';
import { deck, source, workspaceOf } from '../operations/samples';
import { libraryOf } from './library';

const fonts = new FontSet(bundledFonts(), fjord());
const long = 'Kommunenes oppgaver er blitt langt flere enn de som ble lagt til dem da systemet ble til, og ';
const text = {
  id: 'om',
  heading: 'Om systemet',
  lead: [{ t: `${long.repeat(2)}her står ` }, { t: 'mar', em: true }, { t: 'kert til slutt' }],
  source,
};
const { scenes } = libraryOf(
  workspaceOf({ texts: [text] }, [deck('d', [{ id: 's', template: 'statements', text: 'om' }])]),
).decks[0]!;
const marks = (typed: string) => marksOn(scenes[0]!, fonts, queryOf(typed)!);
const { width, height } = fjord().page;

test('each place is marked where its letters stand, over runs', () => {
  const [mark, ...more] = marks('markert');
  expect(more).toEqual([]);
  const [box] = mark!.boxes;
  expect(mark!.boxes).toHaveLength(1);
  expect(box!.w).toBeGreaterThan(20);
  expect(box!.w).toBeLessThan(120);
  expect(box!.x + box!.w).toBeLessThan(width);
  // Right behind the word before it.
  const [before] = marks('står')[0]!.boxes;
  expect(box!.x - (before!.x + before!.w)).toBeGreaterThan(0);
  expect(box!.x - (before!.x + before!.w)).toBeLessThan(12);
});

test('words that are parted by a line break have a box on each line', () => {
  const all = marks(long.trim());
  expect(all).toHaveLength(2);
  const [first] = all;
  expect(first!.boxes.length).toBeGreaterThan(1);
  const tops = first!.boxes.map(({ y }) => y);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  for (const { x, y, w, h } of all.flatMap(({ boxes }) => boxes)) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + w).toBeLessThanOrEqual(width);
    expect(y + h).toBeLessThanOrEqual(height);
  }
});
