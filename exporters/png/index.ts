/** PNG: our SVG through resvg, with the bundled fonts and no others, so that every machine gives the same picture. */
import { Resvg } from '@resvg/resvg-js';

export interface PngOptions {
  /** Pixels; the height follows. */
  width: number;
  /** Paths of the font files the drawing may use. */
  fontFiles: readonly string[];
}

/** Draws an SVG made by `sceneToSvg` with `fonts: 'twin'`. */
export function renderPng(svg: string, options: PngOptions): Uint8Array {
  return draw(svg, options.width, options.fontFiles);
}

/**
 * The same drawing in shapes, fills and pictures alone: words become their outlines, styles and `use` are worked out, and
 * what resvg does not draw is gone. So every program that shows it shows what the PNG shows.
 *
 * @param fontFiles of the families that the drawing names
 * @throws when it is no SVG
 */
export function plainSvg(svg: string, fontFiles: readonly string[]): string {
  const font = {
    loadSystemFonts: false,
    fontFiles: [...fontFiles],
    // What browsers take where nothing is named.
    defaultFontFamily: 'Tinos',
    sansSerifFamily: 'Arimo',
    serifFamily: 'Tinos',
  };
  return new Resvg(closed(svg), { font, logLevel: 'off' }).toString();
}

/**
 * The PNG that stands in for an SVG asset where a reader has no SVG.
 *
 * @throws when the bytes are not an SVG
 */
export function rasterizeSvg(
  svgBytes: Uint8Array,
  width: number,
  fontFiles: readonly string[] = [],
): Uint8Array {
  return draw(closed(new TextDecoder().decode(svgBytes)), width, fontFiles);
}

/** Without references to anything outside the file: resvg would read pictures from the disk it runs on. */
function closed(svg: string): string {
  return svg.replace(
    /(\s(?:xlink:)?href\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
    (whole, name: string, double?: string, single?: string) => {
      const target = (double ?? single ?? '').trim();
      return target.startsWith('#') || /^data:/i.test(target) ? whole : `${name}""`;
    },
  );
}

function draw(svg: string, width: number, fontFiles: readonly string[]): Uint8Array {
  if (!(Number.isInteger(width) && width > 0 && width <= 16384)) {
    throw new Error(`A picture cannot be ${width} pixels wide.`);
  }
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    // Without the bundled fonts' names, resvg would look for Times New Roman.
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Carlito',
      serifFamily: 'Gelasio',
    },
    logLevel: 'off',
  }).render();
  return new Uint8Array(image.asPng());
}

/** The points of a drawing, for those who must know what lies where: RGBA rows from the top left. */
export function pixelsOf(svg: string, width: number): { width: number; height: number; pixels: Uint8Array } {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#FFFFFF',
    font: { loadSystemFonts: false },
    logLevel: 'off',
  }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}
