import { describe, it } from 'vitest';
import { runs } from '../../support/random-text';
import { everyLaw, holds } from './laws';
import { allEndAlike } from './replicas';

describe('any merge', () => {
  // A slice of the thousands in `laws.slow.test.ts`.
  it('is sound, the same for both, and loses nothing that only one has changed', () =>
    holds(everyLaw, runs(150).numRuns));
});

describe('three machines', () => {
  it('that exchange in any order end with the same, conflicts too', () => allEndAlike(runs(20).numRuns));
});
