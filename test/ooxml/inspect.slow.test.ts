import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReport, inspectPresentation } from '../../ooxml';
import { OoxmlError } from '../../ooxml/errors';
import { lintPackage } from '../support/ooxml-lint';
import { goodDeck, replace } from './deck';

const good = inspectPresentation(goodDeck());

describe('the inspector', () => {
  it('reads the properties, the size and the sections', () => {
    expect(good).toMatchObject({
      kind: 'presentation',
      macros: false,
      properties: {
        title: 'Vårmøte',
        creator: 'Utvalget',
        language: 'nb-NO',
        created: '2026-03-01T08:00:00Z',
      },
      size: { width: 960, height: 540 },
      sections: [
        { name: 'Innledning', slides: [1] },
        { name: 'Tall', slides: [2, 3] },
      ],
      problems: [],
    });
    expect(good.layouts.map((layout) => layout.name)).toEqual(['Forside', 'Tittel og tekst']);
  });

  it('reads titles, layouts, texts with languages, notes and links', () => {
    const [first, second] = good.slides;
    expect(good.slides.map((slide) => slide.title)).toEqual(['Vårmøte', 'Tre ting', 'Folketallet']);
    expect(first).toMatchObject({ layout: 'Forside', section: 'Innledning', hidden: false });
    expect(second!.texts[1]!.runs[0]).toEqual({ text: 'Første punkt', language: 'nb-NO' });
    expect(second!.notes).toBe('Si dette først.\nSå dette.');
    expect(second!.links).toEqual([
      { text: 'Les utredningen', target: 'https://example.org/nou', external: true },
    ]);
  });

  it('reads alt texts, placeholders, lists and tags', () => {
    const slide = good.slides[1]!;
    expect(slide.alts.map(({ kind, alt, decorative }) => [kind, alt, decorative])).toEqual([
      ['picture', 'Et tettsted ved en fjord', false],
      ['picture', '', true],
    ]);
    expect(slide.placeholders.map(({ type, idx, empty }) => [type, idx, empty])).toEqual([
      ['title', undefined, false],
      ['body', '1', false],
    ]);
    expect(slide.lists[0]!.items[1]).toEqual({ level: 0, bullet: true, text: 'Andre punkt' });
    expect(slide.tags).toEqual({ DECK: 'varmote-2026', FACTS: 'a=1 & b=2' });
  });

  it('reads tables, charts, fonts and sizes', () => {
    const slide = good.slides[2]!;
    expect(slide.tables).toEqual([
      {
        shape: 'Tabell',
        headerRow: true,
        rows: [
          ['Kommune', 'Folketall'],
          ['Vaksdal', '3 900'],
        ],
      },
    ]);
    expect(slide.charts).toEqual([
      {
        shape: 'Diagram',
        part: 'ppt/charts/chart1.xml',
        kinds: ['bar'],
        series: [{ name: 'Folketall', categories: ['Vaksdal'], values: [3900] }],
      },
    ]);
    expect([slide.fonts, slide.sizes]).toEqual([['Calibri'], [24]]);
  });

  it('finds what a slide inherits: the placeholder’s type, its size, its language', () => {
    const deck = goodDeck((files) => {
      replace(files, 'ppt/slides/slide2.xml', 'type="body" idx="1"', 'idx="1"');
      replace(files, 'ppt/slides/slide2.xml', /<a:rPr lang="nb-NO" sz="2400"\/><a:t>Første/, '<a:t>Første');
      replace(
        files,
        'ppt/slideMasters/slideMaster1.xml',
        '<a:defRPr sz="2400"/>',
        '<a:defRPr sz="2200" lang="nn-NO"/>',
      );
    });
    const slide = inspectPresentation(deck).slides[1]!;
    expect(slide.placeholders[1]!.type).toBe('body');
    expect(slide.texts[1]!.runs[0]).toEqual({ text: 'Første punkt', language: 'nn-NO' });
    expect(slide.sizes).toEqual([22, 24]);
  });

  it('walks into groups and takes the first of alternatives', () => {
    const deck = goodDeck((files) =>
      replace(
        files,
        'ppt/slides/slide1.xml',
        '</p:spTree>',
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="20" name="Gruppe" descr="To bokser"/></p:nvGrpSpPr><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
          '<mc:Choice Requires="p14"><p:sp><p:txBody><a:p><a:r><a:t>Ny</a:t></a:r></a:p></p:txBody></p:sp></mc:Choice>' +
          '<mc:Fallback><p:sp><p:txBody><a:p><a:r><a:t>Gammel</a:t></a:r></a:p></p:txBody></p:sp></mc:Fallback></mc:AlternateContent></p:grpSp></p:spTree>',
      ),
    );
    const slide = inspectPresentation(deck).slides[0]!;
    expect(slide.texts.map((text) => text.text)).toEqual(['Vårmøte', 'Bergen, 4. mars', 'Ny']);
    expect(slide.alts).toMatchObject([{ kind: 'group', alt: 'To bokser' }]);
  });

  it('reads hidden slides, transitions and whole-shape links', () => {
    const deck = goodDeck((files) => {
      replace(files, 'ppt/slides/slide2.xml', '<p:sld ', '<p:sld show="0" ');
      replace(
        files,
        'ppt/slides/slide2.xml',
        '</p:sld>',
        '<p:transition advTm="3000"><p:fade/></p:transition></p:sld>',
      );
      replace(
        files,
        'ppt/slides/slide2.xml',
        'descr="Et tettsted ved en fjord">',
        'descr="Fjord"><a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>',
      );
    });
    const slide = inspectPresentation(deck).slides[1]!;
    expect(slide).toMatchObject({ hidden: true, transition: { kind: 'fade', advanceAfterMs: 3000 } });
    expect(slide.links).toContainEqual({
      text: 'Fjord',
      target: 'ppaction://hlinkshowjump?jump=nextslide',
      external: false,
    });
  });

  it('names a slide that cannot be read and reports the others', () => {
    const deck = goodDeck((files) => files.set('ppt/slides/slide2.xml', '<p:sld>'));
    const report = inspectPresentation(deck);
    expect(report.slides.map((slide) => slide.number)).toEqual([1, 3]);
    expect(report.problems).toMatchObject([{ part: 'ppt/slides/slide2.xml' }]);
    expect(report.problems[0]!.message).toMatch(/^slide 2: /);
  });

  it('gives plain data, and a page for people', () => {
    expect(JSON.parse(JSON.stringify(good))).toEqual(good);
    const page = formatReport(good);
    for (const piece of [
      'Vårmøte — 3 slides',
      '2. Tre ting',
      'Tag DECK: varmote-2026',
      'picture: (decorative)',
    ]) {
      expect(page).toContain(piece);
    }
  });

  it('does not let a file steer the terminal', () => {
    const deck = goodDeck((files) => replace(files, 'ppt/slides/slide1.xml', 'Vårmøte', 'V\u009b31mår'));
    expect(formatReport(inspectPresentation(deck))).not.toMatch(/[\x80-\x9f\x1b]/);
  });

  it('and the linter fail with nothing but their own error, whatever is broken in a deck', () => {
    const bytes = goodDeck();
    const names = [...goodNames()];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(100_000),
        fc.constantFrom('', '<', '"', 'x', '999999999999', '/>'),
        fc.nat(40),
        (name, at, piece, cut) => {
          const deck = goodDeck((files) => {
            const before = files.get(name)!;
            if (typeof before !== 'string') return;
            const position = at % before.length;
            files.set(name, before.slice(0, position) + piece + before.slice(position + cut));
          });
          try {
            formatReport(inspectPresentation(deck));
          } catch (error) {
            expect(error).toBeInstanceOf(OoxmlError);
          }
          lintPackage(deck);
        },
      ),
      { numRuns: 1000 },
    );
    expect(lintPackage(bytes)).toEqual([]);
  });

  it('says of another kind of file what it is not', () => {
    const word = goodDeck((files) => files.set('ppt/presentation.xml', '<w:document xmlns:w="urn:w"/>'));
    expect(() => inspectPresentation(word)).toThrow(/no presentation.*Choose a \.pptx/);
  });
});

function goodNames(): string[] {
  const names: string[] = [];
  goodDeck((files) => names.push(...files.keys()));
  return names;
}
