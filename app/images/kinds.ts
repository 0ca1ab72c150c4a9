/** Pictures that PowerPoint and browsers do not both show: what they are, and what to do. */

export interface ForeignKind {
  /** For hosts that word it in the user's language. */
  kind: 'tiff' | 'heic' | 'avif' | 'webp' | 'gif' | 'bmp' | 'pdf' | 'office' | 'film';
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
  pdf: { words: 'a PDF document', hint: 'Save the page as a picture, or its drawing as SVG.' },
  office: { words: 'an Office document or a zip file', hint: 'Save the picture in it as a file of its own.' },
  film: { words: 'a film', hint: 'Take a picture from it.' },
};

/** Undefined for PNG, JPEG and SVG, and for what nobody knows. By the file's own bytes: names lie. */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const kind = kindOf(String.fromCharCode(...bytes.subarray(0, 16)));
  return kind && { kind, ...kinds[kind] };
}

function kindOf(head: string): ForeignKind['kind'] | undefined {
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.slice(4, 8) === 'ftyp') {
    // Brands of ISO 23008-12 and AVIF; other files of the same make are films.
    const brand = head.slice(8, 12);
    if (/^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return 'heic';
    return /^avi[fs]$/.test(brand) ? 'avif' : 'film';
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('BM')) return 'bmp';
  if (head.startsWith('%PDF')) return 'pdf';
  return head.startsWith('PK') ? 'office' : undefined;
}
