/** Tables and lists in Word documents; all names are made up. */
import { describe, expect, it } from 'vitest';
import { type ImportKind, planImport } from '../../../core/import';
import { importLimits } from '../../../core/import/types';
import { emptyWorkspace } from '../../../core/paste';
import { readImport } from '../../../workspace/import';
import { notTaken } from '../../core/import/support';
import { growth } from '../../support/doubling';
import { slowly } from '../../support/slowly';
import { p, run, tbl, tc, tr, wordFile } from '../../support/word';

const read = (bytes: Uint8Array) => readImport({ name: 'medlemmer.docx', bytes });
async function planned(kind: ImportKind, ...body: string[]) {
  const file = await read(wordFile(...body));
  const plan = planImport(kind, file, { workspace: emptyWorkspace('nb'), today: '2026-02-02' });
  if ('not' in plan) throw new Error(plan.not);
  return { ...plan, rest: notTaken(plan) };
}
async function cells(...body: string[]) {
  const { content } = await read(wordFile(...body));
  if (content.is !== 'tables') throw new Error(content.is);
  return content.tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('|')));
}
const names = async (...body: string[]) =>
  (await planned('people', ...body)).entries.map(({ entry }) => entry.name);

const members = tbl(
  tr('Navn', 'Tittel', 'Organisasjon', 'Verv'),
  tr('Kari Nordmann', 'ordfører', 'Voss kommune', 'Leder'),
  tr('Ola Vik', 'rektor', 'Alta kommune', 'Medlem'),
);

describe('A table of members in a document', () => {
  it('is read like a sheet, with its heading and what is left out said', async () => {
    const { entries, rest } = await planned(
      'people',
      p('Oppnevning av utvalget'),
      p('Utvalget er oppnevnt i statsråd.'),
      p('Det skal levere innen ett år.'),
      p('Medlemmer'),
      members,
      p('Sekretariatet holder til i Bergen.'),
    );
    expect(entries.map(({ entry }) => entry)).toMatchObject([
      { name: 'Kari Nordmann', title: 'ordfører', organisation: 'Voss kommune', membership: 'chair' },
      { name: 'Ola Vik', title: 'rektor', organisation: 'Alta kommune', membership: 'member' },
    ]);
    expect(rest).toEqual([
      'Det skal levere innen ett år.',
      'Medlemmer',
      'Tekst utenfor tabellene er ikke med: 3 linjer. Kopier den og lim den inn, hvis det står noe der.',
    ]);
  });

  it('is the table with the headings of one, and the others are named', async () => {
    const { entries, rest } = await planned(
      'people',
      p('Saksliste'),
      tbl(tr('Sak', 'Ansvar'), tr('1', 'Leder')),
      p('Medlemmer'),
      members,
    );
    expect(entries).toHaveLength(2);
    expect(rest).toContain('«Medlemmer» er lest. Filen har også Saksliste.');
  });

  it('has people below each other in one cell, with what stands beside each', async () => {
    const both = tbl(
      tr('Navn', 'Tittel', 'Verv'),
      tr('Kari Nordmann\nOla Vik', 'ordfører', 'Medlem'),
      tr('Per Moe', 'rektor\npå Voss', 'Leder'),
    );
    const { entries } = await planned('people', both);
    expect(entries.map(({ entry }) => [entry.name, entry.title, entry.membership])).toEqual([
      ['Kari Nordmann', 'ordfører', 'member'],
      ['Ola Vik', 'ordfører', 'member'],
      ['Per Moe', 'rektor på Voss', 'chair'],
    ]);
  });

  it('ends before the source below it', async () => {
    const { entries, rest } = await planned('people', members, p('Kilde: Regjeringen'));
    expect(entries).toHaveLength(2);
    expect(rest).toEqual(['Kilde: Regjeringen']);
  });
});

