/** Small scenes built by hand, so that the exporter is tested without templates. */
import { Resvg } from '@resvg/resvg-js';
import type { Language } from '../../../core/formats/language';
import type { Theme } from '../../../core/scene/theme';
import { fjord } from '../../../core/scene/themes/fjord';
import type {
  Asset,
  AssetSource,
  Frame,
  GroupNode,
  ImageNode,
  Scene,
  SceneDeck,
  SceneNode,
  SceneParagraph,
  SceneRun,
  ShapeNode,
  TableNode,
  TextNode,
} from '../../../core/scene/types';

export const theme: Theme = fjord();
export const fourByThree: Theme = fjord('4:3');

export function run(text: string, extra: Partial<SceneRun> = {}): SceneRun {
  return { text, lang: 'nb', from: [], ...extra };
}

export function para(
  runs: SceneRun[] | string,
  extra: Partial<SceneParagraph> & { size?: number } = {},
): SceneParagraph {
  const { size = 24, ...rest } = extra;
  return {
    runs: typeof runs === 'string' ? [run(runs)] : runs,
    style: { font: 'body', size, color: 'text' },
    ...rest,
  };
}

export function text(id: string, frame: Frame, extra: Partial<TextNode> = {}): TextNode {
  return {
    id,
    kind: 'text',
    role: 'body',
    frame,
    valign: 'top',
    paragraphs: [para(id)],
    ...extra,
  };
}

export function title(words: string, extra: Partial<TextNode> = {}): TextNode {
  return text('title', theme.frames.title, {
    role: 'title',
    placeholder: { type: 'title' },
    paragraphs: [{ runs: [run(words)], style: { font: 'heading', size: 34, color: 'text' } }],
    ...extra,
  });
}

export function list(items: string[], extra: Partial<TextNode> = {}): TextNode {
  return text('body', theme.frames.body, {
    placeholder: { type: 'body', idx: 1 },
    paragraphs: items.map((item) =>
      para(item, { marker: 'bullet', markerColor: 'accent', indent: 20, hang: 20, spaceBefore: 10 }),
    ),
    ...extra,
  });
}

export function footer(number: number, page: Theme = theme): TextNode[] {
  const small = { font: 'body', size: 12, color: 'muted' } as const;
  return [
    text('footer', page.frames.footer, {
      role: 'footer',
      placeholder: { type: 'ftr' },
      paragraphs: [{ runs: [run('Kommunekommisjonen')], style: small }],
    }),
    text('number', page.frames.number, {
      role: 'number',
      placeholder: { type: 'sldNum' },
      nowrap: true,
      paragraphs: [{ runs: [run(String(number))], style: { ...small, align: 'right' } }],
    }),
  ];
}

export function shape(id: string, frame: Frame, extra: Partial<ShapeNode> = {}): ShapeNode {
  return {
    id,
    kind: 'shape',
    role: 'decoration',
    decorative: true,
    geometry: 'rect',
    fill: 'accent',
    frame,
    ...extra,
  };
}

export function image(id: string, asset: string, frame: Frame, extra: Partial<ImageNode> = {}): ImageNode {
  return {
    id,
    kind: 'image',
    role: 'image',
    asset,
    alt: 'Et bilde av en fjord',
    crop: { left: 0, top: 0, right: 1, bottom: 1 },
    geometry: 'rect',
    frame,
    ...extra,
  };
}

export function table(extra: Partial<TableNode> = {}): TableNode {
  const cell = (words: string, bold = false) => ({
    paragraphs: [para([run(words, { bold })], { size: 18 })],
  });
  return {
    id: 'table',
    kind: 'table',
    role: 'table',
    alt: 'Tre møter med dato og sted',
    frame: { x: 48, y: 126, w: 700, h: 120 },
    columns: [233.33, 233.33, 233.34],
    rows: [
      { height: 40, cells: [cell('Møte', true), cell('Dato', true), cell('Sted', true)] },
      { height: 40, cells: [cell('Første'), cell('3. september'), cell('Oslo')] },
      { height: 40, cells: [cell('Andre'), cell('21. oktober'), cell('Berlevåg')] },
    ],
    padding: 6,
    headerFill: 'paper',
    rule: 'line',
    ...extra,
  };
}

export function group(id: string, children: SceneNode[], extra: Partial<GroupNode> = {}): GroupNode {
  return {
    id,
    kind: 'group',
    role: 'portrait',
    frame: { x: 48, y: 130, w: 300, h: 80 },
    alt: 'Eivind Dale, leder',
    children,
    ...extra,
  };
}

export function scene(id: string, nodes: SceneNode[], extra: Partial<Scene> = {}): Scene {
  return {
    id,
    slide: id,
    template: 'list',
    part: { index: 1, of: 1 },
    title: { text: `Tittel ${id}`, visible: true },
    language: 'nb' as Language,
    ground: 'white',
    background: 'background',
    layout: 'content',
    notes: [],
    nodes,
    facts: [],
    ...extra,
  };
}

