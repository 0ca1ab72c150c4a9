import { OoxmlError } from '../errors';
import { DEFAULT_ZIP_LIMITS, megabytes, nameProblem, type ZipLimits } from './limits';

/** One record of the central directory, as claimed there: nothing has been inflated yet. */
export interface ZipEntry {
  readonly name: string;
  /** Names ending in a slash; Open XML packages should have none (ECMA-376 Part 2, annex B). */
  readonly directory: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const U16 = 0xffff;
const U32 = 0xffffffff;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads the central directory and refuses, before anything is inflated, what no honest package has:
 * encryption, duplicate or escaping names, sizes over the limits.
 * @throws OoxmlError naming the entry and the limit.
 */
export function listZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): ZipEntry[] {
  const bound = { ...DEFAULT_ZIP_LIMITS, ...limits };
  refuseOtherKinds(bytes);
  const view = viewOf(bytes);
  const { count, offset, end } = findDirectory(view);
  if (count > bound.entries) {
    throw new OoxmlError(
      'too-big',
      '',
      `the zip claims ${count} entries; at most ${bound.entries} are read. Split the presentation.`,
    );
  }
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) {
      throw new OoxmlError('corrupt', '', `the zip's directory breaks off at entry ${i + 1} of ${count}.`);
    }
    const { entry, next } = readRecord(bytes, view, at, end);
    checkEntry(entry, bound);
    // Part names are equivalent regardless of ASCII case (ECMA-376 Part 2, 6.2.2.3).
    const key = entry.name.toLowerCase();
    if (seen.has(key)) {
      throw new OoxmlError(
        'duplicate',
        entry.name,
        'the zip holds this name twice; each part must be unique.',
      );
    }
    seen.add(key);
    total += entry.size;
    if (total > bound.totalBytes) {
      throw new OoxmlError(
        'too-big',
        entry.name,
        `unpacked, the file passes ${megabytes(bound.totalBytes)}, the most that is read.`,
      );
    }
    entries.push(entry);
    at = next;
  }
  refuseOverlap(entries, offset);
  return entries;
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    throw new OoxmlError(
      'ole',
      '',
      'this is a compound file: a password-protected presentation or one in the old .ppt format. ' +
        'Open it in PowerPoint, remove the password, and save it as .pptx.',
    );
  }
  if (bytes.length < 22 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new OoxmlError(
      'not-zip',
      '',
      'this is not a zip file, so not a .pptx or .potx. Choose another file.',
    );
  }
}

function findDirectory(view: DataView): { count: number; offset: number; end: number } {
  const size = view.byteLength;
  // The comment may be up to 65535 bytes, so the end record can start that far from the end.
  for (let at = size - 22; at >= Math.max(0, size - 22 - U16); at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== size) continue;
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== U16) {
      throw new OoxmlError('unsupported', '', 'the zip is split over several files; save it as one.');
    }
    let count = view.getUint16(at + 10, true);
    let bytes = view.getUint32(at + 12, true);
    let offset = view.getUint32(at + 16, true);
    let end = at;
    if (count === U16 || bytes === U32 || offset === U32) {
      const big = findDirectory64(view, at);
      if (big) ({ count, bytes, offset, end } = big);
    }
    if (offset + bytes > end) {
      throw new OoxmlError('corrupt', '', "the zip's directory lies outside the file; it is cut or altered.");
    }
    return { count, offset, end: offset + bytes };
  }
  throw new OoxmlError(
    'truncated',
    '',
    'the zip has no end; it was cut off on the way. Fetch the file again.',
  );
}

function findDirectory64(view: DataView, endRecord: number) {
  const locator = endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = safe(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) {
    throw new OoxmlError('corrupt', '', "the zip's 64-bit directory is not where the file says it is.");
  }
  return {
    count: safe(view.getBigUint64(at + 32, true)),
    bytes: safe(view.getBigUint64(at + 40, true)),
    offset: safe(view.getBigUint64(at + 48, true)),
    end: at,
  };
}

/** 64-bit figures a number cannot hold are lies anyway; they become infinite, and every comparison refuses them. */
function safe(value: bigint): number {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, end: number) {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > end)
    throw new OoxmlError('corrupt', '', "an entry reaches past the end of the zip's directory.");
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  if ((view.getUint16(at + 8, true) & 0x2041) !== 0) {
    throw new OoxmlError(
      'encrypted',
      name,
      'the entry is encrypted; save the presentation without a password.',
    );
  }
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let headerOffset = view.getUint32(at + 42, true);
  if (size === U32 || compressedSize === U32 || headerOffset === U32) {
    const wide = wideFields(view, at + 46 + nameLength, extraLength);
    if (size === U32) size = wide.shift() ?? Number.POSITIVE_INFINITY;
    if (compressedSize === U32) compressedSize = wide.shift() ?? Number.POSITIVE_INFINITY;
    if (headerOffset === U32) headerOffset = wide.shift() ?? Number.POSITIVE_INFINITY;
  }
  const entry: ZipEntry = {
    name,
    directory: name.endsWith('/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerOffset,
  };
  return { entry, next };
}

/** The 64-bit sizes of extra field 0x0001, in the order of the fields they replace (APPNOTE 4.5.3). */
function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
    const values: number[] = [];
    for (let field = at + 4; field + 8 <= stop; field += 8) values.push(safe(view.getBigUint64(field, true)));
    return values;
  }
  return [];
}

export function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    // Old writers used the machine's code page; the bytes only have to stay distinct.
    return Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
  }
}

function checkEntry(entry: ZipEntry, bound: ZipLimits): void {
  const problem = nameProblem(entry.name);
  if (problem) {
    throw new OoxmlError('bad-name', entry.name, `${problem}. The file is damaged or not to be trusted.`);
  }
  if (entry.method !== 0 && entry.method !== 8) {
    throw new OoxmlError(
      'unsupported',
      entry.name,
      `packing method ${entry.method}; packages use 0 and 8 only.`,
    );
  }
  if (entry.size > bound.entryBytes) {
    throw new OoxmlError(
      'too-big',
      entry.name,
      `unpacked, it is ${megabytes(entry.size)}; at most ${megabytes(bound.entryBytes)} is read.`,
    );
  }
  if (entry.size > bound.ratioFloorBytes && entry.size > entry.compressedSize * bound.ratio) {
    throw new OoxmlError(
      'too-big',
      entry.name,
      `it claims to unpack to more than ${bound.ratio} times its size, as a zip bomb does.`,
    );
  }
  if ((entry.directory && entry.size !== 0) || (entry.method === 0 && entry.size !== entry.compressedSize)) {
    throw new OoxmlError('corrupt', entry.name, 'its two sizes in the zip contradict each other.');
  }
}

/** Overlapping entries share packed bytes, the trick behind non-recursive zip bombs. */
function refuseOverlap(entries: readonly ZipEntry[], directoryOffset: number): void {
  const sorted = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  let free = 0;
  for (const entry of sorted) {
    // 30 is the fixed part of a local header; the name follows it.
    const stop = entry.headerOffset + 30 + entry.compressedSize;
    if (entry.headerOffset < free || stop > directoryOffset) {
      throw new OoxmlError('corrupt', entry.name, 'its bytes overlap other parts of the zip.');
    }
    free = stop;
  }
}