describe('A table in a document', () => {
  it('has cells that are merged downwards and sideways', async () => {
    const down = (val?: string) => `<w:tcPr><w:vMerge${val ? ` w:val="${val}"` : ''}/></w:tcPr>`;
    const [table] = await cells(
      tbl(
        tr(tc('Møter', '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>')),
        tr('Gruppe', 'Navn', 'Sted'),
        tr(tc('Vest', down('restart')), 'Kari', 'Voss'),
        tr(tc('', down()), 'Ola', 'Bergen'),
        tr(tc('Nord', down('restart')), 'Per', 'Alta'),
      ),
    );
    expect(table).toEqual([
      'Møter||',
      'Gruppe|Navn|Sted',
      'Vest|Kari|Voss',
      'Vest|Ola|Bergen',
      'Nord|Per|Alta',
    ]);
  });

  it('leaves out what is deleted, takes in what is put in, and says so', async () => {
    const file = await read(
      wordFile(
        tbl(
          tr('Navn', 'Tittel'),
          tr(
            tc(
              `<w:del>${run('Per ')}<w:r><w:delText>Moe</w:delText></w:r></w:del><w:ins>${run('Ola Vik')}</w:ins>`,
            ),
            'rektor',
          ),
          `<w:tr><w:trPr><w:del/></w:trPr>${tc('Kari Nordmann')}${tc('ordfører')}</w:tr>`,
          tr(tc(`<w:moveFrom>${run('Borte')}</w:moveFrom>${run('Siri Li')}`), 'lege'),
        ),
      ),
    );
    const [table] = file.content.is === 'tables' ? file.content.tables : [];
    expect(table!.rows.map((row) => row[0]!.text)).toEqual(['Navn', 'Ola Vik', 'Siri Li']);
    expect(table!.doubts).toMatchObject([{ why: 'word-changes' }]);
  });

  it('leaves out hidden text, and says so', async () => {
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>hemmelig</w:t></w:r>`;
    const { rest, entries } = await planned(
      'people',
      tbl(tr('Navn', 'Tittel'), tr('Ola Vik', tc(`${run('rektor')}${hidden}`))),
    );
    expect(entries[0]!.entry.title).toBe('rektor');
    expect(rest).toEqual(['Skjult tekst i dokumentet er ikke med.']);
  });

  it.each([
    ['in a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${members}</w:sdtContent></w:sdt>`],
    [
      'with rows and cells in content controls',
      members
        .replace(/<w:tr>(.*?)<\/w:tr>/g, '<w:sdt><w:sdtContent><w:tr>$1</w:tr></w:sdtContent></w:sdt>')
        .replace(/<w:tc>(.*?)<\/w:tc>/g, '<w:sdt><w:sdtContent><w:tc>$1</w:tc></w:sdtContent></w:sdt>'),
    ],
    [
      'in a text box, which is written twice',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${members}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${members}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    ['in a table that lays out the page', tbl(tr(`<w:tc>${members}<w:p/></w:tc>`))],
    [
      'with words in links and fields',
      members.replace(
        run('Kari Nordmann'),
        `<w:hyperlink>${run('Kari ')}</w:hyperlink><w:r><w:instrText>MERGEFIELD Navn</w:instrText></w:r><w:fldSimple>${run('Nordmann')}</w:fldSimple>`,
      ),
    ],
    [
      'with words over several runs',
      members.replace(run('Kari Nordmann'), `${run('Ka')}${run('ri Nord')}<w:r><w:t>mann</w:t></w:r>`),
    ],
  ])('is read %s', async (_, body) => {
    expect(await names(body)).toEqual(['Kari Nordmann', 'Ola Vik']);
  });

  it('has rows that begin further in', async () => {
    const [table] = await cells(
      tbl(tr('A', 'B', 'C'), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('b')}${tc('c')}</w:tr>`),
    );
    expect(table).toEqual(['A|B|C', '|b|c']);
  });

  it('of meetings and of numbers is read as such', async () => {
    const { entries } = await planned(
      'meetings',
      tbl(
        tr('Dato', 'Sted', 'Tema'),
        tr('24.–25. september 2026', 'Hamar', 'Utkast'),
        tr('12.11.26', 'Voss', 'Avslutning'),
      ),
    );
    expect(entries.map(({ entry }) => entry)).toMatchObject([
      { when: { start: '2026-09-24', end: '2026-09-25' }, places: ['Hamar'], what: 'Utkast' },
      { when: { start: '2026-11-12' }, places: ['Voss'], what: 'Avslutning' },
    ]);
    const numbers = await planned(
      'datasets',
      p('Folketall'),
      tbl(tr('Kommune', '2024', '2025'), tr('Voss', '16 200', '16 310'), tr('Alta', '21 000', '..')),
      p('Kilde: SSB'),
    );
    expect(numbers.entries[0]!.entry).toMatchObject({
      title: 'Folketall',
      source: { title: 'SSB' },
      rows: [
        ['Voss', 16200, 16310],
        ['Alta', 21000, '..'],
      ],
    });
  });
});

describe('A document without tables', () => {
  it('is a list that somebody typed', async () => {
    expect(
      await names(p('Medlemmer:'), p('Kari Nordmann (leder), ordfører, Voss'), p('Ola Vik, rektor, Alta')),
    ).toEqual(['Kari Nordmann', 'Ola Vik']);
    const { entries } = await planned(
      'meetings',
      p('24. september 2026, Hamar'),
      p('12. november 2026, Voss'),
    );
    expect(entries).toHaveLength(2);
  });

  it('is no statistics', async () => {
    await expect(planned('datasets', p('Bare ord'))).rejects.toThrow('not-statistics');
  });
});

describe('A document that means harm', () => {
  it('is damaged, empty or endless', async () => {
    await expect(read(wordFile('<w:tbl>'))).rejects.toThrow(/damaged/);
    await expect(read(wordFile().slice(0, 300))).rejects.toThrow(/damaged/);
    expect((await read(wordFile())).content).toMatchObject({ is: 'text' });
    const deep = '<w:sdt><w:sdtContent>'.repeat(300);
    await expect(read(wordFile(deep))).rejects.toThrow(/damaged/);
  });

  slowly('claims more columns and rows than are read', async () => {
    const wide = tr(tc('x', `<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>`));
    await expect(read(wordFile(tbl(wide, tr('a', 'b'))))).rejects.toThrow(/columns/);
    const row = tr('a');
    await expect(read(wordFile(tbl(row.repeat(importLimits.rows + 1))))).rejects.toThrow(/rows/);
  });

  it('is read at the pace of its length', () => {
    const nested = (depth: number): string =>
      depth === 0 ? members : tbl(tr('x', `<w:tc>${nested(depth - 1)}</w:tc>`), tr('y', 'z'));
    return expect(growth((depth) => void read(wordFile(nested(depth))), 20)).toBeLessThan(6);
  });
});

describe('A text box in a cell', () => {
  const boxed = (inner: string): string =>
    `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
  const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
  const table = (...rows: string[][]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
  const heads = [tc('Navn'), tc('Tittel')];

  it.each([
    ['alone in it', boxed(p('rektor'))],
    [
      'twice over, for programs that know less',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('rektor')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('rektor')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    ['in another text box', boxed(boxed(p('rektor')))],
    ['behind an empty line', `<w:p/>${boxed(p('rektor'))}`],
    ['in something that only wraps it', `<w:sdt><w:sdtContent>${boxed(p('rektor'))}</w:sdtContent></w:sdt>`],
  ])('is read with the cell: %s', async (_, inner) => {
    const [read] = await cells(table(heads, [tc('Kari Nordmann'), cell(inner)], [tc('Ola Vik'), tc('lege')]));
    expect(read).toEqual(['Navn|Tittel', 'Kari Nordmann|rektor', 'Ola Vik|lege']);
  });

  it('stands behind the words of its paragraph', async () => {
    const both = boxed(p('i permisjon')).replace('<w:p>', `<w:p>${run('rektor')}`);
    const [read] = await cells(table(heads, [tc('Kari Nordmann'), cell(both)], [tc('Ola Vik'), tc('lege')]));
    expect(read![1]).toBe('Kari Nordmann|rektor i permisjon');
  });

  it('that holds a table gives the table', async () => {
    const page = table([cell(boxed(members))]);
    expect(await names(page)).toEqual(['Kari Nordmann', 'Ola Vik']);
  });
});
