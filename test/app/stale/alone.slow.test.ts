import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../app/open';
import { type StaleReport, type StaleSlide, staleReport } from '../../../app/stale';
import { edit, foreignDeck, paste, retag } from '../paste';
import { changeFact, changeJson, pptxOf, starter } from '../workspaces';

const alone = (deck: Uint8Array, asOf: string): StaleReport =>
  staleReport(deck, undefined, { asOf, words: 'nb' });

function titled({ slides }: StaleReport, title: string): StaleSlide {
  return slides.find((one) => one.title.startsWith(title))!;
}

describe('A slide whose commission is not at hand', () => {
  it('says whose it is, and how they are reached', async () => {
    const dir = await starter();
    changeJson(dir, 'commission.json', (commission) => {
      commission.contact = { name: 'Asta Lund', email: 'post@naermiljo.example', phone: '22 33 44 55' };
    });
    const report = alone(paste(await pptxOf(dir), [4], await foreignDeck()), '2025-11-18');
    expect(report.workspace).toBeUndefined();
    expect(report.copy).toBeUndefined();
    expect(report.slides.map(({ foreign }) => foreign)).toEqual(['no-stamp', 'no-stamp', 'other-workspace']);
    expect(report.slides[2]!.stamp!.sender).toEqual({
      name: 'Nærmiljøkommisjonen',
      contact: { name: 'Asta Lund', email: 'post@naermiljo.example', phone: '22 33 44 55' },
    });
  });

  it('knows that a meeting has been, from the day after its last', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    expect(titled(alone(deck, '2025-12-04'), 'Møteplan')).toMatchObject({ status: 'foreign', facts: [] });
    const over = alone(deck, '2025-12-05');
    expect(titled(over, 'Møteplan')).toMatchObject({
      status: 'likely',
      facts: [{ kind: 'passed', meeting: true, label: '3.–4. desember 2025', until: '2025-12-04' }],
    });
    expect(over.counts).toMatchObject({ likely: 1, foreign: 7, current: 0, outdated: 0 });
    // Both of those that have been; the third is still to come.
    const { facts } = titled(alone(deck, '2026-02-01'), 'Møteplan');
    expect(facts.map(({ label }) => label)).toEqual(['3.–4. desember 2025', '27.–28. januar 2026']);
  });

  it('does not call over what was over already when it was made', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir, 'orientering', { asOf: '2025-12-20' });
    const { facts } = titled(alone(deck, '2026-02-01'), 'Møteplan');
    expect(facts.map(({ label }) => label)).toEqual(['27.–28. januar 2026']);
  });

  it('knows that a role, a title, a promise and a value with only a month have ended', async () => {
    const dir = await starter();
    changeFact(dir, 'people', 'jonas-berg', (entry) => {
      entry.membership = [{ value: 'member', to: '2025-12' }];
      entry.title = [{ value: 'kommunedirektør' }, { value: 'pensjonist', from: '2026-02-15' }];
    });
    changeFact(dir, 'figures', 'innspill', (entry) => {
      entry.value = [{ value: 120, to: '2026' }];
    });
    const deck = await pptxOf(dir);
    const members = (asOf: string) => titled(alone(deck, asOf), 'Sammensetning');
    expect(members('2025-12-31').status).toBe('foreign');
    expect(members('2026-01-01')).toMatchObject({
      status: 'likely',
      facts: [
        { kind: 'passed', label: 'Jonas Berg, verv', was: 'medlem', until: '2025-12-31' },
        { kind: 'passed', label: 'hvem som er medlem', until: '2025-12-31' },
      ],
    });
    expect(members('2026-02-14').facts).toHaveLength(2);
    expect(members('2026-02-15').facts[1]).toMatchObject({
      label: 'Jonas Berg, tittel',
      until: '2026-02-14',
    });
    expect(titled(alone(deck, '2026-12-31'), 'Arbeidet').status).toBe('foreign');
    expect(titled(alone(deck, '2027-01-01'), 'Arbeidet')).toMatchObject({
      status: 'likely',
      facts: [{ label: 'skriftlige innspill, verdi', was: '120', until: '2026-12-31' }],
    });
  });

  it('says what was changed on it by hand, as far as the stamp knows', async () => {
    const dir = await starter();
    const deck = edit(await pptxOf(dir), 3, '120', '999');
    expect(titled(alone(deck, '2025-11-18'), 'Arbeidet')).toMatchObject({
      status: 'foreign',
      edited: true,
      facts: [{ kind: 'hand', was: '120', found: '999' }],
    });
  });

  it('is told in the same way beside slides of the commission that is open', async () => {
    const [ours, theirs] = [await starter(), await starter('andre')];
    const mixed = paste(await pptxOf(theirs), [5], await pptxOf(ours));
    const report = staleReport(mixed, await openWorkspace(ours), { asOf: '2025-12-20', words: 'nn' });
    expect(report.slides.at(-1)).toMatchObject({
      status: 'likely',
      foreign: 'other-workspace',
      stamp: { sender: { name: 'Nærmiljøkommisjonen' } },
    });
    expect(report.slides[4]!.facts[0]!.label).toBe('neste møte');
  });
});

