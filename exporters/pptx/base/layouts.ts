/** Our nine layouts, one for each role; their frames follow from the theme's and the proportions of the page. */
import type { Language } from '../../../core/formats/language';
import type { ColorToken, LayoutRole, Theme } from '../../../core/scene/theme';
import type { Frame } from '../../../core/scene/types';
import { el, NS, type XmlElement } from '../../../ooxml';
import { solidFill } from '../colors';
import { boxOf, xfrm } from '../units';
import { layoutNames, prompts, roleNames } from '../words';
import {
  emptyParagraph,
  type LevelStyle,
  level,
  levelPrompts,
  numberParagraph,
  type PlaceholderSpec,
  placeholderShape,
  plainLevels,
  prompt,
} from './placeholders';
import type { BaseDecoration, BaseLayout, BasePlaceholder } from './types';

/** `ST_SlideLayoutType`; what PowerPoint knows no type for is `cust`. */
const types: Readonly<Record<LayoutRole, string>> = {
  cover: 'title',
  section: 'secHead',
  content: 'obj',
  twoContent: 'twoObj',
  titleOnly: 'titleOnly',
  quote: 'cust',
  split: 'objTx',
  image: 'picTx',
  closing: 'cust',
};

/** Layouts whose whole page is the theme's dark ground. */
const dark: ReadonlySet<LayoutRole> = new Set(['cover', 'section', 'closing']);
/** Layouts whose bodies hold any content (tables, charts), not text alone. */
const anyContent: ReadonlySet<LayoutRole> = new Set(['content', 'twoContent', 'split']);

export const footerIdx = '11';
export const numberIdx = '12';
const pictureIdx = '13';

/** The layout without its part name, and its XML. */
export function layout(
  theme: Theme,
  role: LayoutRole,
  language: Language,
): { layout: Omit<BaseLayout, 'part'>; xml: XmlElement } {
  const background = dark.has(role) ? 'ground' : 'background';
  const decorations: BaseDecoration[] =
    role === 'split' ? [{ frame: splitPanel(theme), fill: 'ground' }] : [];
  const specs = placeholderSpecs(theme, role, language);
  const of = (...kinds: (string | undefined)[]): BasePlaceholder[] =>
    specs.map((spec) => spec.ph).filter((ph) => kinds.includes(ph.type));
  const name = layoutNames[role];
  return {
    layout: {
      name,
      background,
      decorations,
      placeholders: {
        title: of('title', 'ctrTitle')[0],
        subTitle: of('subTitle')[0],
        bodies: of('body', undefined),
        footer: of('ftr')[0],
        number: of('sldNum')[0],
      },
    },
    xml: el(
      'p:sldLayout',
      {
        'xmlns:a': NS.a,
        'xmlns:r': NS.r,
        'xmlns:p': NS.p,
        type: types[role],
        preserve: true,
        userDrawn: types[role] === 'cust' ? true : undefined,
      },
      el(
        'p:cSld',
        { name },
        background !== 'background' && backgroundElement(theme, background),
        shapeTree([
          ...decorations.map((decoration, i) => panel(theme, decoration, 2 + i)),
          ...specs.map((spec) => placeholderShape({ ...spec, id: spec.id + decorations.length })),
        ]),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  };
}

export function backgroundElement(theme: Theme, token: ColorToken): XmlElement {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(theme, token), el('a:effectLst')));
}

