/** What a picture file is by its own bytes when it is no PNG, JPEG or SVG: names lie. */

interface ForeignKind {
  /** For hosts that word it in the user's language. */
  kind: 'tiff' | 'heic' | 'avif' | 'webp' | 'gif' | 'bmp' | 'emf' | 'svgz' | 'pdf' | 'office' | 'film';
  words: string;
  hint: string;
}

const saveAs = 'Open it in a picture program and save it as PNG or JPEG.';

const kinds: Readonly<Record<ForeignKind['kind'], Omit<ForeignKind, 'kind'>>> = {
  tiff: { words: 'a TIFF picture', hint: saveAs },
  heic: {
    words: 'a HEIC picture, as iPhones take them',
    hint: 'Mail it to yourself from the phone, or open it and save it as JPEG.',
  },
  avif: { words: 'an AVIF picture', hint: saveAs },
  webp: { words: 'a WebP picture', hint: saveAs },
  gif: { words: 'a GIF picture', hint: 'Open it in a picture program and save it as PNG.' },
  bmp: { words: 'a BMP picture', hint: 'Open it in a picture program and save it as PNG.' },
  emf: { words: 'an EMF or WMF drawing', hint: 'Save it as SVG or PNG where it was drawn.' },
  svgz: { words: 'a compressed drawing (SVGZ)', hint: 'Save it as plain SVG where it was drawn.' },
  pdf: { words: 'a PDF document', hint: 'Save the page as a picture, or its drawing as SVG.' },
  office: { words: 'an Office document or a zip file', hint: 'Save the picture in it as a file of its own.' },
  film: { words: 'a film', hint: 'Take a picture from it.' },
};

/** Kinds that are taken in as a PNG or JPEG of the same picture. */
const converted: ReadonlySet<ForeignKind['kind']> = new Set(['tiff', 'avif', 'webp', 'gif']);

/** Undefined for PNG, JPEG and SVG, and for what nobody knows. */
export function foreignKind(bytes: Uint8Array): (ForeignKind & { converted: boolean }) | undefined {
  const kind = kindOf(bytes);
  return kind && { kind, ...kinds[kind], converted: converted.has(kind) };
}

function kindOf(bytes: Uint8Array): ForeignKind['kind'] | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  // The two orders of bytes, and TIFF of more than 4 GB.
  if (/^(II[*+]\0|MM\0[*+])/.test(head)) return 'tiff';
  if (head.slice(4, 8) === 'ftyp') return boxKind(head);
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('BM')) return 'bmp';
  if (head.startsWith('\u0001\0\0\0') && head.slice(40, 44) === ' EMF') return 'emf';
  if (head.startsWith('\u00D7\u00CD\u00C6\u009A')) return 'emf';
  if (head.startsWith('\u001F\u008B')) return 'svgz';
  if (head.startsWith('%PDF')) return 'pdf';
  return head.startsWith('PK') ? 'office' : undefined;
}

/** Brands of ISO 23008-12 and AVIF, the first one and those that it is compatible with; other files of the make are films. */
function boxKind(head: string): ForeignKind['kind'] {
  const length = (head.charCodeAt(2) << 8) | head.charCodeAt(3);
  const brands = [head.slice(8, 12), ...(head.slice(16, Math.max(16, length)).match(/.{4}/gs) ?? [])];
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  return brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : 'film';
}
