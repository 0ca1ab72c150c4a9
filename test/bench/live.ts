/**
 * `npx tsx test/bench/live.ts [slides …]`: a deck that is followed while letters are typed into it. What the page waits
 * for at every key is `apply`, `update` and `scenesOf`; the rest has time until the next one.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DeckFindings } from '../../core/checks';
import { LiveDeck } from '../../core/deck/compile';
import type { Slide } from '../../core/model/deck';
import type { Workspace } from '../../core/model/register';
import { apply, type Operation } from '../../core/operations';
import { templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { benchFolder } from './bundle';
import { fonts, theme } from './ours';
import { spread } from './statistics';
import { makeWorkspace } from './workspaces';

const id = 'okonomiforum';
const letters = 60;
const never = (): boolean => false;

type Step = 'apply' | 'update' | 'scenesOf' | 'key' | 'work' | 'findings';

function measure(
  start: Workspace,
  edits: (workspace: Workspace, n: number) => { op: Operation; look: string },
): void {
  const live = new LiveDeck({ templates, theme, fonts });
  const findings = new DeckFindings({ live });
  const times: Record<Step, number[]> = {
    apply: [],
    update: [],
    scenesOf: [],
    key: [],
    work: [],
    findings: [],
  };
  let workspace = start;
  live.update(workspace, id);
  let t = performance.now();
  live.work(never);
  const first = performance.now() - t;
  t = performance.now();
  findings.all();
  const judged = performance.now() - t;
  for (let n = 0; n < letters + 10; n++) {
    const { op, look } = edits(workspace, n);
    const at: number[] = [performance.now()];
    workspace = apply(workspace, op, templates).workspace;
    at.push(performance.now());
    live.update(workspace, id);
    at.push(performance.now());
    live.scenesOf(look);
    at.push(performance.now());
    live.work(never);
    at.push(performance.now());
    findings.all();
    at.push(performance.now());
    if (n < 10) continue;
    const [a, u, s, w, f] = at.slice(1).map((time, i) => time - at[i]!) as [
      number,
      number,
      number,
      number,
      number,
    ];
    times.apply.push(a);
    times.update.push(u);
    times.scenesOf.push(s);
    times.key.push(a + u + s);
    times.work.push(w);
    times.findings.push(f);
  }
  const cell = (list: number[]): string => {
    const { median, p95 } = spread(list);
    return `${median.toFixed(2)} (${p95.toFixed(2)})`;
  };
  const line = Object.entries(times).map(([step, list]) => `${step} ${cell(list)}`);
  console.log(`    ${line.join('  ')}  | first work ${first.toFixed(0)}, findings ${judged.toFixed(0)}`);
}

const root = resolve(import.meta.dirname, '../..');
const sizes = process.argv.slice(2).map(Number);
const folder = benchFolder(root);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
console.log('Milliseconds, median (95th percentile)');
for (const slides of sizes.length > 0 ? sizes : [28, 1000]) {
  const dir = join(folder, `live-${slides}`);
  await makeWorkspace(join(root, 'examples', 'kommunekommisjonen'), dir, slides);
  const { workspace } = await readWorkspace(dir, templates);
  const deck = workspace.decks.find((one) => one.id === id)!;
  const home = { in: 'decks' as const, deck: id };
  const pick = (n: number): Slide => deck.slides[(n * 7) % (deck.slides.length - 1)]!;
  console.log(`${slides} slides\n  a letter in a slide's notes`);
  measure(workspace, (_, n) => ({
    op: { type: 'slide.set', ...home, id: pick(n).id, field: 'notes', value: `Notat ${n}` },
    look: pick(n).id,
  }));
  console.log("  a letter in a slide's title");
  measure(workspace, (_, n) => ({
    op: {
      type: 'slide.set',
      ...home,
      id: pick(n).id,
      field: 'title',
      value: `Kommunen der folk bor ${'x'.repeat(n)}`,
    },
    look: pick(n).id,
  }));
  console.log('  a letter in a name that many slides show');
  const person = workspace.register.people[0]!;
  const shows = deck.slides.find((slide) => slide.template === 'composition') ?? deck.slides[0]!;
  measure(workspace, (_, n) => ({
    op: {
      type: 'entry.set',
      kind: 'people',
      id: person.id,
      field: 'name',
      value: `Navn ${'n'.repeat(n % 20)}`,
      how: 'correction',
    },
    look: shows.id,
  }));
  console.log('  a slide more at the front');
  measure(workspace, (_, n) => ({
    op: {
      type: 'slide.add',
      ...home,
      slide: {
        id: `foran-${n}`,
        template: 'statements',
        title: `Foran ${n}`,
        points: [{ text: 'Ett' }],
      } as never,
      after: null,
    },
    look: `foran-${n}`,
  }));
}
