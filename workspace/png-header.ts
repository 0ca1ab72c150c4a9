/** What a PNG says of itself before it is drawn, and whether its parts are whole. */
import { crc32, inflateSync } from 'node:zlib';
import { isScreenProfile, tiffOrientation } from '../core/image-files/jpeg';
import { walkPng } from '../core/image-files/png';
import type { Oddity } from './probe';

interface PngState {
  width: number;
  height: number;
  /** How it is to be turned, 1 to 8, of its EXIF. */
  orientation: number;
  interlaced: boolean;
  /** Several pictures, one after the other (APNG). */
  animated: boolean;
  /** Its colours are those of another profile or gamma than the screen's. */
  profiled: boolean;
  /** There is a picture in it. */
  data: boolean;
  problem?: 'cut' | 'damaged';
}

/** Bytes of an unpacked profile; those of printers are the largest. */
const mostProfile = 8 * 1024 ** 2;
/** sRGB's, in hundred thousandths (PNG specification, 11.3.2.2). */
const screenGamma = 45_455;

/** @param mostPixels more are not looked at any further, so that a bomb is named as what it is */
export function readPngHeader(bytes: Uint8Array, mostPixels: number): PngState {
  const state: PngState = {
    width: 0,
    height: 0,
    orientation: 1,
    interlaced: false,
    animated: false,
    profiled: false,
    data: false,
  };
  const said = new Set<string>();
  const { why } = walkPng(bytes, ({ type, data, from, to }, { width, height, interlaced }) => {
    Object.assign(state, { width, height, interlaced });
    if (width * height > mostPixels) {
      state.data = true;
      return false;
    }
    // What must be understood to draw it has a capital letter; browsers go by the rest as it stands.
    if (/^[A-Z]/.test(type) && !isWhole(bytes, from, to)) state.problem = 'damaged';
    if (type === 'IDAT') state.data = true;
    else if (!said.has(type)) {
      said.add(type);
      if (type === 'acTL') state.animated = true;
      else if (type === 'eXIf') state.orientation = tiffOrientation(data) ?? 1;
      else if (type === 'iCCP') state.profiled = !said.has('sRGB') && !isScreen(data);
      else if (type === 'gAMA' && !said.has('sRGB') && !said.has('iCCP')) state.profiled = isOddGamma(data);
    }
    return undefined;
  });
  if (said.has('sRGB')) state.profiled = false;
  if (why === 'cut' || why === 'damaged') state.problem = why;
  return state;
}

export function pngOddities({ interlaced, animated, profiled }: PngState): Oddity[] {
  return [
    ...(profiled ? (['colours'] as const) : []),
    ...(interlaced || animated ? (['coding'] as const) : []),
  ];
}

function isWhole(bytes: Uint8Array, from: number, to: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return crc32(bytes.subarray(from + 4, to - 4)) === view.getUint32(to - 4);
}

/** A profile with its name before it, packed. */
function isScreen(data: Uint8Array): boolean {
  const stop = data.indexOf(0);
  if (stop < 0) return true;
  try {
    return isScreenProfile(inflateSync(data.subarray(stop + 2), { maxOutputLength: mostProfile }));
  } catch {
    // Who cannot read it goes by the screen's.
    return true;
  }
}

function isOddGamma(data: Uint8Array): boolean {
  const gamma = data.length < 4 ? screenGamma : new DataView(data.buffer, data.byteOffset, 4).getUint32(0);
  return Math.abs(gamma - screenGamma) > 1000;
}
