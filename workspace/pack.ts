/**
 * A workspace as one `.lysark` file: a zip with every file of the folder below `commission/`, so that nothing in it can
 * be taken for what the format itself needs: a first entry `mimetype`, which programs know the file by, and a manifest
 * with the format's number and what the file says of itself. The same files and the same manifest give the same bytes.
 */
import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { OoxmlError, type OoxmlErrorCode } from '../ooxml/errors';
import { listZip, nameProblem, readZip, writeZip, type ZipLimits } from '../ooxml/zip';
import { WorkspaceError, type WorkspaceErrorCode } from './errors';
import { exclusive, recover } from './journal';
import { decodeUtf8, JsonError, parseJson } from './json';
import { commissionFile } from './layout';
import { packingJson, type ReadPacking, readPacking } from './packing';
import { readTree, type Tree, treeLimits } from './tree';

export const packedExtension = '.lysark';
const packedMime = 'application/vnd.lysark+zip';
const packedFormat = 1;

/** Bytes. */
const largestManifest = 4 * 1024 ** 2;

const mimeEntry = 'mimetype';
const manifestEntry = 'META-INF/manifest.json';
const prefix = 'commission/';

const zipLimits: ZipLimits = {
  totalBytes: treeLimits.total + 1024 ** 2,
  entryBytes: treeLimits.file,
  entries: treeLimits.files + 2,
  // Single drawings of one colour pack as well as bombs do; what counts is the file as a whole, see `isBomb`.
  ratio: Number.POSITIVE_INFINITY,
  ratioFloorBytes: 0,
};

/** Unpacked by packed bytes: texts come to 20, and a bomb of plain deflate to 1000. */
const mostRatio = 200;
const ratioFloor = 64 * 1024 ** 2;

/**
 * The folder of a workspace as the bytes of a `.lysark` file. An interrupted save is finished first, and saves by this
 * program wait, so that no half edit is packed.
 *
 * @throws WorkspaceError `no-folder`, `no-workspace`, `unreadable`, `too-big`, or `bad-path` for names that other
 *   systems cannot have: what is packed can always be unpacked
 */
export async function packFolder(dir: string, packing?: ReadPacking): Promise<Uint8Array> {
  return packTree(await readWorkspaceTree(dir), packing);
}

/** The files of a workspace's folder, between saves. @throws WorkspaceError as `packFolder` */
export async function readWorkspaceTree(dir: string): Promise<Tree> {
  let root: string;
  try {
    root = realpathSync(dir);
  } catch {
    throw new WorkspaceError('no-folder', `There is no folder ${dir}.`);
  }
  try {
    lstatSync(join(root, commissionFile));
  } catch {
    throw new WorkspaceError('no-workspace', `${dir} is no workspace: it has no file ${commissionFile}.`);
  }
  return await exclusive(root, async () => {
    await recover(root);
    return await readTree(root);
  });
}

/** @throws WorkspaceError `bad-path` or `too-big` */
export function packTree(tree: Tree, packing?: ReadPacking): Uint8Array {
  checkPackedPaths(tree.keys());
  const manifest = `${JSON.stringify({ format: packedFormat, files: tree.size, packing: packingJson(packing) }, null, 2)}\n`;
  const parts: [string, Uint8Array | string][] = [
    [mimeEntry, packedMime],
    [manifestEntry, manifest],
  ];
  for (const path of [...tree.keys()].sort()) parts.push([`${prefix}${path}`, tree.get(path)!]);
  try {
    const bytes = writeZip(parts);
    if (isBomb(bytes)) throw new WorkspaceError('too-big', 'The files are too large to be packed.');
    return bytes;
  } catch (error) {
    throw inWords(error);
  }
}

/** The files in a `.lysark` file. @throws WorkspaceError as `unpack` */
export function readPacked(bytes: Uint8Array): Tree {
  return unpack(bytes).tree;
}

export interface Unpacked {
  tree: Tree;
  packing: ReadPacking;
}

/**
 * The files in a `.lysark` file, from anyone, and what it says of itself. Stored ones are views of `bytes`.
 * @throws WorkspaceError `not-packed` for other and damaged files, `newer`, `bad-path`, `too-big`, `no-workspace`
 */
export function unpack(bytes: Uint8Array): Unpacked {
  let parts: Map<string, Uint8Array>;
  try {
    const entries = listZip(bytes, zipLimits);
    const first = entries[0];
    if (first?.name !== mimeEntry || first.method !== 0 || first.size > 200) throw notOurs();
    if (isBomb(bytes)) {
      throw new WorkspaceError(
        'too-big',
        `The file claims to unpack to more than ${mostRatio} times its size.`,
      );
    }
    checkPackedPaths(entries.filter(({ directory }) => !directory).flatMap(({ name }) => contentPath(name)));
    parts = readZip(bytes, zipLimits);
  } catch (error) {
    throw inWords(error);
  }
  if (new TextDecoder().decode(parts.get(mimeEntry)) !== packedMime) throw notOurs();
  const manifest = readManifest(parts.get(manifestEntry));
  const tree = new Map<string, Uint8Array>();
  for (const [name, data] of parts) for (const path of contentPath(name)) tree.set(path, data);
  const { files } = manifest;
  if (typeof files === 'number' && files !== tree.size) {
    throw new WorkspaceError('not-packed', `The file should hold ${files} files, and holds ${tree.size}.`);
  }
  if (!tree.has(commissionFile)) {
    throw new WorkspaceError('no-workspace', `There is no ${commissionFile} in the file.`);
  }
  const sorted = new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { tree: sorted, packing: readPacking(manifest.packing) };
}

