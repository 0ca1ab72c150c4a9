import { describe, expect, it } from 'vitest';
import type { Scene, SceneNode, TextNode } from '../../../core/scene/types';
import { comparePage, lettersOf } from '../../support/pdf/compare';
import type { Element } from '../../support/pdf/structure';
import { para, run, shape, table, text, title } from '../pptx/decks';
import { type Exported, exported } from './checked';
import { fittedDeck, fourByThree, goodDeck, slide } from './decks';

/** The tree as lines: type, language, and words of what holds content itself. */
function outline({ structure, pdf, textOf }: Exported): string[] {
  const show = (element: Element, depth: number): string[] => {
    const kids = element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
    const alt = pdf.text(element.dict, 'Alt');
    const lang = pdf.text(element.dict, 'Lang');
    const own = element.kids.some((kid) => kid.kind === 'content')
      ? ` ${textOf(element).replaceAll('\u00AD', '')}`
      : '';
    const line = `${'  '.repeat(depth)}${element.type}${lang ? ` (${lang})` : ''}${alt ? ` [${alt}]` : own}`;
    return [line, ...kids.flatMap((kid) => show(kid, depth + 1))];
  };
  return structure.top.flatMap((top) => show(top, 0));
}

/** Made once: most tests only look at it. */
let made: Promise<Exported> | undefined;
function good(): Promise<Exported> {
  made ??= exported(goodDeck());
  return made;
}