describe('A stamp of the second version that lies', () => {
  const cases: [name: string, tags: Record<string, string>][] = [
    [
      'with a sender that steers a terminal',
      { LYSARK_SENDER: JSON.stringify(['\u001b[31m\u202eA', '', '', '', 'javascript:alert(1)']) },
    ],
    ['with a sender of the wrong form', { LYSARK_SENDER: '{"name":"x"}' }],
    ['with a very long sender', { LYSARK_SENDER: JSON.stringify(['A'.repeat(100_000), '', '', '', '']) }],
    ['with lines that show facts that are not there', { LYSARK_LINES: '[["Tall 1",["120",7000]]]' }],
    ['with lines of the wrong form', { LYSARK_LINES: '[["Tall 1",{"a":1}]]' }],
    [
      'with very many lines',
      { LYSARK_LINES: JSON.stringify(Array.from({ length: 30_000 }, (_, i) => ['x', `${i} ord`])) },
    ],
    [
      'with one very long line',
      { LYSARK_LINES: JSON.stringify([['x', 'a b '.repeat(100_000), ['b a '.repeat(100_000), 0]]]) },
    ],
    [
      'with a recipe as deep as a well',
      { LYSARK_RECIPE: `["cover",${'['.repeat(50_000)}${']'.repeat(50_000)}]` },
    ],
    ['with a recipe of a foreign kind', { LYSARK_RECIPE: '["__proto__",{"__proto__":{"a":1}}]' }],
    ['with a day that is none', { LYSARK_FACTS: '[["people/asta-lund#name","d","s","2025-99-99"]]' }],
  ];
  it.each(cases)('%s does no harm', async (_name, tags) => {
    const dir = await starter();
    const deck = retag(await pptxOf(dir), 4, tags);
    const began = performance.now();
    for (const open of [undefined, await openWorkspace(dir)]) {
      const report = staleReport(deck, open, { asOf: '2025-11-18', words: 'en' });
      expect(report.slides).toHaveLength(8);
      const said = JSON.stringify(report);
      expect(said).not.toMatch(/\\u001b|\\u202e|\u202e/);
      expect(said.length).toBeLessThan(200_000);
    }
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('A deck of an older Lysark', () => {
  const old = new Uint8Array(
    readFileSync(resolve(import.meta.dirname, '../../fixtures/stamps/version-1.pptx')),
  );

  it('is compared as ever', async () => {
    const dir = await starter('naermiljo');
    const report = staleReport(old, await openWorkspace(dir), { asOf: '2025-11-17', words: 'nb' });
    expect(report.slides.map(({ status }) => status)).toEqual(['current', 'current', 'current']);
    changeFact(dir, 'people', 'asta-lund', (entry) => {
      entry.title = 'pensjonist';
    });
    const later = staleReport(old, await openWorkspace(dir), { asOf: '2025-12-20', words: 'nb' });
    expect(later.slides.map(({ status }) => status)).toEqual(['outdated', 'outdated', 'current']);
    expect(later.slides[0]!.facts).toMatchObject([{ was: 'tidligere rektor', now: 'pensjonist' }]);
  });

  it('does not say that facts are right when its words were edited: it does not know which', async () => {
    const dir = await starter('naermiljo');
    const slide = staleReport(edit(old, 1, 'Marit Hauge', 'X'), await openWorkspace(dir), {
      asOf: '2025-11-17',
    }).slides[0]!;
    expect(slide).toMatchObject({ status: 'edited', edited: true, editsUnknown: true });
  });

  it('says alone which commission it is from', () => {
    const report = alone(old, '2026-06-01');
    expect(report.slides[0]).toMatchObject({
      status: 'foreign',
      stamp: { workspace: 'naermiljo' },
      facts: [],
    });
    // It has no last days; that a meeting has been, its days say.
    expect(report.slides[1]).toMatchObject({ status: 'likely' });
    expect(report.slides[1]!.facts.map(({ label }) => label)).toEqual([
      '3.–4. desember 2025',
      '27.–28. januar 2026',
      '26. mars 2026',
    ]);
  });
});