/** `p:spTree` with the properties of the page's own group. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  return el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x: 0, y: 0 }),
        el('a:ext', { cx: 0, cy: 0 }),
        el('a:chOff', { x: 0, y: 0 }),
        el('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    ...shapes,
  );
}

function panel(theme: Theme, decoration: BaseDecoration, id: number): XmlElement {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: `${roleNames.decoration} ${id}` }),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: true }),
    ),
    el(
      'p:spPr',
      {},
      xfrm(boxOf(decoration.frame)),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      solidFill(theme, decoration.fill),
      el('a:ln', {}, el('a:noFill')),
    ),
  );
}

function placeholderSpecs(theme: Theme, role: LayoutRole, language: Language): PlaceholderSpec[] {
  const frames = layoutFrames(theme, role);
  const onDark = dark.has(role);
  const specs: Omit<PlaceholderSpec, 'id'>[] = [
    {
      name: roleNames.title,
      ph: { type: role === 'cover' ? 'ctrTitle' : 'title' },
      frame: frames.title,
      anchor: onDark ? 'b' : 't',
      levels: titleLevels(theme, role, language),
      content: [prompt(prompts.title)],
    },
  ];
  if (frames.picture) {
    specs.push({
      name: roleNames.image,
      ph: { type: 'pic', idx: pictureIdx },
      frame: frames.picture,
      levels: [level(theme, language, 1, { font: 'body', size: theme.sizes.label, color: 'muted' })],
      content: [prompt(prompts.picture)],
    });
  }
  frames.bodies.forEach((frame, i) => {
    const idx = String(i + 1);
    const style = bodyStyle(theme, role);
    specs.push({
      name: role === 'cover' ? roleNames.subtitle : `${roleNames.body} ${idx}`,
      ph: anyContent.has(role) ? { idx } : { type: role === 'cover' ? 'subTitle' : 'body', idx },
      frame,
      levels: style && plainLevels(theme, language, style),
      content:
        role === 'cover' ? [prompt(prompts.subTitle)] : style ? [prompt(prompts.body)] : levelPrompts(),
    });
  });
  const small: LevelStyle = {
    font: 'body',
    size: theme.sizes.small,
    color: onDark ? 'onGroundMuted' : 'muted',
  };
  specs.push(
    {
      name: roleNames.footer,
      ph: { type: 'ftr', sz: 'quarter', idx: footerIdx },
      frame: frames.footer,
      levels: [level(theme, language, 1, small)],
      content: [emptyParagraph(language)],
    },
    {
      name: roleNames.number,
      ph: { type: 'sldNum', sz: 'quarter', idx: numberIdx },
      frame: frames.number,
      levels: [level(theme, language, 1, { ...small, align: 'r' })],
      content: [numberParagraph(language)],
    },
  );
  return specs.map((spec, i) => ({ ...spec, id: 2 + i }));
}

function titleLevels(theme: Theme, role: LayoutRole, language: Language): XmlElement[] | undefined {
  if (!dark.has(role) && role !== 'split') return undefined;
  const size = role === 'split' ? theme.sizes.title : role === 'cover' ? theme.sizes.cover : 48;
  const look = { font: 'heading', size, color: 'onGround', bold: theme.boldTitles } as const;
  return [level(theme, language, 1, look)];
}

/** The look of bodies that hold no list; undefined inherits the master's list levels. */
function bodyStyle(theme: Theme, role: LayoutRole): LevelStyle | undefined {
  if (dark.has(role)) return { font: 'body', size: theme.sizes.bodyMin, color: 'onGroundMuted' };
  if (role === 'quote') return { font: 'heading', size: theme.sizes.title, color: 'text' };
  if (role === 'image') return { font: 'body', size: theme.sizes.label, color: 'muted' };
  return undefined;
}

/** The panel of the «Delt» layout: 360 points of a page of 960. */
export function splitPanel(theme: Theme): Frame {
  return { x: 0, y: 0, w: theme.page.width * 0.375, h: theme.page.height };
}

interface LayoutFrames {
  title: Frame;
  /** The subtitle of the cover, the bodies of all others. */
  bodies: Frame[];
  picture?: Frame;
  footer: Frame;
  number: Frame;
}

export function layoutFrames(theme: Theme, role: LayoutRole): LayoutFrames {
  const { width, height } = theme.page;
  const { title, body, footer, number } = theme.frames;
  const common = { title, footer, number };
  const across = (top: number, h: number): Frame => ({
    x: theme.margin,
    y: height * top,
    w: width - 2 * theme.margin,
    h: height * h,
  });
  switch (role) {
    case 'cover':
      return { ...common, title: across(0.15, 0.3), bodies: [across(0.48, 0.2)] };
    case 'section':
    case 'closing':
      return { ...common, title: across(0.34, 0.22), bodies: [across(0.58, 0.2)] };
    case 'content':
      return { ...common, bodies: [body] };
    case 'twoContent': {
      const gap = 24;
      const w = (body.w - gap) / 2;
      return {
        ...common,
        bodies: [
          { ...body, w },
          { ...body, w, x: body.x + w + gap },
        ],
      };
    }
    case 'titleOnly':
      return { ...common, bodies: [] };
    case 'quote':
      return { ...common, bodies: [{ ...body, h: body.h * 0.72 }] };
    case 'split': {
      const panel = splitPanel(theme);
      const x = panel.w + theme.margin;
      return {
        title: { x: theme.margin, y: height * 0.19, w: panel.w - theme.margin - 24, h: height * 0.42 },
        bodies: [{ ...body, x, w: width - x - theme.margin }],
        footer: { ...footer, x, w: number.x - x - 24 },
        number,
      };
    }
    case 'image': {
      const caption = 34;
      const gap = 12;
      return {
        ...common,
        picture: { ...body, h: body.h - caption - gap },
        bodies: [{ ...body, y: body.y + body.h - caption, h: caption }],
      };
    }
  }
}
