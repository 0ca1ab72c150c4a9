import { beforeAll, describe, expect, it } from 'vitest';
import { child, children, descendants, path, text, type XmlElement } from '../../../ooxml';
import { type Exported, exported } from './checked';
import {
  deck,
  everything,
  footer,
  group,
  image,
  list,
  para,
  run,
  scene,
  shape,
  table,
  text as textNode,
  title,
} from './decks';

/** Shapes of a slide at the top level. */
function shapes(slide: XmlElement): XmlElement[] {
  return children(path(slide, 'p:cSld', 'p:spTree')).slice(2);
}

function geometry(shape: XmlElement | undefined): unknown {
  const preset = path(shape, 'p:spPr', 'a:prstGeom');
  const values = descendants(preset, 'a:gd').map((e) => e.attributes.fmla);
  return [preset?.attributes.prst, ...values];
}

describe('A slide', () => {
  let all: Exported;
  beforeAll(async () => {
    all = await exported(everything());
  });

  it('has its title in the title placeholder, on the cover in the centred one', () => {
    expect(all.report.slides.map((slide) => slide.title).slice(0, 3)).toEqual([
      'Kommunekommisjonen',
      'Sammensetning',
      'To sider',
    ]);
    expect(descendants(all.slide(1), 'p:ph').map((ph) => ph.attributes.type)).toEqual([
      'ctrTitle',
      'subTitle',
    ]);
  });

  it('has its lists in body placeholders, as lists', () => {
    expect(all.report.slides[1]!.lists[0]!.items).toEqual([
      { level: 0, bullet: true, text: 'Første punkt' },
      { level: 0, bullet: true, text: 'Andre punkt' },
    ]);
    expect(all.report.slides[2]!.lists.map(({ items }) => items[0]!.text)).toEqual(['Venstre', 'Høyre']);
  });

  it('says in a body placeholder that a text is no list', () => {
    expect(all.report.slides[5]!.lists[0]!.items[0]!.bullet).toBe(false);
  });

  it('tells what pictures, groups and tables show, and what is decoration', () => {
    const alts = all.report.slides.flatMap((slide) => slide.alts);
    expect(alts).toContainEqual(expect.objectContaining({ kind: 'group', alt: 'Eivind Dale, leder' }));
    expect(alts).toContainEqual(
      expect.objectContaining({ kind: 'table', alt: 'Tre møter med dato og sted' }),
    );
    expect(alts).toContainEqual(expect.objectContaining({ kind: 'picture', alt: 'Et bilde av en fjord' }));
    expect(alts).toContainEqual(expect.objectContaining({ kind: 'picture', alt: '', decorative: true }));
  });

  it('names the language of every run, each its own', () => {
    const languages = all.report.slides.flatMap((slide) =>
      slide.texts.flatMap(({ runs }) => runs.filter((r) => r.text.trim() !== '').map((r) => r.language)),
    );
    expect(new Set(languages)).toEqual(new Set(['nb-NO', 'nn-NO', 'se-NO', 'en-GB']));
  });

  it('carries notes where there are some, in their language, and no notes page elsewhere', () => {
    expect(all.report.slides.map((slide) => slide.notes)).toEqual([
      '',
      'Si dette høyt\nOg så dette\nKilde',
      ...Array(8).fill(''),
    ]);
    const notes = [...all.pkg.parts.keys()].filter((part) => part.startsWith('ppt/notesSlides/'));
    expect(notes).toHaveLength(1);
    const runs = descendants(all.pkg.xml(notes[0]!), 'a:rPr').map((e) => e.attributes.lang);
    expect(new Set(runs)).toEqual(new Set(['nb-NO']));
  });

  it('links to the web with one relationship for each address', () => {
    expect(all.report.slides[5]!.links).toEqual([
      { text: 'rapporten', target: 'https://regjeringen.no/a', external: true },
      { text: 'rapporten igjen', target: 'https://regjeringen.no/a', external: true },
    ]);
    expect(all.pkg.rels('ppt/slides/slide6.xml').filter((rel) => rel.external)).toHaveLength(1);
  });

  it('can be hidden', () => {
    expect(all.report.slides.map((slide) => slide.hidden)).toEqual([
      ...Array(6).fill(false),
      true,
      ...Array(3).fill(false),
    ]);
  });

  it('has footer and slide number in their placeholders, the number as a field', () => {
    const slide = all.report.slides[1]!;
    expect(slide.placeholders.map(({ type }) => type)).toEqual(['title', 'obj', 'ftr', 'sldNum']);
    const field = descendants(all.slide(2), 'a:fld')[0];
    expect(field?.attributes.type).toBe('slidenum');
    expect(text(child(field, 'a:t'))).toBe('2');
  });

  it('says its background only where the layout has another', () => {
    const backgrounds = all.report.slides.map((_, i) => descendants(all.slide(i + 1), 'p:bg').length);
    expect(backgrounds).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(descendants(descendants(all.slide(6), 'p:bg')[0], 'a:schemeClr')[0]!.attributes.val).toBe('bg2');
  });

  it('leaves the split panel to the layout that draws it', async () => {
    expect(shapes(all.slide(7)).map((s) => descendants(s, 'p:cNvPr')[0]!.attributes.name)).toEqual([
      'Tittel 1',
      'Innhold 2',
      'Bunntekst 3',
      'Lysbildenummer 4',
    ]);
    const other = await exported(
      deck([
        scene('s', [title('Egen'), shape('panel', { x: 0, y: 0, w: 200, h: 540 }, { fill: 'deep' })], {
          layout: 'split',
        }),
      ]),
    );
    expect(other.slide(1).attributes.showMasterSp).toBe('0');
    expect(shapes(other.slide(1))).toHaveLength(2);
  });
});

