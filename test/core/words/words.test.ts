import { describe, expect, it } from 'vitest';
import { type FieldForm, type Fields, formsOf } from '../../../core/model/field';
import { kindIds, kindOf } from '../../../core/model/kinds';
import {
  commissionForm,
  deckForm,
  type FieldWords,
  type FormWords,
  fieldLabel,
  fieldWord,
  itemWord,
  kindForms,
  kindGroups,
  kindWord,
  kindWords,
  optionLabel,
  slideForm,
  wordLanguages,
} from '../../../core/words';
import { templates } from '../../../templates';
import { templateFieldLabel, templateForms } from '../../../templates/words';

/** Every path of a form with the form that stands there; periods and items of lists have no name of their own. */
function paths(forms: Record<string, FieldForm>, before = ''): [string, FieldForm][] {
  return Object.entries(forms).flatMap(([key, form]) => [
    [before + key, form] as [string, FieldForm],
    ...inside(form, `${before}${key}.`),
  ]);
}

function inside(form: FieldForm, before: string): [string, FieldForm][] {
  if (form.type === 'timed' || form.type === 'list') return inside(form.of, before);
  return form.type === 'object' ? paths(form.fields, before) : [];
}

function bare(form: FieldForm): FieldForm {
  return form.type === 'timed' ? bare(form.of) : form;
}

function problems(name: string, words: FormWords, forms: Record<string, FieldForm>): string[] {
  return paths(forms).flatMap(([path, form]) => {
    const said: FieldWords | undefined = words[path];
    if (!said) return [`${name} ${path}: no words`];
    const inner = bare(form);
    const options = inner.type === 'choice' ? inner.options : [];
    const missing = options.filter((option) => !said.options?.[option]);
    const more = Object.keys(said.options ?? {}).filter((option) => !options.includes(option));
    return [
      ...missing.map((option) => `${name} ${path}: no word for ${option}`),
      ...more.map((option) => `${name} ${path}: no such option ${option}`),
      ...(inner.type === 'list' && !said.each ? [`${name} ${path}: no word for one item`] : []),
    ];
  });
}

/** Words for fields that do not exist, which nobody will ever see. */
function strays(name: string, words: FormWords, forms: Record<string, FieldForm>): string[] {
  const known = new Set(paths(forms).map(([path]) => path));
  return Object.keys(words)
    .filter((path) => !known.has(path) && !path.startsWith('source.'))
    .map((path) => `${name} ${path}`);
}

const templateFields = [...templates.values()].map(
  ({ id, fields }) => [id, formsOf(fields as Fields)] as const,
);
const all: [string, FormWords][] = [
  ...Object.entries(kindForms),
  ...Object.entries(templateForms),
  ['deck', deckForm],
  ['slide', slideForm],
  ['commission', commissionForm],
];

describe('The words of forms', () => {
  it('name every field and every option of every kind of fact', () => {
    const found = kindIds.flatMap((kind) => {
      const forms = formsOf(kindOf(kind).fields);
      return [...problems(kind, kindForms[kind], forms), ...strays(kind, kindForms[kind], forms)];
    });
    expect(found).toEqual([]);
  });

  it('name every field and every option of every template', () => {
    const found = templateFields.flatMap(([id, forms]) => [
      ...problems(id, templateForms[id] ?? {}, forms),
      ...strays(id, templateForms[id] ?? {}, forms),
    ]);
    expect(found).toEqual([]);
    expect(Object.keys(templateForms).sort()).toEqual([...templates.keys()].sort());
  });

  it('are there in all languages, with nothing left empty', () => {
    const empty = all.flatMap(([name, form]) =>
      Object.entries(form).flatMap(([path, said]) =>
        [said.label, said.help, said.each, ...Object.values(said.options ?? {})].flatMap((words) =>
          words === undefined
            ? []
            : wordLanguages.filter((lang) => !words[lang]?.trim()).map((lang) => `${name} ${path} ${lang}`),
        ),
      ),
    );
    expect(empty).toEqual([]);
  });

  it('never say the same of two fields that stand together', () => {
    const twice = all.flatMap(([name, form]) =>
      wordLanguages.flatMap((lang) => {
        const seen = new Set<string>();
        return Object.entries(form).flatMap(([path, { label }]) => {
          const key = `${path.split('.').slice(0, -1).join('.')}|${label[lang].toLowerCase()}`;
          if (!seen.has(key)) {
            seen.add(key);
            return [];
          }
          return [`${name} ${path} ${lang}: ${label[lang]}`];
        });
      }),
    );
    expect(twice).toEqual([]);
  });

  it('begin labels and helps with a capital, end helps with a full stop, and items with neither', () => {
    for (const [, form] of all) {
      for (const { label, help, each } of Object.values(form)) {
        for (const lang of wordLanguages) {
          expect(label[lang]).toMatch(/^[A-ZÆØÅ]/);
          if (help) expect(help[lang]).toMatch(/^[«A-ZÆØÅ].*[.!»]$/);
          if (each) expect(each[lang]).toMatch(/^[a-zæøå]/);
        }
      }
    }
  });
});

describe('A word', () => {
  it('is what an adviser says', () => {
    expect(kindWord('quotes', 'nb')).toBe('Sitat');
    expect(kindWord('meetings', 'nb', 3)).toBe('Møter');
    expect(kindWord('meetings', 'nn', 0)).toBe('Møte');
    expect(fieldLabel('images', 'credit.creator', 'nb')).toBe('Opphaver');
    expect(fieldWord('people', 'title', 'nb')).toBe('tittel');
    expect(itemWord('texts', 'points', 'nb')).toBe('punkt');
    expect(optionLabel('people', 'membership', 'deputy', 'nn')).toBe('Nestleiar');
    expect(templateFieldLabel('statements', 'points.points', 'en')).toBe('Sub-points');
  });

  it('that is missing is the name of the field, also for names that objects have from birth', () => {
    expect(fieldLabel('people', 'shoeSize', 'nb')).toBe('shoeSize');
    expect(fieldLabel('people', 'constructor', 'nb')).toBe('constructor');
    expect(templateFieldLabel('constructor', 'x.y', 'nb')).toBe('y');
    expect(optionLabel('people', 'membership', 'toString', 'nb')).toBe('toString');
  });
});

describe('The places of the facts', () => {
  it('hold every kind once, and pictures apart', () => {
    const grouped = kindGroups.flatMap(({ kinds }) => kinds);
    expect([...grouped, 'images'].sort()).toEqual([...kindIds].sort());
    for (const { name } of kindGroups) for (const lang of wordLanguages) expect(name[lang]).not.toBe('');
  });

  it('call no two kinds the same', () => {
    for (const lang of wordLanguages) {
      for (const which of ['one', 'many', 'all', 'about'] as const) {
        const said = kindIds.map((kind) => kindWords[kind][which][lang]);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });
});
