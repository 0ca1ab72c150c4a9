/**
 * Names of pictures. Two telephones both have an `IMG_0001.jpg`, and a folder that two machines share knows files by
 * their names alone. So a picture is stored under a name that ends with the beginning of its digest: other contents have
 * another name on every machine, the same contents the same, and what an entry names can be no other picture.
 */
import { rmSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { putNew, syncFolder, writeTemporary } from './atomic';
import { type Copy, nameKey } from './copies';
import { DiskError, listFolder, readInside, sha256, target } from './disk';
import { imageLimit } from './probe';
import { settle } from './settle';

const folder = 'assets';
const mostNames = 20_000;
/** Hexadecimal digits in a name; more where somebody has made another picture with the same beginning. */
const lengths = [8, 16, 64];

/**
 * «img-0001.jpg» → «img-0001-3fa9c21b.jpg». A name that ends so already stays.
 * @param digest SHA-256 of the contents
 */
export function contentName(name: string, digest: string, length = lengths[0]!): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  const part = digest.slice(0, length);
  return stem.endsWith(`-${part}`) ? name : `${stem}-${part}${extension}`;
}

/**
 * Puts a picture into `assets` under the name of its contents; where it lies there already, nothing is written.
 *
 * @param root real path of the workspace
 * @param name that it is to be called by, with its extension
 * @returns the file's name
 * @throws DiskError, and the system's errors
 */
export async function putPicture(root: string, name: string, bytes: Uint8Array): Promise<string> {
  const digest = sha256(bytes);
  for (const length of lengths) {
    const wanted = contentName(name, digest, length);
    const { names } = listFolder(root, folder, mostNames);
    // Windows and macOS take other spellings for the same name.
    const there = names.find((one) => nameKey(one) === nameKey(wanted));
    if (there === undefined) {
      if (await putInto(target(root, `${folder}/${wanted}`), bytes)) return wanted;
    }
    if (digestOf(root, there ?? wanted) === digest) return there ?? wanted;
  }
  throw new DiskError('unreadable', `every name for ${name} is taken by another file`);
}

/** @returns false when there is a file of that name by now */
async function putInto(real: string, bytes: Uint8Array): Promise<boolean> {
  const { temporary } = await writeTemporary(real, bytes);
  try {
    return putNew(temporary, real);
  } finally {
    rmSync(temporary, { force: true });
    await syncFolder(dirname(real));
  }
}

function digestOf(root: string, name: string): string | undefined {
  try {
    return sha256(readInside(root, `${folder}/${name}`, imageLimit));
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}

/**
 * What to do with a copy of a picture:
 * - `settle`: it holds what the picture holds.
 * - `restore`: the picture is gone and the copy is all that is left; it gets the picture's name again.
 * - `keep`: they differ. Both stay, the copy under the name of its contents; entries go on naming the picture.
 * - `leave`: people may have given it its name.
 */
export type PicturePlan = { do: 'settle' | 'leave' } | { do: 'restore' | 'keep'; as: string };

/** @param picture SHA-256 of the picture that it is a copy of; undefined when there is none */
export function picturePlan(copy: Copy, picture: string | undefined): PicturePlan {
  const name = basename(copy.of);
  if (picture === copy.digest) return { do: 'settle' };
  if (!copy.sure) return { do: 'leave' };
  return picture === undefined
    ? { do: 'restore', as: name }
    : { do: 'keep', as: contentName(name, copy.digest) };
}

export interface KeptPicture {
  /** Relative to the workspace. */
  copy: string;
  of: string;
  /** The file in `assets` that holds what the copy held. */
  file: string;
}

/**
 * Does with the copies of pictures what is to be done, and puts them away. Two machines that do it at the same time do
 * the same.
 *
 * @param root real path of the workspace
 * @param named files that entries name: they are no copies, whatever they are called
 * @returns those that are kept beside the picture, under a name of their own
 */
export async function settlePictures(
  root: string,
  copies: readonly Copy[],
  named: ReadonlySet<string>,
  now: Date,
): Promise<KeptPicture[]> {
  const used = new Set([...named].map(nameKey));
  const kept: KeptPicture[] = [];
  for (const copy of copies) {
    if (copy.what !== 'image' || used.has(nameKey(basename(copy.path)))) continue;
    const plan = picturePlan(copy, digestOf(root, basename(copy.of)));
    if (plan.do === 'leave') continue;
    let bytes: Uint8Array;
    try {
      bytes = readInside(root, copy.path, imageLimit);
    } catch (error) {
      if (error instanceof DiskError) continue;
      throw error;
    }
    // It is another by now: the next look sees it.
    if (sha256(bytes) !== copy.digest) continue;
    // Unless another has put it there meanwhile; then it is looked at again.
    if (plan.do === 'restore' && !(await putInto(target(root, `${folder}/${plan.as}`), bytes))) continue;
    if (plan.do === 'keep') {
      kept.push({ copy: copy.path, of: copy.of, file: await putPicture(root, basename(copy.of), bytes) });
    }
    await settle(root, copy.path, now, copy.digest);
  }
  return kept;
}
