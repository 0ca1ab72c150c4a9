import { expect, test } from 'vitest';
import type { Diagnostic } from '../../core/diagnostics';
import { itemsOf } from '../../renderer/places/checks/list';

const about = (rule: string, at: Diagnostic['at']): Diagnostic => ({
  rule,
  severity: 'warning',
  message: rule,
  at,
});
const source = about('source-unknown', { fact: 'people/kari' });
const findings = new Map([
  ['forum', [source, about('text-small', { deck: 'forum', slide: 'one' })]],
  ['innlegg', [source, about('text-small', { deck: 'innlegg', slide: 'one', file: 'decks/innlegg.json' })]],
]);

test('a fault of a fact that two presentations show is told once, with both', () => {
  const all = itemsOf(findings, 'all', {});
  expect(all.map(({ diagnostic, decks }) => [diagnostic.rule, decks])).toEqual([
    ['source-unknown', ['forum', 'innlegg']],
    ['text-small', ['forum']],
    ['text-small', ['innlegg']],
  ]);
});

test('on a slide only its own faults are told', () => {
  expect(
    itemsOf(findings, 'slide', { deck: 'forum', slide: 'one' }).map((one) => one.diagnostic.rule),
  ).toEqual(['text-small']);
  expect(itemsOf(findings, 'slide', { deck: 'forum', slide: 'two' })).toEqual([]);
});

test('at a fact its faults are told, whatever field they are in', () => {
  const field = about('translation-missing', { fact: 'people/kari#title' });
  const more = new Map([...findings, ['third', [field]]]);
  expect(itemsOf(more, 'fact', { fact: 'people/kari' })).toHaveLength(2);
});

test('people without a source are one finding, however many slides show them', () => {
  const slide = (name: string, facts: string[]): Diagnostic => ({
    ...about('source-unknown', { deck: 'forum', slide: name, file: 'decks/forum.json' }),
    params: { count: facts.length, facts },
  });
  const shown = new Map([
    ['forum', [slide('one', ['people/a', 'people/b', 'meetings/m']), slide('two', ['people/b', 'people/c'])]],
    ['innlegg', [source]],
  ]);
  expect(
    itemsOf(shown, 'all', {}).map(({ many, decks, diagnostic }) => [many?.ids, decks, diagnostic.at]),
  ).toEqual([
    [['a', 'b', 'c', 'kari'], ['forum', 'innlegg'], {}],
    [undefined, ['forum'], { fact: 'meetings/m' }],
  ]);
});
