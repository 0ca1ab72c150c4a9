/** The theme of a template that was read: frames on a page 540 points high, colours that can be read, places for titles. */

import type { ThemeFile, ThemeLayout, ThemePlace } from '../../model/theme';
import { contrastRatio } from '../contrast';
import {
  type Behind,
  type Borrowed,
  type ColorToken,
  type LayoutRole,
  layoutRoles,
  type Opening,
  type OpeningRole,
  openingRoles,
  type Palette,
  type TextPlace,
  type Theme,
} from '../theme';
import type { Frame } from '../types';
import { contrastTo, distance, openingPalette, paletteOn } from './palette';

/** The height that our own pages have, and the least width that slides are laid out for. */
const usual = { height: 540, width: 720 };
/** From the body down to what stands at the foot: credits of pictures stand there. */
const foot = 25;

const made = new WeakMap<ThemeFile, Theme>();

/** The same object for the same file, so that what was laid out with it can be kept. */
export function themeOfFile(file: ThemeFile): Theme {
  let theme = made.get(file);
  if (!theme) {
    theme = build(file);
    made.set(file, theme);
  }
  return theme;
}

/** Where the drawing of a layout is found among the assets. */
export function backdropKey(theme: string, layout: string): string {
  return `theme:${theme}/${layout}`;
}

function build(file: ThemeFile): Theme {
  const unit = Math.min(file.page.height / usual.height, file.page.width / usual.width);
  const page = { width: file.page.width / unit, height: file.page.height / unit };
  const scaled = ({ x, y, w, h }: Frame): Frame => ({ x: x / unit, y: y / unit, w: w / unit, h: h / unit });
  const layoutOf = (role: LayoutRole): ThemeLayout =>
    file.layouts.find(({ id }) => id === file.roles[role].layout) ?? file.layouts[0]!;
  const content = layoutOf('content');
  const frames = framesOf(content, page, scaled);
  const colors = { ...paletteFor(file, content), ...given(file) };
  const behind: Partial<Record<LayoutRole, Behind>> = {};
  const palettes: Partial<Record<LayoutRole, Palette>> = {};
  const zones: Partial<Record<LayoutRole, readonly Frame[]>> = {};
  const backdrops: Partial<Record<LayoutRole, string>> = {};
  for (const role of layoutRoles) {
    const layout = layoutOf(role);
    zones[role] = layout.zones.map(scaled);
    backdrops[role] = backdropKey(file.id, layout.id);
    const palette = paletteOfRole(file, role, layout, content);
    if (palette) palettes[role] = palette;
    behind[role] = behindOf(layout, (palette ?? colors).background);
  }
  const opening = (role: OpeningRole): Opening => openingOf(layoutOf(role), frames, page, scaled);
  const openings = Object.fromEntries(
    openingRoles.map((role) => [role, opening(role)]),
  ) as Borrowed['openings'];
  const size = (value: number | undefined, least: number, most: number): number =>
    Math.round(Math.min(most, Math.max(least, (value ?? least * unit) / unit)));
  return {
    id: file.id,
    name: file.name,
    page,
    margin: Math.max(12, Math.min(frames.body.x, page.width - frames.body.x - frames.body.w)),
    colors,
    fonts: { heading: fontOf(file.fonts.heading), body: fontOf(file.fonts.body) },
    frames,
    sizes: {
      title: size(content.title?.size, 28, 38),
      titleMin: 24,
      cover: openings.cover.title.size,
      body: 24,
      bodyMin: 20,
      label: 16,
      labelMin: 14,
      small: 12,
    },
    borrowed: {
      unit,
      stage: stageOf(content, frames, scaled),
      title: look(content.title, colors),
      footer: look(content.footer, colors, 4.5),
      number: look(content.number ?? content.footer, colors, 4.5, content.number ? undefined : 'right'),
      openings,
      palettes,
      behind,
      zones,
      scheme: schemeNamesByHex(file, content),
      backdrops,
    },
  };
}

function fontOf({ family, twin, named }: ThemeFile['fonts']['heading']): Theme['fonts']['heading'] {
  return { family, twin, ...(named ? { named } : {}) };
}

/** What somebody has written into the file by hand. */
function given({ colors = {} }: ThemeFile): Partial<Palette> {
  return Object.fromEntries(Object.entries(colors).filter(([, hex]) => hex !== undefined));
}

function schemeOf(file: ThemeFile, layout: ThemeLayout) {
  return (file.masters[layout.master] ?? file.masters[0]!).scheme;
}

function paletteFor(file: ThemeFile, layout: ThemeLayout): Palette {
  const body = layout.bodies[0];
  return paletteOn(schemeOf(file, layout), body?.behind ?? layout.background, body?.color);
}

function paletteOfRole(
  file: ThemeFile,
  role: LayoutRole,
  layout: ThemeLayout,
  content: ThemeLayout,
): Palette | undefined {
  if ((openingRoles as readonly string[]).includes(role)) {
    const text = layout.bodies[0];
    const plain = { behind: layout.background };
    return openingPalette(schemeOf(file, layout), {
      title: layout.title ?? plain,
      text: text ?? plain,
    });
  }
  const near = distance(layout.background[0]!, content.background[0]!) < 24;
  const same = near && layout.master === content.master;
  return same ? undefined : paletteFor(file, layout);
}

function behindOf(layout: ThemeLayout, background: string): Behind {
  const other = (place: ThemePlace | undefined): string | undefined => {
    const ground = place?.behind[0];
    return ground !== undefined && distance(ground, background) > 8 ? ground : undefined;
  };
  const [title, footer, number] = [layout.title, layout.footer, layout.number].map(other);
  return {
    ...(title === undefined ? {} : { title }),
    ...(footer === undefined ? {} : { footer }),
    ...(number === undefined ? {} : { number }),
  };
}

