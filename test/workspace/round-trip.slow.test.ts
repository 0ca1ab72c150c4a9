import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyField, FieldForm, Fields } from '../../core/model/field';
import { type KindId, kindIds, kindOf } from '../../core/model/kinds';
import type { Workspace } from '../../core/model/register';
import { readWorkspace } from '../../workspace/read';
import { createWorkspace, saveWorkspace, workspaceFiles } from '../../workspace/save';
import { templates } from '../core/model/templates';
import { folder } from './samples';

/** Text with what people write and what breaks programs. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.constantFrom('Åse «Ærlig» Ødegård', 'Čállin Ŧ', '\u2028\u00ad"\\\n', '\ud800', '__proto__', ' '),
);
const day = fc
  .date({ min: new Date('1814-05-17'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const language = fc.constantFrom('nb', 'nn', 'se', 'en');
const url = fc.constantFrom('https://example.org/å?x=1#y', 'mailto:post@example.org');
const run = fc.record(
  { t: words, lang: language, href: url, em: fc.boolean() },
  { requiredKeys: ['t'], noNullPrototype: true },
);
const oneLanguage = fc.oneof(words, fc.array(run, { maxLength: 3 }));
const text = fc.oneof(
  oneLanguage,
  fc.record(
    { nb: oneLanguage, nn: oneLanguage, se: oneLanguage, en: oneLanguage },
    { requiredKeys: [], noNullPrototype: true },
  ),
);
const source = fc.oneof(
  fc.record(
    { title: words, author: words, url, page: words, date: fc.constantFrom('2024', '2024-02', '2024-02-29') },
    { requiredKeys: ['title'], noNullPrototype: true },
  ),
  fc.record({ unknown: words }, { noNullPrototype: true }),
);

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));

const ids: Record<string, string[]> = Object.fromEntries(
  kindIds.map((kind) => [kind, [`${kind}-1`, `${kind}-2`]]),
);

function ofForm(form: FieldForm): fc.Arbitrary<unknown> {
  switch (form.type) {
    case 'string':
      return words;
    case 'text':
      return text;
    case 'date':
      return day;
    case 'number':
      return number;
    case 'cell':
      return fc.oneof(
        number,
        words,
        fc.record({ nb: words, en: words }, { requiredKeys: ['nb'], noNullPrototype: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'url':
      return url;
    case 'choice':
      return fc.constantFrom(...form.options);
    case 'ref':
      return fc.constantFrom(...ids[form.kind]!);
    case 'list':
      return fc.array(ofForm(form.of), { maxLength: 3 });
    case 'object':
      return ofForms(form.fields, () => false);
    case 'source':
      return source;
    case 'timed': {
      const period = fc.record(
        { value: ofForm(form.of), from: day, to: day, note: words },
        { requiredKeys: ['value'], noNullPrototype: true },
      );
      return fc.oneof(ofForm(form.of), fc.array(period, { minLength: 1, maxLength: 3 }));
    }
  }
}

function ofForms(
  forms: Record<string, FieldForm>,
  optional: (key: string) => boolean,
): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, ofForm(form)]));
  const requiredKeys = Object.keys(values).filter((key) => !optional(key));
  return fc.record(values, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Record<string, unknown>>;
}

function ofFields(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const forms = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.form]));
  return ofForms(forms, (key) => (fields[key] as AnyField).optional);
}

const entries = (kind: KindId) =>
  fc.tuple(...ids[kind]!.map((id) => ofFields(kindOf(kind).fields).map((rest) => ({ id, ...rest }))));
const register = fc.record(Object.fromEntries(kindIds.map((kind) => [kind, entries(kind)])), {
  noNullPrototype: true,
});
const slide = fc
  .constantFrom(...templates.values())
  .chain((template) =>
    ofFields(template.fields as Fields).chain((content) =>
      fc
        .record(
          { title: text, notes: text, hidden: fc.boolean() },
          { requiredKeys: [], noNullPrototype: true },
        )
        .map((base) => ({ template: template.id, ...base, ...content })),
    ),
  );
const deck = (id: string) =>
  fc
    .record(
      { title: text, date: day, language, slides: fc.array(slide, { maxLength: 4 }) },
      { noNullPrototype: true },
    )
    .map((rest) => ({
      format: 2 as const,
      id,
      sections: [{ id: 'a', title: 'A' }],
      ...rest,
      slides: rest.slides.map((one, i) => ({ ...one, id: `s${i}`, section: 'a' })),
    }));
const workspaces = fc
  .record(
    { register, decks: fc.tuple(deck('en'), deck('to')), outlines: fc.tuple(deck('en')), name: text },
    { noNullPrototype: true },
  )
  .map(
    ({ name, ...rest }) =>
      ({
        ...rest,
        commission: { format: 1, id: 'kommisjon', name, language: 'nb' },
        images: new Map(),
      }) as unknown as Workspace,
  );

describe('what is saved', () => {
  it('is what is read, for any workspace', async () => {
    const dir = folder();
    let open: Awaited<ReturnType<typeof readWorkspace>> | undefined;
    await fc.assert(
      fc.asyncProperty(workspaces, async (workspace) => {
        if (!open) {
          await createWorkspace(dir, workspace, templates);
          open = await readWorkspace(dir, templates);
        } else {
          await saveWorkspace(open, workspace);
          open = await readWorkspace(dir, templates);
        }
        expect([...open.files.values()].map(({ state }) => state)).not.toContain('partial');
        expect([...open.files.values()].map(({ state }) => state)).not.toContain('unreadable');
        expect(open.workspace).toEqual(workspace);
        // And saving it again would write the same bytes.
        expect(workspaceFiles(open.workspace, templates)).toEqual(workspaceFiles(workspace, templates));
      }),
      { numRuns: 25 },
    );
  });
});
