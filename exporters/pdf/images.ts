/** Pictures: each is embedded once, however many slides show it, and cropped where it is drawn. */
import { type JpegFrame, readJpegHeader } from '../../core/image-files/jpeg';
import type { Asset, AssetSource, ImageNode } from '../../core/scene/types';
import { type Canvas, num } from './canvas';
import type { PdfDocument, Ref } from './document';
import { type Raster, readPng } from './png';
import { ellipsePath, paint, rectPath } from './shapes';

interface Picture {
  name: string;
  object: Ref;
  orientation: number;
}

/** Decoded pictures, for as long as somebody holds their bytes: several decks and formats share them. */
const rasters = new WeakMap<Uint8Array, Raster>();

/** A picture that a PDF cannot hold: damaged, or a JPEG in colours for print. */
export class PictureError extends Error {
  constructor(
    readonly asset: string,
    message: string,
    options: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PictureError';
  }
}

export class PdfImages {
  private readonly pictures = new Map<string, Picture>();

  constructor(
    private readonly doc: PdfDocument,
    private readonly assets: AssetSource,
  ) {}

  /** @throws PictureError; another error when the asset is unknown or the crop leaves nothing */
  draw(canvas: Canvas, node: ImageNode): void {
    const { x, y, w, h } = node.frame;
    const { left, top, right, bottom } = node.crop;
    if (!(right > left && bottom > top)) {
      throw new Error(`Node «${node.id}»: the crop leaves nothing visible.`);
    }
    const { name, object, orientation } = this.picture(node.asset);
    canvas.image(name, object);
    const clip = node.geometry === 'ellipse' ? ellipsePath(node.frame) : rectPath(node.frame);
    // The whole picture, so large that its visible part fills the frame.
    const [pw, ph] = [w / (right - left), h / (bottom - top)];
    const [px, py] = [x - left * pw, y - top * ph];
    const turn = turns[orientation - 1]!;
    canvas.op(
      `q ${clip} W n ${num(pw)} 0 0 ${num(ph)} ${num(px)} ${num(py)} cm ${turn.join(' ')} cm /${name} Do Q`,
    );
    if (node.stroke) paint(canvas, clip, { stroke: node.stroke });
  }

  private picture(id: string): Picture {
    const known = this.pictures.get(id);
    if (known) return known;
    const picture = { name: `I${this.pictures.size + 1}`, ...this.embed(this.assets.get(id)) };
    this.pictures.set(id, picture);
    return picture;
  }

  private embed(asset: Asset): { object: Ref; orientation: number } {
    try {
      if (asset.mime === 'image/jpeg') {
        const { frame, orientation } = readJpegHeader(asset.bytes);
        // Arithmetic coding and lossless frames.
        if (!frame || frame.process > 0xc2)
          throw new Error('A JPEG is damaged, or of a kind that a PDF cannot hold; save it again.');
        // Colours for print need a profile of their own, which PDF/A does not allow beside that of the screen.
        const space = { 1: 'DeviceGray', 3: 'DeviceRGB' }[frame.components];
        if (space) return { object: this.jpeg(asset.bytes, frame, space), orientation };
      }
      const bytes = asset.mime === 'image/png' ? asset.bytes : asset.fallback;
      if (!bytes) throw new Error('its colours are for print, or it has no picture that stands in for it.');
      return { object: this.png(bytes), orientation: 1 };
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause);
      throw new PictureError(asset.id, `The image «${asset.id}» cannot be put into a PDF: ${what}`, {
        cause,
      });
    }
  }

  private jpeg(bytes: Uint8Array, { width, height, bits }: JpegFrame, space: string): Ref {
    const object = this.doc.ref({
      ...image(width, height, bits, space),
      Filter: 'DCTDecode',
    });
    object.end(bytes);
    return object;
  }

  private png(bytes: Uint8Array): Ref {
    let raster = rasters.get(bytes);
    if (!raster) {
      raster = readPng(bytes);
      rasters.set(bytes, raster);
    }
    const { width, height, bits, space, palette, data, colors, alpha } = raster;
    const object = this.doc.ref({ ...image(width, height, bits, space), Filter: 'FlateDecode' });
    if (colors !== undefined) {
      object.data.DecodeParms = { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width };
    }
    if (palette) {
      const table = this.doc.ref();
      table.end(palette);
      object.data.ColorSpace = ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
    }
    if (alpha) {
      const mask = this.doc.ref({ ...image(width, height, 8, 'DeviceGray'), Filter: 'FlateDecode' });
      mask.end(alpha);
      object.data.SMask = mask;
    }
    object.end(data);
    return object;
  }
}

function image(width: number, height: number, bits: number, space: string): Record<string, unknown> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space,
  };
}

/**
 * The unit square of a picture, which stands on its bottom, onto the unit square of a page that points down, turned as
 * the eight EXIF orientations say.
 */
const turns: readonly (readonly number[])[] = [
  [1, 0, 0, -1, 0, 1],
  [-1, 0, 0, -1, 1, 1],
  [-1, 0, 0, 1, 1, 0],
  [1, 0, 0, 1, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, 1, 1, 0, 0, 0],
  [0, -1, 1, 0, 0, 1],
  [0, -1, -1, 0, 1, 1],
];
