/**
 * `npm run compare`: a thousand workbooks, sheets as text, JSON-stat files and calendars, written by Python's programs and
 * read by ours. Every cell and every event is equal, or a doubt or a refusal names it.
 *
 * `-- --runs N`, `--seed S`, `--on NAME` for one kind (more than once for some), `--at N` for one file, `--keep FOLDER`.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensurePython } from '../test/compare/python';
import { compared, type KindName, kinds } from '../test/compare/run';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', multiple: true },
    at: { type: 'string' },
    keep: { type: 'string' },
  },
});

ensurePython();
const seed = Number(values.seed);
const from = Number(values.at ?? 0);
const to = values.at === undefined ? Number(values.runs) : from + 1;
if (values.keep) mkdirSync(values.keep, { recursive: true });
for (const kind of (values.on ?? Object.keys(kinds)) as KindName[]) {
  const began = performance.now();
  const found = await compared(kind, seed, from, to, values.keep);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  for (const { n, what } of found) console.log(`${kind} ${n}: ${what.slice(0, 4).join('\n  ')}`);
  console.log(`${kind}: ${to - from} files of seed ${seed}, ${found.length} that differ, ${seconds} s`);
  if (found.length > 0) process.exitCode = 1;
}
