import { expect, it } from 'vitest';
import { joinOr } from '../../../core/formats/typography';
import { severalIn } from '../../../core/words';

it('places are read again as they are written', () => {
  for (const language of ['nb', 'nn', 'se', 'en'] as const) {
    for (const places of [['Oslo'], ['Kristiansand', 'Innlandet'], ['Bodø', 'Oslo', 'Hamar']]) {
      expect(severalIn(joinOr(places, language))).toEqual(places);
    }
  }
  expect(severalIn('  ')).toEqual([]);
});
