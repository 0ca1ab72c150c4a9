/** The normal slides in our other themes; every case is tried in `themes.slow.test.ts`. */
import { describe, expect, it } from 'vitest';
import { gallery } from './cases';
import { compileCase } from './compiled';
import { faultsOf, leastContrast, otherThemes } from './themes';

const normal = gallery.filter(({ level }) => level === 'normal');

describe.each(otherThemes)('normal slides in the theme %s', (applied) => {
  it('hold every rule that they hold in the usual one, and give no finding', () => {
    expect(normal.flatMap((one) => faultsOf(compileCase(one, applied)))).toEqual([]);
  });
});

describe('the theme of high contrast', () => {
  it('has 7:1 for every text on a normal slide', () => {
    const low = normal
      .map((one) => leastContrast(compileCase(one, 'hoy-kontrast')))
      .filter(({ ratio }) => ratio < 7);
    expect(low).toEqual([]);
  });
});
