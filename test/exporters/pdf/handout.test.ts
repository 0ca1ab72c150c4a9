import { beforeAll, describe, expect, it } from 'vitest';
import { type HandoutPage, handoutPages, paper } from '../../../core/handout/pages';
import type { Rich } from '../../../core/model/field';
import type { SceneDeck } from '../../../core/scene/types';
import { letters } from '../../support/pdf/compare';
import { spoken } from '../../support/pdf/context';
import { para, run } from '../pptx/decks';
import { checked, type Exported } from './checked';
import { fontsOf, goodDeck, theme } from './decks';
import { handoutOf } from './plain';

const sentence = 'Kommunene har fått flere oppgaver, og oppgavene er blitt mer krevende for de minste. ';
const long = Array.from({ length: 24 }, (_, i) =>
  para(`${i + 1}. ${sentence.repeat(4).trim()}`, { size: 12 }),
);
const source: Rich = [
  { t: 'Rapporten, ', lang: 'nb', from: [] },
  { t: 'regjeringen.no', lang: 'nb', from: [], href: 'https://www.regjeringen.no/no' },
];

function given(): SceneDeck {
  const deck = goodDeck();
  const scenes = deck.scenes.map((scene, i) => (i === 3 ? { ...scene, notes: long } : scene));
  scenes[0] = {
    ...scenes[0]!,
    notes: [para([run('Velkommen! '), run('Welcome!', { lang: 'en' })], { size: 12 })],
  };
  return { ...deck, scenes };
}

describe('Notes pages', () => {
  const deck = given();
  let pages: HandoutPage[];
  let made: Exported;
  beforeAll(async () => {
    pages = handoutPages(
      deck,
      theme,
      fontsOf(),
      deck.scenes.map((_, i) => (i < 2 ? [source] : [])),
    );
    made = await checked(await handoutOf(deck, pages));
  });

  it('stand upright on A4, with every slide on a page of its own and whole', () => {
    expect(made.pages).toHaveLength(pages.length);
    for (const page of made.pages) expect([page.width, page.height]).toEqual([paper.width, paper.height]);
    expect(pages.filter((page) => page.slide).map(({ scene }) => scene)).toEqual(
      deck.scenes.map((_, i) => i),
    );
    const { slide } = pages[0]!;
    expect(slide!.w / slide!.h).toBeCloseTo(theme.page.width / theme.page.height, 3);
  });

  it('draw each letter of a slide smaller by the same measure, in its place', () => {
    const { slide } = pages[0]!;
    const scale = slide!.w / theme.page.width;
    const title = deck.scenes[0]!.nodes[0]!;
    const line = title.kind === 'text' ? title.lines![0]! : undefined;
    const first = made.pages[0]!.glyphs[0]!;
    expect(first.x).toBeCloseTo(slide!.x + scale * line!.x, 1);
    expect(first.y).toBeCloseTo(slide!.y + scale * line!.baseline, 1);
    expect(first.size).toBeCloseTo(60 * scale, 1);
  });

  it('put notes and sources under headings below that of the slide, in their languages', () => {
    const [first] = made.structure.top[0]!.kids;
    const section = first!.kind === 'element' ? first!.element : undefined;
    const parts = section!.kids.flatMap((kid) =>
      kid.kind === 'element' ? [`${kid.element.type} ${made.textOf(kid.element)}`] : [],
    );
    expect(parts.slice(-4)).toEqual([
      'H2 Notater',
      'P Velkommen! Welcome!',
      'H2 Kilder',
      'L •Rapporten, regjeringen.no',
    ]);
    const headings = made.structure.all.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => type);
    expect(headings.slice(0, 6)).toEqual(['H1', 'H2', 'H2', 'H2', 'H3', 'H3']);
  });

  it('go on over several pages when there is much to say, and lose no word', () => {
    const own = pages.filter(({ scene }) => scene === 3);
    expect(own.length).toBeGreaterThan(2);
    const words = own.flatMap((page) => page.body.flatMap(({ lines }) => lines.map(({ text }) => text)));
    expect(letters(words.join(' '))).toBe(letters(`Notater ${long.map((p) => p.runs[0]!.text).join(' ')}`));
    expect(own.slice(1).every((page) => page.head!.lines.length === 1 && !page.slide)).toBe(true);
    for (const { body } of own) {
      for (const { lines } of body) {
        for (const line of lines) expect(line.baseline).toBeLessThan(paper.height - 56);
      }
    }
  });

  it('have lines to write on where there is nothing to read', () => {
    const blank = pages.filter((page) => page.rules.length > 0);
    expect(blank.length).toBeGreaterThan(3);
    for (const page of blank) expect(page.body).toEqual([]);
  });

  it('name the deck and number their pages at the foot', () => {
    made.pages.forEach((page, i) => {
      const foot = page.glyphs.filter(({ y }) => y > paper.height - 56);
      expect(letters(spoken(foot))).toBe(letters(`${deck.title} ${i + 1}`));
    });
  });

  it('are called what they are, with bookmarks to each slide’s first page', () => {
    const { pdf } = made;
    expect(pdf.text(pdf.resolve(pdf.doc.context.trailerInfo.Info) as never, 'Title')).toBe(
      'Kommunekommisjonen & økonomien – Notatsider',
    );
  });

  it('are the same bytes each time, tell how far they are, and can be stopped', async () => {
    const seen: number[] = [];
    const again = await handoutOf(deck, pages, { progress: (done) => seen.push(done) });
    expect(Buffer.compare(again, made.bytes)).toBe(0);
    expect(seen).toEqual(pages.map(({ scene }) => scene + 1));
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(handoutOf(deck, pages, { signal })).rejects.toThrow('stopped');
  });

  it('are readable on paper when a theme writes white on black', () => {
    const colors = { ...theme.colors, text: 'FFFFFF', background: '000000', muted: 'EEEEEE' };
    const [page] = handoutPages(deck, { ...theme, colors }, fontsOf(), []);
    const styles = [...page!.body, ...page!.foot].flatMap(({ paragraphs }) =>
      paragraphs.map(({ style }) => style),
    );
    expect(new Set(styles.map(({ color }) => color))).toEqual(new Set(['background']));
  });
});
