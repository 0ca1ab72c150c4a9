import { describe, expect, it } from 'vitest';
import { holdDeck } from '../../app/hold';
import { openWorkspace } from '../../app/open';
import { type StaleSlide, staleReport } from '../../app/stale';
import { ask, day, outdated, titled } from './asked';
import { edit, foreignDeck, paste, retag } from './paste';
import {
  changeFact,
  changeJson,
  copyOf,
  exampleWorkspace,
  pptxOf,
  readJson,
  sound,
  starter,
} from './workspaces';

describe('A deck that was sent out', () => {
  it('is current as long as nothing has changed', async () => {
    const dir = await starter();
    const report = await ask(await pptxOf(dir), dir);
    expect(report.counts).toMatchObject({ current: 8, outdated: 0, altered: 0, edited: 0, foreign: 0 });
    expect(report.slides[3]).toMatchObject({
      number: 4,
      title: 'Sammensetning',
      status: 'current',
      edited: false,
      facts: [],
      stamp: { workspace: 'naermiljo', deck: 'orientering', slide: 'sammensetning', asOf: day },
    });
  });

  it('tells dates and numbers as people write them', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    const later = copyOf(dir);
    changeFact(later, 'meetings', 'mote-2', (entry) => {
      entry.when = { start: '2026-02-16', end: '2026-02-17' };
      entry.places = ['Solvik'];
    });
    changeFact(later, 'figures', 'innspill', (entry) => {
      entry.value = 1234;
    });
    const report = await ask(deck, later);
    expect(titled(report, 'Møteplan').facts).toMatchObject([
      { label: '16.–17. februar 2026, Besøk i to kommuner, place', was: 'Solvik, Nordvik', now: 'Solvik' },
      { was: '27.–28. januar 2026', now: '16.–17. februar 2026' },
    ]);
    const [figure] = titled(report, 'Arbeidet så langt').facts;
    expect(figure).toMatchObject({ label: 'skriftlige innspill, value', was: '120', now: '1 234' });
  });

  it('knows that a day has passed: the next meeting is another', async () => {
    const dir = await starter();
    const report = await ask(await pptxOf(dir), dir, { asOf: '2025-12-20' });
    expect(outdated(report)).toEqual(['Møteplan 2025–2026']);
    expect(titled(report, 'Møteplan').facts).toEqual([
      {
        ref: 'query:nextMeeting',
        label: 'the next meeting',
        kind: 'changed',
        was: '3.–4. desember 2025',
        now: '27.–28. januar 2026',
      },
    ]);
  });

  it('says who has become a member and who has left', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    const later = copyOf(dir);
    changeJson(later, 'facts/people.json', ({ entries }) => {
      entries.find((one: { id: string }) => one.id === 'jonas-berg').membership = [
        { value: 'member', to: '2025-11-10' },
      ];
      entries.push({ ...entries[2], id: 'siri-dahl', name: 'Siri Dahl' });
    });
    const { facts } = titled(await ask(deck, later), 'Sammensetning');
    expect(facts.find(({ ref }) => ref === 'query:members')).toMatchObject({
      label: 'who is a member',
      added: ['Siri Dahl'],
      gone: ['Jonas Berg'],
    });
    expect(facts.find(({ ref }) => ref === 'people/jonas-berg#membership')).toMatchObject({
      was: 'medlem',
      now: '',
    });
  });

  it('is outdated when a fact is no longer in the register, and still says whose it was', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir);
    const later = copyOf(dir);
    changeJson(later, 'facts/figures.json', (json) => {
      json.entries = json.entries.filter((one: { id: string }) => one.id !== 'innspill');
    });
    const slide = titled(await ask(deck, later), 'Arbeidet så langt');
    expect(slide.status).toBe('outdated');
    expect(slide.facts[0]).toMatchObject({
      kind: 'removed',
      label: expect.stringContaining('skriftlige innspill'),
    });
    expect(slide.facts[0]!.now).toBeUndefined();
  });

  it('looks a slide for a coming day up on that day', async () => {
    const dir = await starter();
    const deck = await pptxOf(dir, 'orientering', { asOf: '2999-01-01' });
    const report = staleReport(deck, await openWorkspace(dir));
    expect(report.counts.current).toBe(8);
    expect(report.slides[0]!.asOf).toBe('2999-01-01');
  });

  it('is asked in the language it was made in', async () => {
    const dir = await starter();
    changeFact(dir, 'figures', 'grendehus', (entry) => {
      entry.label = { nb: 'grendehus', en: 'village halls' };
    });
    const deck = await pptxOf(dir, 'orientering', { language: 'en' });
    expect((await ask(deck, dir)).counts.outdated).toBe(0);
    changeFact(dir, 'figures', 'grendehus', (entry) => {
      entry.label.en = 'community halls';
    });
    const [change] = titled(await ask(deck, dir), 'Arbeidet').facts;
    expect(change).toMatchObject({ was: 'village halls', now: 'community halls' });
  });

  it('does not take a value that deviates on one slide for a change', async () => {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      slides[3].deviations = { 'people/asta-lund#title': 'møteleder' };
    });
    expect((await ask(await pptxOf(dir), dir)).counts.current).toBe(8);
  });

  it('tells what changed also when its own deck is held', async () => {
    const dir = await starter();
    await holdDeck(dir, 'orientering', { early: true });
    const deck = await pptxOf(dir);
    changeFact(dir, 'people', 'asta-lund', (entry) => {
      entry.title = 'statsforvalter';
    });
    expect(titled(await ask(deck, dir), 'Sammensetning').facts[0]).toMatchObject({ now: 'statsforvalter' });
  });
});

