/**
 * `npm run soak`: two hosts on one commission, edited, cut off, joined and killed, over two real Syncthings, in one folder
 * and in one `.lysark` file. Every accepted edit must be in the workspace of both, or in a conflict that both show.
 *
 * `--on syncthing|folder|packed|all`, `--rounds N`, `--seed S`, `--typing` for two who type (`--seconds 60`), `--kills 0.1` for the share
 * of rounds with a kill, `--plan NAME` for one kind of round, `--go-on` to count faults instead of ending at the first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Ground, type GroundName, groundNames } from '../test/soak/grounds';
import { type Report, type Round, soak } from '../test/soak/rounds';
import { type PlaceName, places, typeTogether, typingFaults } from '../test/soak/typing';

const { values } = parseArgs({
  options: {
    on: { type: 'string', default: 'all' },
    rounds: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '0.1' },
    plan: { type: 'string', multiple: true },
    typing: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    'go-on': { type: 'boolean', default: false },
  },
});

const kept = resolve(import.meta.dirname, '../out/soak');
const seed = Number(values.seed);

async function type(name: GroundName): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), 'lysark-soak-'));
  const ground = await Ground.open(name, root, 'usual');
  let sound = true;
  try {
    for (const place of Object.keys(places) as PlaceName[]) {
      const report = await typeTogether(ground, place, Number(values.seconds), seed);
      const { typed, refused, inText, lost, conflicts, copies } = report;
      console.log(
        `${name}, ${place}: ${typed} letters typed, ${refused} refused, ${inText} in the text, ${lost} lost, ${conflicts} conflicts, ${copies} copies left`,
      );
      const faults = typingFaults(report);
      for (const fault of faults) console.log(`  ${fault}`);
      if (faults.length > 0) sound = false;
    }
  } finally {
    await ground.stop();
    rmSync(root, { recursive: true, force: true });
  }
  return sound;
}

async function run(name: GroundName): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), 'lysark-soak-'));
  const keep = join(kept, `${name}-${seed}`);
  rmSync(keep, { recursive: true, force: true });
  const ground = await Ground.open(name, root);
  try {
    const began = performance.now();
    const report = await soak(ground, {
      seed,
      rounds: Number(values.rounds),
      kills: Number(values.kills),
      ...(values.plan ? { plans: values.plan } : {}),
      strict: !values['go-on'],
      keep,
      told,
    });
    console.log(summary(name, report, performance.now() - began));
    const sound = report.rounds.every(({ faults }) => faults.length === 0);
    if (!sound) console.log(`What lay where at the first fault: ${keep}`);
    return sound;
  } finally {
    await ground.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

function told({ number, plan, way, faults, edits }: Round): void {
  if (faults.length === 0) {
    if (number % 50 === 0) console.log(`  round ${number}`);
    return;
  }
  console.log(`  round ${number}, seed ${seed}: ${plan}, ${way}`);
  for (const who of ['a', 'b'] as const)
    console.log(`    ${who}: ${JSON.stringify(edits[who]).slice(0, 500)}`);
  for (const { kind, text } of faults.slice(0, 8)) console.log(`    ${kind}: ${text}`);
  if (faults.length > 8) console.log(`    and ${faults.length - 8} more`);
}

function summary(name: GroundName, { rounds, ...report }: Report, milliseconds: number): string {
  const bad = rounds.filter(({ faults }) => faults.length > 0);
  const kinds = new Map<string, number>();
  for (const { faults } of bad) {
    for (const kind of new Set(faults.map((fault) => fault.kind)))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const found = [...kinds].map(([kind, count]) => `${kind} in ${count}`).join(', ');
  const reasons = [...report.refusals].map(([reason, count]) => `${count} ${reason}`).join(', ');
  const refused = reasons === '' ? 'none' : reasons;
  return [
    `${name}, seed ${seed}: ${rounds.length} rounds, ${bad.length} with faults${found === '' ? '' : ` (${found})`}`,
    `  ${report.accepted} edits accepted, refused: ${refused}; settled by both: ${report.overruled}; ${report.kills} kills, ${report.conflicts} conflicts and ${report.copies} copies at the end`,
    `  ${(milliseconds / 1000).toFixed(0)} s, ${(milliseconds / rounds.length / 1000).toFixed(2)} s a round`,
  ].join('\n');
}

const wanted = values.on === 'all' ? groundNames : groundNames.filter((name) => name === values.on);
if (wanted.length === 0) throw new Error(`--on ${values.on}: expected ${groundNames.join(', ')} or all`);
let sound = true;
for (const name of wanted) sound = (await (values.typing ? type(name) : run(name))) && sound;
process.exitCode = sound ? 0 : 1;
