import { expect, it } from 'vitest';
import { ownThemes, themeOptions } from '../../core/scene/themes';
import { fjord } from '../../core/scene/themes/fjord';
import { textsIn, uiLanguages } from '../../core/texts';
import { sampleSlides } from '../../renderer/ui/looks/samples';

const slides = (...templates: string[]) => ({
  slides: templates.map((template, i) => ({ id: `${template}-${i}`, template })),
});

it('A look is shown by a beginning and the slide that shows most of it', () => {
  expect(sampleSlides(slides('cover', 'section', 'quote', 'key-figures', 'closing'))).toEqual([
    'cover-0',
    'key-figures-3',
  ]);
  expect(sampleSlides(slides('section', 'cover', 'table'))).toEqual(['cover-1', 'table-2']);
  expect(sampleSlides(slides('quote'))).toEqual(['quote-0']);
  expect(sampleSlides({ slides: [] })).toEqual([]);
});

it('A hidden slide shows no look', () => {
  expect(
    sampleSlides({
      slides: [
        { id: 'a', template: 'cover', hidden: true },
        { id: 'b', template: 'quote' },
      ],
    }),
  ).toEqual(['b']);
});

it('Every look of our own has a name and a line in three languages', () => {
  for (const { id } of ownThemes)
    for (const language of uiLanguages)
      for (const key of [`name_${id}`, `about_${id}`])
        expect(textsIn(language).looks, `${language} ${key}`).toHaveProperty(key);
});

it('What can be chosen is our own looks, then those of the commission, which come before ours of the same id', () => {
  const own = { ...fjord(), id: 'var-egen', name: 'Vår egen' };
  const ids = themeOptions({ commission: {}, themes: [own, { ...own, id: 'dagslys' }] }).map(
    ({ id, ours }) => [id, ours],
  );
  expect(ids).toEqual([
    ['fjord', true],
    ['hoy-kontrast', true],
    ['var-egen', false],
    ['dagslys', false],
  ]);
});
