import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Copied, fitted, readSlides, writeSlides } from '../../../core/editing/clipboard';
import type { Slide } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import { apply, pasteSlides } from '../../../core/operations';
import { templates } from '../../../templates';
import { deckIn, example } from '../../renderer/editor/support';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await example();
});

const forum = 'okonomiforum';
const copied = (slides: readonly Slide[], more: Partial<Copied> = {}): Copied => ({
  commission: workspace.commission.id,
  deck: forum,
  home: 'nb',
  slides,
  ...more,
});
const paste = (from: Copied, deck = 'kort-innlegg') => fitted(from, workspace, deck, templates);

describe('slides on the clipboard', () => {
  it('come whole into another presentation, with their notes', () => {
    const { slides } = deckIn(workspace, forum);
    const read = readSlides(writeSlides(copied(slides)))!;
    const fit = paste(read);
    expect(fit).toMatchObject({ missing: [], left: 0 });
    const op = pasteSlides(workspace, { deck: 'kort-innlegg' }, fit.slides, 'mandat');
    const after = deckIn(apply(workspace, op, templates).workspace, 'kort-innlegg');
    expect(after.slides).toHaveLength(10 + slides.length);
    expect(after.slides[4]).toMatchObject({ notes: slides[0]!.notes, section: 'oppdraget' });
  });

  it('of another commission bring their own words, and tell which facts are not here', () => {
    const own = { id: 'tall', template: 'key-figures', heading: 'Tallene', figures: ['lovkrav', 'ukjent'] };
    const quote = { id: 'sitat', template: 'quote', quote: 'ukjent-sitat' };
    const fit = paste(copied([own, quote], { commission: 'en-annen', home: 'nn' }));
    expect(fit.left).toBe(1);
    expect(fit.missing).toEqual(['figures/ukjent', 'quotes/ukjent-sitat']);
    // What stood bare was nynorsk, and says so where bokmål is what stands bare.
    expect(fit.slides).toEqual([{ ...own, heading: { nn: 'Tallene' }, figures: ['lovkrav'] }]);
  });

  it('leave values of their own behind, unless they stay in their presentation', () => {
    const slide = {
      id: 'tall',
      template: 'key-figures',
      heading: 'Tallene',
      figures: ['lovkrav'],
      deviations: { 'figures/lovkrav#label': 'krav i lov' },
    };
    expect(paste(copied([slide]))).toMatchObject({ deviations: 1 });
    expect(paste(copied([slide])).slides[0]).not.toHaveProperty('deviations');
    expect(paste(copied([slide]), forum).slides[0]).toMatchObject({ deviations: slide.deviations });
  });

  it('are refused when they are not slides of a template that there is', () => {
    const bad = [
      { id: 'a', template: 'nope' },
      { id: 'a', template: 'section', heading: 7 },
      { id: '../a', template: 'section', heading: 'x' },
      { id: 'a', template: 'section', heading: 'x', extra: true },
      null,
      'slide',
    ] as unknown as Slide[];
    expect(paste(copied(bad))).toMatchObject({ slides: [], left: bad.length });
  });

  it('may be anything at all, and never throw', () => {
    const whole = writeSlides(copied(deckIn(workspace, 'kort-innlegg').slides.slice(0, 2)));
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.nat(whole.length)), (given) => {
        const text = typeof given === 'number' ? whole.slice(0, given) : given;
        const read = readSlides(text);
        if (read) paste(read);
      }),
      { numRuns: 200 },
    );
    expect(
      readSlides('{"lysark":1,"__proto__":{},"commission":"a","deck":"b","home":"nb","slides":[]}'),
    ).toBe(undefined);
    expect(readSlides(`{"lysark":1,"pad":"${'x'.repeat(5 * 1024 * 1024)}"}`)).toBeUndefined();
  });
});
