/** Files written by Python's programs and read by ours: what of them differs without a word. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImport } from '../../workspace/import';
import { type CalendarTruth, calendarDifferences } from './calendars';
import { type CellsTruth, cellDifferences } from './cells';
import { python } from './python';
import { differences, type TableTruth } from './tables';

interface Kind {
  program: string;
  extension: string;
  compare(path: string, truth: unknown): Promise<string[]>;
}

const read = (path: string) =>
  readImport({ name: path.split('/').at(-1)!, bytes: new Uint8Array(readFileSync(path)) });

export const kinds = {
  csv: {
    program: 'sheets_csv.py',
    extension: 'csv',
    compare: async (path, truth) => differences(await read(path), truth as TableTruth),
  },
  jsonstat: {
    program: 'cubes.py',
    extension: 'json',
    compare: async (path, truth) => differences(await read(path), truth as TableTruth),
  },
  workbooks: {
    program: 'workbooks.py',
    extension: 'xlsx',
    async compare(path, truth) {
      const file = await read(path);
      const { table, cells } = truth as { table: TableTruth; cells: CellsTruth };
      return [...differences(file, table), ...cellDifferences(file, cells)];
    },
  },
  calendars: {
    program: 'calendars.py',
    extension: 'ics',
    compare: async (path, truth) => calendarDifferences(await read(path), truth as CalendarTruth),
  },
} satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;

export interface Difference {
  kind: KindName;
  n: number;
  what: string[];
}

/** @param keep a folder where the files stay @returns what differs, file by file */
export async function compared(
  kind: KindName,
  seed: number,
  from: number,
  to: number,
  keep?: string,
): Promise<Difference[]> {
  const { program, extension, compare }: Kind = kinds[kind];
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'lysark-compare-'));
  try {
    execFileSync(python()!, [
      join(import.meta.dirname, program),
      folder,
      String(seed),
      String(from),
      String(to),
    ]);
    const out: Difference[] = [];
    for (let n = from; n < to; n++) {
      const truth = JSON.parse(readFileSync(join(folder, `${n}.truth.json`), 'utf8')) as unknown;
      const what = await compare(join(folder, `${n}.${extension}`), truth).catch((error: Error) => [
        `refused: ${error.message}`,
      ]);
      if (what.length > 0) out.push({ kind, n, what });
    }
    return out;
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}
