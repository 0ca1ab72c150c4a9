/**
 * Windows-1252, as older Norwegian programs write it. Our own, for Node 20 to 23 read it as ISO 8859-1: the dash of «18–66 år»,
 * «€» and the letters «š» and «ž» were controls, which later readers drop. Table: Unicode Consortium, CP1252.TXT; the five bytes
 * that stand for nothing are what they are in ISO 8859-1, as browsers have them.
 */
const from80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  // Of a byte the decoder makes the sign of the same number, or already the right one.
  const text = new TextDecoder('latin1').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => from80[sign.charCodeAt(0) - 0x80]!);
}
