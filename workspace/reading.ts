/** One reading of a workspace's files: each within bounds, and what is wrong with it told. */
import type { Diagnostic, Severity } from '../core/diagnostics';
import type { SourceFile } from '../core/model/parse';
import type { ImageInfo } from '../core/model/register';
import { copyOf, type Peek } from './copies';
import { DiskError, megabytes, sha256 } from './disk';
import { AssetError } from './errors';
import { JsonError } from './json';
import { type FileNote, readJson } from './json-file';
import { commissionFile, type Folder, isStem } from './layout';
import type { ImageProbe } from './probe';
import type { Source } from './source';

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

/** Pictures, those too that must be converted first: who has put one into the folder is told so. */
const pictureName = /\.(png|apng|jpe?g|jpe|jfif|svgz?|gif|webp|avif|hei[cf]|tiff?|bmp|emf|wmf)$/i;

export class Reading {
  readonly sources: SourceFile[] = [];
  readonly notes = new Map<string, FileNote>();
  private total = 0;

  constructor(
    private readonly source: Source,
    private readonly diagnostics: Diagnostic[],
  ) {}

  tell(rule: string, severity: Severity, file: string, message: string): void {
    this.diagnostics.push({ rule, severity, message, at: { file } });
  }

  json(path: string): void {
    let json: unknown;
    try {
      const bytes = this.source.bytes(path, limits.file);
      this.total += bytes.length;
      if (this.total > limits.total) {
        throw new DiskError('too-big', `the workspace has more than ${megabytes(limits.total)} of text`);
      }
      this.notes.set(path, { digest: sha256(bytes), by: {} });
      const read = readJson(bytes);
      this.notes.set(path, read.note);
      json = read.json;
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

  /** The commission's own file, and copies of it. */
  commission(): void {
    this.json(commissionFile);
    const names = this.list('.');
    const isCopy = this.copies('.', names);
    for (const name of names) if (isCopy(name)) this.tellCopy(name, name);
  }

  /** The JSON files of a folder; copies that others left are named, other files are none of our business. */
  folder(folder: Folder): void {
    let count = 0;
    const names = this.list(folder);
    const isCopy = this.copies(folder, names);
    for (const name of names) {
      if (!name.endsWith('.json') || name.startsWith('.') || name.startsWith('~')) continue;
      const stem = name.slice(0, -'.json'.length);
      const path = `${folder}/${name}`;
      if (isCopy(name)) this.tellCopy(path, name);
      else if (folder !== 'facts' && !isStem(folder, stem)) {
        const message =
          'the file is not read: its name must be an id of small letters a–z, digits and hyphens';
        this.tell('file-name', 'warning', path, message);
      } else if (++count > limits.files) {
        const message = `there are more than ${limits.files} files; the rest are not read`;
        this.tell('too-many-files', 'error', folder, message);
        return;
      } else if (folder === 'facts' && !isStem(folder, stem)) {
        // Named by the parser, which knows the nearest kind; its contents do not matter.
        this.sources.push({ path, json: undefined });
      } else this.json(path);
    }
  }

  private tellCopy(path: string, name: string): void {
    const message = `${JSON.stringify(name)} is a copy made by synchronisation and is not read; the app takes in what is new in it when it has the commission open`;
    this.tell('conflict-copy', 'tip', path, message);
  }

  private copies(folder: Folder | '.', list: readonly string[]): (name: string) => boolean {
    const names = new Set(list);
    const known = new Map<string, ReturnType<Peek>>();
    const peek: Peek = (name) => {
      if (!known.has(name)) known.set(name, this.peek(folder === '.' ? name : `${folder}/${name}`));
      return known.get(name);
    };
    return (name) => copyOf(folder, name, names, peek) !== undefined;
  }

  private peek(path: string): ReturnType<Peek> {
    try {
      const { json, note } = readJson(this.source.bytes(path, limits.file));
      return { id: (json as { id?: unknown } | null)?.id, by: note.by };
    } catch (error) {
      if (error instanceof DiskError || error instanceof JsonError) return undefined;
      throw error;
    }
  }

  private list(folder: string): string[] {
    try {
      const { names, more } = this.source.names(folder, limits.names);
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
    images: Map<string, ImageInfo & Pick<ImageProbe, 'doubts'>>;
    brokenImages: Set<string>;
  }> {
    const images = new Map<string, ImageInfo & Pick<ImageProbe, 'doubts'>>();
    const brokenImages = new Set<string>();
    for (const name of this.list('assets')) {
      if (!pictureName.test(name) || name.startsWith('.') || name.startsWith('~')) continue;
      // Apple and Nextcloud may write «å» as two characters.
      const key = name.normalize('NFC');
      try {
        const { width, height, doubts } = this.source.probe(`assets/${name}`, name);
        images.set(key, { width, height, ...(doubts ? { doubts } : {}) });
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
}
