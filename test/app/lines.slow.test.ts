/** However its lines were broken where it was written, a text has the same lines wherever it is read. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile } from '../../app/compile';
import { exportDeck, type Format } from '../../app/export';
import { openWorkspace } from '../../app/open';
import { staleReport } from '../../app/stale';
import { sceneToSvgParts, svgOf } from '../../exporters/svg';
import { changeJson, starter, temporary } from './workspaces';

const breaks = ['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const unseen = ['\u200B', '\u200E', '\uFEFF', '\u2060', '\u00AD'];
/** The same three lines, with every kind of line break and with every kind of mark that nobody sees. */
const texts = [
  'Alfa er én\nBeta er to\nGamma er tre',
  ...breaks.map((mark) => `Alfa er én${mark}Beta er to${mark}Gamma er tre`),
  ...unseen.map((mark) => `Alfa${mark} er én\n${mark}Beta er to\nGamma${mark} er tre${mark}`),
];
const wanted = ['Alfa er én', 'Beta er to', 'Gamma er tre'];

/** For each text a quotation, a point of a list, words beside a picture, and a link whose address has a blank in it. */
async function deckWith(all: readonly string[]): Promise<string> {
  const dir = await starter();
  changeJson(dir, 'facts/quotes.json', ({ entries }) => {
    for (const [i, text] of all.entries()) entries.push({ ...entries[0], id: `sitat-${i}`, text });
  });
  changeJson(dir, 'decks/orientering.json', (deck) => {
    const image = { template: 'text-image', section: 'veien-videre', image: 'bygd-ved-fjorden' };
    const href = 'https://eksempel.no/en side';
    deck.slides = all.flatMap((text, i) => [
      { id: `q${i}`, template: 'quote', section: 'innledning', quote: `sitat-${i}` },
      {
        id: `p${i}`,
        template: 'statements',
        section: 'arbeidet',
        heading: `Punkter ${i}`,
        points: [{ text }, { text: 'Hva bør staten slutte med?' }],
      },
      { ...image, id: `b${i}`, heading: `Skole ${i}`, lead: text },
      { ...image, id: `l${i}`, heading: `Lenke ${i}`, lead: [{ t: text, href }] },
    ]);
  });
  return dir;
}

const elements = (e: XmlElement, name: string): XmlElement[] =>
  e.children.flatMap((one) => {
    if (one.type !== 'element') return [];
    const child = one as XmlElement;
    return child.name === name ? [child] : elements(child, name);
  });

/** Paragraphs of a slide, divided where they have a break. */
function linesOfSlide(xml: string): string[] {
  const { root } = parseXml(xml);
  return elements(root!, 'a:p').flatMap((p) => {
    const lines = [''];
    for (const one of p.children as XmlElement[]) {
      if (one.name === 'a:br') lines.push('');
      else if (one.name === 'a:r')
        lines[lines.length - 1] += elements(one, 'a:t')
          .map((t) => t.text)
          .join('');
    }
    return lines;
  });
}

/** The texts of a drawing, one for each height at which something stands. */
function linesOfSvg(svg: string): string[] {
  const lines = new Map<string, string>();
  for (const text of elements(parseXml(svg).root!, 'text')) {
    const spans = elements(text, 'tspan');
    for (const one of spans.length > 0 ? spans : [text]) {
      const y = one.attributes.y ?? text.attributes.y ?? '';
      lines.set(y, (lines.get(y) ?? '') + one.text);
    }
  }
  return [...lines.values()];
}

/** The lines of the text among all that stand on a slide, without what nobody sees and the quotation marks around it. */
const own = (lines: readonly string[]): string[] =>
  lines
    .map((line) =>
      line
        .replace(/[\p{Default_Ignorable_Code_Point}«»•]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => /Alfa|Beta|Gamma/.test(line));

async function exported(dir: string) {
  const open = await openWorkspace(dir);
  const compiled = await compile(open, 'orientering');
  const made = async (format: Format): Promise<Uint8Array[]> => {
    const out: Uint8Array[] = [];
    const options = { width: 160, svgFonts: 'names' } as const;
    for await (const { bytes } of exportDeck(open, compiled, format, options)) out.push(bytes);
    return out;
  };
  return { compiled, made };
}

describe('The lines of a text', async () => {
  const { compiled, made } = await exported(await deckWith(texts));
  const [deck] = await made('pptx');
  const [pdf] = await made('pdf');
  const count = texts.length * 4;

  it('are those of the page', () => {
    const { scenes } = compiled.scenes;
    const picture = { kind: 'image', width: 1600, height: 900 } as never;
    const pictures = { get: () => picture, href: () => '' };
    expect(scenes).toHaveLength(count);
    for (const scene of scenes) {
      const parts = sceneToSvgParts(scene, compiled.theme, pictures, {
        fonts: 'twin',
        idPrefix: 'x',
        href: () => '',
      });
      expect(own(linesOfSvg(svgOf(parts))), scene.id).toEqual(wanted);
    }
  });

  it('are those of the pictures that are exported', async () => {
    const drawings = await made('svg');
    expect(drawings).toHaveLength(count);
    for (const [i, bytes] of drawings.entries())
      expect(own(linesOfSvg(strFromU8(bytes))), `slide ${i + 1}`).toEqual(wanted);
  });

  it('are those of the presentation', () => {
    const parts = unzipSync(deck!);
    for (let i = 1; i <= count; i++)
      expect(own(linesOfSlide(strFromU8(parts[`ppt/slides/slide${i}.xml`]!))), `slide ${i}`).toEqual(wanted);
  });

  it('are those of the PDF', () => {
    const file = join(temporary(), 'deck.pdf');
    writeFileSync(file, pdf!);
    const pages = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f');
    for (let i = 0; i < count; i++) expect(own(pages[i]!.split('\n')), `page ${i + 1}`).toEqual(wanted);
  });

  it('are nobody’s work by hand in a presentation that nobody has touched', () => {
    const report = staleReport(deck!, undefined, { asOf: '2025-11-17', words: 'nb' });
    expect(report.slides).toHaveLength(count);
    expect(report.slides.filter(({ edited }) => edited)).toEqual([]);
  });

  it('are drawn point by point alike in PNG', async () => {
    const pictures = async (text: string): Promise<Buffer[]> =>
      (await (await exported(await deckWith([text]))).made('png')).map((bytes) => Buffer.from(bytes));
    const plain = await pictures(texts[0]!);
    for (const mark of ['\u2028', '\v', '\u0085']) {
      const others = await pictures(`Alfa er én${mark}Beta er to${mark}Gamma er tre`);
      expect(
        others.map((one, i) => one.equals(plain[i]!)),
        JSON.stringify(mark),
      ).toEqual(plain.map(() => true));
    }
  });
});