/** @returns the path in the workspace, or none for the format's own entries */
function contentPath(name: string): string[] {
  if (name === mimeEntry || name === manifestEntry) return [];
  if (name.startsWith(prefix)) return [name.slice(prefix.length)];
  throw new WorkspaceError('bad-path', `${JSON.stringify(name)} is not a part of a .lysark file.`, [name]);
}

function readManifest(bytes: Uint8Array | undefined): Record<string, unknown> {
  let manifest: unknown;
  try {
    manifest = bytes && bytes.length < largestManifest ? parseJson(decodeUtf8(bytes)) : undefined;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
  }
  const format = (manifest as { format?: unknown } | undefined)?.format;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) throw notOurs();
  if (format > packedFormat) {
    const message = `The file is of format ${format}, and this version of Lysark knows ${packedFormat}. Update Lysark.`;
    throw new WorkspaceError('newer', message);
  }
  return manifest as Record<string, unknown>;
}

function isBomb(bytes: Uint8Array): boolean {
  const unpacked = listZip(bytes, zipLimits).reduce((sum, { size }) => sum + size, 0);
  return unpacked > ratioFloor && unpacked > bytes.length * mostRatio;
}

function notOurs(): WorkspaceError {
  return new WorkspaceError(
    'not-packed',
    'This is no .lysark file. Choose another file, or ask for it anew.',
  );
}

const codes: Partial<Record<OoxmlErrorCode, WorkspaceErrorCode>> = {
  'bad-name': 'bad-path',
  duplicate: 'bad-path',
  'too-big': 'too-big',
};

/** The zip's own words speak of presentations where the whole file is meant. */
function inWords(error: unknown): unknown {
  if (!(error instanceof OoxmlError)) return error;
  if (error.part === '' && error.code !== 'too-big') {
    const damaged = error.code === 'truncated' || error.code === 'corrupt';
    return damaged
      ? new WorkspaceError('not-packed', 'The file is damaged or cut off. Fetch it again.')
      : notOurs();
  }
  const files = error.part === '' ? [] : [error.part];
  return new WorkspaceError(codes[error.code] ?? 'not-packed', error.message, files);
}

/** Windows keeps these for devices, with whatever extension (Microsoft, Naming Files, Paths, and Namespaces). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** Why a path cannot stand in a `.lysark` file; undefined when it can. */
export function packedPathProblem(path: string): string | undefined {
  const problem = nameProblem(path);
  if (problem) return problem;
  if (/\p{Surrogate}/u.test(path)) return 'the name is no valid Unicode';
  const segments = path.split('/');
  if (segments.length > treeLimits.depth + 1)
    return `there are more than ${treeLimits.depth} folders in folders`;
  for (const segment of segments) {
    if (segment.startsWith('.')) return 'the name begins with a full stop, as only hidden files do';
    if (/[<>:"|?*]/.test(segment))
      return 'the name has a character that Windows does not allow: < > : " | ? *';
    if (/[. ]$/.test(segment)) return 'the name ends with a full stop or space, which Windows drops';
    if (reserved.test(segment)) return 'Windows keeps this name for itself';
    if (new TextEncoder().encode(segment).length > 255) return 'the name is too long';
  }
  return undefined;
}

/** Names that Windows and macOS take for the same. */
function key(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** @throws WorkspaceError `bad-path` for the first path that cannot be, or two that clash on some system */
function checkPackedPaths(paths: Iterable<string>): void {
  const files = new Map<string, string>();
  for (const path of paths) {
    const problem = packedPathProblem(path);
    if (problem)
      throw new WorkspaceError('bad-path', `${JSON.stringify(path)}: ${problem}. Rename it.`, [path]);
    const clash = files.get(key(path));
    if (clash !== undefined) throw clashing(path, clash);
    files.set(key(path), path);
  }
  for (const path of files.values()) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      const clash = files.get(key(path.slice(0, at)));
      if (clash !== undefined) throw clashing(path, clash);
    }
  }
}

function clashing(a: string, b: string): WorkspaceError {
  const message = `${JSON.stringify(a)} and ${JSON.stringify(b)} are the same name to Windows and Apple. Rename one.`;
  return new WorkspaceError('bad-path', message, [a, b]);
}
