/** Takes somebody's PowerPoint template into a workspace as a theme. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { nearestWords } from '../../core/model/nearest';
import type { Workspace } from '../../core/model/register';
import type { LayoutRole } from '../../core/scene/theme';
import { ownThemes } from '../../core/scene/themes';
import { OoxmlError } from '../../ooxml';
import { onMachine } from '../../workspace/machine-fonts';
import { themePackage, writeTheme } from '../../workspace/themes';
import { AppError, fileError } from '../errors';
import { save } from '../hold';
import { type OpenWorkspace, openWorkspace } from '../open';
import { hyphenated, quoted } from '../text';
import { described, largestTemplate, type ReadTheme, readTemplate } from './read';

export interface ImportOptions {
  /** What people call it; the file's name when left out. */
  name?: string;
  /** Every deck of the commission that names no other theme uses it. */
  use?: boolean;
}

export interface Imported extends ReadTheme {
  /** A theme of the same name was there and is replaced. */
  replaced: boolean;
}

/** @throws AppError in words for people when the file cannot be used or the workspace not be written */
export async function importTheme(dir: string, path: string, options: ImportOptions = {}): Promise<Imported> {
  const open = await openWorkspace(dir);
  const imported = await takeTemplate(open, basename(path), readTemplateFile(path), options);
  if (options.use) {
    const { workspace } = open;
    const commission = { ...workspace.commission, theme: imported.file.id };
    await save(open, { ...workspace, commission });
  }
  return imported;
}

/**
 * @param name of the file, as people see it
 * @param read elsewhere, for who has others to answer meanwhile
 */
export async function takeTemplate(
  open: Pick<OpenWorkspace, 'dir' | 'workspace'>,
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
  read: typeof templateAsTheme = templateAsTheme,
): Promise<Imported> {
  const title = (options.name ?? name.replace(/\.[^.]{1,5}$/, '').replace(/[_]+/g, ' ')).trim() || 'Mal';
  const id = idOf(title);
  const theme = await read({ name, bytes, id, title: title.slice(0, 200) });
  const before = open.workspace.themeFiles?.find((file) => file.id === id);
  try {
    await writeTheme(open.dir, theme.file, bytes);
  } catch (error) {
    throw fileError(error, `write themes/${id}.pptx`);
  }
  return { ...theme, replaced: before !== undefined };
}

export interface TemplateToRead {
  /** Of the file, as people see it. */
  name: string;
  bytes: Uint8Array;
  /** Of the theme. */
  id: string;
  title: string;
}

/** @throws AppError in words for people when it cannot be used */
export async function templateAsTheme({ name, bytes, id, title }: TemplateToRead): Promise<ReadTheme> {
  const { pixelsOf } = await import('../../exporters/png');
  try {
    return readTemplate(bytes, { id, name: title, from: name, onMachine, pixels: pixelsOf });
  } catch (error) {
    if (!(error instanceof OoxmlError)) throw error;
    const code = error.code === 'unsafe' ? 'template-unsafe' : 'template-broken';
    throw new AppError(code, `${quoted(name)} cannot be used: ${error.message}`, undefined, {
      name,
      reason: error.code,
    });
  }
}

function readTemplateFile(path: string): Uint8Array {
  try {
    const info = statSync(path);
    if (!info.isFile()) throw new AppError('file', `${path} is no file.`, 'Name a .pptx or .potx file.');
    if (info.size > largestTemplate) {
      throw new AppError('template-broken', `${path} is larger than 200 MB.`, 'Remove films from it.', {
        name: basename(path),
        reason: 'too-big',
      });
    }
    return readFileSync(path);
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

/** Never the id of a theme of our own. */
function idOf(name: string): string {
  const plain = hyphenated(name, 'cut')
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, '');
  const base = plain === '' ? 'mal' : plain;
  return ownThemes.some(({ id }) => id === base) || extname(base) !== '' ? `${base}-mal` : base;
}

export interface ListedTheme {
  id: string;
  name: string;
  /** Read from a template, or one of our own. */
  own: boolean;
  /** Decks that name it, and whether the commission does. */
  decks: string[];
  commission: boolean;
}

/** Every theme that decks of the workspace can use. */
export function listThemes({ workspace }: Pick<OpenWorkspace, 'workspace'>): ListedTheme[] {
  const { commission, decks, themeFiles = [] } = workspace;
  const used = (id: string): Pick<ListedTheme, 'decks' | 'commission'> => ({
    decks: decks.filter((deck) => deck.theme === id).map((deck) => deck.id),
    commission: commission.theme === id,
  });
  return [
    ...themeFiles.map(({ id, name }) => ({ id, name, own: false, ...used(id) })),
    ...ownThemes.map(({ id, make }) => ({ id, name: make('16:9').name, own: true, ...used(id) })),
  ];
}

/** @throws AppError naming the nearest when there is no such theme with a template */
export function findTheme(workspace: Workspace, id: string): ReadTheme {
  const files = workspace.themeFiles ?? [];
  const file = files.find((one) => one.id === id);
  if (file) return described(file);
  const ids = files.map((one) => one.id);
  const hint = ids.length === 0 ? 'Import one with: lysark theme import' : `There are: ${ids.join(', ')}.`;
  throw new AppError('unknown-theme', `There is no template ${quoted(id)}${nearestWords(id, ids)}.`, hint);
}

/**
 * Another layout for one of our roles.
 * @throws AppError when there is no such theme, or it has no such layout
 */
export async function chooseLayout(
  { dir, workspace }: Pick<OpenWorkspace, 'dir' | 'workspace'>,
  id: string,
  role: LayoutRole,
  layout: string,
): Promise<ReadTheme> {
  const { file } = findTheme(workspace, id);
  if (!file.layouts.some((one) => one.id === layout)) {
    throw new AppError('unknown-theme', `The template ${quoted(id)} has no layout ${quoted(layout)}.`);
  }
  const next = { ...file, roles: { ...file.roles, [role]: { layout, why: 'chosen' as const } } };
  await writeTheme(dir, next, themePackage(dir, next));
  return described(next);
}
