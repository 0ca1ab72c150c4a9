/** Where exported files go, and how they get there whole. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { writeNew } from '../workspace/atomic';
import { AppError, fileError } from './errors';
import type { Format, OutputFile } from './export';

/** One file by name, or a folder in which every file gets its own name. */
export type Destination = { file: string } | { folder: string };

export interface Plan {
  /** As typed; `out` under the current folder when left out. */
  out?: string;
  decks: number;
  formats: readonly Format[];
  /** Chosen slides, once that is known: one picture can be one file. */
  slides?: number;
}

const extensions: Readonly<Record<Format, string>> = {
  pptx: '.pptx',
  pdf: '.pdf',
  handout: '.pdf',
  scenes: '.json',
  svg: '.svg',
  png: '.png',
};

/** Programs' formats that we do not write: better said than made into a folder of that name. */
const foreign = new Set(['.ppt', '.potx', '.ppsx', '.pptm', '.odp', '.key', '.jpg', '.jpeg', '.zip']);

/** The format that a file name asks for. */
export function formatOfName(out: string): Format | undefined {
  const extension = extname(out).toLowerCase();
  return (Object.keys(extensions) as Format[]).find((format) => extensions[format] === extension);
}

/** @throws AppError when the place cannot take what is to be written */
export function planOutput(plan: Plan): Destination {
  const { out } = plan;
  if (out === undefined) return { folder: resolve('out') };
  if (out.trim() === '' || out.includes('\0')) {
    throw new AppError('bad-output', 'The place to write to has no name.', 'Name a file or a folder.');
  }
  const path = resolve(out);
  const kind = kindOf(path);
  if (kind === 'folder' || /[/\\]$/.test(out)) {
    if (kind === 'file') throw new AppError('bad-output', `${out} is a file and not a folder.`);
    return { folder: path };
  }
  if (foreign.has(extname(out).toLowerCase())) {
    const hint = `Lysark writes ${[...new Set(Object.values(extensions))].join(', ')}.`;
    throw new AppError('bad-output', `Lysark writes no ${extname(out)} files.`, hint);
  }
  const format = formatOfName(out);
  if (!format) {
    if (kind === 'file')
      throw new AppError('bad-output', `${out} is a file and not a folder.`, 'Choose another name.');
    return { folder: path };
  }
  const [only] = plan.formats;
  const one = plan.decks === 1 && plan.formats.length === 1 && extensions[only!] === extensions[format];
  if (!one) {
    const hint = 'Name a folder instead.';
    if (plan.decks > 1)
      throw new AppError('bad-output', `${plan.decks} decks do not fit in one file, ${out}.`, hint);
    throw new AppError('bad-output', `${out} cannot hold ${plan.formats.join(', ')}.`, hint);
  }
  if ((format === 'svg' || format === 'png') && (plan.slides ?? 1) !== 1) {
    throw new AppError(
      'bad-output',
      `Every slide becomes a picture of its own, not one file ${out}.`,
      'Name a folder, or choose one slide with --slides.',
    );
  }
  return { file: path };
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

export function pathFor(destination: Destination, file: OutputFile): string {
  return 'file' in destination ? destination.file : join(destination.folder, ...file.name.split('/'));
}

/**
 * Writes a file so that the old or the new one is there, whole, at any moment.
 * @throws AppError in words for people
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    await makeFolder(dirname(path));
    await writeNew(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileError(error, `write ${path}`);
  }
}

export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Makes a folder with those above it. Node's own recursive mkdir never comes back where the system denies that a
 * folder can be made by saying that its parent does not exist, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    const info = await stat(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (info?.isDirectory()) break;
    if (info) throw Object.assign(new Error(`${at} is no folder.`), { code: 'ENOTDIR' });
    missing.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const folder of missing) {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
