import { describe, expect, it } from 'vitest';
import { fill, say, type Text, textsIn, uiLanguageFor, uiLanguages } from '../../../core/texts';

/** Every text with where it stands; the forms of a plural are one text. */
function textsUnder(value: unknown, at: string): [at: string, text: Text][] {
  if (typeof value === 'string' || isPlural(value)) return [[at, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsUnder(inner, `${at} › ${key}`));
}

function isPlural(value: unknown): value is Exclude<Text, string> {
  return typeof value === 'object' && value !== null && 'one' in value && 'other' in value;
}

function formsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function named(text: Text): string[] {
  const names = formsOf(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
  return [...new Set(names)].sort();
}

const bokmaal = new Map(textsUnder(textsIn('nb'), 'nb').map(([at, text]) => [at.slice(5), text]));

describe.each(uiLanguages)('The catalogue «%s»', (language) => {
  const all = textsUnder(textsIn(language), language).map(([at, text]) => [at.slice(5), text] as const);

  it('has the texts that bokmål has', () => {
    expect(all.map(([at]) => at).sort()).toEqual([...bokmaal.keys()].sort());
  });

  it('names the same parameters as bokmål, in braces', () => {
    for (const [at, text] of all) {
      expect(named(text), at).toEqual(named(bokmaal.get(at)!));
      for (const form of formsOf(text)) expect(form.replace(/\{\w+\}/g, ''), at).not.toMatch(/[{}]/);
    }
  });

  it('leaves nothing empty', () => {
    for (const [at, text] of all) for (const form of formsOf(text)) expect(form.trim(), at).not.toBe('');
  });

  it('has a form for every number that its language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [at, text] of all) {
      if (typeof text !== 'string')
        expect(Object.keys(text), at).toEqual(expect.arrayContaining(pluralCategories));
    }
  });
});

describe('A text', () => {
  it('is filled in, whatever stands in its parameters', () => {
    expect(say('en', 'decks', 'open', { title: '$& {title}' })).toBe('Open $& {title}');
    expect(fill('{a} og {b}', { a: 1 }, 'nb')).toBe('1 og ');
  });

  it('follows its count, by the rules of its language', () => {
    expect(say('nb', 'common', 'slides', { count: 1 })).toBe('1 lysbilde');
    expect(say('nb', 'common', 'slides', { count: 0 })).toBe('0 lysbilder');
    expect(say('nb', 'stale', 'chosen', { count: 0 })).toBe('Ingen lysbilder valgt');
    const polish = {
      one: '{count} slajd',
      few: '{count} slajdy',
      many: '{count} slajdów',
      other: '{count} slajdu',
    };
    expect([1, 3, 5, 1.5].map((count) => fill(polish, { count }, 'pl'))).toEqual([
      '1 slajd',
      '3 slajdy',
      '5 slajdów',
      '1.5 slajdu',
    ]);
  });

  it('with a parameter too few or too many, or under a key that is none, does not compile', () => {
    const wrong = [
      // @ts-expect-error the title is missing
      () => say('nb', 'decks', 'open'),
      // @ts-expect-error another name
      () => say('nb', 'decks', 'open', { name: 'Budsjett' }),
      // @ts-expect-error the count that chooses the form is missing
      () => say('nb', 'common', 'slides', {}),
      // @ts-expect-error the text takes no parameters: the language is no option of it
      () => say('nb', 'images', 'changedWord', { lng: 'nn' }),
      // @ts-expect-error no such text
      () => say('nb', 'decks', 'opened'),
    ];
    expect(wrong).toHaveLength(5);
  });

  it('for people who read Northern Sámi is in bokmål', () => {
    expect(uiLanguageFor('se')).toBe('nb');
    expect(uiLanguageFor('nn')).toBe('nn');
  });
});
