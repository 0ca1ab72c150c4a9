import { describe, expect, it } from 'vitest';
import { type FieldForm, type Fields, formsOf } from '../../../core/model/field';
import { type KindId, kindIds, kindOf } from '../../../core/model/kinds';
import { type FieldText, type FormTexts, textsIn, type UiLanguage, uiLanguages } from '../../../core/texts';
import {
  fieldLabel,
  fieldWord,
  kindForm,
  kindGroups,
  kindWord,
  optionLabel,
  templateForm,
} from '../../../core/words';
import { templates } from '../../../templates';

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

function parts(text: FieldText): Exclude<FieldText, string> {
  return typeof text === 'string' ? { label: text } : text;
}

function problems(name: string, words: FormTexts, forms: Record<string, FieldForm>): string[] {
  return paths(forms).flatMap(([path, form]) => {
    const said = words[path] && parts(words[path]);
    if (!said) return [`${name} ${path}: no words`];
    const inner = bare(form);
    const options = inner.type === 'choice' ? inner.options : [];
    const missing = options.filter((option) => !said.options?.[option]);
    // A word for none is no option: «Velg for meg», «Alle».
    const more = Object.keys(said.options ?? {}).filter((one) => one !== '' && !options.includes(one));
    return [
      ...missing.map((option) => `${name} ${path}: no word for ${option}`),
      ...more.map((option) => `${name} ${path}: no such option ${option}`),
      ...(inner.type === 'list' && !said.each ? [`${name} ${path}: no word for one item`] : []),
    ];
  });
}

/** Words for fields that do not exist, which nobody will ever see. */
function strays(name: string, words: FormTexts, forms: Record<string, FieldForm>): string[] {
  const known = new Set(paths(forms).map(([path]) => path));
  return Object.keys(words)
    .filter((path) => !known.has(path) && !path.startsWith('source.'))
    .map((path) => `${name} ${path}`);
}

type Forms = [name: string, texts: FormTexts][];

/** Forms with what is said of every form of their sort, where they have such a field. */
function withEvery(
  { every = {}, ...own }: Readonly<Record<string, FormTexts>>,
  fieldsOf: (id: string) => Record<string, FieldForm>,
): Forms {
  return Object.entries(own).map(([id, texts]) => {
    const known = new Set(paths(fieldsOf(id)).map(([path]) => path));
    const shared = Object.entries(every).filter(([path]) => known.has(path) || path.startsWith('source.'));
    return [id, { ...Object.fromEntries(shared), ...texts }];
  });
}

const kindFields = (kind: string) => formsOf(kindOf(kind as KindId).fields);
const fieldsOfTemplate = (id: string) => formsOf((templates.get(id)?.fields ?? {}) as Fields);
const templateFields = [...templates.keys()].map((id) => [id, fieldsOfTemplate(id)] as const);

function allIn(lang: UiLanguage): Forms {
  const texts = textsIn(lang);
  return [
    ...withEvery(texts.fields, kindFields),
    ...withEvery(texts.templates, fieldsOfTemplate),
    ...Object.entries<FormTexts>(texts.ownForms),
  ];
}

const { fields: fieldTexts, templates: templateTexts } = textsIn('nb');

describe('The words of forms', () => {
  it('name every field and every option of every kind of fact', () => {
    const found = withEvery(fieldTexts, kindFields).flatMap(([kind, texts]) => [
      ...problems(kind, texts, kindFields(kind)),
      ...strays(kind, texts, kindFields(kind)),
    ]);
    expect(found).toEqual([]);
    expect(Object.keys(fieldTexts).sort()).toEqual([...kindIds, 'every'].sort());
  });

  it('name every field and every option of every template', () => {
    const { every, ...own }: Readonly<Record<string, FormTexts>> = templateTexts;
    const found = templateFields.flatMap(([id, forms]) => [
      ...problems(id, { ...every, ...own[id] }, forms),
      ...strays(id, own[id] ?? {}, forms),
    ]);
    expect(found).toEqual([]);
    expect(Object.keys(own).filter((id) => !templates.has(id))).toEqual([]);
  });

  it('are shared only where several templates have them', () => {
    const shared = Object.keys(templateTexts.every).filter(
      (path) => templateFields.filter(([, forms]) => paths(forms).some(([one]) => one === path)).length < 2,
    );
    expect(shared).toEqual([]);
  });

  it('never say the same of two fields that stand together', () => {
    const twice = uiLanguages.flatMap((lang) =>
      allIn(lang).flatMap(([name, form]) => {
        const seen = new Set<string>();
        return Object.entries(form).flatMap(([path, text]) => {
          const { label } = parts(text);
          const key = `${path.split('.').slice(0, -1).join('.')}|${label.toLowerCase()}`;
          if (!seen.has(key)) {
            seen.add(key);
            return [];
          }
          return [`${name} ${path} ${lang}: ${label}`];
        });
      }),
    );
    expect(twice).toEqual([]);
  });

  it('begin labels and helps with a capital, end helps with a full stop, and items with neither', () => {
    for (const lang of uiLanguages) {
      for (const [, form] of allIn(lang)) {
        for (const { label, help, each } of Object.values(form).map(parts)) {
          expect(label).toMatch(/^[A-ZÆØÅ]/);
          if (help) expect(help).toMatch(/^[«A-ZÆØÅ].*[.!»]$/);
          if (each) expect(each).toMatch(/^[a-zæøå]/);
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
    expect(kindForm('texts', 'nb').item('points')).toBe('punkt');
    expect(optionLabel('people', 'membership', 'deputy', 'nn')).toBe('Nestleiar');
    expect(templateForm('statements', 'en').label('points.points')).toBe('Sub-points');
  });

  it('that is missing is the name of the field, also for names that objects have from birth', () => {
    expect(fieldLabel('people', 'shoeSize', 'nb')).toBe('shoeSize');
    expect(fieldLabel('people', 'constructor', 'nb')).toBe('constructor');
    expect(templateForm('constructor', 'nb').label('x.y')).toBe('y');
    expect(optionLabel('people', 'membership', 'toString', 'nb')).toBe('toString');
  });
});

describe('The places of the facts', () => {
  it('hold every kind once, and pictures apart', () => {
    const grouped = kindGroups.flatMap(({ kinds }) => kinds);
    expect([...grouped, 'images'].sort()).toEqual([...kindIds].sort());
    expect(Object.keys(textsIn('nb').kindGroups).sort()).toEqual(kindGroups.map(({ id }) => id).sort());
  });

  it('call no two kinds the same', () => {
    for (const lang of uiLanguages) {
      const { kinds, kindsInLine, kindsAbout } = textsIn(lang);
      const forms = Object.values(kinds);
      for (const said of [
        forms.map(({ one }) => one),
        forms.map(({ other }) => other),
        Object.values(kindsInLine),
        Object.values(kindsAbout),
      ]) {
        expect(new Set(said).size).toBe(kindIds.length);
      }
    }
  });
});
