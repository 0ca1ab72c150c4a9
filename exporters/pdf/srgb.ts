/** The sRGB profile (IEC 61966-2-1) of the output intent, as an ICC profile of version 2.1, made here: no file is read. */

/** Entries of the tone curve: the error against the formula stays under a thousandth of a step of eight bits. */
const curveEntries = 1024;

const tags: [string, Uint8Array][] = [
  ['desc', description('sRGB IEC61966-2.1')],
  ['cprt', ascii('text', 'Public domain\0')],
  // The white of the profile connection space, and the primaries adapted to it (Bradford), as s15Fixed16.
  ['wtpt', xyz(0.9642, 1, 0.82491)],
  ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
  ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
  ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ['rTRC', curve()],
  ['gTRC', curve()],
  ['bTRC', curve()],
];

let made: Uint8Array | undefined;

export function srgbProfile(): Uint8Array {
  made ??= profile();
  return made;
}

function profile(): Uint8Array {
  const table = 128 + 4 + 12 * tags.length;
  const places: number[] = [];
  let end = table;
  for (const [i, [name, data]] of tags.entries()) {
    // All three channels share one curve.
    const shared = /^[gb]TRC$/.test(name) ? tags.findIndex(([other]) => other === 'rTRC') : i;
    places.push(shared === i ? end : places[shared]!);
    if (shared === i) end += Math.ceil(data.length / 4) * 4;
  }
  const out = new Uint8Array(end);
  const view = new DataView(out.buffer);
  const word = (at: number, text: string): void => out.set(new TextEncoder().encode(text), at);
  view.setUint32(0, end);
  view.setUint32(8, 0x02100000);
  word(12, 'mntrRGB XYZ ');
  // A date is required; the standard's own year is used.
  for (const [i, part] of [1999, 10, 18, 0, 0, 0].entries()) view.setUint16(24 + 2 * i, part);
  word(36, 'acsp');
  out.set(xyz(0.9642, 1, 0.82491).subarray(8), 68);
  view.setUint32(128, tags.length);
  for (const [i, [name, data]] of tags.entries()) {
    word(132 + 12 * i, name);
    view.setUint32(136 + 12 * i, places[i]!);
    view.setUint32(140 + 12 * i, data.length);
    out.set(data, places[i]!);
  }
  return out;
}

function ascii(type: string, text: string): Uint8Array {
  const out = new Uint8Array(8 + text.length);
  out.set(new TextEncoder().encode(type));
  out.set(new TextEncoder().encode(text), 8);
  return out;
}

/** `textDescriptionType`: the name in ASCII, and none in Unicode and Macintosh script. */
function description(name: string): Uint8Array {
  const out = new Uint8Array(12 + name.length + 1 + 8 + 3 + 67);
  out.set(new TextEncoder().encode('desc'));
  new DataView(out.buffer).setUint32(8, name.length + 1);
  out.set(new TextEncoder().encode(name), 12);
  return out;
}

function xyz(x: number, y: number, z: number): Uint8Array {
  const out = new Uint8Array(20);
  out.set(new TextEncoder().encode('XYZ '));
  const view = new DataView(out.buffer);
  for (const [i, value] of [x, y, z].entries()) view.setInt32(8 + 4 * i, Math.round(value * 65536));
  return out;
}

function curve(): Uint8Array {
  const out = new Uint8Array(12 + 2 * curveEntries);
  out.set(new TextEncoder().encode('curv'));
  const view = new DataView(out.buffer);
  view.setUint32(8, curveEntries);
  for (let i = 0; i < curveEntries; i++) {
    const v = i / (curveEntries - 1);
    const linear = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * i, Math.round(linear * 65535));
  }
  return out;
}
