/** Takes image files into a workspace. */
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ImageFacts } from '../../core/images/new-image';
import { assetNameProblem } from '../../core/model/parse';
import type { ImageInfo } from '../../core/model/register';
import { writeAtomic } from '../../workspace/atomic';
import { DiskError, listFolder, readInside, sha256, target } from '../../workspace/disk';
import { AssetError } from '../../workspace/errors';
import { exclusive } from '../../workspace/journal';
import { type ImageProbe, imageLimit, probeImage, svgText } from '../../workspace/probe';
import { cleanSvg } from '../../workspace/svg';
import { AppError, type AppErrorCode, fileError } from '../errors';
import { quoted } from '../text';
import { imageFacts } from './facts';
import { foreignKind } from './kinds';
import { withoutLocation } from './location';

export interface AddedImage {
  /** Name in `assets`, for the field `file` of an entry. */
  file: string;
  info: ImageInfo;
  /** What the file says of itself, as it was given. */
  facts: ImageFacts;
}

const extensions: Readonly<Record<ImageProbe['mime'], string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/svg+xml': '.svg',
};
const longestStem = 60;
const mostAssets = 20_000;

/**
 * Writes an image into `assets`: checked, drawings without what can act, photographs without the place where they were
 * taken. The same picture is not taken twice.
 *
 * @param name as the user's file is called; only a hint
 * @throws AppError `image-format`, `image-too-big`, `image-broken`, `image-unsafe`, or `file` when it cannot be written
 */
export async function addImage(dir: string, name: string, given: Uint8Array): Promise<AddedImage> {
  const { bytes, probe } = checked(name, given);
  const { width, height } = probe;
  try {
    const root = realpathSync(dir);
    // One at a time, so that two pictures of the same name do not take each other's.
    const file = await exclusive(root, () => place(root, name, extensions[probe.mime], bytes));
    return { file, info: { width, height }, facts: imageFacts(given) };
  } catch (error) {
    if (error instanceof DiskError) throw new AppError('file', `Cannot write in assets: ${error.message}.`);
    throw fileError(error, 'write in assets');
  }
}

const codes: Partial<Record<AssetError['code'], AppErrorCode>> = {
  kind: 'image-format',
  'too-big': 'image-too-big',
  unsafe: 'image-unsafe',
};

function checked(name: string, given: Uint8Array): { bytes: Uint8Array; probe: ImageProbe } {
  const shown = quoted(name);
  const foreign = foreignKind(given);
  if (foreign) {
    const { kind, hint } = foreign;
    throw new AppError('image-format', `${shown} is ${foreign.words}.`, hint, { name, kind });
  }
  try {
    const probe = probeImage(given);
    if (probe.mime === 'image/svg+xml') {
      return { bytes: new TextEncoder().encode(cleanSvg(svgText(given))), probe };
    }
    const bytes = withoutLocation(given);
    return { bytes, probe: probeImage(bytes) };
  } catch (error) {
    if (!(error instanceof AssetError)) throw error;
    const code = codes[error.code] ?? 'image-broken';
    const params = { name, ...(code === 'image-format' ? { kind: 'unknown' } : {}) };
    throw new AppError(code, `${shown} cannot be used: ${error.message}.`, undefined, params);
  }
}

async function place(root: string, name: string, extension: string, bytes: Uint8Array): Promise<string> {
  mkdirSync(join(root, 'assets'), { recursive: true });
  const { names } = listFolder(root, 'assets', mostAssets);
  const same = names.find((one) => isSame(root, one, extension, bytes));
  if (same !== undefined) return same;
  const file = freeName(stemOf(name), extension, names);
  await writeAtomic(target(root, `assets/${file}`), bytes);
  return file;
}

function isSame(root: string, name: string, extension: string, bytes: Uint8Array): boolean {
  const kind = extname(name).toLowerCase().replace('.jpeg', '.jpg');
  if (kind !== extension || assetNameProblem(name) !== undefined) return false;
  try {
    if (statSync(join(root, 'assets', name)).size !== bytes.length) return false;
    return sha256(readInside(root, `assets/${name}`, imageLimit)) === sha256(bytes);
  } catch {
    return false;
  }
}

/** Small letters a–z, digits and hyphens: a name that every system, link and zip program takes as it is. */
function stemOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]{1,5}$/, '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/g, '');
  return stem === '' || assetNameProblem(`${stem}.png`) !== undefined ? `bilde${stem && `-${stem}`}` : stem;
}

function freeName(stem: string, extension: string, names: readonly string[]): string {
  const taken = new Set(names.map((one) => one.normalize('NFC').toLowerCase()));
  for (let n = 1; ; n++) {
    const file = `${stem}${n === 1 ? '' : `-${n}`}${extension}`;
    if (!taken.has(file)) return file;
  }
}