describe('A title that is not shown', () => {
  it('stands above the page in the title placeholder', async () => {
    const { slide, report } = await exported(
      deck([
        scene('a', [title('Skjult', { offPage: true })], { title: { text: 'Skjult', visible: false } }),
        scene('b', [textNode('quote', { x: 48, y: 140, w: 700, h: 60 })], {
          title: { text: 'Bare i scenen', visible: false },
        }),
      ]),
    );
    expect(report.slides.map((s) => s.title)).toEqual(['Skjult', 'Bare i scenen']);
    for (const number of [1, 2]) {
      const position = path(shapes(slide(number))[0], 'p:spPr', 'a:xfrm');
      const y = Number(child(position, 'a:off')!.attributes.y);
      const height = Number(child(position, 'a:ext')!.attributes.cy);
      expect(y + height).toBeLessThan(0);
    }
  });
});

describe('Groups', () => {
  it('hold their children in page coordinates, also groups in groups', async () => {
    const { slide } = await exported(everything());
    const outer = shapes(slide(5)).find((s) => s.name === 'p:grpSp')!;
    expect(children(outer).map((e) => e.name)).toEqual([
      'p:nvGrpSpPr',
      'p:grpSpPr',
      'p:pic',
      'p:sp',
      'p:grpSp',
    ]);
    const position = path(outer, 'p:grpSpPr', 'a:xfrm');
    expect(child(position, 'a:chOff')!.attributes).toEqual(child(position, 'a:off')!.attributes);
    expect(child(position, 'a:chExt')!.attributes).toEqual(child(position, 'a:ext')!.attributes);
  });

  it('hold no placeholders and no empty texts', async () => {
    const { slide } = await exported(
      deck([
        scene('g', [
          title('Gruppe'),
          group('g', [
            list(['I en gruppe']),
            textNode('empty', { x: 0, y: 0, w: 9, h: 9 }, { paragraphs: [para('')] }),
          ]),
        ]),
      ]),
    );
    const outer = shapes(slide(1)).find((s) => s.name === 'p:grpSp')!;
    expect(descendants(outer, 'p:ph')).toEqual([]);
    expect(children(outer, 'p:sp')).toHaveLength(1);
  });
});

