/**
 * `lysark import` and the app's preview say the same of a file: sheet, columns, rows, sample, doubts and limits; and what
 * they offer can be taken in. Tried over the kinds of statistics that people have brought, and over tables made at random.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../app/errors';
import { planFile, readDataFile, writeImport } from '../../app/import';
import { type OpenWorkspace, openWorkspace } from '../../app/open';
import type { ImportKind, ImportPlan } from '../../core/import';
import { planOf, type Said } from '../../core/import/choices';
import { type Look, lookAt } from '../../core/import/look';
import { pack, unpack } from '../../core/import/packed';
import { apply } from '../../core/operations';
import { pasteOp, unsureSentence } from '../../core/paste';
import { templates } from '../../templates';
import { Chance } from '../seeds/random';
import { slowly } from '../support/slowly';
import { copyOf, starter, temporary, today } from './workspaces';

let open: OpenWorkspace;
let folder = '';
beforeAll(async () => {
  open = await openWorkspace(await starter());
  folder = temporary();
});

interface Made {
  name: string;
  bytes: Uint8Array;
}

const text = (name: string, ...lines: string[]): Made => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

async function book(name: string, make: (book: ExcelJS.Workbook) => void): Promise<Made> {
  const made = new ExcelJS.Workbook();
  make(made);
  return { name, bytes: new Uint8Array(await made.xlsx.writeBuffer()) };
}

/** What the page shows: the file as the host hands it on, planned as the worker does. */
async function inApp(path: string, kind: ImportKind, said: Said = {}) {
  const file = unpack(pack(await readDataFile(path)));
  const { plan } = planOf(file, { kind, ...said }, kind, open.workspace, today);
  return { plan, look: lookAt(kind, plan, { workspace: open.workspace, templates, lang: 'en', today }) };
}

/** Both ways, held against each other; what they offer is taken in. */
async function bothWays({ name, bytes }: Made, kind: ImportKind = 'datasets'): Promise<Look | string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const app = await inApp(path, kind).catch((error: Error) => error);
  const command = await planFile(open, { kind, file: path, today }).catch((error: Error) => error);
  if (app instanceof Error) {
    expect(command).toBeInstanceOf(AppError);
    // The command says which file it is about, and the page has that as its title.
    expect((command as Error).message).toContain(app.message);
    return app.message;
  }
  if (command instanceof Error) {
    expect(command, `${name}: ${command.stack}`).toBeInstanceOf(AppError);
    expect(app.look.not ?? (app.look.list?.entries.length === 0 && 'nothing'), name).toBeTruthy();
    return app.look;
  }
  expect(app.look.not, name).toBeUndefined();
  expect(command.look, name).toEqual(app.look);
  const plan = app.plan as ImportPlan;
  // «Legg inn» refuses nothing of it.
  expect(() =>
    apply(open.workspace, pasteOp(open.workspace, kind, plan.entries).op, templates),
  ).not.toThrow();
  return app.look;
}

/** In words: the columns, the first rows, and what is unsure. */
async function said(made: Made | Promise<Made>): Promise<string[]> {
  const look = await bothWays(await made);
  if (typeof look === 'string') return [look];
  const { dataset } = look;
  if (!dataset) return [look.not ?? ''];
  return [
    dataset.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)).join(' | '),
    ...dataset.sample.map((row) => row.join(' | ')),
    ...dataset.unsure
      .filter(({ why }) => why !== 'title-from-name' && why !== 'source-missing' && why !== 'fetched-guessed')
      .map(({ why, params }) => `? ${unsureSentence(why, params, 'en')}`),
  ];
}

