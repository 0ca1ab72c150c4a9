/** What a picture is, by its first bytes; names lie. */

const pngMagic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpegMagic = [0xff, 0xd8, 0xff];

/** @param bytes a file, or its first eight bytes */
export function pictureKind(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  if (startsWith(bytes, pngMagic)) return 'image/png';
  return startsWith(bytes, jpegMagic) ? 'image/jpeg' : undefined;
}

export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
