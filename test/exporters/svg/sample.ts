/** A small deck with every kind of node, fitted with the bundled fonts. */
import { readFileSync } from 'node:fs';
import type { Language } from '../../../core/formats/language';
import { fjord } from '../../../core/scene/themes/fjord';
import type {
  Asset,
  AssetSource,
  Frame,
  Scene,
  SceneDeck,
  SceneNode,
  SceneParagraph,
  TextNode,
  TextStyle,
} from '../../../core/scene/types';
import { fitScene } from '../../../core/text/fit';
import { type FontFace, FontSet, type FontSource } from '../../../core/text/fonts';
import { rasterizeSvg } from '../../../exporters/png';
import { bundledFontFiles } from '../../support/fontconfig';

export const theme = fjord();
export const fontFiles = bundledFontFiles();

const source: FontSource = {
  load({ family, bold, italic }: FontFace) {
    const style = `${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`;
    const file = fontFiles.find((path) => path.endsWith(`/${family.replaceAll(' ', '')}_${style}.ttf`));
    return file === undefined ? undefined : readFileSync(file);
  },
};

export const fonts = new FontSet(source, theme);

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100" fill="#7FA3AE"/><circle cx="150" cy="50" r="40" fill="#B5452C"/><path d="M0 100L60 20L120 100Z" fill="#0B3B4A"/></svg>`;
const vector = new TextEncoder().encode(drawing);
const raster = rasterizeSvg(vector, 400);

const images: Record<string, Asset> = {
  photo: { id: 'photo', bytes: raster, mime: 'image/png', width: 400, height: 200 },
  emblem: { id: 'emblem', bytes: vector, mime: 'image/svg+xml', width: 200, height: 100, fallback: raster },
};

export const assets: AssetSource = {
  get(id) {
    const asset = images[id];
    if (asset === undefined) throw new Error(`There is no asset «${id}».`);
    return asset;
  },
};

export function style(size: number, more: Partial<TextStyle> = {}): TextStyle {
  return { font: 'body', size, color: 'text', ...more };
}

export function paragraph(text: string, look: TextStyle, more: Partial<SceneParagraph> = {}): SceneParagraph {
  return { runs: [{ text, lang: 'nb', from: [] }], style: look, ...more };
}

export function text(
  id: string,
  frame: Frame,
  paragraphs: SceneParagraph[],
  more: Partial<TextNode> = {},
): TextNode {
  return { kind: 'text', id, frame, role: 'body', valign: 'top', paragraphs, ...more };
}

export function scene(id: string, title: string, nodes: SceneNode[], more: Partial<Scene> = {}): Scene {
  return {
    id,
    slide: id,
    template: 'sample',
    part: { index: 1, of: 1 },
    title: { text: title, visible: true },
    language: 'nb' as Language,
    ground: 'white',
    background: 'background',
    layout: 'titleOnly',
    notes: [],
    nodes,
    facts: [],
    ...more,
  };
}

export function fitted(one: Scene): Scene {
  return fitScene(one, fonts).value;
}

function title(words: string, more: Partial<TextNode> = {}): TextNode {
  return text('title', theme.frames.title, [paragraph(words, style(34, { font: 'heading' }))], {
    role: 'title',
    valign: 'bottom',
    placeholder: { type: 'title' },
    ...more,
  });
}

const longText =
  'Kommisjonen skal vurdere kommunestruktur, oppgavefordeling og finansiering – også for 2024–2025 – og legge fram «Summen av alle enkeltinteresser» i en offentlig utredning (NOU) innen 1. juni 2026.';