describe('A PDF', () => {
  it('has every line of the scenes within half a point of its place, and no other text', async () => {
    const deck = goodDeck();
    const { pages } = await good();
    expect(pages).toHaveLength(deck.scenes.length);
    expect(deck.scenes.flatMap((scene, i) => comparePage(scene, pages[i]!))).toEqual([]);
  });

  it('says what a slide is made of', async () => {
    const lines = outline(await good());
    const from = lines.lastIndexOf('  Sect');
    expect(lines.slice(from)).toEqual([
      '  Sect',
      '    H2 Ord som er vanskelige',
      '    L',
      '      LI',
      '        Lbl •',
      '        LBody Først–Under–Også under',
      '          L',
      '            LI',
      '              Lbl –',
      '              LBody Under',
      '            LI',
      '              Lbl –',
      '              LBody Også under',
      '      LI',
      '        Lbl •',
      '        LBody Så',
      '    L',
      '      LI',
      '        Lbl 1.',
      '        LBody Én',
      '      LI',
      '        Lbl 2.',
      '        LBody To',
      expect.stringMatching(/^ {4}P Et avsnitt med et langt ord: minoritets.*medlemmer\.$/u),
      '    P Se den lange rapporten om alt som kommunene skal gjøre og the English summary. Neste setning.',
      '      Link den lange rapporten om alt som kommunene skal gjøre',
      '      Span (en-GB) the English summary',
      '    P (se-NO) Gielda lea buorre',
      '    P Her er slutt. Her begynner det.',
      expect.stringMatching(/^ {4}P Tegn: 漢 € ½ ﬁ 2.000.kr, helse‑ og omsorg, č đ ŋ ŧ ž, Å$/u),
    ]);
  });

  it('has tables with a header row, figures with their texts, quotations, and nothing of what decorates', async () => {
    const lines = outline(await good());
    const at = lines.indexOf('    Table');
    expect(lines.slice(at, at + 9)).toEqual([
      '    Table',
      '      TR',
      '        TH Møte',
      '        TH Dato',
      '        TH Sted',
      '      TR',
      '        TD Første',
      '        TD 3. september',
      '        TD Oslo',
    ]);
    expect(lines.filter((line) => line.includes('Figure'))).toEqual([
      '    Figure [Eivind Dale, leder]',
      '    Figure [Et bilde av en fjord]',
      '    Figure [Et bilde av en fjord]',
    ]);
    const quote = lines.indexOf('    BlockQuote');
    expect(lines[quote + 1]).toMatch(/^ {6}P \(nn-NO\) «Summen av/);
    expect(lines.filter((line) => line.endsWith(' Kommunekommisjonen'))).toEqual([
      '    H1 Kommunekommisjonen',
    ]);
  });

  it('begins parts with headings above those of slides', async () => {
    const headings = outline(await good()).filter((line) => /^ {4}H\d/.test(line));
    expect(headings.map((line) => line.trim())).toEqual([
      'H1 Kommunekommisjonen',
      'H2 Sammensetning',
      'H2 To sider',
      'H2 Møter',
      'H2 Medlemmer',
      'H2 Helhet og enkeltinteresser',
      'H2 Aktiv politikk for interkommunalt samarbeid',
      'H2 Et bilde',
      'H1 Rammer',
      'H2 Takk for oppmerksomheten!',
      'H2 Ord som er vanskelige',
    ]);
  });

  it('has a title that is not shown as a heading without ink', async () => {
    const { pages } = await good();
    const unseen = pages[5]!.glyphs.filter((glyph) => glyph.unseen);
    expect(unseen.map((glyph) => glyph.text).join('')).toBe('Helhet og enkeltinteresser');
    for (const glyph of unseen) {
      expect(glyph.x).toBeGreaterThan(0);
      expect(glyph.x + glyph.width).toBeLessThan(960);
      expect(glyph.y).toBeGreaterThan(0);
    }
    expect(lettersOf(pages[5]!)).toMatch(/^Helhetogenkeltinteresser«Summen/);
  });

  it('has footers and numbers as pagination, and backgrounds as backgrounds', async () => {
    const { pages } = await good();
    const types = pages[1]!.begun.filter(({ mark }) => mark.artifact).map(({ mark }) => mark.type);
    expect(types).toEqual(['Background', 'Pagination', 'Pagination']);
  });

  it('leads from bookmarks to sections and the slides in them', async () => {
    const { pdf } = await good();
    const titles: string[] = [];
    const walk = (parent: Parameters<typeof pdf.dict>[0], depth: number): void => {
      for (let item = pdf.dict(parent, 'First'); item; item = pdf.dict(item, 'Next')) {
        titles.push(`${'  '.repeat(depth)}${pdf.text(item, 'Title')}`);
        walk(item, depth + 1);
      }
    };
    walk(pdf.dict(pdf.catalog, 'Outlines'), 0);
    expect(titles).toEqual([
      'Innledning',
      '  Tittel cover',
      '  Tittel list',
      '  Tittel two',
      'Fakta & tall',
      '  Tittel table',
      '  Tittel people',
      '  Helhet',
      '  Tittel split',
      '  Tittel image',
      '  Tittel section',
      '  Tittel closing',
      '  Tittel words',
    ]);
  });

  it('has one link for each line of a linked text, over its words', async () => {
    const { pages, pdf } = await good();
    const links = pages.at(-1)!.annotations.map(({ dict }) => ({
      says: pdf.text(dict, 'Contents'),
      to: pdf.text(pdf.dict(dict, 'A'), 'URI'),
      box: pdf.array(dict, 'Rect').map((one) => Math.round(Number(String(one)))),
    }));
    const says = 'den lange rapporten om alt som kommunene skal gjøre';
    expect(links).toMatchObject([
      { says, to: 'https://regjeringen.no/no' },
      { says, to: 'https://regjeringen.no/no' },
    ]);
    // Left, bottom, right, top, from the page's bottom: 110 points down, 24 high.
    expect(links[1]!.box.slice(0, 2)).toEqual([500, 540 - 158]);
    expect(links[0]!.box[3]! - links[0]!.box[1]!).toBe(24);
  });

  it('leaves a link that may not be followed as plain text', async () => {
    const nodes = [
      title('T'),
      text(
        't',
        { x: 48, y: 120, w: 400, h: 40 },
        {
          paragraphs: [para([run('trykk', { href: 'javascript:alert(1)' })])],
        },
      ),
    ];
    const { pages, bytes } = await exported(slide(nodes));
    expect(pages[0]!.annotations).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('javascript');
  });

  it('tells who divided a word: a soft hyphen where only the line does', async () => {
    const node = text(
      't',
      { x: 48, y: 120, w: 130, h: 200 },
      { paragraphs: [para('kommunestyrerepresentantskapet')] },
    );
    const deck = slide([title('T'), node]);
    const lines = (deck.scenes[0]!.nodes[1] as TextNode).lines!;
    expect(lines.some((line) => line.divided)).toBe(true);
    const made = await exported(deck);
    const [paragraph] = made.structure.all.filter(({ type }) => type === 'P');
    expect(made.textOf(paragraph!).replaceAll('\u00AD', '')).toBe('kommunestyrerepresentantskapet');
    expect(made.textOf(paragraph!)).toContain('\u00AD');
    expect(comparePage(deck.scenes[0]!, made.pages[0]!)).toEqual([]);
  });

  it('shows the words of a 4:3 deck where they are', async () => {
    const deck = fittedDeck(
      slide([title('Fire til tre'), text('t', { x: 40, y: 200, w: 300, h: 100 })]),
      fourByThree,
    );
    const { pages } = await exported(deck, { theme: fourByThree });
    expect(pages[0]).toMatchObject({ width: fourByThree.page.width, height: fourByThree.page.height });
    expect(comparePage(deck.scenes[0]!, pages[0]!)).toEqual([]);
  });

  it('holds a table that is only decoration, and empty cells', async () => {
    const bare = table();
    bare.rows[1]!.cells[1] = { paragraphs: [] };
    const made = await exported(
      slide([
        title('T'),
        bare,
        table({ id: 'second', decorative: true, frame: { x: 48, y: 300, w: 700, h: 120 } }),
      ]),
    );
    expect(made.structure.all.filter(({ type }) => type === 'Table')).toHaveLength(1);
    expect(made.structure.all.filter(({ type }) => type === 'TD')).toHaveLength(6);
  });
});

describe('The comparison of pages', () => {
  const deck = slide([
    title('Tittel'),
    text('t', { x: 48, y: 120, w: 400, h: 40 }),
    shape('s', { x: 0, y: 0, w: 9, h: 9 }),
  ]);
  const moved = (dx: number, dy: number): Scene => ({
    ...deck.scenes[0]!,
    nodes: deck.scenes[0]!.nodes.map(
      (node): SceneNode =>
        node.kind !== 'text' || node.id !== 't'
          ? node
          : {
              ...node,
              lines: node.lines!.map((line) => ({
                ...line,
                baseline: line.baseline + dy,
                segments: line.segments.map((segment) => ({ ...segment, x: segment.x + dx })),
              })),
            },
    ),
  });

  it('notices text that has moved by more than half a point, and text that a scene lacks', async () => {
    const { pages } = await exported(deck);
    expect(comparePage(moved(0.4, -0.4), pages[0]!)).toEqual([]);
    expect(comparePage(moved(0.8, 0), pages[0]!)[0]).toContain('node «t»');
    expect(comparePage(moved(0, 0.8), pages[0]!)[0]).toContain('where the page has «»');
    const { nodes, ...rest } = deck.scenes[0]!;
    expect(comparePage({ ...rest, nodes: nodes.slice(0, 1) }, pages[0]!)[0]).toContain(
      'which the scene lacks',
    );
  });
});
