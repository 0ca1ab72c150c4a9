/** More than thirty marks on a letter are not read (UAX #15, Stream-Safe Text Format), and none falls away without a word. */
import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import { type ImportKind, planImport } from '../../core/import';
import type { Slide } from '../../core/model/deck';
import { readMeetings, readMembers } from '../../core/paste';
import { blocksOf, type ClipElement, type ClipNode } from '../../core/paste/clip';
import { templates } from '../../templates';
import { readImport } from '../../workspace/import';
import { entries, type GalleryCase, galleryWorkspace } from '../gallery/case';
import { look } from '../gallery/compiled';
import { p, tbl, tr, wordFile } from '../support/word';
import { number, row, words, workbook } from '../workspace/import/workbook';
import { notTaken, workspaceOf } from './import/support';

const many = `Bode${'\u0301'.repeat(40)}`;
const today = '2026-02-02';

const show = (
  slide: Partial<Slide> & Record<string, unknown>,
  facts: GalleryCase['facts'] = {},
  language = 'nb',
) => {
  const { workspace, deck } = galleryWorkspace({ id: 'x', level: 'normal', slide: slide as never, facts });
  const made = compileDeck({
    workspace,
    deck: { ...deck, language: language as 'nb' },
    templates,
    ...look('16:9'),
  });
  return made.diagnostics
    .filter(({ rule }) => rule === 'marks-left')
    .map(({ at }) => at.fact ?? at.slide ?? at.file);
};

describe('A slide', () => {
  it('says so of its own text', () => {
    expect(show({ template: 'text-image', heading: 'Langt', lead: many })).toHaveLength(1);
    expect(show({ template: 'text-image', heading: [{ t: many }], lead: 'Kort' })).toHaveLength(1);
  });

  it('says of which fact, in one language or another, and of a cell', () => {
    const quote = (text: unknown) => ({ quotes: entries([{ id: 'a', text, source: { unknown: 'x' } }]) });
    const slide = { template: 'long-quote', quote: 'a' };
    expect(show(slide, quote(many))).toEqual(['quotes/a#text']);
    expect(show(slide, quote({ nb: 'Kort', nn: many }))).toEqual([]);
    expect(show(slide, quote({ nb: many, nn: 'Kort' }))).toEqual(['quotes/a#text']);
    const datasets = entries([
      {
        id: 'd',
        title: 'Tall',
        columns: [
          { label: 'Sted', holds: 'names' },
          { label: 'Antall', holds: 'numbers' },
        ],
        rows: [
          [many, 1],
          ['Oslo', 2],
        ],
      },
    ]);
    expect(show({ template: 'chart', heading: 'Tall', kind: 'bar', dataset: 'd' }, { datasets })).toContain(
      'datasets/d#rows',
    );
  });

  it('says nothing of thirty', () => {
    const lead = `e${'\u0301'.repeat(30)}`;
    expect(show({ template: 'text-image', heading: 'Langt', lead })).toEqual([]);
    expect(show({ template: 'text-image', heading: 'Langt', lead: 'a\r\nb' })).toEqual([]);
  });
});

describe('A file', () => {
  const told = async (kind: ImportKind, name: string, bytes: Uint8Array | string) => {
    const file = await readImport({
      name,
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    });
    const plan = planImport(kind, file, { workspace: workspaceOf(), today });
    if ('not' in plan) throw new Error(plan.not);
    const doubts = plan.entries.flatMap(({ unsure }) => unsure).filter(({ why }) => why === 'marks-left');
    return [
      ...doubts.map(({ params }) => params.typed),
      ...notTaken(plan).filter((line) => line.includes('merker')),
    ];
  };
  const calendar = (summary: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260310T100000\nSUMMARY:${summary}\nEND:VEVENT\nEND:VCALENDAR\n`;
  const card = (name: string) => `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\nEND:VCARD\n`;

  it.each<[string, ImportKind, string, () => Uint8Array | string]>([
    ['a sheet as text', 'datasets', 'x.csv', () => `Sted;Tall\n${many};1\nOslo;2\n`],
    [
      'a workbook',
      'datasets',
      'x.xlsx',
      () => workbook([{ rows: row(words('Sted'), words('T')) + row(words(many), number(1)) }]),
    ],
    [
      'a page',
      'datasets',
      'x.html',
      () => `<table><tr><td>Sted<td>T<tr><td>${many}<td>1<tr><td>Oslo<td>2</table>`,
    ],
    ['a calendar', 'meetings', 'x.ics', () => calendar(`Møte i ${many}`)],
    ['a card', 'people', 'x.vcf', () => card(`Kari ${many}`)],
    ['members in a sheet', 'people', 'x.csv', () => `Navn;Tittel\nKari Moe;leder i ${many}\n`],
    ['a document', 'people', 'x.docx', () => wordFile(tbl(tr('Navn', 'Tittel'), tr('Kari Moe', many)))],
    [
      'a list in a document',
      'people',
      'x.docx',
      () => wordFile(p('Kari Moe, ordfører'), p(`Ola Vik, rektor i ${many}`)),
    ],
  ])('says so of %s', async (_, kind, name, bytes) => {
    const said = await told(kind, name, bytes());
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/Bode|Kari/);
    expect(said[0]).not.toMatch(/\p{M}{2}/u);
  });
});

describe('What is pasted', () => {
  it('says so among what is left out of a list', () => {
    const why = (left: { why: string; params?: object }[] = []) => left.map((one) => [one.why, one.params]);
    const params = { count: '1', typed: expect.stringContaining('Bode') };
    expect(why(readMembers(`Kari Moe, leder i ${many}`, { today }).left)).toEqual([['marks-left', params]]);
    expect(why(readMeetings(`10. mars 2026 ${many}`, { today }).left)).toEqual([['marks-left', params]]);
    expect(readMembers('Kari Moe, leder', { today }).left).toBeUndefined();
  });

  it('keeps them all on a slide, where what falls away is told of', () => {
    const element = (name: string, child: ClipNode): ClipElement => ({
      name,
      attribute: () => undefined,
      children: [child],
    });
    const [first] = blocksOf(element('div', element('p', many)), 'nb');
    expect(JSON.stringify(first)).toContain(many);
  });
});