const texts = scene('texts', 'Helhet og enkeltinteresser', [
  title('Helhet og enkeltinteresser'),
  text('intro', { x: 48, y: 126, w: 400, h: 150 }, [
    paragraph(longText, style(20)),
    paragraph('Så et avsnitt til, med luft over.', style(20, { italic: true }), { spaceBefore: 12 }),
  ]),
  text('list', { x: 500, y: 126, w: 400, h: 330 }, [
    paragraph('Et punkt som er så langt at det må brytes over to linjer i rammen', style(24), {
      marker: 'bullet',
      markerColor: 'accent',
      indent: 24,
      hang: 24,
    }),
    paragraph('Et underpunkt', style(20), {
      marker: 'dash',
      level: 1,
      indent: 48,
      hang: 20,
      spaceBefore: 6,
    }),
    paragraph('Første', style(24), { marker: 'number', indent: 28, hang: 28, spaceBefore: 10 }),
    paragraph('Andre', style(24), { marker: 'number', indent: 28, hang: 28, spaceBefore: 10 }),
  ]),
  text(
    'centred',
    { x: 48, y: 330, w: 400, h: 90 },
    [
      {
        runs: [
          { text: 'ca. ', lang: 'nb', from: [], size: 20 },
          { text: '450', lang: 'nb', from: [], bold: true, color: 'accent' },
          { text: ' møter', lang: 'nb', from: [], size: 20, href: 'https://example.no/moter?a=1&b=2' },
        ],
        style: style(60, { align: 'center' }),
      },
    ],
    { valign: 'middle', role: 'figure' },
  ),
  text(
    'right',
    { x: 48, y: 420, w: 400, h: 50 },
    [paragraph('Ovttas Sámi giella: čázádat, đ, ŋ, ŧ, ž', style(16, { align: 'right' }))],
    { valign: 'bottom' },
  ),
  text(
    'footer',
    theme.frames.footer,
    [paragraph('Kommunekommisjonen · 24. november 2025', style(12, { color: 'muted' }))],
    {
      role: 'footer',
    },
  ),
]);

const pictures = scene(
  'pictures',
  'Bilder og former',
  [
    title('Bilder og former', { offPage: true, frame: { x: 48, y: -80, w: 864, h: 60 } }),
    {
      kind: 'image',
      id: 'full',
      role: 'image',
      frame: { x: 48, y: 48, w: 240, h: 120 },
      asset: 'photo',
      crop: { left: 0, top: 0, right: 1, bottom: 1 },
      geometry: 'rect',
      alt: 'Et fjell og en sol',
      stroke: { color: 'text', width: 1 },
    },
    {
      kind: 'image',
      id: 'cropped',
      role: 'portrait',
      frame: { x: 320, y: 48, w: 120, h: 120 },
      asset: 'emblem',
      crop: { left: 0.5, top: 0, right: 1, bottom: 1 },
      geometry: 'ellipse',
      decorative: true,
    },
    {
      kind: 'shape',
      id: 'wedge-bottom',
      role: 'decoration',
      frame: { x: 480, y: 48, w: 180, h: 90 },
      geometry: 'wedge',
      fill: 'groundTint',
      radius: 12,
      tip: { x: 520, y: 180 },
      decorative: true,
    },
    {
      kind: 'shape',
      id: 'wedge-right',
      role: 'decoration',
      frame: { x: 700, y: 48, w: 160, h: 90 },
      geometry: 'wedge',
      stroke: { color: 'accent', width: 2 },
      radius: 20,
      tip: { x: 920, y: 120 },
      alt: 'Snakkeboble',
    },
    {
      kind: 'shape',
      id: 'round',
      role: 'decoration',
      frame: { x: 48, y: 220, w: 160, h: 80 },
      geometry: 'roundRect',
      fill: 'paper',
      stroke: { color: 'paperLine', width: 1 },
      radius: 16,
      decorative: true,
    },
    {
      kind: 'shape',
      id: 'oval',
      role: 'decoration',
      frame: { x: 240, y: 220, w: 80, h: 80 },
      geometry: 'ellipse',
      fill: 'ground',
      decorative: true,
    },
    {
      kind: 'shape',
      id: 'rule',
      role: 'decoration',
      frame: { x: 360, y: 260, w: 200, h: 0 },
      geometry: 'line',
      stroke: { color: 'accent', width: 3 },
      decorative: true,
    },
    {
      kind: 'group',
      id: 'person',
      role: 'label',
      frame: { x: 600, y: 200, w: 300, h: 80 },
      alt: 'Eivind Dale, leder',
      children: [
        {
          kind: 'image',
          id: 'person.portrait',
          role: 'portrait',
          frame: { x: 600, y: 200, w: 64, h: 64 },
          asset: 'photo',
          crop: { left: 0.5, top: 0, right: 1, bottom: 1 },
          geometry: 'ellipse',
          alt: 'Portrett',
          stroke: { color: 'gold', width: 2 },
        },
        text('person.name', { x: 680, y: 206, w: 220, h: 50 }, [
          paragraph('Eivind Dale', style(20, { bold: true })),
          paragraph('leder, tidligere departementsråd', style(14)),
        ]),
      ],
    },
    {
      kind: 'table',
      id: 'table',
      role: 'table',
      alt: 'Møter og steder',
      frame: { x: 48, y: 340, w: 864, h: 108 },
      columns: [200, 332, 332],
      padding: 6,
      headerFill: 'groundTint',
      rule: 'line',
      rows: [
        ['Møte', 'Sted', 'Tema'],
        ['3. februar', 'Kristiansand eller Innlandet', 'Oppgaver & finansiering'],
        ['24. november', 'Tromsø', 'Mandat'],
      ].map((cells, row) => ({
        height: 36,
        cells: cells.map((words) => ({ paragraphs: [paragraph(words, style(16, { bold: row === 0 }))] })),
      })),
    },
  ],
  { title: { text: 'Bilder og former', visible: false } },
);

