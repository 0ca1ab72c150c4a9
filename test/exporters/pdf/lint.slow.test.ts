import { beforeAll, describe, expect, it } from 'vitest';
import { lintPdf, pdfRules } from '../../support/pdf/lint';
import { pdfOf } from './checked';
import { goodDeck } from './decks';
import { FAULTS, spoiled } from './faults';

let good: Uint8Array;
beforeAll(async () => {
  good = await pdfOf(goodDeck());
});

describe('the linter of PDFs', () => {
  it('has nothing to say about the good one, also when another program has written it again', async () => {
    expect(await lintPdf(good)).toEqual([]);
    expect(await lintPdf(await spoiled(good, () => {}))).toEqual([]);
  });

  // The expectation is exact, so that the list in faults.ts stays a true account of who catches what.
  it.each(FAULTS)('notices $what', async ({ spoil, rules }) => {
    const found = await lintPdf(await spoiled(good, spoil));
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
  });

  it('was given faults for every rule that it has', () => {
    const noticed = new Set(FAULTS.flatMap(({ rules }) => rules));
    expect(pdfRules.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
    expect(new Set(FAULTS.map(({ what }) => what)).size).toBe(FAULTS.length);
  });

  it('says of a file that is none only that it cannot be read', async () => {
    expect(await lintPdf(new TextEncoder().encode('hello'))).toMatchObject([{ rule: 'readable' }]);
  });
});
