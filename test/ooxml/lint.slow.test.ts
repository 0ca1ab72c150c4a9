import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../support/ooxml-lint';
import { type SdkError, validateManyWithSdk } from '../support/sdk';
import { goodDeck } from './deck';
import { FAULTS } from './faults';

const rulesOf = (bytes: Uint8Array) => [...new Set(lintPackage(bytes).map((finding) => finding.rule))].sort();

describe('the checkers', () => {
  let good: SdkError[];
  let spoiled: SdkError[][];
  beforeAll(async () => {
    [good, ...spoiled] = (await validateManyWithSdk([
      goodDeck(),
      ...FAULTS.map((fault) => goodDeck(fault.spoil)),
    ])) as [SdkError[], ...SdkError[][]];
  });

  it('have nothing to say about the good deck', () => {
    expect(lintPackage(goodDeck())).toEqual([]);
    expect(good).toEqual([]);
  });

  // The expectation is exact, so that the list in faults.ts stays a true account of who catches what.
  it.each(FAULTS.map((fault, i) => ({ ...fault, i })))('notice $what', ({ i, spoil, sdk, lint }) => {
    expect(sdk || lint.length > 0).toBe(true);
    expect({ sdk: spoiled[i]!.length > 0, lint: rulesOf(goodDeck(spoil)) }).toEqual({
      sdk,
      lint: [...lint].sort(),
    });
  });

  it('were given at least the 23 faults of the first mutation test', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(23);
    expect(new Set(FAULTS.map((fault) => fault.what)).size).toBe(FAULTS.length);
  });
});

describe('the linter', () => {
  it('notices directory entries in the zip', () => {
    const withFolder = zipSync({ ...unzipSync(goodDeck()), 'ppt/slides/': new Uint8Array(0) });
    expect(lintPackage(withFolder).map(({ rule, part }) => [rule, part])).toEqual([
      ['directory-entry', 'ppt/slides/'],
    ]);
  });

  it('says of a file that is no package only that it cannot be read', () => {
    expect(lintPackage(strToU8('hello'))).toMatchObject([{ rule: 'readable', part: '' }]);
    expect(rulesOf(goodDeck((files) => files.delete('[Content_Types].xml')))).toContain(
      'missing-content-type',
    );
  });

  it('names the part and what was expected', () => {
    const deck = goodDeck((files) => files.set('ppt/media/image9.png', 'x'));
    for (const finding of lintPackage(deck)) {
      expect(finding.part).toBe('ppt/media/image9.png');
      expect(finding.message).toMatch(/;/);
    }
  });

  it('survives a package in which every part is rubbish', () => {
    const deck = goodDeck((files) => {
      for (const name of files.keys())
        if (name.endsWith('.xml') && name !== '[Content_Types].xml') files.set(name, '<x');
    });
    expect(rulesOf(deck)).toContain('malformed-xml');
  });
});
