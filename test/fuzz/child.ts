/** The process that reads: it says before each input which one it is, so that whoever started it knows what it stuck at. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputOf, judge, mostMemory } from './judge';
import { type Subject, subjects } from './subjects';

export type Job =
  | { subject: string; seed: number; from: number; to: number }
  | { subject: string; file: string };

export type Message =
  | { is: 'ready'; shares: [name: string, share: number][] }
  | { is: 'at'; n: number }
  | { is: 'fault'; n: number; fault: string }
  | { is: 'done'; slowest: number; slowestAt: number; grown: number };

const send = (message: Message): void => void process.send!(message);
const above = mkdtempSync(join(tmpdir(), 'lysark-fuzz-'));
const folder = join(above, 'a');
mkdirSync(folder);
process.on('exit', () => rmSync(above, { recursive: true, force: true }));

const all = new Map((await subjects()).map((one): [string, Subject] => [one.name, one]));
// What reading needs at all is no growth: every reader has run before it is measured.
for (const one of all.values())
  for (let n = 0; n < 20; n++) await judge(one, inputOf(one, 0, -n - 2), folder);
const before = process.memoryUsage.rss();

const grown = (): number => process.resourceUsage().maxRSS * 1024 - before;

let isTold = false;

process.on('message', async (job: Job) => {
  const subject = all.get(job.subject)!;
  let slowest = 0;
  let slowestAt = 0;
  const look = async (n: number, bytes: Uint8Array): Promise<void> => {
    const { fault, took } = await judge(subject, bytes, folder);
    if (took > slowest) [slowest, slowestAt] = [took, n];
    if (fault) send({ is: 'fault', n, fault });
    else if (grown() > mostMemory && !isTold) {
      isTold = true;
      send({ is: 'fault', n, fault: `memory grew by ${Math.round(grown() / 1024 ** 2)} MB` });
    }
  };
  if ('file' in job) await look(0, new Uint8Array(readFileSync(job.file)));
  else
    for (let n = job.from; n < job.to; n++) {
      send({ is: 'at', n });
      await look(n, inputOf(subject, job.seed, n));
    }
  send({ is: 'done', slowest, slowestAt, grown: grown() });
});
process.on('disconnect', () => process.exit());
send({ is: 'ready', shares: [...all.values()].map(({ name, share }) => [name, share]) });
