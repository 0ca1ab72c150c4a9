/** Contrast as WCAG 2 defines it («relative luminance», «contrast ratio»). */

function channel(value: number): number {
  const c = value / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** From six hex digits. */
export function luminance(hex: string): number {
  const value = Number.parseInt(hex, 16);
  return (
    0.2126 * channel((value >> 16) & 255) +
    0.7152 * channel((value >> 8) & 255) +
    0.0722 * channel(value & 255)
  );
}

export function contrastRatio(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** What WCAG 1.4.3 asks of a text: 3:1 from 18 points, or from 14 in bold; else 4.5:1. */
export function neededRatio(size: number, bold: boolean): number {
  return size >= 18 || (bold && size >= 14) ? 3 : 4.5;
}
