/**
 * What runs in the measuring processes, bundled as users get it. The first argument says what to do, the last line
 * printed is the answer as JSON.
 */
import { writeFileSync } from 'node:fs';
import { checkDeck } from '../../core/checks';
import { compileDeck } from '../../core/deck/compile';
import { exportPdf } from '../../exporters/pdf';
import { exportPptx } from '../../exporters/pptx';
import { templates } from '../../templates';
import { bundledFonts } from '../../workspace/fonts';
import { readWorkspace } from '../../workspace/read';
import { measureEdits } from './edit';
import { buildOurs, fonts, type Made, theme } from './ours';
import { loadPrepared, rawInput, savePrepared } from './prepared';
import { buildRaw } from './raw';
import { median } from './statistics';

export interface Comparison {
  slides: number;
  /** Milliseconds, medians. */
  ours: number;
  raw: number;
  /** Milliseconds of processor time, which other programs disturb less. */
  cpu: { ours: number; raw: number };
  /** Ours to raw in each round. */
  ratios: number[];
  steps: { load: number; compose: number; export: number };
  /** Milliseconds of writing the scenes as PDF and as PowerPoint, by turns. */
  pdf: { ours: number; pptx: number; size: number };
  /** Bytes. */
  sizes: { ours: number; raw: number };
}

interface Timed<T> {
  made: T;
  ms: number;
  cpu: number;
}

async function timed<T>(run: () => Promise<T>): Promise<Timed<T>> {
  const before = process.cpuUsage();
  const start = performance.now();
  const made = await run();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { made, ms, cpu: (user + system) / 1000 };
}

/**
 * Both paths in turn, after `warming` rounds that are not counted. Who goes first changes every round, since each
 * leaves garbage that the next collects. (Collecting it by force throws away compiled code as well.)
 * The deck is kept, to be validated afterwards.
 */
async function compare(dir: string, prepared: string, warming: number, rounds: number): Promise<Comparison> {
  const first = await buildOurs(dir);
  const input = rawInput(first.deck.scenes, first.assets);
  savePrepared(prepared, input);
  writeFileSync(`${prepared}.pptx`, first.bytes);
  const ours: Timed<Made>[] = [];
  const raw: Timed<Uint8Array>[] = [];
  const turns = [
    async () => ours.push(await timed(() => buildOurs(dir))),
    async () => raw.push(await timed(() => buildRaw(input))),
  ] as const;
  for (let i = 0; i < warming + rounds; i++) {
    for (const turn of i % 2 === 0 ? turns : [turns[1], turns[0]]) await turn();
    if (i < warming) ours.length = raw.length = 0;
  }
  const mid = <T>(list: readonly T[], value: (item: T) => number): number => median(list.map(value));
  return {
    slides: input.scenes.length,
    ours: mid(ours, ({ ms }) => ms),
    raw: mid(raw, ({ ms }) => ms),
    cpu: { ours: mid(ours, ({ cpu }) => cpu), raw: mid(raw, ({ cpu }) => cpu) },
    ratios: ours.map(({ ms }, i) => ms / raw[i]!.ms),
    steps: {
      load: mid(ours, ({ made }) => made.steps.load),
      compose: mid(ours, ({ made }) => made.steps.compose),
      export: mid(ours, ({ made }) => made.steps.export),
    },
    pdf: await comparePdf(first, warming, rounds),
    sizes: { ours: first.bytes.length, raw: raw[0]!.made.length },
  };
}

/** Only the last step of each: what comes before it is the same. */
async function comparePdf(
  { deck, assets }: Made,
  warming: number,
  rounds: number,
): Promise<Comparison['pdf']> {
  const pdf: number[] = [];
  const pptx: number[] = [];
  let size = 0;
  for (let i = 0; i < warming + rounds; i++) {
    const one = await timed(() => exportPdf(deck, theme, assets, bundledFonts()));
    const other = await timed(() => exportPptx(deck, theme, assets));
    size = one.made.length;
    if (i < warming) continue;
    pdf.push(one.ms);
    pptx.push(other.ms);
  }
  return { ours: median(pdf), pptx: median(pptx), size };
}

/** One build and nothing else, in a process of its own. */
async function once(path: string, dir: string): Promise<{ ms: number; peak: number }> {
  const start = performance.now();
  if (path === 'ours') await buildOurs(dir);
  else await buildRaw(loadPrepared(dir));
  return { ms: performance.now() - start, peak: process.resourceUsage().maxRSS * 1024 };
}

/** The rules over a whole deck. */
async function check(dir: string, rounds: number): Promise<{ ms: number; findings: number }> {
  const { workspace } = await readWorkspace(dir, templates);
  const deck = workspace.decks.find((one) => one.id === 'okonomiforum')!;
  const { deck: compiled, use } = compileDeck({ workspace, deck, templates, theme, fonts });
  const { language, asOf } = compiled;
  const run = () => checkDeck({ compiled, theme, workspace, deck, use, language, asOf });
  const findings = run().length;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { ms: median(times), findings };
}

/** The same build again and again, for a profiler. */
async function repeat(dir: string, rounds: number): Promise<{ ms: number[] }> {
  const ms: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await buildOurs(dir);
    ms.push(performance.now() - start);
  }
  return { ms };
}

const [task, ...rest] = process.argv.slice(2) as [string, string, string, string, string];
const answer = await (() => {
  switch (task) {
    case 'compare':
      return compare(rest[0], rest[1], Number(rest[2]), Number(rest[3]));
    case 'once':
      return once(rest[0], rest[1]);
    case 'edits':
      return measureEdits(rest[0]);
    case 'check':
      return check(rest[0], Number(rest[1]));
    case 'repeat':
      return repeat(rest[0], Number(rest[1]));
    default:
      throw new Error(`The bench worker knows no task «${task}».`);
  }
})();
console.log(JSON.stringify(answer));
