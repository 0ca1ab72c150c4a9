/**
 * `npm run fuzz`: 200 000 spoilt files through every reader of what strangers make: no error that is not ours, nothing over
 * two seconds, no growth over 512 MB, and nothing outside the reader's folder. What fails is written to `out/fuzz`, with
 * the command that reads it again.
 *
 * `-- --runs N`, `--seed S`, `--on NAME` for one reader (more than once for some), `--at N` for one input of it,
 * `--file PATH` for a file as it is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inputOf } from '../test/fuzz/judge';
import { type Fault, Reader, type Tally } from '../test/fuzz/run';
import { subjects } from '../test/fuzz/subjects';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', multiple: true },
    at: { type: 'string' },
    file: { type: 'string' },
  },
});

const seed = Number(values.seed);
const kept = resolve(import.meta.dirname, '../out/fuzz');
const reader = new Reader();
const began = performance.now();
const known = await subjects();

function keep({ subject, n, fault }: Fault): void {
  const one = known.find(({ name }) => name === subject)!;
  mkdirSync(kept, { recursive: true });
  const path = join(kept, `${subject}-${seed}-${n}.bin`);
  if (!values.file) writeFileSync(path, inputOf(one, seed, n));
  console.log(`\n${subject} ${n}: ${fault}`);
  console.log(
    values.file
      ? ''
      : `  npm run fuzz -- --on ${subject} --file ${path}   (made by --seed ${seed} --at ${n})`,
  );
}

function line({ subject, inputs, faults, slowest, slowestAt, grown }: Tally): string {
  const slow = `slowest ${Math.round(slowest)} ms (${slowestAt})`;
  return `${subject.padEnd(12)} ${String(inputs).padStart(7)} inputs, ${faults} faults, ${slow}, grown ${Math.round(grown / 1024 ** 2)} MB`;
}

const shares = (await reader.start()).filter(([name]) => !values.on || values.on.includes(name));
const whole = shares.reduce((sum, [, share]) => sum + share, 0);
if (whole === 0)
  throw new Error(`There is no such reader. They are: ${known.map(({ name }) => name).join(', ')}.`);
let inputs = 0;
let faults = 0;
for (const [subject, share] of shares) {
  const count = Math.round((Number(values.runs) * share) / whole);
  const from = values.at === undefined ? 0 : Number(values.at);
  const to = values.at === undefined ? count : from + 1;
  const job = values.file ? { subject, file: resolve(values.file) } : { subject, seed, from, to };
  const tally = await reader.run(job, keep);
  inputs += tally.inputs;
  faults += tally.faults;
  console.log(line(tally));
}
reader.stop();
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`${inputs} inputs in ${minutes} minutes with seed ${seed}: ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
