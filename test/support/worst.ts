/** A commission whose deck is the slowest that its limits allow: texts that nobody writes, as long as they may be. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endless } from './doubling';

const example = resolve(import.meta.dirname, '../../examples/kommunekommisjonen');

export const worstDeck = 'verst';

/**
 * @param folder new; gets the example with the deck in it
 * @param slides with five texts each, of every kind in turn
 * @param length of each text, in UTF-16 units
 */
export function worstCommission(folder: string, slides = 30, length = 19_000): void {
  cpSync(example, folder, { recursive: true });
  const kinds = Object.entries(endless);
  const from = JSON.parse(readFileSync(join(folder, 'decks/kort-innlegg.json'), 'utf8')) as object;
  const deck = {
    ...from,
    id: worstDeck,
    title: 'Den verste',
    sections: [{ id: 'alt', title: 'Alt' }],
    slides: Array.from({ length: slides }, (_, i) => {
      const [name, text] = kinds[i % kinds.length]!;
      return {
        id: `tung-${i + 1}`,
        template: 'statements',
        section: 'alt',
        heading: `Tungt lysbilde ${i + 1}, ${name}`,
        points: Array.from({ length: 5 }, () => ({ text: text(length) })),
      };
    }),
  };
  writeFileSync(join(folder, `decks/${worstDeck}.json`), JSON.stringify(deck));
}
