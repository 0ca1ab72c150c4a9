/** A deck to files in the user's folder: one document, or a folder of pictures. */
import { mkdir, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics';
import { label } from '../../core/formats/labels';
import { sha256 } from '../../workspace/disk';
import { folderName } from '../commission';
import { type CompiledDeck, compile, withoutRepeats } from '../compile';
import { exportDeck, type OutputFile } from '../export';
import type { OpenWorkspace } from '../open';
import { makeFolder, temporaryBeside } from '../output';
import { HandlerError, systemError } from './errors';
import type { JobTools } from './jobs';
import type { ExportLedger } from './ledger';
import { isTaken, numbered, wordsOf } from './names';
import { moveInto, refuseOpen, writeWhole } from './write';

export interface ExportRequest {
  open: OpenWorkspace;
  deck: string;
  format: 'pptx' | 'pdf' | 'handout' | 'png' | 'svg';
  /** Ids of slides; all when left out. */
  slides?: readonly string[];
  /** Absolute; made when it is not there. */
  folder: string;
  width?: number;
  today: string;
  ledger: ExportLedger;
}

export interface Exported {
  files: { path: string; size: number }[];
  /** Findings about the facts and the chosen slides; they never stop an export. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Exports, and leaves nothing behind when it is stopped or fails.
 * @throws AppError, HandlerError, or the signal's reason
 */
export async function exportTo(request: ExportRequest, tools: JobTools): Promise<Exported> {
  const { open, format, folder, ledger } = request;
  const whole = await compile(open, request.deck, { today: request.today, signal: tools.signal });
  const compiled = request.slides ? onlySlides(whole, request.slides) : whole;
  const { scenes } = compiled.scenes;
  if (scenes.length === 0) throw new HandlerError('no-slides', 'There is no slide to export.');
  await makeFolder(folder).catch((error: unknown) => {
    throw systemError(error, { name: basename(folder) });
  });
  const target: Target = {
    folder,
    stem: stemOf(compiled, open, format),
    of: `${open.workspace.commission.id}/${compiled.deck.id}/${format}`,
    ledger,
  };
  const { signal, progress } = tools;
  progress(0, scenes.length);
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): number => found.push(finding);
  const made = exportDeck(open, compiled, format, { width: request.width, signal, progress, report });
  const pictures = format === 'png' || format === 'svg';
  const single = !pictures || scenes.length === 1;
  const files = single ? [await writeOne(target, made, signal)] : await writeMany(target, made, signal);
  return { files, diagnostics: withoutRepeats([...compiled.diagnostics, ...found]) };
}

/** The chosen slides of a compiled deck, numbered as in the whole. */
export function onlySlides(compiled: CompiledDeck, ids: readonly string[]): CompiledDeck {
  const wanted = new Set(ids);
  const chosen = compiled.scenes.scenes.flatMap((scene, i) => (wanted.has(scene.slide) ? [i] : []));
  return {
    ...compiled,
    scenes: { ...compiled.scenes, scenes: chosen.map((i) => compiled.scenes.scenes[i]!) },
    numbers: chosen.map((i) => compiled.numbers[i]!),
    diagnostics: compiled.diagnostics.filter(({ at }) => at.slide === undefined || wanted.has(at.slide)),
  };
}

interface Target {
  folder: string;
  /** Of file names. */
  stem: string;
  of: string;
  ledger: ExportLedger;
}

/** Notes pages have a file name of their own, because they lie beside the slides. */
function stemOf(
  { deck, scenes }: CompiledDeck,
  open: OpenWorkspace,
  format: ExportRequest['format'],
): string {
  const title = wordsOf(deck.title, deck.language, open.workspace.commission.language);
  const stem = title === '' ? deck.id : title;
  if (format !== 'handout') return folderName(stem);
  return folderName(`${stem} – ${label(scenes.language, 'notesPages').toLowerCase()}`);
}

async function writeOne(
  target: Target,
  made: AsyncGenerator<OutputFile>,
  signal: AbortSignal,
): Promise<{ path: string; size: number }> {
  const { folder, stem, of, ledger } = target;
  for await (const { name, bytes } of made) {
    const picture = /\/(\d+)-[^/]*(\.\w+)$/.exec(name);
    const wanted = picture ? `${stem} ${picture[1]}${picture[2]}` : `${stem}${extname(name)}`;
    const path = await placeFor(target, wanted, ['']);
    await refuseOpen(path);
    signal.throwIfAborted();
    await writeWhole(path, bytes);
    await ledger.wrote({ path, of, files: { '': sha256(bytes) } });
    return { path, size: bytes.length };
  }
  throw new HandlerError('no-slides', `Nothing came of the export to ${folder}.`);
}

/** Pictures are written to a hidden folder first, so that either all of them are put in place or none. */
async function writeMany(
  target: Target,
  made: AsyncGenerator<OutputFile>,
  signal: AbortSignal,
): Promise<{ path: string; size: number }[]> {
  const hidden = temporaryBeside(join(target.folder, target.stem));
  try {
    await mkdir(hidden, { mode: 0o700 }).catch((error: unknown) => {
      throw systemError(error, { name: basename(target.folder) });
    });
    const pictures: { name: string; size: number; digest: string }[] = [];
    for await (const file of made) {
      const name = basename(file.name);
      await writeWhole(join(hidden, name), file.bytes);
      pictures.push({ name, size: file.bytes.length, digest: sha256(file.bytes) });
    }
    const names = pictures.map(({ name }) => name);
    const path = await placeFor(target, target.stem, names, true);
    signal.throwIfAborted();
    await makeFolder(path);
    for (const name of names) await moveInto(join(hidden, name), join(path, name));
    const files = Object.fromEntries(pictures.map(({ name, digest }) => [name, digest]));
    await target.ledger.wrote({ path, of: target.of, files });
    return pictures.map(({ name, size }) => ({ path: join(path, name), size }));
  } finally {
    await rm(hidden, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The first name under which nothing stands, or an export of ours that nobody has changed. */
async function placeFor(
  { folder, of, ledger }: Target,
  name: string,
  names: readonly string[],
  isFolder = false,
): Promise<string> {
  for (const one of numbered(name, isFolder)) {
    const path = join(folder, one);
    if (!(await isTaken(path)) || (await ledger.mayReplace(path, of, names))) return path;
  }
  throw new HandlerError('exists', 'There are too many files of that name.', { name });
}
