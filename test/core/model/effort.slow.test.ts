/**
 * Twice as much in any field of any kind of fact takes at most two and a half times as long on all slides that show it
 * together. Fields and what shows them are found by their descriptions.
 */
import { describe, expect, it } from 'vitest';
import type { AnyField, FieldForm } from '../../../core/model/field';
import { type KindId, kindIds, kindOf } from '../../../core/model/kinds';
import type { Entry } from '../../../core/model/register';
import { templateList } from '../../../templates';
import { entries, type GalleryCase, imageEntries } from '../../gallery/case';
import { growth } from '../../support/doubling';
import { grows, usual, work } from '../../support/field-effort';
import { filled } from '../../support/filled';

const fieldsOf = (kind: KindId): [string, AnyField][] =>
  Object.entries(kindOf(kind).fields as Record<string, AnyField>);

/** An entry with something in each of its fields. */
function whole(kind: KindId): Entry {
  const said = fieldsOf(kind).map(([key, { form }]) => [key, filled(form, { ids: new Map() })]);
  return entries([{ ...Object.fromEntries(said.filter(([, value]) => value !== undefined)), id: 'a' }])[0]!;
}

const refersTo = (form: FieldForm, kind: KindId): boolean => form.type === 'ref' && form.kind === kind;

/** One slide of each template that shows a fact of the kind, with the facts. */
function casesOf(kind: KindId): GalleryCase[] {
  if (kind === 'images')
    return usual
      .filter(({ slide }) => ['wide', 'photo'].includes(String((slide as { image?: unknown }).image)))
      .slice(0, 3)
      .map((one) => ({ ...one, facts: { ...one.facts, images: imageEntries } }));
  const shown = usual.filter(({ facts }) => facts?.[kind]?.length);
  const byTemplate = new Map(shown.map((one) => [one.slide.template, one] as const));
  if (byTemplate.size > 0) return [...byTemplate.values()];
  return templateList.flatMap(({ id, fields }) => {
    const key = Object.keys(fields).find((one) =>
      refersTo((fields as Record<string, AnyField>)[one]!.form, kind),
    );
    if (key === undefined) return [];
    return [
      {
        id,
        level: 'normal',
        slide: { template: id, image: 'wide', [key]: 'a' },
        facts: { [kind]: [whole(kind)] },
      },
    ];
  });
}

/** In the first of the facts, which all of these slides show. */
const withField = (one: GalleryCase, kind: KindId, key: string, value: unknown): GalleryCase => {
  const [first, ...others] = one.facts![kind]!;
  const changed: Entry = { ...first!, [key]: value };
  return { ...one, facts: { ...one.facts, [kind]: [changed, ...others] } };
};

// A machine that does other things at once disturbs a measurement, and seldom three times in a row.
describe('a field of facts', { retry: 2 }, () => {
  it('is shown of every kind', () => {
    expect(kindIds.filter((kind) => casesOf(kind).length === 0)).toEqual([]);
  });

  it.each(kindIds.map((id, i) => [id, i] as const))(
    '%s grows no faster than what is written',
    (kind, seed) => {
      const cases = casesOf(kind);
      const slow = fieldsOf(kind).flatMap(([key, field], i) =>
        grows(field, seed * 3 + i, cases, (one, value) => withField(one, kind, key, value)).map(
          (said) => `${key} ${said}`,
        ),
      );
      expect(slow).toEqual([]);
    },
  );

  it('of a dataset grows no faster than its rows', () => {
    const one = casesOf('datasets')[0]!;
    const rows = (size: number) =>
      Array.from({ length: size }, (_, i) => [`Sted ${i % 358}`, String(2005 + Math.floor(i / 358)), i]);
    const columns = [
      { label: 'Kommune', holds: 'names' },
      { label: 'År', holds: 'names' },
      { label: 'Antall', holds: 'numbers' },
    ];
    const slide = { template: 'chart', heading: 'Folk', kind: 'line', dataset: one.facts!.datasets![0]!.id };
    const put = (size: number): GalleryCase =>
      withField(withField({ ...one, slide }, 'datasets', 'columns', columns), 'datasets', 'rows', rows(size));
    expect(growth((size) => work(put(Math.floor(size))), 5000, 6, true, 2)).toBeLessThan(2.5);
  });
});
