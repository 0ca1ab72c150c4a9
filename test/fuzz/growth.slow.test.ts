/** Twice as much for a reader of what strangers make takes about twice as long, for each subject of the fuzz. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importKinds, planImport, type ReadFile } from '../../core/import';
import { readZip, writeZip } from '../../ooxml';
import { readImport, readPastedText } from '../../workspace/import';
import { packTree } from '../../workspace/pack';
import { workspaceOf } from '../core/import/support';
import { growthLater } from '../support/doubling';
import { png, svg } from '../workspace/pictures';
import * as samples from './samples';
import { type Subject, subjects, treeBytes } from './subjects';

/**
 * Readers keep to two and a half; beside other programs up to a twentieth more was measured. Quadratic work would take four
 * times as long for twice as much.
 */
const most = 3;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const many = <T>(size: number, make: (i: number) => T): T[] =>
  Array.from({ length: Math.ceil(size) }, (_, i) => make(i));
const workspace = workspaceOf();
/** As every kind that it might be, and not as one that is chosen by chance. */
const planned = (file: ReadFile): void => {
  for (const kind of importKinds) planImport(kind, file, { workspace, today: '2025-11-24' });
};
const imported =
  (name: string) =>
  async (bytes: Uint8Array): Promise<void> =>
    planned(await readImport({ name, bytes }));

let all: Map<string, Subject>;
let tree: Awaited<ReturnType<typeof samples.commission>>['tree'];
let deck: Awaited<ReturnType<typeof samples.commission>>['deck'];
beforeAll(async () => {
  all = new Map((await subjects()).map((one) => [one.name, one] as const));
  ({ tree, deck } = await samples.commission());
}, 60_000);

const day = (i: number): string => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
const place = (i: number): string => `${String(1000 + (i % 9000))} Sted ${i}`;
const lines = (size: number, line: (i: number) => string, head = ''): string =>
  `${head}${many(size, line).join('\n')}\n`;
const drawing = (size: number): Uint8Array =>
  encode(
    svg(
      many(
        size,
        (i) => `<g transform="rotate(${i})"><path d="M0 0h${i}v10z" class="a${i % 9}"/><text>Bodø</text></g>`,
      ).join(''),
    ),
  );

/** The starter commission with so many members, or slides. */
function commission(size: number, what: 'people' | 'slides'): typeof tree {
  const path = what === 'people' ? 'facts/people.json' : 'decks/orientering.json';
  const read = JSON.parse(decode(tree.get(path))) as Record<string, { id: string }[]>;
  const key = what === 'people' ? 'entries' : 'slides';
  const own = read[key]!;
  read[key] = many(size, (i) => ({ ...own[i % own.length]!, id: `x-${i}` }));
  return new Map([...tree, [path, encode(JSON.stringify(read))]]);
}

/** More of a slide's shapes, in whichever part they stand. */
function crowded(parts: ReadonlyMap<string, Uint8Array>, where: RegExp, size: number): Uint8Array {
  const shape =
    '<p:sp><p:nvSpPr><p:cNvPr id="99" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99" cy="99"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>Ord</a:t></a:r></a:p></p:txBody></p:sp>';
  return writeZip(
    [...parts].map(([name, bytes]): [string, Uint8Array] => [
      name,
      where.test(name)
        ? encode(decode(bytes).replace('</p:spTree>', `${shape.repeat(Math.ceil(size))}</p:spTree>`))
        : bytes,
    ]),
  );
}

