import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeck, defineRule, ruleList, rules, ruleText } from '../../../core/checks';
import { passedPromises } from '../../../core/checks/each/stale';
import { contrastRatio } from '../../../core/scene/contrast';
import { textsIn, uiLanguages } from '../../../core/texts';
import { body, input, plainSlide, points, quote, scene, source, text, title, unknown } from './build';
import { factCases } from './cases/facts';
import { memberCases } from './cases/members';
import { slideCases } from './cases/slides';

const cases = { ...slideCases, ...factCases, ...memberCases };

for (const rule of rules) {
  describe(rule.id, () => {
    for (const { says, input: make, severity, count = 1 } of cases[rule.id]?.finds ?? []) {
      it(says, () => {
        const found = checkDeck(make()).filter((d) => d.rule === rule.id);
        expect(found.map((d) => d.severity)).toEqual(Array(count).fill(severity ?? rule.level));
      });
    }
    for (const { says, input: make } of cases[rule.id]?.silent ?? []) {
      it(says, () => {
        expect(checkDeck(make()).filter((d) => d.rule === rule.id)).toEqual([]);
      });
    }
  });
}

describe('the rules', () => {
  it('have each a case that finds and one that stays silent', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const [id, { finds, silent }] of Object.entries(cases)) {
      expect(finds.length, id).toBeGreaterThan(0);
      expect(silent.length, id).toBeGreaterThan(0);
    }
  });

  it('are each explained in bokmål, nynorsk and English, as are those of fit and compile', () => {
    const others = [
      'text-overflow',
      'text-cut',
      'word-broken',
      'glyph-missing',
      'font-size',
      'translation-missing',
      'template-unknown',
      'slide-failed',
      'unknown-id',
      'title-duplicate',
      'image-missing',
    ];
    for (const id of [...rules.map((rule) => rule.id), ...others]) {
      for (const language of uiLanguages) {
        const words = ruleText(id, language);
        expect(words?.title ?? '', `${id}: its name in ${language}`).toMatch(/\S/);
        expect(words?.explanation ?? '', `${id}: its reason in ${language}`).toMatch(/[.?]$/);
      }
    }
    expect(ruleText('nothing', 'nb')).toBeUndefined();
    expect(ruleText('constructor', 'nb')).toBeUndefined();
  });

  it('say what they stand on', () => {
    for (const rule of rules) expect(rule.basis, rule.id).toMatch(/\S/);
    expect(Object.keys(textsIn('nb').rules).length).toBeGreaterThan(rules.length);
  });

  it('cannot share an id', () => {
    const rule = defineRule({ id: 'a', level: 'tip', scope: 'slide', basis: 'b', find: () => {} });
    expect(() => ruleList([rule, { ...rule }])).toThrow('«a»');
  });
});

describe('a finding', () => {
  it('says where to jump', () => {
    const second = scene(
      [title('To'), text('label', { x: 48, y: 126, w: 200, h: 40 }, 'lys', {}, { color: 'line' })],
      { id: 'to' },
    );
    const [found] = checkDeck(input([plainSlide('en'), second]));
    expect(found?.at).toEqual({
      file: 'decks/okonomiforum.json',
      deck: 'okonomiforum',
      slide: 'to',
      number: 2,
      node: 'label',
      path: 'slides[1]',
      keys: ['slides', 1],
    });
    expect(found?.params).toMatchObject({ needed: 3, color: 'line', behind: 'background' });
  });

  it('names the fact it is about', () => {
    const entry = { id: 'a', value: 450, label: 'lovkrav', source: unknown };
    const found = checkDeck(
      input(plainSlide('en', { uses: ['figures/a#value'] }), { facts: { figures: [entry] } }),
    );
    expect(found.find((d) => d.rule === 'figure-source')?.at.fact).toBe('figures/a');
  });

  it('about a fact is made once, where it is first used', () => {
    const entry = { id: 'a', value: 450, label: 'lovkrav', source: unknown };
    const slides = ['en', 'to'].map((id) => plainSlide(id, { uses: ['figures/a#value'] }));
    const found = checkDeck(input(slides, { facts: { figures: [entry] } }));
    expect(found.map((d) => [d.rule, d.at.slide])).toEqual([['figure-source', 'en']]);
  });

  it('stands with the errors first', () => {
    const slides = [plainSlide('en'), scene([body(points(...'abcdefghi'))], { id: 'to' })];
    expect(checkDeck(input(slides)).map((d) => d.severity)).toEqual(['error', 'tip']);
  });
});

