import { describe, expect, it } from 'vitest';
import { joinAnd, joinOr, type LabelKey, label, labels } from '../../../core/formats/labels';
import { bcp47, isLanguage, languages } from '../../../core/formats/language';
import { capitalise } from '../../../core/formats/typography';

describe('the fixed words of slides', () => {
  it('stand in all four languages, with the same parameters', () => {
    for (const key of Object.keys(labels) as LabelKey[]) {
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      for (const lang of languages) {
        expect(labels[key][lang].trim()).not.toBe('');
        expect(names(labels[key][lang])).toEqual(names(labels[key].nb));
      }
    }
  });

  it('take their parameters', () => {
    expect(label('nb', 'measureOf', { n: 4, m: 5 })).toBe('Tiltak 4 av 5');
    expect(label('nb', 'partOf', { n: 2, m: 2 })).toBe('(2 av 2)');
    expect(label('nn', 'byTheEndOf', { year: 2026 })).toBe('innan utgangen av 2026');
    expect(label('nb', 'afterName', { name: 'Jan P. Syse' })).toBe('etter Jan P. Syse');
    expect(label('nb', 'resolution', { n: 525 })).toBe('Vedtak 525');
  });

  it('refuse missing and foreign parameters at compile time', () => {
    // @ts-expect-error a measure has a number
    label('nb', 'measureOf');
    // @ts-expect-error and a total
    label('nb', 'measureOf', { n: 1 });
    // @ts-expect-error a chair has neither
    label('nb', 'chair', { n: 1 });
    expect(label('nb', 'chair')).toBe('leder');
  });

  it('join places that are still open', () => {
    expect(joinOr(['Kristiansand', 'Innlandet'], 'nb')).toBe('Kristiansand eller Innlandet');
    expect(joinAnd(['Vadsø', 'Vardø', 'Tana'], 'nn')).toBe('Vadsø, Vardø og Tana');
    expect(joinOr(['Deatnu', 'Kárášjohka'], 'se')).toBe('Deatnu dahje Kárášjohka');
    expect(joinOr([], 'en')).toBe('');
  });

  it('begin a line with a capital when asked', () => {
    expect(capitalise(label('nb', 'chair'))).toBe('Leder');
    expect(capitalise('čállingoddi')).toBe('Čállingoddi');
  });

  it('are tagged with languages that PowerPoint and PDF know', () => {
    expect(languages.map((lang) => bcp47[lang])).toEqual(['nb-NO', 'nn-NO', 'se-NO', 'en-GB']);
    expect(isLanguage('no')).toBe(false);
  });
});
