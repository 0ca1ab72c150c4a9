import { describe, it } from 'vitest';
import { runs } from '../../support/random-text';
import { everyLaw, holds } from './laws';
import { allEndAlike } from './replicas';

const most = runs(5000).numRuns;

describe(`${most} merges`, () => {
  // In parts, so that one that fails is known soon and no test takes longer than tests may.
  for (const part of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    it(`keep every law, part ${part} of 10`, () => holds(everyLaw, most / 10, part));
  }
});

describe('three machines', () => {
  it('that exchange in any order end with the same, many times', () => allEndAlike(runs(500).numRuns));
});