/** The token for a text of the template's: its own colour if we have it, else the first that can be read there. */
function look(
  place: ThemePlace | undefined,
  colors: Palette,
  ratio = 3,
  align?: TextPlace['align'],
): Borrowed['title'] {
  const grounds = place?.behind ?? [colors.background];
  const order: ColorToken[] = ratio > 3 ? ['muted', 'text'] : ['text', 'ground', 'accent'];
  order.push('onGround', 'background', 'text', 'ground', 'deep', 'onGroundMuted');
  const own = order.find(
    (token) => place?.color === colors[token] && contrastTo(colors[token], grounds) >= ratio,
  );
  const ready = order.find((token) => contrastTo(colors[token], grounds) >= 4.5);
  const best = [...order].sort((a, b) => contrastTo(colors[b], grounds) - contrastTo(colors[a], grounds))[0]!;
  return {
    align: align ?? place?.align ?? 'left',
    anchor: place?.anchor ?? 'middle',
    color: own ?? ready ?? best,
  };
}

/** Hex → the name that slides on that master give it; a colour that stands twice gets its first name. */
function schemeNamesByHex(file: ThemeFile, layout: ThemeLayout): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, hex] of Object.entries(schemeOf(file, layout))) out[hex] ??= name;
  return out;
}

type Page = { width: number; height: number };
type Scale = (frame: Frame) => Frame;

function framesOf(layout: ThemeLayout, page: Page, scaled: Scale): Theme['frames'] {
  const margin = page.width * 0.05;
  const title = layout.title
    ? scaled(layout.title.frame)
    : { x: margin, y: page.height * 0.09, w: page.width - 2 * margin, h: 46 };
  const line = { y: page.height - 35, h: 15 };
  // Where the template says nothing, the foot keeps to the column of the text.
  const column = layout.bodies[0] ? scaled(layout.bodies[0].frame) : title;
  const end = column.x + column.w;
  const number = layout.number ? scaled(layout.number.frame) : { ...line, x: end - 48, w: 48 };
  const footer = layout.footer
    ? scaled(layout.footer.frame)
    : { ...line, x: column.x, w: Math.max(120, layout.number ? column.w * 0.6 : number.x - 24 - column.x) };
  return { title, footer, number, body: bodyOf(layout, page, scaled, [footer, number], title) };
}

/** The first body, kept above what stands at the foot; a narrow one gives way to what the layout leaves free. */
function bodyOf(layout: ThemeLayout, page: Page, scaled: Scale, feet: readonly Frame[], title: Frame): Frame {
  const below = title.y + title.h + 12;
  const stage = scaled(layout.stage);
  const first = layout.bodies[0] && scaled(layout.bodies[0].frame);
  const body = first ?? {
    ...stage,
    y: Math.max(below, stage.y),
    h: stage.y + stage.h - Math.max(below, stage.y),
  };
  const lows = feet
    .filter((frame) => frame.y > page.height / 2 && frame.x < body.x + body.w && frame.x + frame.w > body.x)
    .map((frame) => frame.y - foot);
  const low = Math.min(page.height - foot, ...lows);
  const bottom = Math.min(body.y + body.h, low);
  const room = bottom - body.y;
  if (room >= page.height * 0.4 && body.w >= page.width * 0.5) return { ...body, h: room };
  const y = Math.min(body.y, Math.max(below, stage.y));
  const h = Math.max(120, Math.min(low, Math.max(bottom, stage.y + stage.h)) - y);
  const x = Math.min(body.x, stage.x);
  return { x, y, w: Math.max(body.w, Math.min(stage.w, page.width - x)), h };
}

/** From the title's top to the body's foot, where both stand on one ground; else the body alone. */
function stageOf(layout: ThemeLayout, { body, title }: Theme['frames'], scaled: Scale): Frame {
  const clear = scaled(layout.stage);
  const x = Math.max(clear.x, Math.min(body.x, title.x));
  const right = Math.min(clear.x + clear.w, Math.max(body.x + body.w, title.x + title.w));
  const onBand =
    layout.title !== undefined && contrastRatio(layout.title.behind[0]!, layout.background[0]!) > 1.15;
  // Below the title's middle it is neither beside the title nor under it.
  const y = onBand || clear.y > title.y + title.h / 3 ? body.y : Math.max(clear.y, Math.min(title.y, body.y));
  const frame = { x, y, w: right - x, h: body.y + body.h - y };
  return frame.w >= body.w * 0.7 && frame.h >= body.h * 0.9 ? frame : body;
}

function openingOf(layout: ThemeLayout, frames: Theme['frames'], page: Page, scaled: Scale): Opening {
  const title: TextPlace = layout.title
    ? placeOf(layout.title, scaled, 36, 54)
    : { frame: frames.title, align: 'left', anchor: 'bottom', size: 40 };
  const text = layout.bodies[0];
  if (text) return { title, text: placeOf(text, scaled, 20, 24) };
  const y = title.frame.y + title.frame.h + 14;
  const frame = { ...title.frame, y, h: Math.max(60, Math.min(170, page.height - 60 - y)) };
  return { title, text: { frame, align: title.align, anchor: 'top', size: 22 } };
}

function placeOf(place: ThemePlace, scaled: Scale, least: number, most: number): TextPlace {
  const { align, anchor } = place;
  const ratio = scaled({ x: 0, y: 0, w: 1, h: 1 }).w;
  const size = Math.round(Math.min(most, Math.max(least, (place.size ?? 0) * ratio)));
  return { frame: scaled(place.frame), align, anchor, size };
}
