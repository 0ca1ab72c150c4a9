/** Takes image files into a workspace. */
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { assetNameProblem } from '../../core/model/parse';
import { DiskError, listFolder, readInside, sha256 } from '../../workspace/disk';
import { AssetError } from '../../workspace/errors';
import { exclusive } from '../../workspace/journal';
import { putPicture } from '../../workspace/pictures';
import { type ImageProbe, imageLimit, probeImage, svgText } from '../../workspace/probe';
import { cleanSvg } from '../../workspace/svg/clean';
import type { AddedImage } from '../contract';
import { AppError, type AppErrorCode, fileError } from '../errors';
import { hyphenated, quoted } from '../text';
import { checkPicture, convertPicture } from './convert';
import { imageFacts } from './facts';
import { foreignKind } from './kinds';
import { withoutLocation } from './location';
import { plainPicture } from './plain';

const extensions: Readonly<Record<ImageProbe['mime'], string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/svg+xml': '.svg',
};
const longestStem = 50;
const mostAssets = 20_000;

/**
 * Writes an image into `assets` as every way out draws it: checked to the end, upright, in the screen's colours, as PNG,
 * JPEG or SVG; drawings without what can act, photographs without the place where they were taken. The same picture is not taken twice. Its name says which contents it has (`workspace/pictures.ts`), so that two
 * machines that share the folder never give one name to two pictures.
 *
 * @param name as the user's file is called; only a hint
 * @throws AppError `image-format`, `image-too-big`, `image-broken`, `image-unsafe`, or `file` when it cannot be written
 */
export async function addImage(dir: string, name: string, given: Uint8Array): Promise<AddedImage> {
  return await putTaken(dir, name, await takePicture(name, given));
}

/** A picture as it is written, with its size and what it says of itself. Plain data. */
export interface TakenPicture {
  bytes: Uint8Array;
  mime: ImageProbe['mime'];
  width: number;
  height: number;
  facts: AddedImage['facts'];
}

/** Reads a picture and makes it as every way out draws it; nothing is written. @throws AppError as `addImage` */
export async function takePicture(name: string, given: Uint8Array): Promise<TakenPicture> {
  const { bytes, probe } = await taken(name, given);
  const { mime, width, height } = probe;
  return { bytes, mime, width, height, facts: imageFacts(given) };
}

/** @throws AppError `file` when it cannot be written */
export async function putTaken(dir: string, name: string, picture: TakenPicture): Promise<AddedImage> {
  const { bytes, mime, width, height, facts } = picture;
  try {
    const root = realpathSync(dir);
    // One at a time, so that two pictures of the same name do not take each other's.
    const file = await exclusive(root, () => place(root, name, extensions[mime], bytes));
    return { file, info: { width, height }, facts };
  } catch (error) {
    if (error instanceof DiskError) throw new AppError('file', `Cannot write in assets: ${error.message}.`);
    throw fileError(error, 'write in assets');
  }
}

const codes: Partial<Record<AssetError['code'], AppErrorCode>> = {
  kind: 'image-format',
  coding: 'image-format',
  'html-text': 'image-format',
  'too-big': 'image-too-big',
  unsafe: 'image-unsafe',
  declared: 'image-unsafe',
};
/** What is known of it, for hosts that word it in the user's language. */
const kindsOf: Partial<Record<AssetError['code'], string>> = {
  kind: 'unknown',
  coding: 'coding',
  'html-text': 'words',
  declared: 'declared',
};

interface Taken {
  bytes: Uint8Array;
  probe: ImageProbe;
}

/** As every way out draws it: decoded once, and written anew where it must be. */
async function taken(name: string, given: Uint8Array): Promise<Taken> {
  const shown = quoted(name);
  const foreign = foreignKind(given);
  if (foreign && !foreign.converted) {
    const { kind, words, hint } = foreign;
    throw new AppError('image-format', `${shown} is ${words}.`, hint, { name, kind });
  }
  try {
    return foreign ? await converted(given) : await plain(given);
  } catch (error) {
    if (!(error instanceof AssetError)) throw error;
    const code = codes[error.code] ?? 'image-broken';
    const kind = foreign?.kind ?? kindsOf[error.code];
    const params = { name, ...(kind === undefined ? {} : { kind }) };
    throw new AppError(code, `${shown} cannot be used: ${error.message}.`, undefined, params);
  }
}

async function plain(given: Uint8Array): Promise<Taken> {
  const probe = probeImage(given);
  if (probe.mime === 'image/svg+xml') {
    const bytes = new TextEncoder().encode(cleanSvg(svgText(given)));
    // What no program could draw is said now and not when somebody exports it.
    await plainPicture(bytes);
    return { bytes, probe };
  }
  if (probe.odd) return await converted(given);
  await checkPicture(given);
  const bytes = withoutLocation(given);
  return { bytes, probe: probeImage(bytes) };
}

async function converted(given: Uint8Array): Promise<Taken> {
  const { bytes } = await convertPicture(given, imageFacts(given));
  return { bytes, probe: probeImage(bytes) };
}

async function place(root: string, name: string, extension: string, bytes: Uint8Array): Promise<string> {
  mkdirSync(join(root, 'assets'), { recursive: true });
  const { names } = listFolder(root, 'assets', mostAssets);
  const same = names.find((one) => isSame(root, one, extension, bytes));
  // As reading the workspace names it: Apple and Nextcloud may write «å» as two characters.
  if (same !== undefined) return same.normalize('NFC');
  return await putPicture(root, `${stemOf(name)}${extension}`, bytes);
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

/** A name that every system, link and zip program takes as it is. */
function stemOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = hyphenated(last.replace(/\.[^.]{1,5}$/, ''))
    .slice(0, longestStem)
    .replace(/^-+|(?<!-)-+$/g, '');
  return stem === '' || assetNameProblem(`${stem}.png`) !== undefined ? `bilde${stem && `-${stem}`}` : stem;
}
