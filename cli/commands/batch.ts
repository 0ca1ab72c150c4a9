/** `lysark build … --each <table>`: one deck for each row. */
import { join, relative, resolve } from 'node:path';
import type { BatchProgress } from '../../app/batch';
import type { Format } from '../../app/export';
import type { OpenWorkspace } from '../../app/open';
import { fail } from '../fail';
import { bar, complain, interruptible, paint, say } from '../terminal';

export interface BatchOptions {
  each: string;
  sheet?: string;
  name?: string;
  rows?: string[];
  fresh?: boolean;
  out?: string;
  deck: string;
  formats: readonly Format[];
  asOf?: string;
  language?: 'nb' | 'nn' | 'se' | 'en';
  hidden?: boolean;
  width?: number;
  svgFonts?: 'embed' | 'names';
  today: string;
  strict: boolean;
}

/** As many failures are told one by one. */
const told = 20;

export async function batch(open: OpenWorkspace, options: BatchOptions): Promise<void> {
  const { readFilter, runBatch } = await import('../../app/batch');
  const { readTable } = await import('../../app/batch/table');
  const { planOutput } = await import('../../app/output');
  const { countsText, plural } = await import('../../app/text');
  const { each, sheet, name, rows = [], fresh, out, ...how } = options;
  const table = await readTable(each, sheet);
  for (const note of table.notes) complain(note);
  const filters = rows.map(readFilter);
  const place =
    out === undefined ? resolve('out', how.deck) : planOutput({ out, decks: 2, formats: how.formats });
  const folder = typeof place === 'string' ? place : 'folder' in place ? place.folder : resolve(out!);
  const signal = interruptible();
  const began = performance.now();
  let last: BatchProgress | undefined;
  const summary = await runBatch(open, {
    ...how,
    table,
    filters,
    folder,
    name,
    fresh,
    signal,
    progress: (state) => {
      last = state;
      bar(`Making ${plural(state.of, 'deck')}`, state.done, state.of, pace(state, began));
    },
  }).catch((error: unknown) => {
    if (signal.aborted && last)
      complain(`${last.done} of ${last.of} are done; the same command goes on with the others.`);
    throw error;
  });

  const seconds = (performance.now() - began) / 1000;
  const where = relative(process.cwd(), folder);
  const shown = join(where === '' || where.startsWith('..') ? folder : where, '/');
  for (const { line, name: of, error } of summary.failed.slice(0, told)) {
    complain(paint(process.stderr, 'red', `row ${line}, ${of}:`));
    fail(error);
  }
  for (const [text, count] of [...summary.errors].slice(0, told))
    complain(
      `${paint(process.stderr, 'red', 'error')} in ${plural(count, 'deck')}: ${text.replace(/^error: /, '')}`,
    );
  if (summary.failed.length > told) complain(`… and ${summary.failed.length - told} more rows that failed.`);
  say(
    `${paint(process.stdout, 'bold', shown)}: ${plural(summary.made, 'deck')} of ${plural(summary.slides, 'slide')} made in ${seconds.toFixed(1)} s` +
      `${summary.made > 0 ? ` (${(summary.made / seconds).toFixed(1)} a second)` : ''}` +
      `${summary.kept > 0 ? `, ${summary.kept} done before` : ''}` +
      `${summary.failed.length > 0 ? `, ${summary.failed.length} failed` : ''}.`,
  );
  if (summary.made > 0)
    say(
      paint(
        process.stdout,
        'dim',
        `${countsText(summary.counts)}.`.replace(/^./, (c) => c.toUpperCase()),
      ),
    );
}

/** «3.1 a second · 2 min left» */
function pace({ made, done, of, failed }: BatchProgress, began: number): string {
  const said: string[] = [];
  const rate = made / ((performance.now() - began) / 1000);
  if (made > 0) {
    const left = (of - done) / rate;
    said.push(
      `${rate.toFixed(1)} a second`,
      left > 90 ? `${Math.round(left / 60)} min left` : `${Math.ceil(left)} s left`,
    );
  }
  if (failed > 0) said.push(`${failed} failed`);
  return said.join(' · ');
}