describe('A slide edited by hand', () => {
  it('is told from one that is as it was exported', async () => {
    const dir = await starter();
    const deck = edit(await pptxOf(dir), 4, 'Marit Hauge', 'Marit Hauge Lie');
    await sound(deck);
    const report = await ask(deck, dir);
    expect(report.slides.filter(({ edited }) => edited).map(({ number }) => number)).toEqual([4]);
    expect(report.slides[3]!.status).toBe('altered');
  });

  it('may be outdated as well', async () => {
    const dir = await starter();
    const deck = edit(await pptxOf(dir), 4, 'Marit Hauge', 'Marit Hauge Lie');
    changeFact(dir, 'people', 'asta-lund', (entry) => {
      entry.title = 'pensjonist';
    });
    expect((await ask(deck, dir)).slides[3]).toMatchObject({ status: 'outdated', edited: true });
  });
});

describe('Slides that were moved into another deck', () => {
  it('are known there, among slides that are not ours', async () => {
    const dir = await starter();
    const moved = paste(await pptxOf(dir), [1, 3, 4, 5, 6, 8], await foreignDeck());
    changeFact(dir, 'people', 'asta-lund', (entry) => {
      entry.title = 'pensjonist';
    });
    const report = await ask(moved, dir);
    expect(report.slides.map(({ status }) => status)).toEqual([
      'foreign',
      'foreign',
      // The cover names the speaker.
      'outdated',
      'current',
      'outdated',
      'current',
      'current',
      'current',
    ]);
    expect(report.slides[0]!.foreign).toBe('no-stamp');
    expect(report.slides.some(({ edited }) => edited)).toBe(false);
    expect(titled(report, 'Sammensetning').facts).toMatchObject([
      { was: 'tidligere rektor', now: 'pensjonist' },
    ]);
  });

  it('of another commission are not ours, and it says whose they are', async () => {
    const [ours, theirs] = [await starter(), await starter('andre')];
    const mixed = paste(await pptxOf(theirs), [4], await pptxOf(ours));
    const report = await ask(mixed, ours);
    expect(report.slides.at(-1)).toMatchObject({
      status: 'foreign',
      foreign: 'other-workspace',
      stamp: { workspace: 'andre', slide: 'sammensetning' },
    });
    expect(report.counts).toMatchObject({ current: 8, outdated: 0, edited: 0, likely: 0, foreign: 1 });
  });
});

