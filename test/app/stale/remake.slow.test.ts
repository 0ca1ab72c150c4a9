import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../app/open';
import { type StaleReport, staleReport } from '../../../app/stale';
import { readStamp } from '../../../exporters/pptx';
import { inspectPresentation } from '../../../ooxml';
import { retag } from '../paste';
import { changeFact, changeJson, pptxOf, starter } from '../workspaces';

async function report(deck: Uint8Array, dir: string): Promise<StaleReport> {
  return staleReport(deck, await openWorkspace(dir), { asOf: '2025-11-18', words: 'nb' });
}

function withoutSlides(dir: string, ...ids: string[]): void {
  changeJson(dir, 'decks/orientering.json', (deck) => {
    deck.slides = deck.slides.filter(({ id }: { id: string }) => !ids.includes(id));
  });
}

describe('The recipe in a stamp', () => {
  it('is what the slide was made of, as it would stand in a deck', async () => {
    const dir = await starter();
    const recipes = inspectPresentation(await pptxOf(dir)).slides.map(({ tags }) => readStamp(tags)?.recipe);
    expect(recipes[2]).toEqual({
      template: 'key-figures',
      content: { heading: 'Arbeidet så langt', figures: ['grendehus', 'innspill'] },
    });
    expect(recipes[5]!.content).toMatchObject({
      points: [
        { text: 'Hvor møtes folk i dag?' },
        { text: 'Hva har gjort stedet bedre?' },
        { text: 'Hva bør staten slutte med?' },
      ],
    });
    expect(recipes.every((one) => one !== undefined)).toBe(true);
  });

  it('says nothing that does not stand on the slide', async () => {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      slides[2].notes = 'HEMMELIG i notatet';
      slides[2].heading = { nb: 'Arbeidet så langt', en: 'HEMMELIG in English' };
      slides[2].deviations = { 'figures/innspill#detail': 'bare her' };
      slides[2].hidden = true;
      slides[2].title = { nb: 'Tittel i stedet', nn: 'HEMMELIG nynorsk' };
      slides.push({
        id: 'graf',
        template: 'chart',
        section: slides.at(-1).section,
        heading: 'Graf',
        kind: 'bar',
        rows: [
          ['', 'Vist', 'HEMMELIG rekke'],
          ['2025', 1, 424242],
          ['2030', 2, 434343],
        ],
        show: ['Vist'],
        alt: 'Et diagram med to stolper',
        sourceLine: { nb: 'SSB', en: 'HEMMELIG source' },
      });
    });
    changeFact(dir, 'figures', 'innspill', (entry) => {
      entry.note = 'HEMMELIG for registeret';
      entry.source = { unknown: 'HEMMELIG fordi noen sa det i gangen' };
      entry.detail = 'nå';
    });
    changeFact(dir, 'quotes', 'lund-barna', (entry) => {
      entry.source = { unknown: 'HEMMELIG kilde' };
    });
    changeFact(dir, 'people', 'asta-lund', (entry) => {
      entry.email = 'HEMMELIG@example.no';
      entry.phone = 'HEMMELIG 99 88 77';
      entry.membership = [{ value: 'chair', from: '2025-01', note: 'HEMMELIG merknad' }];
    });
    const { slides } = inspectPresentation(await pptxOf(dir));
    const tags = slides.map((slide) => Object.values(slide.tags).join('\n'));
    expect(tags.filter((one) => /HEMMELIG|424242|434343/.test(one))).toEqual([]);
    const chart = readStamp(slides.at(-1)!.tags)!.recipe!;
    expect(chart.content).toMatchObject({
      rows: [
        ['', 'Vist', ''],
        ['2025', 1, ''],
        ['2030', 2, ''],
      ],
      alt: 'Et diagram med to stolper',
      sourceLine: 'SSB',
    });
    expect(readStamp(slides[2]!.tags)!.recipe!.content).toEqual({
      title: 'Tittel i stedet',
      heading: '',
      figures: ['grendehus', 'innspill'],
    });
  });

  it('keeps the language that was shown when it is not the commission’s own', async () => {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      slides[2].heading = { nb: 'Arbeidet så langt', en: 'Work so far' };
    });
    const [, , slide] = inspectPresentation(await pptxOf(dir, 'orientering', { language: 'en' })).slides;
    expect(readStamp(slide!.tags)!.recipe!.content).toMatchObject({ heading: { en: 'Work so far' } });
  });
});

describe('A slide whose deck no longer has it', () => {
  it('can be made anew of its recipe, with what the register says now', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    expect((await report(deck, dir)).slides.some(({ remake }) => remake)).toBe(false);
    withoutSlides(dir, 'tall');
    const told = await report(deck, dir);
    expect(told.slides.flatMap(({ number, remake }) => (remake ? [[number, remake]] : []))).toEqual([
      [
        3,
        {
          slide: {
            id: 'tall',
            template: 'key-figures',
            heading: 'Arbeidet så langt',
            figures: ['grendehus', 'innspill'],
          },
          language: 'nb',
          missing: [],
        },
      ],
    ]);
  });

  it('cannot when what it shows is gone too, and says what is missing', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    withoutSlides(dir, 'tall', 'sitat');
    changeJson(dir, 'facts/figures.json', (json) => {
      json.entries = json.entries.filter((one: { id: string }) => one.id !== 'innspill');
    });
    const { slides } = await report(deck, dir);
    expect(slides[2]!.remake!.missing).toEqual(['figures/innspill']);
    expect(slides[1]!.remake!.missing).toEqual([]);
  });

  const forged: [name: string, recipe: unknown][] = [
    ['of a template that there is not', ['nothing', {}]],
    ['with content that the template does not take', ['cover', { nonsense: 7, title: { de: 'x' } }]],
    ['with what no template has: notes, sections, deviations', ['key-figures', { heading: 7, figures: 'x' }]],
    ['that is no recipe', { template: 'cover' }],
  ];
  it.each(forged)('makes nothing of a recipe %s', async (_name, recipe) => {
    const dir = await starter();
    const deck = retag(await pptxOf(dir), 3, { LYSARK_RECIPE: JSON.stringify(recipe) });
    withoutSlides(dir, 'tall');
    expect((await report(deck, dir)).slides[2]!.remake).toBeUndefined();
  });

  it('takes only a template’s own content and a title from a forged recipe', async () => {
    const dir = await starter();
    const recipe = [
      'cover',
      { title: 'Ny', notes: 'x', section: 'y', deviations: { 'people/a#name': 'z' }, id: '..', hidden: true },
    ];
    const deck = retag(await pptxOf(dir), 3, { LYSARK_RECIPE: JSON.stringify(recipe) });
    withoutSlides(dir, 'tall');
    expect((await report(deck, dir)).slides[2]!.remake!.slide).toEqual({
      id: 'tall',
      template: 'cover',
      title: 'Ny',
    });
  });
});
