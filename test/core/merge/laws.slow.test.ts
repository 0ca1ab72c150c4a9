import { describe, it } from 'vitest';
import { everyLaw, holds } from './laws';
import { allEndAlike } from './replicas';

describe('twenty thousand merges', () => {
  // In parts, so that one that fails is known soon and no test takes longer than tests may.
  for (const part of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    it(`keep every law, part ${part} of 10`, () => holds(everyLaw, 2000, part));
  }
});

describe('three machines', () => {
  it('that exchange in any order end with the same, a thousand times', () => allEndAlike(1000));
});