export function deck(scenes: Scene[], extra: Partial<SceneDeck> = {}): SceneDeck {
  return {
    workspace: 'kommunekommisjonen',
    id: 'okonomiforum',
    title: 'Kommunekommisjonen & økonomien',
    language: 'nb',
    asOf: '2025-11-24',
    date: '2025-11-24',
    author: 'Jørgen Holten Jørgensen',
    organisation: 'Kommunekommisjonen <KDD> & co',
    event: 'Statsforvalterens økonomiforum',
    sections: [],
    scenes,
    ...extra,
  };
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" viewBox="0 0 80 60"><rect width="80" height="60" fill="#0B3B4A"/><circle cx="54" cy="20" r="9" fill="#C9972B"/><path d="M0 45 Q20 30 40 42 T80 38 V60 H0Z" fill="#7FA3AE"/></svg>`;
const png = new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: 320 } }).render().asPng());
const other = new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: 160 } }).render().asPng());

const stored: Record<string, Asset> = {
  fjord: { id: 'fjord', bytes: png, mime: 'image/png', width: 320, height: 240 },
  /** The same bytes under another name. */
  'fjord-copy': { id: 'fjord-copy', bytes: png.slice(), mime: 'image/png', width: 320, height: 240 },
  other: { id: 'other', bytes: other, mime: 'image/png', width: 160, height: 120 },
  drawing: {
    id: 'drawing',
    bytes: new TextEncoder().encode(svg),
    mime: 'image/svg+xml',
    width: 80,
    height: 60,
    fallback: png,
  },
  'drawing-bare': {
    id: 'drawing-bare',
    bytes: new TextEncoder().encode(svg.replace('54', '50')),
    mime: 'image/svg+xml',
    width: 80,
    height: 60,
  },
};

export const assets: AssetSource = {
  get(id) {
    const asset = stored[id];
    if (!asset) throw new Error(`No asset «${id}».`);
    return asset;
  },
};

