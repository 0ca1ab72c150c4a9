/** Measuring processes: each figure of memory and of a cold start has one to itself. */
import { spawnSync } from 'node:child_process';

/** Prints the peak of memory as the last thing a process does; for programs that are not ours to change. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'));",
)}`;

export interface Run {
  stdout: string;
  /** Milliseconds from start to end of the process. */
  ms: number;
  /** Peak resident memory in bytes. */
  peak: number;
}

/** Runs a script in a fresh Node process. @throws when it fails. */
export function runNode(args: readonly string[]): Run {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--import', tellPeak, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  const ms = performance.now() - start;
  if (error) throw error;
  if (status !== 0) throw new Error(`${args.join(' ')} failed (${status}):\n${stderr}${stdout}`);
  const peak = Number(/\npeak (\d+)\n$/.exec(stderr)?.[1] ?? Number.NaN) * 1024;
  return { stdout, ms, peak };
}

/** Runs a task of the bench worker and returns its answer. */
export function ask<T>(worker: string, ...args: readonly string[]): T {
  const lines = runNode([worker, ...args])
    .stdout.trim()
    .split('\n');
  return JSON.parse(lines[lines.length - 1]!) as T;
}
