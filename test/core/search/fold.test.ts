import { describe, expect, test } from 'vitest';
import { fold, queryOf, rangesIn } from '../../../core/search/fold';

/** What is found of a query in a text, as it stands there. */
const found = (text: string, typed: string, whole = false): string[] => {
  const query = queryOf(typed, whole);
  return query ? rangesIn(text, query).map(({ start, end }) => text.slice(start, end)) : [];
};

describe('words are found as Norwegians expect', () => {
  test.each([
    ['in capitals', 'KOMMUNENE i Innlandet', 'kommunene', ['KOMMUNENE']],
    ['without the accent', 'En idé på café', 'ide pa', []],
    ['with accents left out', 'En idé på café', 'cafe', ['café']],
    ['with an accent too many', 'En ide', 'idé', ['ide']],
    ['composed or not', 'pa\u030A fjellet', 'på', ['pa\u030A']],
    ['with marks on marks', 'Kárášjohka, Ruđi', 'karasjohka, rudi', ['Kárášjohka, Ruđi']],
    ['over soft hyphens', 'opp\u00ADgave\u00ADfordeling', 'oppgaveford', ['opp\u00ADgave\u00ADford']],
    ['over marks without width', 'null\u200Bpunkt', 'nullpunkt', ['null\u200Bpunkt']],
    ['over hard spaces', 'kl.\u00A010, 12\u202F000 kroner', 'kl. 10, 12 000', ['kl.\u00A010, 12\u202F000']],
    ['over several spaces and a break', 'to  \n ord', 'to ord', ['to  \n ord']],
    ['tied together by a PDF', 'de ﬁre', 'fire', ['ﬁre']],
    ['with a hyphen that keeps together', 'e\u2011post', 'e-post', ['e\u2011post']],
    ['beside one another', 'anana', 'ana', ['ana']],
  ])('%s', (_name, text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected);
  });

  test.each(['a', 'o', 'ae', 'e'])('«%s» is no æ, ø or å', (typed) => {
    expect(found('ÆØÅ æøå', typed)).toEqual([]);
  });

  test('æ, ø and å are found by themselves, in capitals and with an accent more', () => {
    expect(found('ÅS Øy ǿ Æra', 'å')).toEqual(['Å']);
    expect(found('ÅS Øy ǿ Æra', 'ø')).toEqual(['Ø', 'ǿ']);
    expect(found('ÅS Øy ǿ Æra', 'æ')).toEqual(['Æ']);
  });
});

test('whole words are a choice', () => {
  const text = 'By, bygd, nabo-by og byen «by»';
  expect(found(text, 'by')).toHaveLength(5);
  expect(found(text, 'by', true)).toEqual(['By', 'by', 'by']);
  expect(found('5. mai og 15. mai', '5. mai', true)).toEqual(['5. mai']);
});

test('nothing is looked for where nothing can be seen', () => {
  expect(queryOf(' \u00AD\u200B ')).toBeUndefined();
});

test('folding twice is folding once, whatever is written', () => {
  for (const text of ['İstanbul ﬁ ß', 'a\u0301\u0302', '𝒜 😀 x', 'ＡＢ', '\u0301', '']) {
    expect(fold(fold(text))).toBe(fold(text));
  }
});
