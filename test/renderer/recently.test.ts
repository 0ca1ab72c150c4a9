import { expect, it } from 'vitest';
import { Recently } from '../../renderer/ui/recently';

it('what goes on changing is told once, and again after it has been quiet', () => {
  const recently = new Recently(60_000);
  expect(recently.news(['a'], 0)).toEqual(['a']);
  for (let second = 1; second <= 300; second++) expect(recently.news(['a'], second * 1000)).toEqual([]);
  expect(recently.news(['a', 'b'], 301_000)).toEqual(['b']);
  expect(recently.news(['a'], 361_000)).toEqual(['a']);
});