describe('Statistics that people bring', () => {
  it('in per cent, with decimals and months, as Excel shows them', async () => {
    const made = book('format.xlsx', (one) => {
      const sheet = one.addWorksheet('Tall');
      sheet.addRow(['Måned', 'Andel', 'Snitt']);
      sheet.addRow([new Date(Date.UTC(2025, 0, 1)), 0.125, 100 / 3]);
      sheet.addRow([new Date(Date.UTC(2025, 1, 1)), 1, 200 / 3]);
      sheet.getColumn(1).numFmt = 'mmm yy';
      sheet.getColumn(2).numFmt = '0.0%';
      sheet.getColumn(3).numFmt = '0.0';
    });
    expect(await said(made)).toEqual([
      'Måned | Andel (prosent) | Snitt',
      'jan 25 | 12.5 | 33.3',
      'feb 25 | 100 | 66.7',
    ]);
  });

  it('with rows, columns and sheets that are hidden, which are left out and named', async () => {
    const made = book('skjult.xlsx', (one) => {
      const sheet = one.addWorksheet('Tall');
      sheet.addRows([
        ['Kommune', 'Utkast', '2024'],
        ['Tana', 1, 10],
        ['Alta', 2, 20],
        ['Bø', 3, 30],
      ]);
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
      one.addWorksheet('Internt', { state: 'hidden' }).addRow(['x']);
    });
    const lines = await said(made);
    expect(lines.slice(0, 3)).toEqual(['Kommune | 2024', 'Tana | 10', 'Bø | 30']);
    expect(lines.slice(3).join('\n')).toMatch(/Internt[\s\S]*1[\s\S]*Utkast/);
  });

  it('with cells merged over rows: names are filled, a number stands in the first alone and is a doubt', async () => {
    const made = book('slatt-sammen.xlsx', (one) => {
      const sheet = one.addWorksheet('Tall');
      sheet.addRows([
        ['Kommune', 'Fylke', 'Innb'],
        ['Tana', 'Finnmark', 10],
        ['Alta', '', ''],
      ]);
      sheet.mergeCells('B2:B3');
      sheet.mergeCells('C2:C3');
    });
    const lines = await said(made);
    expect(lines.slice(0, 3)).toEqual([
      'Kommune | Fylke | Innb',
      'Tana | Finnmark | 10',
      'Alta | Finnmark | ',
    ]);
    expect(lines[3]).toMatch(/^\? .*merged/);
  });

  it('on a small sheet beside one that is too large, which is named', async () => {
    const made = book('stort.xlsx', (one) => {
      const large = one.addWorksheet('Rådata');
      for (let r = 0; r < 10; r++) large.addRow(Array.from({ length: 310 }, (_, c) => c));
      one.addWorksheet('Tall').addRows([
        ['År', 'Antall'],
        ['2024', 5],
      ]);
    });
    const [columns, row, doubt] = await said(made);
    expect([columns, row]).toEqual(['År | Antall', '2024 | 5']);
    expect(doubt).toContain('Rådata');
  });

  it('as two tables on one sheet: the first is read, named with the others', async () => {
    const made = book('to.xlsx', (one) => {
      one
        .addWorksheet('Ark1')
        .addRows([
          ['Elever'],
          ['Skole', '2024', '2025'],
          ['Lunde', 41, 40],
          [],
          ['Lærere'],
          ['Skole', '2024', '2025'],
          ['Lunde', 7, 8],
        ]);
    });
    const lines = await said(made);
    expect(lines.slice(0, 2)).toEqual(['Skole | 2024 | 2025', 'Lunde | 41 | 40']);
    expect(lines.at(-1)).toContain('Ark1 · Elever');
    expect(lines.at(-1)).toContain('Ark1 · Lærere');
  });

  it.each([
    [
      '«<5» in the first row is a number kept back',
      ['Kommune;Andel', 'Oslo;<5', 'Bergen;12'],
      ['Kommune | Andel', 'Oslo | <5', 'Bergen | 12', /keeps back/],
    ],
    [
      '«prikket» and «*» as well',
      ['Skole;A;B', 'Tana;prikket;*', 'Alta;1;2'],
      ['Skole | A | B', 'Tana | prikket | *', 'Alta | 1 | 2', /keeps back/],
    ],
    [
      'an error of a sheet',
      ['Fylke;Tall', 'Troms;#DIV/0!', 'Finnmark;5'],
      ['Fylke | Tall', 'Troms | #DIV/0!', 'Finnmark | 5', /with an error/],
    ],
    [
      '«-» that the file itself calls hidden',
      ['Symbolet (-) betyr at resultatet er skjult', 'Skole;Trives', 'Lunde;41', 'Nome;-'],
      ['Skole | Trives', 'Lunde | 41', 'Nome | -', /“-”|«-»/],
    ],
    [
      '4G and 5G as headings',
      ['Kommune;4G;5G', 'Skien;99,4;56,1'],
      ['Kommune | 4G | 5G', 'Skien | 99.4 | 56.1'],
    ],
    [
      'a year among the headings',
      ['2022;Mangel 2021;2023', 'Industri;50;7', 'Helse;70;9'],
      ['2022 | Mangel 2021 | 2023', 'Industri | 50 | 7', 'Helse | 70 | 9'],
    ],
    [
      'lines of keys and values above',
      [
        '"Data Source","WDI",',
        '',
        '"Last Updated Date","2017-03-23",',
        '',
        '"Country Name","Country Code","2014","2015"',
        '"Norway","NOR",1.5,2.5',
        '"Sweden","SWE",1.7,2.7',
      ],
      ['Country Name | 2014 | 2015', 'Norway | 1.5 | 2.5', 'Sweden | 1.7 | 2.7', /Country Code/],
    ],
    [
      'years out of order',
      ['Land;År;Antall', 'A;2014;3', 'A;2012;1'],
      ['Land | År | Antall', 'A | 2014 | 3', 'A | 2012 | 1'],
    ],
  ] as [string, string[], (string | RegExp)[]][])('as CSV: %s', async (_, lines, expected) => {
    const got = await said(text('tall.csv', ...lines));
    expect(got).toHaveLength(expected.length);
    for (const [i, one] of expected.entries())
      expect(got[i]).toEqual(typeof one === 'string' ? one : expect.stringMatching(one));
  });

  it('as UTF-16 without a mark', async () => {
    const bytes = new Uint8Array(
      Buffer.from('Skole\tÅr\tAndel\r\nLunde\t2022\t4,5\r\nTinn\t2022\t5,5\r\n', 'utf16le'),
    );
    expect(await said({ name: 'udir.csv', bytes })).toEqual([
      'Skole | År | Andel',
      'Lunde | 2022 | 4.5',
      'Tinn | 2022 | 5.5',
    ]);
  });

  it('as JSON-stat of the first edition, with a multiplier, and broken', async () => {
    const first = {
      dataset: {
        label: 'v1',
        source: 'SSB',
        dimension: {
          id: ['Tid'],
          size: [2],
          role: { time: ['Tid'] },
          Tid: { label: 'år', category: { index: { 2023: 0, 2024: 1 } } },
        },
        value: [1, 2],
      },
    };
    expect((await said(text('en.json', JSON.stringify(first)))).slice(0, 3)).toEqual([
      'år | v1',
      '2023 | 1',
      '2024 | 2',
    ]);
    const unit = { label: 'thousands of persons', decimals: 1, base: 'people', multiplier: 3 };
    const second = {
      version: '2.0',
      class: 'dataset',
      label: 'Folketall',
      id: ['tid', 'm'],
      size: [2, 1],
      role: { metric: ['m'], time: ['tid'] },
      dimension: {
        tid: { category: { index: ['2023', '2024'] } },
        m: { category: { index: ['POP'], label: { POP: 'folketall' }, unit: { POP: unit } } },
      },
      value: [34880.5, 35000.1],
    };
    expect((await said(text('to.json', JSON.stringify(second)))).slice(0, 2)).toEqual([
      'tid | folketall (thousands of persons)',
      '2023 | 34880.5',
    ]);
    const { tid: _, ...without } = second.dimension;
    const [why] = await said(
      text('tre.json', JSON.stringify({ ...second, dimension: { ...without, tid: {} } })),
    );
    expect(why).toContain('the dimension "tid" has no categories');
  });

  it('that is larger than a dataset is refused alike, with its size', async () => {
    const wide = Array.from({ length: 130 }, (_, c) => `k${c}`).join(';');
    const look = await bothWays(
      text('bred.csv', `Sted;${wide}`, `Oslo;${wide.replace(/k/g, '')}`, `Bergen;${wide.replace(/k/g, '')}`),
    );
    expect(look).toMatchObject({ not: 'too-large', size: { columns: 131 } });
  });

  it('is written to the files as it was shown', async () => {
    const path = join(folder, 'skrives.csv');
    writeFileSync(path, 'Kommune;2024;2025\nTana;1;2\nAlta;..;4\n');
    const dir = copyOf(open.dir);
    const planned = await planFile(await openWorkspace(dir), { kind: 'datasets', file: path, today });
    const { open: after, ids } = await writeImport(await openWorkspace(dir), planned);
    const written = after.workspace.register.datasets.find(({ id }) => id === ids[0]);
    expect(written?.rows).toEqual(planned.look.dataset?.sample);
  });
});

