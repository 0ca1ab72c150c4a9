import { expect, test } from 'vitest';
import { swapsOf } from '../../../core/editing/swaps';
import { contentSchema } from '../../../core/model/parse';
import { apply, swapSlide } from '../../../core/operations';
import { templates } from '../../../templates';
import { emptyDeck, emptyWorkspace, example } from '../../renderer/dialogs/support';

const { workspace, deck } = await example();
const slideOf = (id: string) => deck.slides.find((slide) => slide.id === id)!;

test('everything that is offered can stand in the place of the slide, with its id and notes', () => {
  for (const slide of deck.slides) {
    const { facts, others, rest } = swapsOf(workspace, templates, deck, slide);
    for (const { template, candidates } of [...facts, ...others, ...rest]) {
      for (const { content } of candidates) {
        const made = { template: template.id, ...content };
        const read = contentSchema(template).safeParse({ id: slide.id, ...made });
        expect(read.error?.issues, `${slide.id} → ${template.id}`).toBeUndefined();
        const op = swapSlide(workspace, { deck: deck.id, slide: slide.id }, made);
        const after = apply(workspace, op, templates).workspace.decks.find(({ id }) => id === deck.id)!;
        expect(after.slides.map(({ id }) => id)).toEqual(deck.slides.map(({ id }) => id));
        expect(after.slides.find(({ id }) => id === slide.id)?.notes).toEqual(slide.notes);
      }
    }
  }
});

test('a quotation is swapped with the other quotations, and never with itself', () => {
  const { facts } = swapsOf(workspace, templates, deck, slideOf('sitat-stoltenberg'));
  const ids = facts.map(({ candidates }) => candidates[0]!.content.quote);
  const all = workspace.register.quotes.map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set(all.filter((id) => id !== 'stoltenberg-enkeltinteresser')));
});

test('a quotation goes along to the other templates for quotations', () => {
  const { others } = swapsOf(workspace, templates, deck, slideOf('sitat-stoltenberg'));
  expect(others.map(({ template }) => template.id)).toEqual(['cover', 'quote-pair', 'long-quote']);
  for (const { candidates } of others) {
    expect(JSON.stringify(candidates[0]!.content)).toContain('stoltenberg-enkeltinteresser');
  }
});

test('a template that takes two gets another beside the one', () => {
  const { others } = swapsOf(workspace, templates, deck, slideOf('sitat-solberg'));
  const pair = others.find(({ template }) => template.id === 'quote-pair')!;
  const ids = pair.candidates[0]!.content.quotes as string[];
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe('solberg-for-og-mot');
  expect(ids[1]).not.toBe(ids[0]);
});

test('points that were written on the slide come along to a template with points', () => {
  const points = [{ text: 'Én ting' }, { text: 'En annen ting' }];
  const slide = { id: 's', template: 'statements', heading: 'Eget', points };
  const own = { ...deck, slides: [...deck.slides, slide] };
  const { others } = swapsOf({ ...workspace, decks: [own] }, templates, own, slide);
  const bullets = others.find(({ template }) => template.id === 'image-bullets');
  expect(bullets).toBeUndefined();
  // Without a picture it cannot be: the template must have one. With one it can.
  const pictured = { ...slide, template: 'image-bullets', image: 'fjord' };
  const { others: more } = swapsOf(workspace, templates, { ...deck, slides: [pictured] }, pictured);
  const statements = more.find(({ template }) => template.id === 'statements');
  expect(statements?.candidates[0]?.content).toMatchObject({ heading: 'Eget', points });
});

test('a slide of a template that is not known here is left alone', () => {
  const slide = { id: 's', template: 'fra-en-nyere-utgave' };
  expect(swapsOf(workspace, templates, deck, slide)).toEqual({ facts: [], others: [], rest: [] });
});

test('with nothing in the register there are no other facts', () => {
  const slide = { id: 's', template: 'quote', quote: 'borte' };
  const own = { ...emptyDeck, slides: [slide] };
  expect(swapsOf(emptyWorkspace, templates, own, slide).facts).toEqual([]);
});

test('a slide that shares nothing with other templates can still give its place to something else', () => {
  const slide = deck.slides.find((one) => one.template === 'composition')!;
  const { rest, facts, others } = swapsOf(workspace, templates, deck, slide);
  expect(rest.map(({ template }) => template.id)).toContain('key-figures');
  const ids = [...facts, ...others].map(({ template }) => template.id);
  expect(rest.some(({ template }) => ids.includes(template.id))).toBe(false);
});
