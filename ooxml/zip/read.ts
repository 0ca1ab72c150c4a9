import { crc32, inflateRawSync } from 'node:zlib';
import { OoxmlError } from '../errors';
import { decodeName, listZip, viewOf, type ZipEntry } from './directory';
import type { ZipLimits } from './limits';

const LOCAL = 0x04034b50;

/**
 * Unpacks a zip within limits (bytes; see `DEFAULT_ZIP_LIMITS`), in directory order, directories left out.
 * Sizes are checked before inflating, and each entry may not grow past the size it declared while inflating.
 * Stored entries are views of `bytes`, not copies: do not alter the input afterwards.
 * @throws OoxmlError naming the entry, for anything encrypted, cut, lying or too big.
 */
export function readZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const view = viewOf(bytes);
  for (const entry of listZip(bytes, limits)) {
    if (!entry.directory) parts.set(entry.name, unpack(bytes, view, entry));
  }
  return parts;
}

function unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, view, entry);
  const data = entry.method === 0 ? packed : inflate(packed, entry);
  if (data.length !== entry.size) {
    throw new OoxmlError(
      'corrupt',
      entry.name,
      `it unpacks to ${data.length} bytes, but the zip says ${entry.size}. Fetch the file again.`,
    );
  }
  if (crc32(data) !== entry.crc) {
    throw new OoxmlError(
      'corrupt',
      entry.name,
      'its checksum is wrong; the file was damaged. Fetch it again.',
    );
  }
  return data;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array {
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) {
    throw new OoxmlError('corrupt', entry.name, 'the zip has no entry where its directory says it is.');
  }
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  const stop = start + entry.compressedSize;
  if (stop > bytes.length) {
    throw new OoxmlError('truncated', entry.name, 'its bytes are cut off. Fetch the file again.');
  }
  // Two readers must not see two different packages in one file.
  if (decodeName(bytes.subarray(at + 30, nameEnd)) !== entry.name) {
    throw new OoxmlError(
      'corrupt',
      entry.name,
      'it has another name in its own header than in the directory.',
    );
  }
  return bytes.subarray(start, stop);
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const data = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, entry.size),
      chunkSize: Math.min(Math.max(64, entry.size), 1024 ** 2),
    });
    // A plain view: Buffer's slice and toString would surprise callers that expect Uint8Array.
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new OoxmlError(
        'too-big',
        entry.name,
        `it unpacks to more than the ${entry.size} bytes the zip says; the file is not to be trusted.`,
      );
    }
    throw new OoxmlError('corrupt', entry.name, 'its packed bytes cannot be read. Fetch the file again.');
  }
}
