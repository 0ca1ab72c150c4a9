import { expect, test } from 'vitest';
import { candidatesOf, fieldsOf, leadOf } from '../../../core/editing/candidates';
import { contentSchema } from '../../../core/model/parse';
import type { Entry, Workspace } from '../../../core/model/register';
import { apply, insertSlide } from '../../../core/operations';
import { templates } from '../../../templates';
import { emptyDeck, emptyWorkspace, example, layouts } from '../../renderer/dialogs/support';

const { workspace, deck } = await example();
const source = { title: 'Regjeringen.no' };

function having(register: Partial<Workspace['register']>): Workspace {
  return { ...emptyWorkspace, register: { ...emptyWorkspace.register, ...register } };
}

const quotes = (...ids: string[]): Entry[] => ids.map((id) => ({ id, text: `Sitatet ${id}`, source }));

test('everything that is offered can be put into the presentation', () => {
  for (const template of templates.values()) {
    for (const { content } of candidatesOf(workspace, template, deck, { templates }).list) {
      const slide = contentSchema(template).safeParse({ id: 'ny', template: template.id, ...content });
      expect(slide.error?.issues, template.id).toBeUndefined();
      const op = insertSlide(workspace, { deck: deck.id }, template, content, null);
      expect(() => apply(workspace, op, templates), template.id).not.toThrow();
    }
  }
});

test('every template that has its facts is shown with them, and the others say what they need', () => {
  const laid = layouts(workspace, deck);
  const silent: string[] = [];
  for (const template of templates.values()) {
    const { list, missing } = candidatesOf(workspace, template, deck, { templates });
    const best = laid.best(template, list);
    if (!best) silent.push(`${template.id} ${missing.join()}`);
    // No picture is offered that does not look well.
    else expect(best.laid.worse, template.id).toBe(0);
  }
  // Nothing else stands in this presentation that has sources.
  expect(silent).toEqual(['sources ']);
});

test('a commission that has nothing yet is offered templates for its own words', () => {
  const laid = layouts(emptyWorkspace, emptyDeck);
  const shown = [...templates.values()].flatMap((template) => {
    const { list } = candidatesOf(emptyWorkspace, template, emptyDeck, { templates });
    return laid.best(template, list) ? [template.id] : [];
  });
  expect(shown).toEqual(
    expect.arrayContaining(['cover', 'section', 'chart', 'statements', 'text-image', 'closing']),
  );
  // Not those that are about facts alone.
  for (const id of ['quote', 'composition', 'meeting-plan', 'full-image']) expect(shown).not.toContain(id);
  const { list } = candidatesOf(emptyWorkspace, templates.get('statements')!, emptyDeck, { templates });
  expect(laid.best(templates.get('statements')!, list)?.candidate.content).toMatchObject({
    heading: '',
    points: [{ text: '' }, { text: '' }, { text: '' }],
  });
});

test('cells of a table of its own are offered with however many tables in Fakta', () => {
  const tables = Array.from({ length: 40 }, (_, i) => ({
    id: `t${i}`,
    title: `${i}`,
    columns: [],
    rows: [],
    source,
  }));
  const { list } = candidatesOf(having({ tables }), templates.get('table')!, emptyDeck, {
    templates,
    most: 24,
  });
  const own = list.filter(({ why }) => why === 'words');
  expect(own.map(({ content }) => content)).toEqual([{ heading: '', rows: Array(4).fill(['', '', '']) }]);
});

test('what the presentation does not show yet is offered first', () => {
  const own = having({ quotes: quotes('en', 'to', 'tre') });
  const template = templates.get('quote')!;
  const used = { ...emptyDeck, slides: [{ id: 's', template: 'quote', quote: 'en' }] };
  const { list } = candidatesOf(own, template, used, { templates });
  expect(list.map(({ content }) => content.quote)).toEqual(['to', 'tre', 'en']);
});

test('a picture whose file is gone, or that only decorates, is not offered', () => {
  const register = {
    images: [
      { id: 'borte', file: 'borte.png', source },
      { id: 'pynt', file: 'pynt.png', purpose: 'decorative', source },
      { id: 'fjord', file: 'fjord.png', source },
    ],
  };
  const size = { width: 800, height: 600 };
  const own = {
    ...having(register),
    images: new Map([
      ['pynt.png', size],
      ['fjord.png', size],
    ]),
  };
  const { list } = candidatesOf(own, templates.get('full-image')!, emptyDeck, { templates });
  expect(new Set(list.map(({ content }) => content.image))).toEqual(new Set(['fjord']));
});

test('empty places are in the language of the presentation', () => {
  const english = { ...emptyDeck, language: 'en' as const };
  const { list } = candidatesOf(emptyWorkspace, templates.get('section')!, english, { templates });
  expect(list[0]?.content).toEqual({ heading: { en: '' } });
});

test('no list is longer than its field takes', () => {
  const own = having({ quotes: quotes('a', 'b', 'c', 'd', 'e') });
  const { list } = candidatesOf(own, templates.get('quote-pair')!, emptyDeck, { templates });
  expect(list.slice(0, 2).map(({ content }) => content.quotes)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('as many facts as one slide carries are offered, and not so many that it goes on', () => {
  const figures = Array.from({ length: 40 }, (_, i) => ({
    id: `t${i}`,
    value: i,
    label: `ting ${i}`,
    source,
  }));
  const own = having({ figures });
  const { list } = candidatesOf(own, templates.get('key-figures')!, emptyDeck, { templates });
  const best = layouts(own, emptyDeck).best(templates.get('key-figures')!, list);
  expect(best?.laid.scenes).toHaveLength(1);
  expect(best?.candidate.refs.length).toBeGreaterThan(1);
});

test('a search gives slides about what was found and no others', () => {
  const only = new Set(['quotes/solberg-for-og-mot']);
  for (const template of templates.values()) {
    const { list } = candidatesOf(workspace, template, deck, { templates, only });
    for (const { refs } of list) expect(refs, template.id).toContain('quotes/solberg-for-og-mot');
  }
  const { list } = candidatesOf(workspace, templates.get('quote')!, deck, { templates, only });
  expect(list).toHaveLength(1);
});

test('thousands of facts give no more than can be looked through', () => {
  const own = having({ quotes: quotes(...Array.from({ length: 5000 }, (_, i) => `q${i}`)) });
  const { list } = candidatesOf(own, templates.get('quote')!, emptyDeck, { templates, most: 50 });
  expect(list).toHaveLength(50);
});

test('what a template is about is the first fact it must have', () => {
  const leads = [...templates.values()].map((template) => `${template.id} ${leadOf(template)?.[0] ?? ''}`);
  expect(leads).toContain('quote quote');
  expect(leads).toContain('image-bullets image');
  expect(leads).toContain('statements text');
  // Lists that may be left out stand for all of them.
  expect(leads).toContain('composition ');
  for (const template of templates.values())
    expect(fieldsOf(template).length, template.id).toBeGreaterThan(0);
});
