/** Colours as DrawingML writes them (ECMA-376-1, 20.1.2.3), to six hex digits, upper case. */
import { children, type XmlElement } from '../xml';

/** A theme's twelve colours, and which of them the names on slides mean. */
export interface Scheme {
  /** By `dk1`, `lt1`, … `folHlink`. */
  colors: Readonly<Record<string, string>>;
  /** `tx1` → `dk1` and so on, from a master's `p:clrMap` or a layout's override. */
  map: Readonly<Record<string, string>>;
}

export interface Color {
  hex: string;
  /** 0 to 1. */
  alpha: number;
}

const presets: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  grey: '808080',
  navy: '000080',
  silver: 'C0C0C0',
  orange: 'FFA500',
};

/** The first colour element among the children; `phClr` is what a style's placeholder colour stands for. */
export function colorIn(parent: XmlElement | undefined, scheme: Scheme, phClr?: string): Color | undefined {
  for (const e of children(parent)) {
    const found = colorOf(e, scheme, phClr);
    if (found) return found;
  }
  return undefined;
}

/** The scheme's colour by the name that slides use. */
export function schemeColor(name: string, scheme: Scheme): string | undefined {
  return scheme.colors[scheme.map[name] ?? name];
}

function colorOf(e: XmlElement, scheme: Scheme, phClr: string | undefined): Color | undefined {
  const base = baseOf(e, scheme, phClr);
  if (base === undefined || !/^[0-9A-F]{6}$/i.test(base)) return undefined;
  let rgb = channels(base);
  let alpha = 1;
  for (const change of children(e)) {
    const value = Number(change.attributes.val ?? Number.NaN) / 100_000;
    if (change.name === 'a:alpha' && Number.isFinite(value)) alpha = value;
    else rgb = changed(rgb, change.name, value);
  }
  return { hex: hexOf(rgb), alpha: Math.min(1, Math.max(0, alpha)) };
}

function baseOf(e: XmlElement, scheme: Scheme, phClr: string | undefined): string | undefined {
  switch (e.name) {
    case 'a:srgbClr':
      return e.attributes.val;
    case 'a:sysClr':
      return e.attributes.lastClr ?? (e.attributes.val === 'window' ? 'FFFFFF' : '000000');
    case 'a:schemeClr':
      return e.attributes.val === 'phClr' ? phClr : schemeColor(e.attributes.val ?? '', scheme);
    case 'a:prstClr':
      return presets[e.attributes.val ?? ''];
    case 'a:scrgbClr': {
      const part = (key: string): number => fromLinear(Number(e.attributes[key] ?? 0) / 100_000);
      return hexOf([part('r'), part('g'), part('b')]);
    }
    case 'a:hslClr':
      return hexOf(
        fromHsl([
          Number(e.attributes.hue ?? 0) / 21_600_000,
          Number(e.attributes.sat ?? 0) / 100_000,
          Number(e.attributes.lum ?? 0) / 100_000,
        ]),
      );
    default:
      return undefined;
  }
}

type Triple = [number, number, number];

function changed(rgb: Triple, name: string, value: number): Triple {
  if (!Number.isFinite(value)) return rgb;
  const [h, s, l] = toHsl(rgb);
  const linear = (f: (c: number) => number): Triple => rgb.map((c) => fromLinear(f(toLinear(c)))) as Triple;
  switch (name) {
    case 'a:lumMod':
      return fromHsl([h, s, l * value]);
    case 'a:lumOff':
      return fromHsl([h, s, l + value]);
    case 'a:satMod':
      return fromHsl([h, s * value, l]);
    case 'a:satOff':
      return fromHsl([h, s + value, l]);
    case 'a:hueMod':
      return fromHsl([h * value, s, l]);
    case 'a:shade':
      return linear((c) => c * value);
    case 'a:tint':
      return linear((c) => 1 - (1 - c) * value);
    default:
      return rgb;
  }
}

function channels(hex: string): Triple {
  const value = Number.parseInt(hex, 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function hexOf(rgb: readonly number[]): string {
  return rgb
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, c)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function toLinear(c: number): number {
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function fromLinear(c: number): number {
  const x = Math.min(1, Math.max(0, c));
  return x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055;
}

function toHsl([r, g, b]: Triple): Triple {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const l = (most + least) / 2;
  const d = most - least;
  if (d === 0) return [0, 0, l];
  const s = d / (1 - Math.abs(2 * l - 1));
  const h = most === r ? ((g - b) / d + 6) % 6 : most === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h / 6, s, l];
}

function fromHsl([hue, sat, lum]: Triple): Triple {
  const h = ((hue % 1) + 1) % 1;
  const s = Math.min(1, Math.max(0, sat));
  const l = Math.min(1, Math.max(0, lum));
  const a = s * Math.min(l, 1 - l);
  const f = (n: number): number => {
    const k = (n + h * 12) % 12;
    return l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [f(0), f(8), f(4)];
}
