import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfSection, moveTo } from '../../../core/editing/slide-list';
import { apply } from '../../../core/operations';
import { templates } from '../../../templates';
import { example } from '../../renderer/dialogs/support';

const { workspace, deck } = await example();
const empty = { ...deck, sections: [...deck.sections, { id: 'tom', title: 'Tom' }] };
const within = { ...workspace, decks: workspace.decks.map((one) => (one.id === deck.id ? empty : one)) };

test('any slides can join any section, an empty one too, and the sections stay whole', () => {
  const slides = fc.subarray(
    empty.slides.map(({ id }) => id),
    { minLength: 1, maxLength: 4 },
  );
  const sections = fc.constantFrom(...empty.sections.map(({ id }) => id));
  fc.assert(
    fc.property(slides, sections, (ids, section) => {
      const moving = new Set(ids);
      const op = moveTo(empty, moving, endOfSection(empty, moving, section));
      if (!op) return;
      const after = apply(within, op, templates).workspace.decks.find(({ id }) => id === deck.id)!;
      for (const id of ids) expect(after.slides.find((one) => one.id === id)?.section).toBe(section);
      const met = after.slides.map((one) => one.section).filter((one, i, all) => one !== all[i - 1]);
      expect(new Set(met).size).toBe(met.length);
      expect(met).toEqual(empty.sections.map((one) => one.id).filter((one) => met.includes(one)));
    }),
    { numRuns: 100 },
  );
});

test('a slide that joins a section stands last in it', () => {
  const spot = endOfSection(deck, new Set(['kommunen']), 'kommisjonen');
  const last = deck.slides.findLast(({ id, section }) => section === 'kommisjonen' && id !== 'kommunen');
  expect(spot).toEqual({ after: last?.id, section: 'kommisjonen' });
});
