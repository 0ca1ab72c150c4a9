/** A text that no audience sits through is cut on the slide that says so; nothing of it is lost where it is written. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import type { Slide } from '../../core/model/deck';
import type { Entry, Register, Workspace } from '../../core/model/register';
import { templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { look } from '../gallery/compiled';
import { endless } from '../support/doubling';
import { texts, words } from '../support/scene-rules';

let workspace: Workspace;
beforeAll(async () => {
  ({ workspace } = await readWorkspace('examples/kommunekommisjonen', templates));
});

function show(slide: Partial<Slide> & Record<string, unknown>, register?: Partial<Register>) {
  const [first] = workspace.decks;
  const deck = { ...first!, sections: [], slides: [{ id: 'lang', ...slide } as Slide] };
  const own = { ...workspace, register: { ...workspace.register, ...register } };
  return compileDeck({ workspace: own, deck, templates, ...look('16:9') });
}

const saidOn = (made: ReturnType<typeof show>) =>
  made.deck.scenes.map((scene) =>
    texts(scene)
      .map((text) => words(text.paragraphs))
      .join(' '),
  );

describe('a text of forty thousand characters', () => {
  it.each(['one word', 'line breaks', 'words'])(
    'of %s stands on twenty slides, and the last says so',
    (kind) => {
      const lead = endless[kind]!(40_000);
      const made = show({ template: 'text-image', heading: 'Langt', lead });
      expect(made.deck.scenes).toHaveLength(20);
      const all = saidOn(made);
      expect(all.at(-1)).toContain('Teksten er kuttet her. Hele teksten står i kommisjonen.');
      expect(all.slice(0, -1).join()).not.toContain('kuttet her');
      expect(made.diagnostics.map(({ rule }) => rule)).toContain('text-cut');
    },
  );

  it('in a quotation is cut likewise', () => {
    const long = { id: 'langt', text: endless.words!(40_000), source: { unknown: 'x' } } as unknown as Entry;
    const made = show({ template: 'long-quote', quote: 'langt' }, { quotes: [long] });
    expect(made.deck.scenes.length).toBeLessThanOrEqual(20);
    expect(saidOn(made).at(-1)).toContain('Teksten er kuttet her.');
  });
});

describe('a table', () => {
  it('has a page for the row that fills one, and not for each of the others', () => {
    const rows = Array.from({ length: 200 }, (_, i) => [
      `Rad ${i + 1}`,
      i === 100 ? 'bokstav'.repeat(220) : 'Kort',
    ]);
    const table = { id: 'lang', title: 'Lang', columns: ['Navn', 'Verdi'], rows, source: { unknown: 'x' } };
    const made = show({ template: 'table', table: 'lang' }, { tables: [table as unknown as Entry] });
    expect(made.deck.scenes.length).toBeLessThan(30);
    expect(saidOn(made).join(' ')).toContain('Rad 200');
  });
});
