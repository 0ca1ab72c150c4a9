/** What the styles and addresses of a drawing may say. */
import { AssetError } from '../errors';

/** A place in the same drawing. */
export const innerReference = /^#[^\s"'()<>\\]+$/;

export function unsafe(what: string): AssetError {
  return new AssetError(
    'unsafe',
    `the SVG has ${what}, which an image may not have; export it again as plain SVG`,
  );
}

export function declared(what: string): AssetError {
  return new AssetError(
    'declared',
    `the SVG has ${what}, which an image may not have; export it again as plain SVG`,
  );
}

export function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 37)}…` : name;
}

/** @throws AssetError for what acts, fetches or spells out something else */
export function checkStyle(css: string, where: string): void {
  // Escapes could spell anything.
  if (css.includes('\\')) throw unsafe(`a backslash in ${where}`);
  if (/@\s*(import|font-face|namespace|charset|document)/i.test(css)) throw unsafe(`an @-rule in ${where}`);
  if (/expression\s*\(|behavior\s*:|-moz-binding|javascript:/i.test(css))
    throw unsafe(`a script in ${where}`);
  if (/image(-set)?\s*\(|\bsrc\s*\(/i.test(css)) throw unsafe(`an address in ${where}`);
  checkUrls(css, where);
}

/** Only the drawing's own gradients, masks and the like. */
export function checkUrls(value: string, where: string): void {
  for (const match of value.matchAll(/url\s*\(([^)]*)\)?/gi)) {
    const target = match[1]!.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (!innerReference.test(target))
      throw unsafe(`an address outside itself in ${where} (url(${shown(target)}))`);
  }
}