describe('Pictures', () => {
  it('show the part that the crop keeps, in thousandths of a percent', async () => {
    const { slide } = await exported(everything());
    const [portrait] = descendants(slide(5), 'p:pic');
    expect(child(child(portrait, 'p:blipFill'), 'a:srcRect')!.attributes).toEqual({ l: '12500', r: '12500' });
    expect(geometry(portrait)).toEqual(['ellipse']);
    const [whole] = descendants(slide(8), 'p:pic');
    expect(child(child(whole, 'p:blipFill'), 'a:srcRect')).toBeUndefined();
  });

  it('carry an SVG together with the bitmap for readers that know no SVG', async () => {
    const { slide, pkg } = await exported(everything());
    const blip = descendants(slide(1), 'a:blip')[0]!;
    const svg = descendants(blip, 'asvg:svgBlip')[0]!;
    const target = (id: string | undefined) => pkg.rel('ppt/slides/slide1.xml', id)?.target;
    expect(target(blip.attributes['r:embed'])).toBe('ppt/media/image1.png');
    expect(target(svg.attributes['r:embed'])).toBe('ppt/media/image1.svg');
  });

  it('must leave something to see', async () => {
    const nothing = image(
      'i',
      'fjord',
      { x: 48, y: 126, w: 80, h: 60 },
      {
        crop: { left: 0, top: 0, right: 0, bottom: 0 },
      },
    );
    await expect(exported(deck([scene('s', [title('Intet'), nothing])]))).rejects.toThrow('nothing visible');
  });

  it('may be an SVG without a bitmap', async () => {
    await exported(
      deck([scene('s', [title('Tegning'), image('d', 'drawing-bare', { x: 48, y: 126, w: 80, h: 60 })])]),
    );
  });
});

describe('Shapes', () => {
  it('keep their corner radius, and speech bubbles point at their tip', async () => {
    const { slide } = await exported(everything());
    const [bubble, round, line, upright] = shapes(slide(5)).slice(2);
    // The tip lies 170 points left of and 85 below the middle of 300 × 90.
    expect(geometry(bubble)).toEqual(['wedgeRoundRectCallout', 'val -56667', 'val 94444', 'val 13333']);
    expect(geometry(round)).toEqual(['roundRect', 'val 20000']);
    expect(geometry(line)).toEqual(['line']);
    expect(path(line, 'p:spPr', 'a:xfrm', 'a:ext')!.attributes).toEqual({ cx: '10972800', cy: '0' });
    expect(path(upright, 'p:spPr', 'a:xfrm', 'a:ext')!.attributes).toEqual({ cx: '0', cy: '762000' });
  });

  it('may have square corners, and never rounder ones than half of the short side', async () => {
    const at = { x: 48, y: 126, w: 200, h: 60 };
    const { slide } = await exported(
      deck([
        scene('r', [
          title('Hjørner'),
          shape('a', at, { geometry: 'roundRect', radius: 0 }),
          shape('b', at, { geometry: 'roundRect', radius: 99 }),
          shape('c', at, { geometry: 'roundRect' }),
        ]),
      ]),
    );
    expect(
      shapes(slide(1))
        .slice(1)
        .map((s) => geometry(s)),
    ).toEqual([
      ['roundRect', 'val 0'],
      ['roundRect', 'val 50000'],
      ['roundRect', 'val 16667'],
    ]);
  });

  it("take the scheme's colours by slot and mixed ones as RGB", async () => {
    const { slide } = await exported(everything());
    const [bubble, round] = shapes(slide(5)).slice(2);
    expect(path(bubble, 'p:spPr', 'a:solidFill', 'a:srgbClr')!.attributes.val).toBe('DDE9EC');
    expect(path(round, 'p:spPr', 'a:solidFill', 'a:schemeClr')!.attributes.val).toBe('bg2');
    expect(path(round, 'p:spPr', 'a:ln', 'a:solidFill', 'a:schemeClr')!.attributes.val).toBe('tx2');
  });
});

