/** Every template with content that nobody planned for. See `random-text.ts` for how to run more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../core/formats/language';
import type { PageShape } from '../../core/scene/themes/pages';
import { templateList } from '../../templates';
import { languages, runs } from '../support/random-text';
import { type Measure, randomSlide } from './content';
import { faultsOf } from './faults';

describe.each<Measure>(['plausible', 'any'])('%s content', (measure) => {
  for (const template of templateList) {
    const random = fc
      .constantFrom<Language>(...languages)
      .chain((language) =>
        fc.tuple(randomSlide(template, language, measure), fc.constantFrom<PageShape>('16:9', '16:9', '4:3')),
      );

    it(`on «${template.name.nb}» (${template.id}) gives slides in which nothing overlaps, leaves its place or is lost`, () => {
      fc.assert(
        fc.property(random, ([slide, page]) => {
          expect(faultsOf(slide, page, measure)).toEqual([]);
        }),
        runs(15),
      );
    });
  }
});