describe('Tables made at random', () => {
  const odd = [
    '',
    '-',
    '..',
    ':',
    '*',
    '<5',
    'n/a',
    '1 234',
    '12,5',
    '12.5',
    '1.234',
    '12,5 %',
    '(5)',
    'kr 1 500',
    '1 500,-',
    'prikket',
    '2024',
    '0301',
    'x'.repeat(700),
    'a; b',
    '"',
    '=1+1',
    '#N/A',
    '\u200b7',
    '−3',
  ];
  const heads = [
    'Kommune',
    'År',
    '2024',
    '',
    'Andel (prosent)',
    'Kode',
    'I alt',
    'Navn',
    'x'.repeat(1200),
    'Dato',
    'Enhet',
  ];

  slowly('are the same both ways, and can be taken in', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const chance = new Chance(seed);
      const random = () => chance.next();
      const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
      const width = 1 + Math.floor(random() * 5);
      const row = (cells: readonly string[]) =>
        Array.from({ length: width }, () => `"${pick(cells).replaceAll('"', '""')}"`).join(';');
      const lines = [
        ...(random() < 0.3 ? ['Tabell 12345: Noe, etter sted', ''] : []),
        row(heads),
        ...Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
          random() < 0.1 ? '' : row(random() < 0.5 ? odd : ['1', '2', '3,5', 'Oslo', 'Tana']),
        ),
        ...(random() < 0.3 ? ['', row(heads), row(odd), 'Kilde: Noen'] : []),
      ];
      const kind = pick(['datasets', 'datasets', 'people', 'meetings'] as const);
      await bothWays(text(`t${seed}.csv`, ...lines), kind);
    }
  });
});