describe('a deck', () => {
  it('without faults gives nothing', () => {
    expect(checkDeck(input(plainSlide()))).toEqual([]);
  });

  it('without slides gives nothing but what concerns the deck', () => {
    expect(checkDeck(input([]))).toEqual([]);
  });

  it('that is held is judged by the facts it was shown with', () => {
    const shown = { id: 'a', value: 450, label: 'lovkrav', year: '2024', source };
    const now = { ...shown, year: undefined, source: unknown };
    const held = { on: '2025-11-24', facts: { 'figures/a': shown } };
    const found = checkDeck(
      input(plainSlide('en', { uses: ['figures/a#value'] }), { facts: { figures: [now] }, deck: { held } }),
    );
    expect(found.map((d) => d.rule)).toEqual(['held-differences']);
  });

  it('can be asked for what single slides can answer for', () => {
    const deck = input(scene([body('Tekst')]), { compiled: { event: undefined } });
    expect(checkDeck(deck, { scope: 'slide' }).map((d) => d.rule)).toEqual(['title-missing']);
    expect(checkDeck(deck, { scope: 'deck' }).map((d) => d.rule)).toEqual(['archive-meta']);
  });
});

describe('a quotation over several slides', () => {
  const words = fc.array(
    fc.constantFrom('kommunene', 'er', 'blitt', 'satt', 'til…', '-', 'vedtak', '«demning»', 'reformer'),
    {
      minLength: 4,
      maxLength: 40,
    },
  );
  const shown = (wanted: string, parts: string[]) => {
    const scenes = parts.map((part, i) =>
      scene([title('Sitat'), quote(`${i === 0 ? '«' : ''}${part}${i === parts.length - 1 ? '»' : ''}`)], {
        id: i === 0 ? 'a' : `a~${i + 1}`,
        slide: 'a',
        part: { index: i + 1, of: parts.length },
        uses: ['quotes/a#text'],
      }),
    );
    const deck = input(scenes, { facts: { quotes: [{ id: 'a', text: wanted, source }] } });
    return checkDeck(deck).filter((d) => d.rule === 'quote-verbatim').length;
  };

  it('is found whole wherever it is parted', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const cut = 1 + (seed % (list.length - 1));
        return shown(list.join(' '), [`${list.slice(0, cut).join(' ')} `, list.slice(cut).join(' ')]) === 0;
      }),
    );
  });

  it('is missed when a word in it is gone', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const gone = list.filter((_, i) => i !== seed % list.length);
        return shown(list.join(' '), [gone.join(' ')]) === 1;
      }),
    );
  });
});

describe('contrast ratios', () => {
  it('are those that WCAG gives', () => {
    expect(contrastRatio('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    expect(contrastRatio('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('FFFFFF', '0B3B4A')).toBeCloseTo(contrastRatio('0B3B4A', 'FFFFFF'), 10);
  });
});

describe('promises', () => {
  it.each([
    ['innen utgangen av 2025', '2026-01-01', 1],
    ['innan utgangen av 2025', '2026-01-01', 1],
    ['by the end of 2025', '2026-01-01', 1],
    ['ovdal jagi 2025 loahpa', '2026-01-01', 1],
    ['innen juni 2025', '2025-07-01', 1],
    ['innen juni 2025', '2025-06-30', 0],
    ['innen 1. januar 2026', '2026-01-01', 0],
    ['innen utgangen av 2025–2026', '2026-01-01', 0],
    ['NOU 2025: 4', '2026-01-01', 0],
    ['begynnelsen av 2025', '2026-01-01', 0],
  ])('«%s» on %s: %i passed', (words, asOf, count) => {
    expect(passedPromises(words, asOf)).toHaveLength(count);
  });
});
