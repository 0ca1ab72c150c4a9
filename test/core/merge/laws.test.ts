import fc from 'fast-check';
import { describe, it } from 'vitest';
import { runs } from '../../support/random-text';
import { caseOf, isValid, withNobodyIsNothing } from './laws';

const numRuns = 500;
const seed = fc.nat(1_000_000);
const holds = (law: (given: ReturnType<typeof caseOf>) => void): void =>
  fc.assert(
    fc.property(seed, seed, seed, (a, b, c) => law(caseOf(a, b, c))),
    { ...runs(numRuns), numRuns },
  );

describe('any merge', () => {
  it('is sound, and every reference resolves', () => holds(isValid));
  it('with nobody is what there was, and of the same is the same', () => holds(withNobodyIsNothing));
});
