/** The few characters and numbers that every element of an SVG is built from. */
import { escapeXml } from '../../core/xml';

/** A length in points: a thousandth is far below what anyone sees, and keeps files small and stable. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length in the scene is ${value}.`);
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}

export type Attributes = Record<string, string | number | boolean | undefined>;

/** Attributes in the order given; `undefined` and `false` are left out. */
function attributes(values: Attributes): string {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue;
    out += ` ${name}="${typeof value === 'number' ? num(value) : escapeXml(String(value))}"`;
  }
  return out;
}

export function startTag(name: string, values: Attributes): string {
  return `<${name}${attributes(values)}>`;
}

/** One element. `content` is markup already: text must have passed `escapeXml`. */
export function element(name: string, values: Attributes, content?: string): string {
  return content === undefined
    ? `<${name}${attributes(values)}/>`
    : `${startTag(name, values)}${content}</${name}>`;
}

/** Bytes as base64 without Node's Buffer: the preview runs this in a browser. */
export function base64(bytes: Uint8Array): string {
  const known = encoded.get(bytes);
  if (known !== undefined) return known;
  let out = '';
  // A multiple of three, so that the pieces join without padding in between.
  const piece = 3 * 8192;
  for (let start = 0; start < bytes.length; start += piece) {
    out += btoa(String.fromCharCode(...bytes.subarray(start, start + piece)));
  }
  encoded.set(bytes, out);
  return out;
}

/** A deck draws the same portraits and logos on many slides, and the preview again at every edit. */
const encoded = new WeakMap<Uint8Array, string>();
