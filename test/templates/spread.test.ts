/** A list that goes on a second slide can be asked to stay on one, and one that fits can be given two. */
import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import { templates } from '../../templates';
import { entries, type GalleryCase, galleryWorkspace } from '../gallery/case';
import { look } from '../gallery/compiled';

function made(template: string, facts: GalleryCase['facts'], content: object, spread?: 'one' | 'two') {
  const slide = { template, heading: 'Liste', ...content, ...(spread ? { spread } : {}) };
  const { workspace, deck } = galleryWorkspace({
    id: 'spread',
    level: 'normal',
    slide,
    facts,
  } as GalleryCase);
  const { deck: laid, diagnostics } = compileDeck({ workspace, deck, templates, ...look('16:9') });
  return {
    slides: laid.scenes.length,
    told: diagnostics.filter(({ rule }) => rule === 'spread').length,
    rules: diagnostics.map(({ rule }) => rule),
  };
}

const ids = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
const mandate = (count: number, text: string) => ({
  mandate: entries(ids(count).map((id) => ({ id, heading: `Oppgave ${id}`, text }))),
});
const figures = (count: number) => ({
  figures: entries(
    ids(count).map((id, i) => ({ id, value: 100 + i, label: 'kommuner med vedtatt plan' })) as never,
  ),
});
const people = (count: number) => ({
  people: entries(
    ids(count).map((id) => ({ id, name: `Kari Nord ${id}`, title: 'rektor', membership: 'member' })),
  ),
});

const sentence =
  'Utvalget skal vurdere hva avstand betyr for elevene, og hva det koster å gjøre noe med det.';

describe('points of the mandate', () => {
  const points = { points: ids(5) };
  const facts = mandate(5, sentence);

  it('that go on a second slide stay on one when asked to, without anything to remark', () => {
    expect(made('mandate', facts, points).slides).toBe(2);
    expect(made('mandate', facts, points, 'one')).toEqual({ slides: 1, told: 0, rules: [] });
  });

  it('that fit on one are given two when asked to', () => {
    const few = mandate(4, 'Foreslå endringer.');
    expect(made('mandate', few, { points: ids(4) }).slides).toBe(1);
    expect(made('mandate', few, { points: ids(4) }, 'two')).toEqual({ slides: 2, told: 0, rules: [] });
  });

  it('that cannot be read on one stand as the template has them, and it is said', () => {
    const much = mandate(5, `${sentence} `.repeat(8));
    const natural = made('mandate', much, points).slides;
    expect(made('mandate', much, points, 'one')).toMatchObject({ slides: natural, told: 1 });
    expect(natural).toBeGreaterThan(1);
  });
});

describe('key figures', () => {
  it('stay on one slide when asked to, as long as they can be read', () => {
    const five = { figures: ids(5) };
    expect(made('key-figures', figures(5), five).slides).toBe(2);
    expect(made('key-figures', figures(5), five, 'one')).toEqual({ slides: 1, told: 0, rules: [] });
    expect(made('key-figures', figures(12), { figures: ids(12) }, 'one')).toMatchObject({ told: 1 });
    expect(made('key-figures', figures(4), { figures: ids(4) }, 'two')).toMatchObject({ slides: 2, told: 0 });
  });
});

describe('members', () => {
  it('of a slide more than is comfortable stay on one when asked to, and few on two', () => {
    expect(made('composition', people(16), {}).slides).toBe(2);
    expect(made('composition', people(16), {}, 'one')).toEqual({ slides: 1, told: 0, rules: [] });
    expect(made('composition', people(60), {}, 'one')).toMatchObject({ told: 1 });
    expect(made('composition', people(8), {}, 'two')).toMatchObject({ slides: 2, told: 0 });
  });
});
