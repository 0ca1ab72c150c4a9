/** One spoilt file read, and what is wrong with how that went. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../seeds/random';
import { fenced } from './fence';
import { Broken } from './promises';
import type { Subject } from './subjects';

/** Milliseconds for one input; of some tries the best counts, for other programs run too. */
export const longest = 2000;
/** Bytes by which the memory of the process may grow over all inputs. */
export const mostMemory = 512 * 1024 ** 2;

export interface Verdict {
  fault?: string;
  /** Milliseconds, of the processor or of the clock, whichever is less. */
  took: number;
}

export function inputOf(subject: Subject, seed: number, n: number): Uint8Array {
  const own = [...subject.name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);
  const chance = new Chance(Math.imul(own, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
  chance.next();
  return subject.input(chance);
}

const born = countBorn();

function countBorn(): string {
  const all = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
  return all.map((one) => Reflect.ownKeys(one).length).join(' ');
}

/** @param folder whose other contents must stay as they are; the reader gets an empty one below it */
export async function judge(subject: Subject, bytes: Uint8Array, folder: string): Promise<Verdict> {
  let took = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && took > longest; attempt++) {
    const verdict = await once(subject, bytes, folder);
    took = Math.min(took, verdict.took);
    if (verdict.fault) return verdict;
  }
  return took > longest ? { fault: `it took ${Math.round(took)} ms`, took } : { took };
}

async function once(subject: Subject, bytes: Uint8Array, folder: string): Promise<Verdict> {
  const place = join(folder, 'place');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  let fault: string | undefined;
  const cpu = process.cpuUsage();
  const began = performance.now();
  try {
    const outside = await fenced(place, () => subject.read(bytes, place));
    if (outside.length > 0) fault = `it left its folder: ${outside[0]}`;
  } catch (error) {
    fault = faultIn(error, subject);
  }
  const { user, system } = process.cpuUsage(cpu);
  const took = Math.min(performance.now() - began, (user + system) / 1000);
  if (readdirSync(folder).join() !== 'place')
    fault ??= `it wrote beside its folder: ${readdirSync(folder).join()}`;
  if (countBorn() !== born) fault ??= 'what all objects are born with was changed';
  return { took, ...(fault === undefined ? {} : { fault }) };
}

/**
 * An error is ours when it is of a class that the reader promises and its message is a sentence that can be shown as it
 * is: of bounded length, without what steers a terminal, and without the words of a program.
 */
function faultIn(error: unknown, { ours }: Subject): string | undefined {
  if (error instanceof Broken) return error.message;
  if (!(error instanceof Error) || !ours.some((one) => error instanceof one))
    return `an error that is not ours: ${error instanceof Error ? error.stack : String(error)}`;
  const { message } = error;
  if (message.length === 0 || message.length > 4000) return `its message is ${message.length} letters long`;
  if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(message))
    return `its message steers what shows it: ${JSON.stringify(message.slice(0, 300))}`;
  if (/\bundefined\b|\[object |\bat [\w./]+:\d+:\d+|Cannot read prop/.test(message))
    return `its message is a program's: ${message.slice(0, 300)}`;
  return undefined;
}
