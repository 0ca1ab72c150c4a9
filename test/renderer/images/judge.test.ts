import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Asking,
  columnsIn,
  judge,
  lacks,
  languagesShown,
  shownTiles,
  stepIn,
  tileMaker,
} from '../../../core/images/judge';
import { asksForSource, commonsNeeds, needWords } from '../../../core/images/needs';
import type { Entry } from '../../../core/model/register';
import { printedLine } from '../../../renderer/places/images/printed-line';
import { templates } from '../../../templates';
import { readWorkspace } from '../../../workspace/read';

const asking: Asking = {
  home: 'nb',
  languages: ['nb', 'nn'],
  files: new Map([['a.jpg', { width: 3, height: 2 }]]),
};
const entry = (more: object = {}): Entry => ({
  id: 'a',
  file: 'a.jpg',
  source: { unknown: 'Ikke lagt inn.' },
  ...more,
});
const lacking = (more: object): string[] => lacks(judge(entry(more), asking));
const alt = { nb: 'Et møte', nn: 'Eit møte' };
const full = {
  alt,
  credit: { creator: 'Kari Nordmann', licence: 'med tillatelse', sourceUrl: 'https://nord.no/1' },
};

describe('what a picture lacks', () => {
  it('a new picture lacks everything but its file', () => {
    expect(lacking({})).toEqual(['alt', 'credit', 'licence', 'source']);
  });

  it('a picture with words in every language and a whole credit lacks nothing', () => {
    expect(lacking(full)).toEqual([]);
  });

  it('words in one language are missing in the other that presentations use', () => {
    const judged = judge(entry({ ...full, alt: 'Et møte' }), asking);
    expect(judged.alt).toEqual(['nn']);
    expect(lacks(judged)).toEqual(['alt']);
  });

  it('a file name says nothing to those who do not see', () => {
    const judged = judge(entry({ ...full, alt: { nb: 'IMG_2041.jpg', nn: 'Eit møte' } }), asking);
    expect(judged.empty).toEqual(['nb']);
    expect(lacks(judged)).toEqual(['alt']);
  });

  it('decoration needs no words, and its missing credit is only a tip', () => {
    expect(lacking({ purpose: 'decorative', credit: full.credit })).toEqual([]);
    expect(judge(entry({ purpose: 'decorative' }), asking).credit[0]?.severity).toBe('tip');
  });

  it('what the commission made itself needs neither credit, licence nor source', () => {
    expect(lacking({ own: true, alt })).toEqual([]);
  });

  it('an agency alone is no credit', () => {
    expect(lacking({ ...full, credit: { ...full.credit, creator: undefined, agency: 'NTB' } })).toEqual([
      'credit',
    ]);
  });

  it('a known source is enough where the credit has no address', () => {
    const credit = { creator: 'Kari Nordmann', licence: 'med tillatelse' };
    expect(lacking({ alt, credit, source: { title: 'Kommunens arkiv' } })).toEqual([]);
  });

  it('a file that is gone comes first', () => {
    expect(lacking({ ...full, file: 'b.jpg' })).toEqual(['file']);
  });

  it('the example has its pictures in order', async () => {
    const { workspace } = await readWorkspace(resolve('examples/kommunekommisjonen'), templates);
    const ask = { home: 'nb', languages: languagesShown(workspace), files: workspace.images } as const;
    expect(ask.languages).toEqual(['nb', 'nn']);
    for (const image of workspace.register.images) expect(lacks(judge(image, ask)), image.id).toEqual([]);
  });
});

describe('the credit in words', () => {
  it('stands as slides print it, in the language of the presentation', () => {
    const credit = { creator: 'Kari Nordmann', agency: 'NTB', licence: 'CC BY 4.0', changed: 'beskåret' };
    const words = (language: 'nb' | 'nn' | 'en'): string =>
      printedLine(entry({ credit }), language, 'nb')
        .line.map((run) => run.t)
        .join('');
    expect(words('nb')).toBe('Foto: Kari Nordmann / NTB, CC BY 4.0 (endret: beskåret)');
    expect(words('nn')).toContain('(endra: beskåret)');
    expect(words('en')).toMatch(/^Photo: /);
  });

  it('says where it is printed', () => {
    const where = (more: object): string =>
      printedLine(entry({ credit: full.credit, ...more }), 'nb', 'nb').where;
    expect(where({})).toBe('slide');
    expect(where({ own: true })).toBe('sources');
    expect(where({ purpose: 'decorative' })).toBe('nowhere');
    expect(where({ credit: {} })).toBe('nowhere');
  });

  it('everything that a Creative Commons licence asks for is said, each in its own words', () => {
    const [finding] = judge(entry({ alt, credit: { agency: 'Flickr', licence: 'CC BY' } }), asking).credit;
    expect(finding?.rule).toBe('credit-cc');
    expect(commonsNeeds(finding!)).toEqual(finding!.params!.missing);
    expect(commonsNeeds(finding!)).toHaveLength(5);
    expect(needWords(finding!, 'nb')).toBe(
      'CC BY krever også opphaver, tittel, adressen bildet er hentet fra, hvilken versjon av lisensen og adressen til lisensen.',
    );
  });

  it('the address is asked for once: by the licence where it does', () => {
    const of = (credit: object) => asksForSource(judge(entry({ alt, credit }), asking).credit);
    expect(of({ creator: 'Kari Nordmann', licence: 'CC BY 4.0' })).toBe(true);
    expect(of({ creator: 'Kari Nordmann', licence: 'med tillatelse' })).toBe(false);
  });

  it('a person who is not named is asked for by what stands there', () => {
    const credit = { ...full.credit, creator: 'Stortinget' };
    const [finding] = judge(entry({ alt, credit }), asking).credit;
    expect(needWords(finding!, 'nb')).toMatch(/^«Stortinget» navngir ingen person/);
  });
});

describe('the grid of pictures', () => {
  const make = tileMaker(asking);
  const tiles = [entry(), entry({ ...full, id: 'b' })].map(make);

  it('shows only what lacks something, or all', () => {
    expect(shownTiles(tiles, 'missing', '').map(({ id }) => id)).toEqual(['a']);
    expect(shownTiles(tiles, 'all', '')).toHaveLength(2);
  });

  it('finds a picture by what it shows and by who made it', () => {
    expect(shownTiles(tiles, 'all', 'nordmann møte').map(({ id }) => id)).toEqual(['b']);
    expect(shownTiles(tiles, 'all', 'finnes ikke')).toEqual([]);
  });

  it('judges a picture once for as long as nobody edits it', () => {
    expect(make(tiles[0]!.entry)).toBe(tiles[0]);
  });

  it('arrow keys go by rows and never out of the grid', () => {
    expect(stepIn('ArrowDown', 1, 9, 4)).toBe(5);
    expect(stepIn('ArrowDown', 6, 9, 4)).toBe(8);
    expect(stepIn('ArrowDown', 8, 9, 4)).toBe(8);
    expect(stepIn('ArrowUp', 2, 9, 4)).toBe(2);
    expect(stepIn('ArrowLeft', 0, 9, 4)).toBe(0);
    expect(stepIn('End', 0, 9, 4)).toBe(8);
    expect(stepIn('PageDown', 0, 9, 4)).toBe(8);
    expect(stepIn('a', 0, 9, 4)).toBeUndefined();
    expect(stepIn('Home', 0, 0, 4)).toBeUndefined();
  });

  it('there is always room for one column', () => {
    expect(columnsIn(100, 208, 24)).toBe(1);
    expect(columnsIn(440, 208, 24)).toBe(2);
    expect(columnsIn(439, 208, 24)).toBe(1);
  });
});
