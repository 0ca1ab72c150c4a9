import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packFolder, packTree, readPacked, unpack } from '../../workspace/pack';
import { isKnownPacking, newPacking, type Packing } from '../../workspace/packing';
import { slowly } from '../support/slowly';
import { commission, workspace } from './samples';

const made = (more: object = {}): Packing =>
  newPacking({ commission: 'kommunekommisjonen', by: { key: 'kari-3f9a1c', name: 'kari' }, ...more });

/** A file whose manifest says whatever it likes. */
function saying(packing: unknown, more: object = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.lysark+zip'), { level: 0 }],
    'META-INF/manifest.json': strToU8(JSON.stringify({ format: 1, packing, ...more })),
    'commission/commission.json': strToU8(JSON.stringify(commission)),
  });
}

describe('what a .lysark file says of itself', () => {
  it('comes out as it went in: commission, time, by whom, what it came from and what it lacks', async () => {
    const now = new Date('2025-11-24T10:00:00.000Z');
    const first = made({ now, leftOut: { notes: true, keptDecks: ['forum'] } });
    const { packing, tree } = unpack(await packFolder(workspace({}), first));
    expect(packing).toEqual(first);
    expect(packing).toMatchObject({
      commission: 'kommunekommisjonen',
      at: '2025-11-24T10:00:00.000Z',
      earlier: [],
    });
    expect([...tree.keys()]).toEqual(['commission.json']);
    const digests = ['a'.repeat(64), 'b'.repeat(64)];
    const second = made({ from: first, ancestors: [['facts/people.json', digests]] });
    expect(second).toMatchObject({ earlier: [first.id], leftOut: first.leftOut });
    expect(second.id).not.toBe(first.id);
    expect(second.ancestors).toEqual({ 'facts/people.json': ['a'.repeat(32), 'b'.repeat(32)] });
  });

  it('is nothing in files of an older edition, which open all the same', () => {
    const { packing, tree } = unpack(packTree(readPacked(saying(undefined))));
    expect(packing).toBeUndefined();
    expect(tree.size).toBe(1);
  });

  it.each([
    ['no object', 7],
    ['an id with a path in it', { ...made(), commission: '../../etc' }],
    ['a time that is none', { ...made(), at: 'i går' }],
    ['more of a name than is shown', { ...made(), by: { name: 'x'.repeat(101) } }],
    ['more ancestors than are kept', { ...made(), ancestors: { a: Array(9).fill('a'.repeat(32)) } }],
    ['more packings than are kept', { ...made(), earlier: Array(51).fill('a'.repeat(32)) }],
    ['something left out that is not known', { ...made(), leftOut: { drafts: true } }],
  ])('that is %s keeps no file from opening, is not believed, and stays as it is', (_what, packing) => {
    const read = unpack(saying(packing));
    expect(read.tree.size).toBe(1);
    expect(isKnownPacking(read.packing)).toBe(false);
    const again = unpack(packTree(read.tree, read.packing));
    expect(again.packing).toEqual({ unknown: packing });
  });

  slowly('names no more than a bounded number of files and ancestors', () => {
    const many = Array.from({ length: 5000 }, (_, i): [string, string[]] => [
      `decks/d${i}.json`,
      Array.from({ length: 40 }, (_digest, n) => String(n).padStart(64, 'c').split('').reverse().join('')),
    ]);
    const packing = made({ ancestors: many });
    expect(Object.keys(packing.ancestors)).toHaveLength(2500);
    expect(packing.ancestors['decks/d0.json']).toHaveLength(8);
    expect(unpack(packTree(readPacked(saying(undefined)), packing)).packing).toEqual(packing);
  });

  it('goes on being said by the packings that come after, fifty of them', () => {
    let last = made();
    for (let i = 0; i < 60; i++) last = made({ from: last });
    expect(last.earlier).toHaveLength(50);
    expect(unpack(saying(last)).packing).toEqual(last);
  });
});
