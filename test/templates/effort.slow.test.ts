/**
 * Twice as much in any field of any template takes at most two and a half times as long to lay out, check
 * and draw. Fields are found by their descriptions, so that a new one is held to the same without being named here.
 */
import { describe, expect, it } from 'vitest';
import type { AnyField } from '../../core/model/field';
import { templateList, templates } from '../../templates';
import type { GalleryCase } from '../gallery/case';
import { grows, usual } from '../support/field-effort';
import { listsIn, wordsIn } from '../support/filled';

const fieldsOf = (id: string): [string, AnyField][] =>
  Object.entries(templates.get(id)!.fields as Record<string, AnyField>);
/** The others show facts and nothing of their own; the fields of facts are held in `test/core/model`. */
const written = templateList.filter(({ id }) =>
  fieldsOf(id).some(([, { form }]) => wordsIn(form).length + listsIn(form).length > 0),
);

// A machine that does other things at once disturbs a measurement, and seldom three times in a row.
describe('a field of a template', { retry: 2 }, () => {
  it('is written in by all templates but those of one fact', () => {
    const others = templateList.filter((one) => !written.includes(one)).map(({ id }) => id);
    expect(others).toEqual(['quote', 'decision', 'clipping', 'recommendation', 'speech-bubbles']);
  });

  it.each(written.map(({ id }, i) => [id, i] as const))(
    '%s grows no faster than what is written',
    (id, seed) => {
      const bare: GalleryCase = { id, level: 'normal', slide: { template: id } };
      const cases = [usual.find(({ slide }) => slide.template === id) ?? bare];
      const slow = fieldsOf(id).flatMap(([key, field], i) =>
        grows(field, seed * 3 + i, cases, (one, value) => ({
          ...one,
          slide: { ...one.slide, [key]: value },
        })).map((said) => `${key} ${said}`),
      );
      expect(slow).toEqual([]);
    },
  );
});
