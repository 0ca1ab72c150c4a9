/** Where every word comes from: of the gallery, of the examples, and of content that nobody planned for. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../core/formats/language';
import type { Workspace } from '../../core/model/register';
import { templateList, templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { changesIn, scenesOf } from '../support/changes';
import { originFaults } from '../support/origins';
import { languages, runs } from '../support/random-text';
import { randomSlide } from '../templates/content';
import { compileTwice } from '../templates/faults';
import { galleryWorkspace } from './case';
import { compiledGallery } from './compiled';

describe('every run of the gallery', () => {
  it('comes from a value that says it, or is fixed words', () => {
    const faults = compiledGallery().flatMap((one) => {
      const files = galleryWorkspace(one.case);
      return one.deck.scenes.flatMap((scene) => originFaults(scene, files));
    });
    expect(faults).toEqual([]);
  });

  it('is another when a text that it names is, and no other is', () => {
    const cases = compiledGallery().filter(({ case: { level } }) => level === 'normal' || level === 'long');
    const found = cases.map((one) => changesIn(galleryWorkspace(one.case), 12));
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(30);
  });
});

describe('every run of the examples', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = (await readWorkspace('examples/kommunekommisjonen', templates)).workspace;
  });

  it('comes from a value that says it, or is fixed words', () => {
    for (const deck of workspace.decks) {
      const files = { workspace, deck };
      expect(scenesOf(files).flatMap((scene) => originFaults(scene, files))).toEqual([]);
    }
  });

  it('is another when a text that it names is, and no other is', () => {
    for (const deck of workspace.decks) {
      const { faults, tried } = changesIn({ workspace, deck }, 40);
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    }
  });
});

describe('every run of random content', () => {
  for (const template of templateList) {
    it(`on «${template.name.nb}» comes from a value that says it, or is fixed words`, () => {
      const random = fc
        .constantFrom<Language>(...languages)
        .chain((language) => randomSlide(template, language, 'any'));
      fc.assert(
        fc.property(random, (slide) => {
          const { deck, workspace, own } = compileTwice(slide, '16:9');
          expect(deck.scenes.flatMap((scene) => originFaults(scene, { workspace, deck: own }))).toEqual([]);
        }),
        runs(3),
      );
    });
  }
});
