/** A deck to files in the user's folder: one document, or a folder of pictures. */
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics';
import { label } from '../../core/formats/labels';
import type { Deck } from '../../core/model/deck';
import { folderName, longestFolder } from '../commission';
import { errand, type MadeFile, withoutCode } from '../errands';
import { findDeck, type OpenWorkspace } from '../open';
import { makeFolder, temporaryBeside } from '../output';
import { HandlerError, systemError } from './errors';
import type { JobTools } from './jobs';
import type { ExportLedger } from './ledger';
import { isTaken, numbered, wordsOf } from './names';
import { moveInto, refuseOpen } from './write';

export interface ExportRequest {
  open: OpenWorkspace;
  deck: string;
  format: 'pptx' | 'pdf' | 'handout' | 'png' | 'svg';
  /** Ids of slides; all when left out. */
  slides?: readonly string[];
  /** Slides that are hidden too. */
  hidden?: boolean;
  /** Comments too, in a .pptx. */
  comments?: boolean;
  /** Absolute; made when it is not there. */
  folder: string;
  width?: number;
  today: string;
  ledger: ExportLedger;
}

interface Written {
  path: string;
  /** Bytes. */
  size: number;
}

export interface Exported {
  files: Written[];
  /** Findings about the facts and the chosen slides; they never stop an export. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Exports, and leaves nothing behind when it is stopped or fails. Files are written to a hidden folder first, so that
 * either all of them are put in place or none.
 * @throws AppError, HandlerError, or the signal's reason
 */
export async function exportTo(request: ExportRequest, tools: JobTools): Promise<Exported> {
  const { open, format, folder, ledger, slides, hidden, comments, width, today } = request;
  const deck = findDeck(open, request.deck);
  const stem = stemOf(deck, open, format);
  const made = temporaryBeside(join(folder, stem));
  const target: Target = {
    ...{ folder, stem, made, ledger },
    of: `${open.workspace.commission.id}/${deck.id}/${format}`,
  };
  try {
    const how = { format, slides, hidden, comments, width, today };
    const task = { open: withoutCode(open), deck: deck.id, ...how, into: made };
    const { files, diagnostics } = await errand('export', task, tools);
    if (files.length === 0) throw new HandlerError('no-slides', 'There is no slide to export.');
    tools.signal.throwIfAborted();
    const written = files.length === 1 ? [await putOne(target, files[0]!)] : await putMany(target, files);
    return { files: written, diagnostics };
  } catch (error) {
    tools.signal.throwIfAborted();
    throw systemError(error, { name: basename(folder) });
  } finally {
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface Target {
  folder: string;
  /** Of file names. */
  stem: string;
  /** Where the files were written. */
  made: string;
  of: string;
  ledger: ExportLedger;
}

/** Notes pages have a file name of their own, because they lie beside the slides. */
function stemOf(deck: Deck, { workspace }: OpenWorkspace, format: ExportRequest['format']): string {
  const title = wordsOf(deck.title, deck.language, workspace.commission.language);
  const stem = title === '' ? deck.id : title;
  if (format !== 'handout') return folderName(stem);
  const notes = ` – ${label(deck.language, 'notesPages').toLowerCase()}`;
  return `${folderName(stem, longestFolder - notes.length)}${notes}`;
}

async function putOne(target: Target, { name, size, digest }: MadeFile): Promise<Written> {
  const { stem, made, of, ledger } = target;
  const picture = /^(\d+)-.*(\.\w+)$/.exec(name);
  const wanted = picture ? `${stem} ${picture[1]}${picture[2]}` : `${stem}${extname(name)}`;
  const path = await placeFor(target, wanted, ['']);
  await refuseOpen(path);
  await moveInto(join(made, name), path);
  await ledger.wrote({ path, of, files: { '': digest } });
  return { path, size };
}

async function putMany(target: Target, files: readonly MadeFile[]): Promise<Written[]> {
  const { stem, made, of, ledger } = target;
  const names = files.map(({ name }) => name);
  const path = await placeFor(target, stem, names, true);
  await makeFolder(path);
  for (const name of names) await moveInto(join(made, name), join(path, name));
  await ledger.wrote({
    path,
    of,
    files: Object.fromEntries(files.map(({ name, digest }) => [name, digest])),
  });
  return files.map(({ name, size }) => ({ path: join(path, name), size }));
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
