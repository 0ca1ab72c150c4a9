/**
 * Reads a workspace folder. Whatever stands in the files, it opens: mistakes, attacks and damage become findings. Only
 * a folder that does not exist or is no workspace is an error.
 */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bySeverity, type Diagnostic, type Severity } from '../core/diagnostics';
import { type FileState, parseWorkspace, type SourceFile } from '../core/model/parse';
import { factRef } from '../core/model/ref';
import type { ImageInfo, Workspace } from '../core/model/register';
import { themeOfFile } from '../core/scene/borrowed/theme';
import type { AnyTemplate } from '../core/template';
import { DiskError, inside, listFolder, megabytes, readInside, sha256 } from './disk';
import { AssetError, WorkspaceError } from './errors';
import { exclusive, recover } from './journal';
import { decodeUtf8, JsonError, parseJson } from './json';
import { commissionFile, type Folder, folders, isConflictCopy, isStem } from './layout';
import { type ImageProbe, imageLimit, probeImage } from './probe';
import { fontFindings, withFonts } from './themes';

const limits = {
  /** Bytes of one JSON file. */
  file: 20 * 1024 ** 2,
  /** Bytes of all JSON files together. */
  total: 200 * 1024 ** 2,
  /** JSON files in one folder. */
  files: 2000,
  /** Names looked at in one folder. */
  names: 20_000,
};

export interface ReadFile {
  state: FileState;
  /** SHA-256 of the contents; undefined when they could not be read. */
  digest?: string;
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

/** @throws WorkspaceError when there is no such folder, or it is no workspace */
export async function readWorkspace(
  dir: string,
  templates: ReadonlyMap<string, AnyTemplate>,
): Promise<OpenWorkspace> {
  const root = rootOf(dir);
  return await exclusive(root, () => read(root, templates));
}

async function read(root: string, templates: ReadonlyMap<string, AnyTemplate>): Promise<OpenWorkspace> {
  const diagnostics: Diagnostic[] = await recover(root);
  const reading = new Reading(root, diagnostics);
  reading.json(commissionFile);
  for (const folder of folders) reading.folder(folder);
  const images = await reading.images();
  const parsed = parseWorkspace(reading.sources, templates, images);
  warnOfTurned(parsed.workspace, images.images, diagnostics);
  takeThemes(parsed.workspace, diagnostics);
  const files = new Map<string, ReadFile>();
  for (const { path } of reading.sources) {
    const state = parsed.states.get(path);
    if (state) files.set(path, { state, digest: reading.digests.get(path) });
  }
  return {
    dir: root,
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

class Reading {
  readonly sources: SourceFile[] = [];
  readonly digests = new Map<string, string>();
  private total = 0;

  constructor(
    private readonly root: string,
    private readonly diagnostics: Diagnostic[],
  ) {}

  tell(rule: string, severity: Severity, file: string, message: string): void {
    this.diagnostics.push({ rule, severity, message, at: { file } });
  }

  json(path: string): void {
    let json: unknown;
    try {
      const bytes = readInside(this.root, path, limits.file);
      this.total += bytes.length;
      if (this.total > limits.total) {
        throw new DiskError('too-big', `the workspace has more than ${megabytes(limits.total)} of text`);
      }
      this.digests.set(path, sha256(bytes));
      json = parseJson(decodeUtf8(bytes));
    } catch (error) {
      if (error instanceof JsonError) {
        this.tell('json', 'error', path, `line ${error.line}, column ${error.column}: ${error.message}`);
      } else if (error instanceof DiskError) {
        this.tell(`file-${error.code}`, 'error', path, error.message);
      } else throw error;
      json = undefined;
    }
    this.sources.push({ path, json });
  }

  /** The JSON files of a folder; copies made by synchronisation are named, other files are none of our business. */
  folder(folder: Folder): void {
    let count = 0;
    for (const name of this.list(folder)) {
      if (!name.endsWith('.json') || name.startsWith('.') || name.startsWith('~')) continue;
      const stem = name.slice(0, -'.json'.length);
      const path = `${folder}/${name}`;
      if (isConflictCopy(folder, stem)) {
        const message = `${JSON.stringify(name)} is a copy made by synchronisation and is not read; see what differs, then remove it`;
        this.tell('conflict-copy', 'tip', path, message);
      } else if (folder !== 'facts' && !isStem(folder, stem)) {
        const message =
          'the file is not read: its name must be an id of small letters a–z, digits and hyphens';
        this.tell('file-name', 'warning', path, message);
      } else if (++count > limits.files) {
        this.tell(
          'too-many-files',
          'error',
          folder,
          `there are more than ${limits.files} files; the rest are not read`,
        );
        return;
      } else if (folder === 'facts' && !isStem(folder, stem)) {
        // Named by the parser, which knows the nearest kind; its contents do not matter.
        this.sources.push({ path, json: undefined });
      } else {
        this.json(path);
      }
    }
  }

  private list(folder: string): string[] {
    try {
      const { names, more } = listFolder(this.root, folder, limits.names);
      if (more) {
        const message = `there are more than ${limits.names} files; the rest are not seen`;
        this.tell('too-many-files', 'error', folder, message);
      }
      return names;
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      this.tell(`file-${error.code}`, 'error', folder, error.message);
      return [];
    }
  }

  /** Sizes of the images. What is wrong with one that no fact names is told too: it was put there to be used. */
  async images(): Promise<{
    images: Map<string, ImageInfo & { turned?: boolean }>;
    brokenImages: Set<string>;
  }> {
    const images = new Map<string, ImageInfo & { turned?: boolean }>();
    const brokenImages = new Set<string>();
    for (const name of this.list('assets')) {
      if (!/\.(png|jpe?g|svg)$/i.test(name) || name.startsWith('.') || name.startsWith('~')) continue;
      // Apple and Nextcloud may write «å» as two characters.
      const key = name.normalize('NFC');
      try {
        const { width, height, turned } = this.probe(`assets/${name}`, name);
        images.set(key, { width, height, ...(turned ? { turned } : {}) });
      } catch (error) {
        if (!(error instanceof AssetError || error instanceof DiskError)) throw error;
        brokenImages.add(key);
        const rule = error instanceof AssetError ? `asset-${error.code}` : `file-${error.code}`;
        this.tell(rule, 'error', `assets/${name}`, error.message);
      }
      // Long folders must not stop everything else in the program.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { images, brokenImages };
  }

  private probe(path: string, name: string): ImageProbe {
    const real = inside(this.root, path);
    const { size, mtimeMs } = statSync(real);
    const key = `${real}\n${size}\n${mtimeMs}`;
    const known = probes.get(key);
    if (known) return known;
    const probe = probeImage(readInside(this.root, path, imageLimit), name);
    if (probes.size > 5000) probes.clear();
    probes.set(key, probe);
    return probe;
  }
}

/** Images do not change often, and reading all of them again takes seconds. */
const probes = new Map<string, ImageProbe>();

/** Readers disagree about photographs that are stored lying on their side. */
function warnOfTurned(
  workspace: Workspace,
  images: ReadonlyMap<string, { turned?: boolean }>,
  diagnostics: Diagnostic[],
): void {
  for (const entry of workspace.register.images) {
    const file = entry.file as string;
    if (!images.get(file.normalize('NFC'))?.turned) continue;
    diagnostics.push({
      rule: 'image-turned',
      severity: 'warning',
      message: `${JSON.stringify(file)} is stored turned, with a note (EXIF) on how to turn it; not every program follows it`,
      hint: 'Open it in a picture program and save it upright.',
      at: { file: `assets/${file}`, fact: factRef('images', entry.id) },
    });
  }
}
