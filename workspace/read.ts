/**
 * Reads a workspace folder. Whatever stands in the files, it opens: mistakes, attacks and damage become findings. Only
 * a folder that does not exist or is no workspace is an error.
 */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bySeverity, type Diagnostic } from '../core/diagnostics';
import { type FileState, parseWorkspace } from '../core/model/parse';
import { factRef } from '../core/model/ref';
import type { Workspace } from '../core/model/register';
import { themeOfFile } from '../core/scene/borrowed/theme';
import type { AnyTemplate } from '../core/template';
import { WorkspaceError } from './errors';
import { exclusive, recover } from './journal';
import type { FileNote } from './json-file';
import { commissionFile, folders } from './layout';
import type { ImageProbe } from './probe';
import { Reading } from './reading';
import { folderSource, type Source, sourceWith, treeSource } from './source';
import { fontFindings, withFonts } from './themes';
import type { Tree } from './tree';

/** A file as it was read; without a digest and what its lineage says when it could not be. */
export interface ReadFile extends Partial<FileNote> {
  state: FileState;
}

export interface OpenWorkspace {
  /** Real path of the folder. */
  dir: string;
  workspace: Workspace;
  diagnostics: Diagnostic[];
  /** Every file of the workspace by its path; those that are not `whole` are never written. */
  files: ReadonlyMap<string, ReadFile>;
  templates: ReadonlyMap<string, AnyTemplate>;
}

interface ReadOptions {
  /** Other contents for some files, by path, as when a copy takes its file's place; null for files that are gone. */
  instead?: ReadonlyMap<string, Uint8Array | null>;
}

/** @throws WorkspaceError when there is no such folder, or it is no workspace */
export async function readWorkspace(
  dir: string,
  templates: ReadonlyMap<string, AnyTemplate>,
  { instead }: ReadOptions = {},
): Promise<OpenWorkspace> {
  const root = rootOf(dir);
  return await exclusive(root, async () => {
    const diagnostics = await recover(root);
    const folder = folderSource(root);
    const contents = await read(instead ? sourceWith(folder, instead) : folder, templates, diagnostics);
    return { dir: root, ...contents };
  });
}

/** A workspace that lies in no folder, such as one that came by mail. Whatever stands in the files, it opens. */
export async function workspaceOfTree(
  tree: Tree,
  templates: ReadonlyMap<string, AnyTemplate>,
): Promise<Omit<OpenWorkspace, 'dir'>> {
  return await read(treeSource(tree), templates, []);
}

async function read(
  source: Source,
  templates: ReadonlyMap<string, AnyTemplate>,
  diagnostics: Diagnostic[],
): Promise<Omit<OpenWorkspace, 'dir'>> {
  const reading = new Reading(source, diagnostics);
  reading.commission();
  for (const folder of folders) reading.folder(folder);
  const images = await reading.images();
  const parsed = parseWorkspace(reading.sources, templates, images);
  tellDoubts(parsed.workspace, images.images, diagnostics);
  takeThemes(parsed.workspace, diagnostics);
  const files = new Map<string, ReadFile>();
  for (const { path } of reading.sources) {
    const state = parsed.states.get(path);
    if (state) files.set(path, { state, ...reading.notes.get(path) });
  }
  return {
    workspace: parsed.workspace,
    diagnostics: bySeverity([...diagnostics, ...parsed.diagnostics]),
    files,
    templates,
  };
}

/** Themes use fonts that this machine has. */
function takeThemes(workspace: Workspace, diagnostics: Diagnostic[]): void {
  const { themeFiles } = workspace;
  if (!themeFiles) return;
  workspace.themeFiles = themeFiles.map(withFonts);
  workspace.themes = workspace.themeFiles.map(themeOfFile);
  diagnostics.push(...workspace.themeFiles.flatMap(fontFindings));
}

function rootOf(dir: string): string {
  let root: string;
  try {
    root = realpathSync(dir);
  } catch {
    throw new WorkspaceError('no-folder', `There is no folder ${dir}.`);
  }
  if (!statSync(root).isDirectory()) throw new WorkspaceError('no-folder', `${dir} is no folder.`);
  try {
    lstatSync(join(root, commissionFile));
  } catch {
    throw new WorkspaceError('no-workspace', `${dir} is no workspace: it has no file ${commissionFile}.`);
  }
  return root;
}

/** What of the pictures in use is drawn otherwise than their files say; and who names those that cannot be read. */
function tellDoubts(
  workspace: Workspace,
  images: ReadonlyMap<string, Pick<ImageProbe, 'doubts'>>,
  diagnostics: Diagnostic[],
): void {
  for (const entry of workspace.register.images) {
    const file = entry.file as string;
    const at = { file: `assets/${file}`, fact: factRef('images', entry.id) };
    for (const { message, params, ...doubt } of images.get(file.normalize('NFC'))?.doubts ?? [])
      diagnostics.push({ ...doubt, message, params: { file, ...params }, at });
    for (const one of diagnostics)
      if (one.at.file === at.file && one.at.fact === undefined && /^(asset|file)-/.test(one.rule))
        one.at = at;
  }
}