describe('A stamp that lies', () => {
  const facts = (list: unknown): Record<string, string> => ({ LYSARK_FACTS: JSON.stringify(list) });
  const cases: [name: string, tags: Record<string, string>, expected: Partial<StaleSlide>][] = [
    ['of a later version', { LYSARK_VERSION: '7' }, { status: 'foreign', foreign: 'newer-stamp' }],
    ['with broken JSON', { LYSARK_FACTS: '[["people/a' }, { status: 'foreign', foreign: 'broken-stamp' }],
    ['with a number for facts', { LYSARK_FACTS: '7' }, { status: 'foreign', foreign: 'broken-stamp' }],
    ['with the wrong shapes', facts([[1, 2, 3]]), { status: 'foreign', foreign: 'broken-stamp' }],
    ['with far too much', facts([['a', 'b', 'x'.repeat(2_100_000)]]), { foreign: 'broken-stamp' }],
    [
      'with far too many facts',
      facts(Array.from({ length: 30_000 }, (_, i) => [`people/p${i}#name`, 'd', 's'])),
      { foreign: 'broken-stamp' },
    ],
    ['with no language', { LYSARK_LANGUAGE: '__proto__' }, { status: 'current' }],
    ['with no date', { LYSARK_ASOF: 'yesterday' }, { status: 'current' }],
  ];
  it.each(cases)('%s does no harm', async (_name, tags, expected) => {
    const dir = await starter();
    const report = await ask(retag(await pptxOf(dir), 4, tags), dir);
    expect(report.slides[3]).toMatchObject(expected);
    expect(report.slides.filter(({ status }) => status === 'current').length).toBeGreaterThanOrEqual(7);
  });

  it('cannot reach beyond the register or steer a terminal', async () => {
    const dir = await starter();
    const refs = [
      'query:all:__proto__',
      'query:all:constructor',
      'query:toString',
      'people/asta-lund#__proto__',
      'people/../secrets#name',
      'constructor/x#name',
      '\u001b[31mred',
      'å'.repeat(5000),
    ];
    const tags = facts(refs.map((ref) => [ref, 'd', `\u001b]0;owned\u0007${'y'.repeat(5000)}`]));
    const slide = (await ask(retag(await pptxOf(dir), 4, tags), dir)).slides[3]!;
    expect(slide.status).toBe('outdated');
    expect(slide.facts.map(({ kind }) => kind)).toEqual(refs.map(() => 'unknown'));
    for (const { ref, label, was } of slide.facts) {
      expect(`${ref}${label}${was}`).not.toMatch(/[\x00-\x1f\x7f]/);
      expect(Math.max(ref.length, label.length, was.length)).toBeLessThanOrEqual(400);
    }
  });

  it('is refused with the file when that is no presentation', async () => {
    const dir = await starter();
    await expect(ask(new Uint8Array(100), dir)).rejects.toThrow('zip');
  });
});

describe.skipIf(!exampleWorkspace)('The talk of 24 November 2025', () => {
  it('is outdated by Mette Nord’s title in 2026 and not on its own day, also after six slides were moved', async () => {
    const dir = copyOf(exampleWorkspace!);
    const deck = await pptxOf(dir, 'okonomiforum');
    const known = readJson(dir, 'facts/people.json').entries.find(
      (one: { id: string }) => one.id === 'mette-nord',
    );
    changeFact(dir, 'people', 'mette-nord', (entry) => {
      const now =
        Array.isArray(known.title) && 'value' in known.title[0] ? known.title[0].value : known.title;
      entry.title = [{ value: now }, { value: 'pensjonist', from: '2025-12' }];
    });
    const then = await ask(deck, dir, { asOf: '2025-11-24' });
    expect(then.counts).toMatchObject({ outdated: 0, edited: 0, foreign: 0 });
    const now = await ask(deck, dir, { asOf: '2026-03-01' });
    const title = { label: 'Mette Nord, title', was: 'forbundsleder', now: 'pensjonist' };
    expect(now.slides[10]).toMatchObject({ title: 'Sammensetning', status: 'outdated', facts: [title] });
    expect(now.slides[14]!.facts).toMatchObject([{ was: '9.–10. februar 2026', now: '16.–17. april 2026' }]);
    const moved = await ask(paste(deck, [1, 5, 11, 15, 18, 27], await foreignDeck()), dir, {
      asOf: '2026-03-01',
    });
    expect(moved.slides.map(({ status }) => status)).toEqual([
      'foreign',
      'foreign',
      'current',
      'current',
      'outdated',
      'outdated',
      'current',
      'current',
    ]);
    expect(moved.slides[4]!.facts).toMatchObject([title]);
  });
});
