/**
 * `npm run bench`: our whole path beside raw pptxgenjs writing the same objects, at three sizes; memory, size, cold
 * start, a slide after one letter, the checks. Figures are printed beside their goals, and never fail anything.
 * With `--check`, every deck written is validated afterwards; with numbers (`npm run bench -- 28`), only those sizes.
 */
import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { benchFolder, bundleCommand, bundleWorker } from '../test/bench/bundle';
import { ask, runNode } from '../test/bench/children';
import type { EditTime } from '../test/bench/edit';
import { editsTable, goalsTable, judge, type SizeResult, sizesTable } from '../test/bench/report';
import { median } from '../test/bench/statistics';
import { validateDecks } from '../test/bench/validate';
import type { Comparison } from '../test/bench/worker';
import { makeWorkspace } from '../test/bench/workspaces';

const root = resolve(import.meta.dirname, '..');
const rounds = 5;
/** Short builds need more rounds until Node has compiled what they run. */
const warming = (slides: number): number => Math.max(2, Math.min(40, Math.round(1200 / slides)));

const args = process.argv.slice(2);
const numbers = args.filter((arg) => /^[1-9]\d{0,3}$/.test(arg)).map(Number);
if (args.some((arg) => arg !== '--check' && !numbers.includes(Number(arg)))) {
  console.log('npm run bench [-- <slides> …] [--check]');
  process.exit(0);
}
const sizes = numbers.length > 0 ? numbers : [28, 280, 1000];
const folder = benchFolder(root);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

console.log(
  `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)}\n`,
);
const worker = await bundleWorker(root);
const command = await bundleCommand(root).catch((error: unknown) => {
  console.log(`The command could not be bundled and is not measured: ${String(error)}`);
  return undefined;
});

const workspaceOf = (slides: number): string => join(folder, `workspace-${slides}`);
const results: SizeResult[] = [];
for (const slides of sizes) {
  const dir = workspaceOf(slides);
  const prepared = join(folder, `deck-${slides}`);
  await makeWorkspace(join(root, 'examples', 'kommunekommisjonen'), dir, slides);
  const compared = ask<Comparison>(worker, 'compare', dir, prepared, String(warming(slides)), String(rounds));
  results.push({ ...compared, ...apart(dir, prepared) });
  console.log(`${slides} slides measured: ${(compared.ours / compared.raw).toFixed(2)} × raw pptxgenjs`);
}

/** What is measured in processes of their own: memory and cold starts. */
function apart(dir: string, prepared: string): Pick<SizeResult, 'peaks' | 'cold'> {
  const fresh = (...line: string[]): { ms: number; peak: number } => {
    const runs = [1, 2, 3].map(() => runNode(line));
    return { ms: median(runs.map((run) => run.ms)), peak: Math.max(...runs.map((run) => run.peak)) };
  };
  const ours = fresh(worker, 'once', 'ours', dir);
  const raw = fresh(worker, 'once', 'raw', prepared);
  const out = `${prepared}-command.pptx`;
  const built = command ? fresh(command, 'build', dir, '--deck', 'okonomiforum', '--out', out) : undefined;
  return {
    peaks: { ours: ours.peak, raw: raw.peak },
    cold: { ours: ours.ms, raw: raw.ms, command: built },
  };
}

const edits = ask<EditTime[]>(worker, 'edits', workspaceOf(sizes[0]!));
const longest = sizes[sizes.length - 1]!;
const checked = ask<{ ms: number; findings: number }>(worker, 'check', workspaceOf(longest), String(rounds));

console.log(`\n${sizesTable(results)}`);
console.log(`\n${editsTable(edits)}`);
console.log(`\nall checks on ${longest} slides: ${Math.round(checked.ms)} ms (${checked.findings} findings)`);
console.log(`\nGoals\n${goalsTable(judge(results, edits))}`);

if (args.includes('--check')) {
  const decks = sizes.flatMap((n) => [`deck-${n}.pptx`, ...(command ? [`deck-${n}-command.pptx`] : [])]);
  console.log('\nThe decks written, past the Open XML SDK and the package linter');
  for (const { name, errors } of await validateDecks(decks.map((name) => join(folder, name)))) {
    console.log(`${name}: ${errors.length === 0 ? 'nothing' : `${errors.length} findings`}`);
    for (const error of errors.slice(0, 10)) console.log(`  ${error}`);
  }
}
