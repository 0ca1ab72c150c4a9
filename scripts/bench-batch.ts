/**
 * `npm run bench:batch`: one deck for each of 357 rows, the example's talk, on one core and on all; seconds, rows a second
 * and the most memory that was held. With a number (`npm run bench:batch -- 40`), that many rows. Never fails anything.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runBatch } from '../app/batch';
import { openWorkspace } from '../app/open';

const root = resolve(import.meta.dirname, '..');
const usual = 357;

/** One run in a process of its own, so that its memory is its own too. */
async function measure(rows: number, threads: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-bench-'));
  try {
    const open = await openWorkspace(join(root, 'examples/kommunekommisjonen'));
    const deck = open.workspace.decks.find(({ id }) => id === 'okonomiforum')!;
    const bound = { ...deck, title: 'Orientering for {kommune}', slides: deck.slides.slice(0, 28) };
    const before = performance.now();
    const made = await runBatch(
      { ...open, workspace: { ...open.workspace, decks: [bound] } },
      {
        table: {
          columns: ['kommune'],
          rows: Array.from({ length: rows }, (_, i) => ({ kommune: `Kommune ${i + 1}` })),
        },
        deck: deck.id,
        filters: [],
        formats: ['pptx'],
        folder,
        today: '2026-01-15',
        strict: false,
        threads,
      },
    );
    const seconds = (performance.now() - before) / 1000;
    const memory = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${threads} ${threads === 1 ? 'core ' : 'cores'}: ${made.made} decks of ${made.slides / Math.max(1, made.made)} slides, ${made.failed.length} failed, ${seconds.toFixed(1)} s, ${(made.made / seconds).toFixed(2)} a second, at most ${Math.round(memory)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [rows = usual, threads] = process.argv.slice(2).map(Number);
if (threads !== undefined) await measure(rows, threads);
else {
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)}`,
  );
  for (const count of new Set([1, availableParallelism()])) {
    const args = ['--import', 'tsx', import.meta.filename, String(rows), String(count)];
    execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  }
}
