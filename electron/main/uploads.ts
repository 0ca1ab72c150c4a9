/** Files that a page hands over: by the path that Chromium keeps for a dropped file, or as bytes where there is none. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { extname, isAbsolute } from 'node:path';
import { z } from 'zod';
import { type Chosen, isUseful, mostGiven, type Result } from '../../app/contract';
import type { Session } from '../../app/handlers/session';
import { partSize } from '../preload/channels';

/**
 * What else people drop on a program like this. None of these can be used, and the call that gets them says why better
 * than could be said here; programs, keys and settings are not even looked at, whoever asks.
 */
const mistaken: ReadonlySet<string> = new Set(
  'ppt pps odp key pdf jfif gif webp avif heic heif bmp tif tiff eps md docx doc odt pages rtf xls xlsb ods numbers px xml html htm msg eml zip'
    .split(' ')
    .map((one) => `.${one}`),
);
const mostAtOnce = 4;
const mostInAll = 1024 ** 3;

const giveSchema = z.strictObject({ path: z.string().min(1).max(32_768) });
const beginSchema = z.strictObject({ name: z.string().max(1000), size: z.int().min(0) });
const partSchema = z.strictObject({
  key: z.string().max(64),
  bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= partSize),
});
const endSchema = z.strictObject({ key: z.string().max(64) });

interface Coming {
  path: string;
  file: FileHandle;
  size: number;
  written: number;
  busy: boolean;
}

function refuse(code: string, message: string): { ok: false; error: { code: string; message: string } } {
  return { ok: false, error: { code, message } };
}

/** The files that one window is handing over. */
export class Uploads {
  private readonly coming = new Map<string, Coming>();
  private taken = 0;

  constructor(private readonly session: Session) {}

  /** A dropped file or folder: looked at first, so that no path that leads elsewhere becomes a place. */
  async give(input: unknown): Promise<Result<Chosen>> {
    const read = giveSchema.safeParse(input);
    if (!read.success || read.data.path.includes('\0') || !isAbsolute(read.data.path)) {
      return refuse('bad-input', 'This is no path.');
    }
    const { path } = read.data;
    const info = await stat(path).catch(() => undefined);
    if (!info) return refuse('missing', 'The file is not there.');
    if (
      !info.isDirectory() &&
      !(info.isFile() && (isUseful(path) || mistaken.has(extname(path).toLowerCase())))
    ) {
      return refuse('unknown-kind', 'Lysark takes no such file.');
    }
    return { ok: true, value: await this.session.give(path) };
  }

  async begin(input: unknown): Promise<Result<string>> {
    const read = beginSchema.safeParse(input);
    if (!read.success) return refuse('bad-input', 'This is no file.');
    const { name, size } = read.data;
    if (size > mostGiven || this.taken + size > mostInAll)
      return refuse('too-large', 'The file is too large.');
    if (this.coming.size >= mostAtOnce) return refuse('too-many', 'Too many files at once.');
    const path = await this.session.incoming(name);
    const file = await open(path, 'wx', 0o600);
    const key = randomBytes(18).toString('base64url');
    this.coming.set(key, { path, file, size, written: 0, busy: false });
    this.taken += size;
    return { ok: true, value: key };
  }

  async part(input: unknown): Promise<Result<null>> {
    const read = partSchema.safeParse(input);
    const coming = read.success ? this.coming.get(read.data.key) : undefined;
    if (!read.success || !coming || coming.busy)
      return refuse('bad-input', 'There is no such file on its way.');
    const { bytes, key } = read.data;
    if (coming.written + bytes.byteLength > coming.size) {
      await this.drop(key);
      return refuse('too-large', 'The file is larger than was said.');
    }
    coming.busy = true;
    try {
      await coming.file.write(bytes);
      coming.written += bytes.byteLength;
    } finally {
      coming.busy = false;
    }
    return { ok: true, value: null };
  }

  async end(input: unknown): Promise<Result<Chosen>> {
    const read = endSchema.safeParse(input);
    const coming = read.success ? this.coming.get(read.data.key) : undefined;
    if (!read.success || !coming || coming.busy)
      return refuse('bad-input', 'There is no such file on its way.');
    if (coming.written !== coming.size) {
      await this.drop(read.data.key);
      return refuse('bad-input', 'The file is shorter than was said.');
    }
    this.coming.delete(read.data.key);
    await coming.file.close();
    return { ok: true, value: await this.session.received(coming.path) };
  }

  /** The page has gone, or begun anew. */
  async stop(): Promise<void> {
    await Promise.all([...this.coming.keys()].map((key) => this.drop(key)));
  }

  private async drop(key: string): Promise<void> {
    const coming = this.coming.get(key);
    if (!coming) return;
    this.coming.delete(key);
    this.taken -= coming.size;
    await coming.file.close().catch(() => undefined);
    await rm(coming.path, { force: true }).catch(() => undefined);
  }
}