const hard = scene('hard', 'Vanskelige tekster', [
  text(
    'title',
    { x: 48, y: 30, w: 500, h: 220 },
    [paragraph('Summen av alle enkeltinteresser er ikke til det beste', style(60, { font: 'heading' }))],
    { role: 'title', balance: true, placeholder: { type: 'title' } },
  ),
  text('right', { x: 600, y: 40, w: 312, h: 220 }, [paragraph(longText, style(18, { align: 'right' }))]),
  text('divided', { x: 48, y: 270, w: 150, h: 160 }, [
    paragraph('Kommunestrukturutredningsarbeidet fortsetter', style(20)),
    paragraph('Menneske\u00ADrettighets\u00ADorganisasjonene sier', style(20), { spaceBefore: 4 }),
  ]),
  text('dashes', { x: 220, y: 270, w: 200, h: 180 }, [
    paragraph(
      '10\u00A0% av 1\u00A0234 kr, ikke-bindende, 3.–5. mars 2026, kl. 09.00–15.30, «e-post»/brev, SV-, V- og KrF-velgere',
      style(20, { font: 'heading' }),
    ),
  ]),
  text('runs', { x: 440, y: 270, w: 200, h: 160 }, [
    {
      runs: [
        { text: 'Ulik ', lang: 'nb', from: [] },
        { text: 'vekt', lang: 'nb', from: [], bold: true },
        { text: 'legging og ', lang: 'nb', from: [] },
        { text: 'words in italics', lang: 'en', from: [], italic: true },
        { text: ', så vanlig igjen', lang: 'nb', from: [] },
      ],
      style: style(18),
    },
    paragraph('Første linje\nandre linje\n\nfjerde', style(18), { spaceBefore: 6 }),
  ]),
  text(
    'middle',
    { x: 660, y: 270, w: 252, h: 160 },
    [
      paragraph('Gielddakommišuvdna galgá árvvoštallat gielddastruktuvrra', style(18, { align: 'center' })),
      paragraph('og så litt til i midten', style(14, { align: 'center', bold: true }), { spaceBefore: 7 }),
    ],
    { valign: 'middle' },
  ),
  {
    kind: 'table',
    id: 'table',
    role: 'table',
    frame: { x: 48, y: 450, w: 864, h: 76 },
    columns: [200, 332, 332],
    padding: 5,
    headerFill: 'groundTint',
    rule: 'line',
    rows: [
      ['Når', 'Hva', 'Hvor'],
      ['3. februar 2026', 'Kommisjonen møter fylkeskommunene og statsforvalterne i fellesskap', 'Tromsø'],
    ].map((cells, row) => ({
      height: row === 0 ? 28 : 48,
      cells: cells.map((words, column) => ({
        paragraphs: [
          paragraph(words, style(14, { bold: row === 0, align: column === 2 ? 'right' : 'left' })),
        ],
      })),
    })),
  },
]);

export const sampleScenes: Scene[] = [texts, pictures, hard].map(fitted);

export function deckOf(scenes: Scene[]): SceneDeck {
  return {
    workspace: 'sample',
    id: 'sample',
    title: 'Prøve',
    language: 'nb',
    asOf: '2025-11-24',
    date: '2025-11-24',
    author: 'Kommunekommisjonen',
    organisation: 'Kommunekommisjonen',
    sections: [],
    scenes,
  };
}
