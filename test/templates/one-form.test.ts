/** However the lines of a text were broken where it was written, every output has the same slide. */
import { expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import type { Slide } from '../../core/model/deck';
import { templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { look } from '../gallery/compiled';

const { workspace } = await readWorkspace('examples/kommunekommisjonen', templates);

/** What all exporters write from. */
function scenes(lead: unknown): string {
  const slide = { id: 'en', template: 'text-image', heading: 'Skole', lead } as unknown as Slide;
  const deck = { ...workspace.decks[0]!, sections: [], slides: [slide] };
  return JSON.stringify(
    compileDeck({ workspace, deck, templates, ...look('16:9') }).deck.scenes.map(({ nodes, notes }) => ({
      nodes,
      notes,
    })),
  );
}

const plain = scenes('Én lærer.\nTo elever.');

it.each(['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('with %j between its lines', (mark) => {
  expect(scenes(`Én lærer.${mark}To elever.`)).toBe(plain);
  expect(scenes({ nb: `Én lærer.${mark}To elever.` })).toBe(plain);
  expect(scenes([{ t: `Én lærer.${mark}To elever.` }])).toBe(plain);
});

it('with a mark of byte order before it, and bullets of Word’s', () => {
  expect(scenes('\uFEFFÉn lærer.\nTo elever.')).toBe(plain);
  expect(scenes('\uF0B7 Én lærer.')).toBe(scenes('• Én lærer.'));
});