describe('Tables', () => {
  it('are native, with a header row, exact widths and their texts', async () => {
    const { slide, report } = await exported(everything());
    expect(report.slides[3]!.tables).toEqual([
      {
        shape: expect.any(String),
        headerRow: true,
        rows: [
          ['Møte', 'Dato', 'Sted'],
          ['Første', '3. september', 'Oslo'],
          ['Andre', '21. oktober', 'Berlevåg'],
        ],
      },
    ]);
    const widths = descendants(slide(4), 'a:gridCol').map((e) => Number(e.attributes.w));
    expect(widths.reduce((a, b) => a + b)).toBe(700 * 12_700);
  });

  it('may stand at the edge of the page', async () => {
    const { slide } = await exported(
      deck([scene('t', [title('Kant'), table({ frame: { x: -10, y: 0.001, w: 700, h: 120 } })])]),
    );
    expect(descendants(slide(1), 'p:xfrm').map((e) => child(e, 'a:off')!.attributes)).toEqual([
      { x: '-127000', y: '13' },
    ]);
  });
});

describe('Texts', () => {
  it('answer every property that a placeholder could hand down', async () => {
    const { slide } = await exported(
      deck([
        scene('p', [
          title('Egenskaper'),
          list([], {
            valign: 'middle',
            paragraphs: [
              para('Først', { spaceBefore: 12 }),
              para([run('A', { bold: true, size: 30 }), run('b', { italic: true })], {
                spaceBefore: 6.5,
                marker: 'number',
                indent: 40,
                hang: 24,
                level: 1,
                style: { font: 'heading', size: 20, color: 'groundMid', align: 'right' },
              }),
              para('C', { marker: 'dash', markerColor: 'groundTint', indent: 20, hang: 20 }),
            ],
          }),
          ...footer(1),
        ]),
      ]),
    );
    const body = child(shapes(slide(1))[1], 'p:txBody')!;
    expect(child(body, 'a:bodyPr')!.attributes).toEqual({
      rot: '0',
      vert: 'horz',
      wrap: 'square',
      lIns: '0',
      tIns: '0',
      rIns: '0',
      bIns: '0',
      rtlCol: '0',
      anchor: 'ctr',
    });
    expect(child(child(body, 'a:bodyPr'), 'a:noAutofit')).toBeDefined();
    const [first, second, third] = children(body, 'a:p').map((p) => child(p, 'a:pPr')!);
    expect(path(first, 'a:spcBef', 'a:spcPts')!.attributes.val).toBe('0');
    expect(child(first, 'a:buNone')).toBeDefined();
    expect(second!.attributes).toEqual({ marL: '508000', lvl: '1', indent: '-304800', algn: 'r', rtl: '0' });
    expect(path(second, 'a:spcBef', 'a:spcPts')!.attributes.val).toBe('650');
    expect(path(second, 'a:lnSpc', 'a:spcPct')!.attributes.val).toBe('100000');
    expect(child(second, 'a:buAutoNum')!.attributes.type).toBe('arabicPeriod');
    expect(child(second, 'a:buFont')!.attributes.typeface).toBe('+mj-lt');
    expect(child(third, 'a:buChar')!.attributes.char).toBe('–');
    expect(path(third, 'a:buClr', 'a:srgbClr')!.attributes.val).toBe('DDE9EC');
    const runs = descendants(children(body, 'a:p')[1], 'a:rPr');
    expect(runs.map((e) => e.attributes)).toEqual([
      { lang: 'nb-NO', sz: '3000', b: '1', i: '0', dirty: '0' },
      { lang: 'nb-NO', sz: '2000', b: '0', i: '1', dirty: '0' },
    ]);
    expect(path(runs[0], 'a:latin')!.attributes.typeface).toBe('+mj-lt');
  });
});
