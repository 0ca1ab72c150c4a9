/** One picture in every kind of file that is taken in as it stands, or put into the folder by hand. */
import vips from 'wasm-vips';
import { picture } from '../../e2e/data/picture';

type Library = Awaited<ReturnType<typeof vips>>;
type Picture = InstanceType<Library['Image']>;
let library: Promise<Library> | undefined;

async function written(
  suffix: string,
  options: object = {},
  change: (image: Picture, lib: Library) => Picture = (image) => image,
): Promise<Uint8Array> {
  library ??= vips({ dynamicLibraries: ['vips-heif.wasm'] });
  const lib = await library;
  const image = lib.Image.newFromBuffer(picture(960, 540)).flatten();
  return change(image, lib).writeToBuffer(suffix, options);
}

/** The same JPEG with a note on how it is to be turned (EXIF 2.32, tag 0x0112). */
function noted(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...Buffer.from('Exif\0\0'), ...tiff];
  return new Uint8Array(
    Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]),
      jpeg.subarray(2),
    ]),
  );
}

/** What a camera stores that is held in each of the eight ways, so that the note sets it right. */
const stored: readonly ((image: Picture) => Picture)[] = [
  (image) => image,
  (image) => image.flipHor(),
  (image) => image.rot180(),
  (image) => image.flipVer(),
  (image) => image.rot270().flipVer(),
  (image) => image.rot270(),
  (image) => image.rot90().flipVer(),
  (image) => image.rot90(),
];

const alpha = (image: Picture, lib: Library): Picture =>
  image.bandjoin(
    lib.Image.identity()
      .linear(1, 0)
      .resize(960 / 256, { vscale: 540 }),
  );

export const photographs: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  JPEG: () => written('.jpg', { Q: 95 }),
  'progressive JPEG': () => written('.jpg', { Q: 95, interlace: true }),
  'JPEG with every second colour': () => written('.jpg', { Q: 95, subsample_mode: 'on' }),
  'JPEG in grey': () => written('.jpg', { Q: 95 }, (image) => image.colourspace('b-w')),
  'JPEG in colours for print': () => written('.jpg', { Q: 95 }, (image) => image.iccTransform('cmyk')),
  'JPEG of a wider screen': () =>
    written('.jpg', { Q: 95 }, (image) => image.iccTransform('p3', { input_profile: 'srgb' })),
  ...Object.fromEntries(
    stored.map((turn, i) => [
      `JPEG held in way ${i + 1}`,
      async () => noted(await written('.jpg', { Q: 95, keep: 'none' }, turn), i + 1),
    ]),
  ),
  PNG: () => written('.png'),
  'interlaced PNG': () => written('.png', { interlace: true }),
  'PNG of few colours': () => written('.png', { palette: true, Q: 100 }),
  'PNG in grey': () => written('.png', {}, (image) => image.colourspace('b-w')),
  'PNG of 16 bits': () => written('.png', {}, (image) => image.colourspace('rgb16')),
  'PNG of a wider screen': () =>
    written('.png', {}, (image) => image.iccTransform('p3', { input_profile: 'srgb' })),
  'PNG one can see through': () => written('.png', {}, alpha),
  'interlaced PNG one can see through': () => written('.png', { interlace: true }, alpha),
};

/** Kinds that are converted when they are taken in. */
export const foreign: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  WebP: () => written('.webp', { Q: 95 }),
  'lossless WebP': () => written('.webp', { lossless: true }),
  AVIF: () => written('.avif', { Q: 90, effort: 0 }),
  TIFF: () => written('.tif'),
  'packed TIFF': () => written('.tif', { compression: 'deflate', predictor: 'horizontal' }),
  'TIFF in colours for print': () => written('.tif', {}, (image) => image.iccTransform('cmyk')),
  GIF: () => written('.gif'),
};