/** One slide for each layout and each kind of node: what every check is run on. */
export function everything(): SceneDeck {
  const onGround = { font: 'heading', size: 60, color: 'onGround' } as const;
  const facts = [{ ref: 'people/eivind-dale#title', digest: '0123456789abcdef', short: 'leder' }];
  return deck(
    [
      scene(
        'cover',
        [
          text(
            'title',
            { x: 48, y: 80, w: 560, h: 72 },
            {
              role: 'title',
              placeholder: { type: 'title' },
              paragraphs: [{ runs: [run('Kommunekommisjonen')], style: onGround }],
            },
          ),
          text(
            'subtitle',
            { x: 48, y: 154, w: 560, h: 24 },
            {
              role: 'subtitle',
              placeholder: { type: 'subTitle' },
              paragraphs: [
                {
                  runs: [run('Statsforvalterens økonomiforum · 24. november 2025')],
                  style: { font: 'body', size: 20, color: 'onGroundMuted' },
                },
              ],
            },
          ),
          shape('rule', { x: 48, y: 70, w: 54, h: 4 }, { fill: 'gold' }),
          image(
            'art',
            'drawing',
            { x: 640, y: 0, w: 320, h: 540 },
            {
              decorative: true,
              alt: undefined,
              crop: { left: 0.25, top: 0, right: 0.694, bottom: 1 },
            },
          ),
        ],
        { layout: 'cover', background: 'ground', ground: 'fjord', section: 'intro' },
      ),
      scene('list', [title('Sammensetning'), list(['Første punkt', 'Andre punkt']), ...footer(2)], {
        section: 'intro',
        facts,
        notes: [
          para([run('Si dette '), run('høyt', { bold: true })], { size: 12 }),
          para('Og så dette', { size: 12, marker: 'bullet' }),
          para([run('Kilde', { href: 'https://kommunekommisjonen.no/møte plan' })], { size: 12 }),
        ],
      }),
      scene(
        'two',
        [
          title('To sider'),
          list(['Venstre'], { id: 'left', frame: { x: 48, y: 126, w: 420, h: 354 } }),
          list(['Høyre'], {
            id: 'right',
            frame: { x: 492, y: 126, w: 420, h: 354 },
            placeholder: { type: 'body', idx: 2 },
          }),
          ...footer(3),
        ],
        { layout: 'twoContent' },
      ),
      scene('table', [title('Møter'), table(), ...footer(4)], { layout: 'titleOnly', section: 'facts' }),
      scene(
        'people',
        [
          title('Medlemmer'),
          group('member', [
            image(
              'portrait',
              'fjord',
              { x: 48, y: 130, w: 68, h: 68 },
              {
                role: 'portrait',
                geometry: 'ellipse',
                crop: { left: 0.125, top: 0, right: 0.875, bottom: 1 },
                stroke: { color: 'line', width: 1 },
              },
            ),
            text(
              'name',
              { x: 130, y: 140, w: 200, h: 50 },
              {
                role: 'label',
                paragraphs: [
                  para([run('Eivind Dale', { bold: true })], { size: 18 }),
                  para([run('Leder · spesialrådgiver', { color: 'muted' })], { size: 16 }),
                ],
              },
            ),
            group('inner', [shape('dot', { x: 320, y: 150, w: 10, h: 10 }, { geometry: 'ellipse' })], {
              frame: { x: 320, y: 150, w: 10, h: 10 },
              decorative: true,
              alt: undefined,
            }),
          ]),
          shape(
            'bubble',
            { x: 420, y: 140, w: 300, h: 90 },
            {
              geometry: 'wedge',
              fill: 'groundTint',
              radius: 12,
              tip: { x: 400, y: 270 },
            },
          ),
          shape(
            'round',
            { x: 420, y: 300, w: 200, h: 60 },
            {
              geometry: 'roundRect',
              radius: 12,
              stroke: { color: 'ground', width: 2 },
              fill: 'paper',
            },
          ),
          shape(
            'line',
            { x: 48, y: 400, w: 864, h: 0 },
            {
              geometry: 'line',
              fill: undefined,
              stroke: { color: 'paperLine', width: 1.5 },
            },
          ),
          shape(
            'upright',
            { x: 480, y: 420, w: 0, h: 60 },
            {
              geometry: 'line',
              fill: undefined,
              stroke: { color: 'accent', width: 2 },
            },
          ),
          ...footer(5),
        ],
        { layout: 'titleOnly' },
      ),
      scene(
        'quote',
        [
          title('Helhet og enkeltinteresser', { frame: { x: 48, y: -60, w: 600, h: 46 }, offPage: true }),
          text(
            'quote',
            { x: 48, y: 140, w: 700, h: 170 },
            {
              role: 'quote',
              placeholder: { type: 'body', idx: 1 },
              paragraphs: [
                {
                  runs: [run('«Summen av alle enkeltinteresser er ikke til det beste»', { lang: 'nn' })],
                  style: { font: 'heading', size: 44, color: 'text' },
                },
              ],
            },
          ),
          text(
            'who',
            { x: 48, y: 420, w: 600, h: 30 },
            {
              role: 'attribution',
              paragraphs: [
                para([
                  run('Jens Stoltenberg', { bold: true }),
                  run(', se '),
                  run('rapporten', { href: 'https://regjeringen.no/a', color: 'link' }),
                  run(' og '),
                  run('rapporten igjen', { href: 'https://regjeringen.no/a', italic: true }),
                ]),
              ],
            },
          ),
        ],
        { layout: 'quote', background: 'paper', ground: 'paper', title: { text: 'Helhet', visible: false } },
      ),
      scene(
        'split',
        [
          shape('panel', { x: 0, y: 0, w: 360, h: 540 }, { fill: 'ground' }),
          title('Aktiv politikk for interkommunalt samarbeid', {
            frame: { x: 48, y: 104, w: 290, h: 130 },
            paragraphs: [
              {
                runs: [run('Aktiv politikk for interkommunalt samarbeid')],
                style: { font: 'heading', size: 34, color: 'onGround' },
              },
            ],
          }),
          list(['Mer veiledning', 'Mer langsiktig samarbeid'], { frame: { x: 408, y: 146, w: 500, h: 200 } }),
          ...footer(7),
        ],
        { layout: 'split', ground: 'split', hidden: true },
      ),
      scene(
        'image',
        [
          title('Et bilde'),
          image('photo', 'fjord-copy', { x: 48, y: 126, w: 400, h: 300 }),
          image('photo2', 'other', { x: 468, y: 126, w: 400, h: 300 }),
          text(
            'credit',
            { x: 48, y: 440, w: 400, h: 16 },
            {
              role: 'credit',
              paragraphs: [para('Foto: Ola Nordmann', { size: 12 })],
            },
          ),
          ...footer(8),
        ],
        { layout: 'image' },
      ),
      scene(
        'section',
        [
          title('Rammer', {
            frame: { x: 48, y: 200, w: 864, h: 70 },
            paragraphs: [{ runs: [run('Rammer')], style: { font: 'heading', size: 48, color: 'onGround' } }],
          }),
        ],
        { layout: 'section', background: 'ground', ground: 'fjord', section: 'facts' },
      ),
      scene(
        'closing',
        [
          title('Takk for oppmerksomheten!', {
            frame: { x: 48, y: 230, w: 864, h: 60 },
            paragraphs: [
              {
                runs: [run('Takk for oppmerksomheten!')],
                style: { font: 'heading', size: 48, color: 'onGround' },
              },
            ],
          }),
          text(
            'speaker',
            { x: 48, y: 312, w: 864, h: 26 },
            {
              role: 'subtitle',
              placeholder: { type: 'body', idx: 1 },
              paragraphs: [
                {
                  runs: [run('Giitu!', { lang: 'se' }), run(' Thank you!', { lang: 'en' })],
                  style: { font: 'body', size: 20, color: 'onGroundMuted' },
                },
              ],
            },
          ),
        ],
        { layout: 'closing', background: 'ground', ground: 'fjord' },
      ),
    ],
    {
      sections: [
        { id: 'intro', title: 'Innledning' },
        { id: 'facts', title: 'Fakta & «tall»' },
      ],
    },
  );
}
