/**
 * Our colours from a template's own: its scheme on the background that a layout really has. Every pair that texts are
 * set in has the contrast of WCAG 1.4.3, whatever the scheme says.
 */
import { contrastRatio, luminance } from '../contrast';
import type { Palette, SchemeName } from '../theme';

type SchemeColors = Record<SchemeName, string>;

/** Contrast of running text, and of large text and graphics. */
const running = 4.5;
const large = 3;

/** @param grounds what lies behind: one colour, or the darkest and the lightest of a picture or gradient */
export function paletteOn(scheme: SchemeColors, grounds: readonly string[], written?: string): Palette {
  const [background] = grounds as [string, ...string[]];
  const inks = [written, scheme.tx1, scheme.bg1, scheme.tx2].filter((color) => color !== undefined);
  // What the template's own texts are written in stands, where it can be read.
  const ink = inks.find((color) => contrastTo(color, grounds) >= running);
  const text = ink ?? readable(scheme.tx1, grounds, running);
  const ground = groundOf(scheme, grounds, text);
  const onGround = [background, 'FFFFFF', scheme.bg1, text, '000000'].find(
    (color) => contrastRatio(color, ground) >= running,
  )!;
  const accent = accentOf(scheme, grounds, ground);
  const muted = readable(mix(text, background, 0.3), grounds, running);
  const tint = tinted(background, ground, 0.14, ground);
  return {
    text,
    background,
    ground,
    // Paper is our second white; a template has one background.
    paper: background,
    accent,
    moss: readable(scheme.accent3, grounds, large),
    gold: readable(markOf(scheme, ground), [ground], large),
    muted,
    line: mix(background, text, 0.2),
    // Strong words and rules: where the ground is the page's own, as on openings, it is not they.
    deep: ground,
    link: readable(scheme.hlink, grounds, running),
    visited: readable(scheme.folHlink, grounds, running),
    onGround,
    onGroundMuted: readable(mix(onGround, ground, 0.2), [ground], running),
    groundTint: tint,
    groundMid: mix(ground, onGround, 0.45),
    groundPanel: mix(ground, onGround, 0.1),
    paperDeep: tinted(background, text, 0.1, ground),
    paperLine: mix(background, text, 0.24),
    chartGrey: readable(mix(background, text, 0.5), grounds, large),
  };
}

/** The colour of panels, rules and strong words: the template's own darkest brand colour that can be read. */
function groundOf(scheme: SchemeColors, grounds: readonly string[], text: string): string {
  const candidates = [scheme.tx2, scheme.accent1, scheme.accent2, scheme.accent3, scheme.bg2];
  const brand = candidates.filter((color) => saturation(color) > 0.2 && distance(color, text) > 24);
  const ready = brand.find((color) => contrastTo(color, grounds) >= running);
  return ready ?? readable(brand[0] ?? text, grounds, running);
}

/** One accent that is not the ground's own colour. */
function accentOf(scheme: SchemeColors, grounds: readonly string[], ground: string): string {
  const order = [
    scheme.accent1,
    scheme.accent2,
    scheme.accent3,
    scheme.accent4,
    scheme.accent5,
    scheme.accent6,
  ];
  const other = order.filter((color) => saturation(color) > 0.2 && distance(color, ground) > 48);
  const ready = other.find((color) => contrastTo(color, grounds) >= running);
  return ready ?? readable(other[0] ?? ground, grounds, running);
}

/** What marks something on the ground. */
function markOf(scheme: SchemeColors, ground: string): string {
  const order = [
    scheme.accent4,
    scheme.accent3,
    scheme.accent2,
    scheme.accent1,
    scheme.accent5,
    scheme.accent6,
  ];
  return order.find((color) => contrastRatio(color, ground) >= large) ?? order[0]!;
}

/** A tint of the background that `ink` can still be read on. */
function tinted(background: string, color: string, share: number, ink: string): string {
  for (let part = share; part > 0.01; part -= 0.03) {
    const made = mix(background, color, part);
    if (contrastRatio(made, ink) >= running) return made;
  }
  return background;
}

/** Colours that lie behind title and text, and those that the template writes them in. */
interface Written {
  title: { behind: readonly string[]; color?: string };
  text: { behind: readonly string[]; color?: string };
}

/**
 * The palette of a layout that opens or closes: there the page itself is the ground, and what stands on it is written in
 * the template's own colours.
 */
export function openingPalette(scheme: SchemeColors, { title, text }: Written): Palette {
  const base = paletteOn(scheme, text.behind, text.color);
  const [background] = text.behind as [string, ...string[]];
  const onGround =
    title.color !== undefined && contrastTo(title.color, title.behind) >= large
      ? title.color
      : contrastTo(base.text, title.behind) >= running
        ? base.text
        : readable(base.ground, title.behind, running);
  return {
    ...base,
    ground: background,
    onGround,
    // Small print stands on the text's ground, and so must be read there.
    onGroundMuted: base.text,
    gold: base.accent,
    deep: background,
  };
}

type Triple = [number, number, number];

function channels(hex: string): Triple {
  const value = Number.parseInt(hex, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: readonly number[]): string {
  return rgb
    .map((c) =>
      Math.round(Math.min(255, Math.max(0, c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** `share` of the second colour, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)];
  return hexOf(x.map((c, i) => c + (y[i]! - c) * share));
}

/** The smallest contrast to any of the grounds. */
export function contrastTo(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrastRatio(color, ground)));
}

/** The colour itself when it has the contrast, else the nearest one on its way to black or white that has. */
export function readable(color: string, grounds: readonly string[], ratio: number): string {
  if (contrastTo(color, grounds) >= ratio) return color;
  const mean = grounds.reduce((sum, ground) => sum + luminance(ground), 0) / grounds.length;
  const ways = mean > 0.18 ? ['000000', 'FFFFFF'] : ['FFFFFF', '000000'];
  for (const way of ways) {
    for (let share = 0.05; share <= 1.0001; share += 0.05) {
      const tried = mix(color, way, Math.min(1, share));
      if (contrastTo(tried, grounds) >= ratio) return tried;
    }
  }
  return contrastTo('000000', grounds) >= contrastTo('FFFFFF', grounds) ? '000000' : 'FFFFFF';
}

/** 0 for greys to 1. */
export function saturation(hex: string): number {
  const rgb = channels(hex);
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  return most === 0 ? 0 : (most - least) / most;
}

/** Largest difference of a channel, 0 to 255. */
export function distance(a: string, b: string): number {
  const [x, y] = [channels(a), channels(b)];
  return Math.max(...x.map((c, i) => Math.abs(c - y[i]!)));
}
