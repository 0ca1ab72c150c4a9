/** What must hold for every scene, held against every case of the gallery. */
import { describe, expect, it } from 'vitest';
import { compiledGallery } from './compiled';
import { lineFaults, readingFaults, shownFaults } from './faults';

describe('every case of the gallery', () => {
  for (const one of compiledGallery()) {
    it(`reads ${one.case.id} from its title to its footer`, () => {
      expect(readingFaults(one)).toEqual([]);
    });

    it(`shows all of ${one.case.id}, with nothing over anything else`, () => {
      expect(shownFaults(one)).toEqual([]);
    });

    it(`breaks the lines of ${one.case.id} where other readers do, also with letters 0.3 % wider or narrower`, () => {
      expect(lineFaults(one)).toEqual([]);
    });
  }
});