const cards = (size: number): Uint8Array =>
  encode(
    lines(
      size,
      (i) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nord;Kari${i};;;\r\nORG:Bodø kommune;Plan\r\nTEL:+4790000000\r\nEND:VCARD`,
    ),
  );
const table = (size: number): string =>
  lines(size, (i) => `${place(i)};Menn;${i};${i * 2}`, 'kommune;kjønn;2023;2024\n');

interface Case {
  /** Rows, lines, slides or what else it is counted in, of which four times as much is as large as is read, or takes a second. */
  size: number;
  made(size: number): Uint8Array;
  read?(bytes: Uint8Array): void | Promise<void>;
}

const cases: Record<string, Case[]> = {
  csv: [{ size: 4000, made: (size) => encode(table(size)), read: imported('x.csv') }],
  xlsx: [
    {
      size: 2000,
      made: (size) =>
        samples.book([
          `<sheetData>${many(size, (i) => `<row><c t="inlineStr"><is><t>${place(i)}</t></is></c><c><v>${i}</v></c></row>`).join('')}</sheetData>`,
        ]),
      read: imported('x.xlsx'),
    },
    {
      size: 2000,
      made: (size) =>
        samples.book([
          `<sheetData>${many(size, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${place(i)}</t></is></c><c r="B${i + 1}"><v>${i}</v></c><c r="D${i + 1}"><v>${i}</v></c></row>`).join('')}</sheetData><mergeCells>${many(size, (i) => `<mergeCell ref="B${i + 1}:C${i + 1}"/>`).join('')}</mergeCells>`,
        ]),
      read: imported('x.xlsx'),
    },
  ],
  jsonstat: [
    {
      size: 5000,
      made: (size) =>
        encode(
          JSON.stringify({
            version: '2.0',
            class: 'dataset',
            label: 'A',
            id: ['sted', 'tid'],
            size: [Math.ceil(size / 10), 10],
            dimension: {
              sted: { label: 'sted', category: { index: many(size / 10, place) } },
              tid: { label: 'år', category: { index: many(10, (i) => String(2010 + i)) } },
            },
            value: many(Math.ceil(size / 10) * 10, (i) => i),
          }),
        ),
      read: imported('x.json'),
    },
  ],
  calendar: [
    {
      size: 400,
      made: (size) =>
        encode(
          lines(
            size,
            (i) =>
              `BEGIN:VEVENT\nUID:${i}\nDTSTART;TZID=Europe/Oslo:${day(i).replaceAll('-', '')}T100000\nSUMMARY:Møte ${i}\nEND:VEVENT`,
            'BEGIN:VCALENDAR\n',
          ),
        ),
      read: imported('x.ics'),
    },
    {
      size: 400,
      made: (size) =>
        encode(
          `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260310T100000Z\nRRULE:FREQ=DAILY;COUNT=${Math.ceil(size)}\n${many(size / 2, (i) => `EXDATE:${day(90 + 2 * i).replaceAll('-', '')}T100000Z`).join('\n')}\nEND:VEVENT\nEND:VCALENDAR\n`,
        ),
      read: imported('x.ics'),
    },
  ],
  docx: [
    {
      size: 1000,
      made: (size) =>
        samples.document([['Navn', 'Tittel'], ...many(size, (i) => [`Kari Nord${i}`, 'ordfører'])]),
      read: imported('x.docx'),
    },
  ],
  other: [{ size: 400, made: cards, read: imported('x.vcf') }],
  pasted: [
    {
      size: 2000,
      made: (size) => encode(table(size)),
      read: (bytes) => planned(readPastedText(decode(bytes))),
    },
  ],
  page: [
    {
      size: 2000,
      made: (size) =>
        encode(
          `<table>${many(size, (i) => `<tr><td rowspan=1><p>${place(i)}</p><td colspan=2 style="color:red">${i}<td>7`).join('')}</table>`,
        ),
      read: (bytes) => planned(readPastedText('a\tb\n1\t2', decode(bytes))),
    },
  ],
  list: [
    {
      size: 400,
      made: (size) =>
        encode(lines(size, (i) => `${i}. Kari Nord${i}, ordfører i Bodø (leder), tlf. 22 33 44 55`)),
    },
    {
      size: 400,
      made: (size) => encode(lines(size, (i) => `${day(i)} Bodø eller Molde, kl. 10–15.30: befaring`)),
    },
  ],
  picture: [
    { size: 1000, made: drawing },
    { size: 500, made: (size) => png(Math.ceil(size), 500) },
  ],
  'picture-in': [{ size: 1000, made: drawing }],
  'picture-drawn': [{ size: 200, made: drawing }],
  commission: [
    { size: 2000, made: (size) => treeBytes(commission(size, 'people')) },
    { size: 400, made: (size) => treeBytes(commission(size, 'slides')) },
  ],
  folder: [{ size: 2000, made: (size) => treeBytes(commission(size, 'people')) }],
  deck: [{ size: 40, made: (size) => treeBytes(commission(size, 'slides')) }],
  lysark: [
    { size: 1000, made: (size) => packTree(commission(size, 'people')) },
    {
      size: 100,
      made: (size) =>
        packTree(
          new Map([
            ...tree,
            ...many(size, (i): [string, Uint8Array] => [
              `assets/p${i}.svg`,
              encode(svg(`<circle r="${i}"/>`)),
            ]),
          ]),
        ),
    },
  ],
  template: [
    {
      size: 200,
      made: (size) => crowded(samples.templates()[0]!, /slideLayout\d+\.xml$|slideMaster1\.xml$/, size),
    },
  ],
  stamp: [{ size: 400, made: (size) => crowded(deck, /slides\/slide\d\.xml$/, size) }],
};

// A machine that does other things at once disturbs a measurement, and seldom three times in a row.
describe('twice as much for a reader of what strangers make', { retry: 2 }, () => {
  it('is tried with all of them', () => {
    expect(Object.keys(cases).sort()).toEqual([...all.keys()].sort());
    // What is made is what it is taken for.
    expect(readZip(crowded(deck, /x/, 1)).size).toBe(deck.size);
  });

  it.each(Object.entries(cases).flatMap(([name, own]) => own.map((one, i) => [name, i + 1, one] as const)))(
    'takes about twice as long, and never much more: %s %s',
    async (name, _, { size, made, read }) => {
      const given = new Map<number, Uint8Array>();
      const found = await growthLater(async (now) => {
        const bytes = given.get(now) ?? made(now);
        given.set(now, bytes);
        if (read) return read(bytes);
        const folder = mkdtempSync(join(tmpdir(), 'lysark-growth-'));
        try {
          await all.get(name)!.read(bytes, folder);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }, size);
      expect(found).toBeLessThan(most);
    },
    60_000,
  );
});
