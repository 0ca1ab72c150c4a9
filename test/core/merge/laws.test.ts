import { describe, it } from 'vitest';
import { everyLaw, holds } from './laws';
import { allEndAlike } from './replicas';

describe('any merge', () => {
  // A slice of the twenty thousand in `laws.slow.test.ts`.
  it('is sound, the same for both, and loses nothing that only one has changed', () => holds(everyLaw, 150));
});

describe('three machines', () => {
  it('that exchange in any order end with the same, conflicts too', () => allEndAlike(20));
});
