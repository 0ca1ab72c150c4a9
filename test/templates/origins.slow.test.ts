/** Texts of facts changed one by one, on every template and in every deck of the examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../core/formats/language';
import { templateList, templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { changesIn } from '../support/changes';
import { languages, runs } from '../support/random-text';
import { randomSlide } from './content';
import { compileTwice } from './faults';

describe('a text that is changed', () => {
  for (const template of templateList) {
    it(`on «${template.name.nb}» changes no words but those that name it`, () => {
      const random = fc
        .constantFrom<Language>(...languages)
        .chain((language) => randomSlide(template, language, 'plausible'));
      fc.assert(
        fc.property(random, (slide) => {
          const { workspace, own } = compileTwice(slide, '16:9');
          expect(changesIn({ workspace, deck: own }).faults).toEqual([]);
        }),
        runs(3),
      );
    });
  }

  it('in a deck of the examples changes no words but those that name it', async () => {
    const { workspace } = await readWorkspace('examples/kommunekommisjonen', templates);
    for (const deck of workspace.decks) {
      const { faults, tried } = changesIn({ workspace, deck }, 4);
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(5);
    }
  });
});
