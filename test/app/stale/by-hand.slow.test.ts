import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../app/open';
import { type FactChange, type StaleSlide, staleReport } from '../../../app/stale';
import { edit, recount, renameShapes, retag } from '../paste';
import { changeFact, changeJson, copyOf, pptxOf, sound, starter } from '../workspaces';

const day = '2025-11-17';
const figures = 'Arbeidet';
const meetings = 'Møteplan';
const members = 'Sammensetning';

async function slideOf(deck: Uint8Array, dir: string, title: string): Promise<StaleSlide> {
  const report = staleReport(deck, await openWorkspace(dir), { asOf: day, words: 'nb' });
  return report.slides.find((one) => one.title.startsWith(title))!;
}

const told = ({ facts }: StaleSlide): Partial<FactChange>[] =>
  facts.map(({ kind, label, was, now, found }) => ({ kind, label, was, now, found }));

/** Slide numbers in the starter's deck. */
const at = { members: 4, meetings: 5, figures: 3 };

describe('A value changed by hand on a slide', () => {
  it('is not right although the register has not moved: what stands there is told beside ours', async () => {
    const dir = await starter();
    const deck = edit(await pptxOf(dir), at.figures, '120', '999');
    await sound(deck);
    const slide = await slideOf(deck, dir, figures);
    expect(slide).toMatchObject({ status: 'altered', edited: true });
    expect(told(slide)).toEqual([
      { kind: 'hand', label: 'skriftlige innspill, verdi', was: '120', now: '120', found: '999' },
    ]);
  });

  it('is not outdated for ever when it was corrected to what is true today', async () => {
    const dir = await starter();
    const sent = await pptxOf(dir);
    changeFact(dir, 'figures', 'innspill', (entry) => {
      entry.value = 1580;
    });
    expect(await slideOf(sent, dir, figures)).toMatchObject({ status: 'outdated' });
    for (const typed of ['1 580', '1580', '1\u00a0580', '1580,0']) {
      const slide = await slideOf(edit(sent, at.figures, '120', typed), dir, figures);
      expect(slide.status, typed).toBe('edited');
      expect(told(slide)).toMatchObject([{ kind: 'corrected', was: '120', now: '1 580' }]);
    }
  });

  it('is told as what it is when it is neither what was exported nor what is true', async () => {
    const dir = await starter();
    const sent = await pptxOf(dir);
    changeFact(dir, 'figures', 'innspill', (entry) => {
      entry.value = 580;
    });
    for (const typed of ['590', '5 580', '58', '-580']) {
      const slide = await slideOf(edit(sent, at.figures, '120', typed), dir, figures);
      expect(slide.status, typed).toBe('altered');
      expect(told(slide)).toMatchObject([{ kind: 'hand', now: '580', found: typed }]);
    }
  });

  it('is still outdated when another word on the slide was edited and not the value', async () => {
    const dir = await starter();
    const deck = edit(await pptxOf(dir), at.figures, 'skriftlige innspill', 'innspill på papir');
    changeFact(dir, 'figures', 'innspill', (entry) => {
      entry.value = 580;
    });
    const slide = await slideOf(deck, dir, figures);
    expect(slide).toMatchObject({ status: 'outdated', edited: true });
    expect(told(slide)).toMatchObject([{ kind: 'hand' }, { kind: 'changed', was: '120', now: '580' }]);
  });

  it('is right when it was typed anew and says the same', async () => {
    const dir = await starter();
    changeFact(dir, 'figures', 'innspill', (entry) => {
      entry.value = 1234;
    });
    const sent = await pptxOf(dir);
    const slide = await slideOf(edit(sent, at.figures, '1\u00a0234', '1234,0'), dir, figures);
    expect(slide).toMatchObject({ status: 'edited', facts: [] });
    const date = edit(sent, at.meetings, '27.–28.\u00a0januar', '27. - 28. januar 2026');
    expect(await slideOf(date, dir, meetings)).toMatchObject({ status: 'edited', facts: [] });
  });

  it('is a date in the slide’s own language', async () => {
    const dir = await starter();
    const sent = await pptxOf(dir);
    const wrong = await slideOf(edit(sent, at.meetings, '27.–28.\u00a0januar', '3. februar'), dir, meetings);
    expect(wrong.status).toBe('altered');
    expect(told(wrong)).toMatchObject([
      { kind: 'hand', was: '27.–28. januar 2026', now: '27.–28. januar 2026', found: '3. februar' },
    ]);
    changeFact(dir, 'meetings', 'mote-2', (entry) => {
      entry.when = { start: '2026-02-16', end: '2026-02-17' };
    });
    expect((await slideOf(sent, dir, meetings)).status).toBe('outdated');
    for (const typed of ['16.–17. februar', '16. og 17. februar 2026', '16.-17. feb.']) {
      const slide = await slideOf(edit(sent, at.meetings, '27.–28.\u00a0januar', typed), dir, meetings);
      expect([slide.status, told(slide)[0]?.kind], typed).toEqual(['edited', 'corrected']);
    }
    const english = await pptxOf(copyOf(dir), 'orientering', { language: 'en' });
    const report = staleReport(
      edit(english, at.meetings, '16–17\u00a0February', '17 February'),
      await openWorkspace(dir),
      { asOf: day },
    );
    expect(report.slides[4]!.facts).toMatchObject([{ kind: 'hand', found: '17 February' }]);
  });

  it('is a name or a title', async () => {
    const dir = await starter();
    const sent = await pptxOf(dir);
    changeFact(dir, 'people', 'marit-hauge', (entry) => {
      entry.title = 'pensjonist';
    });
    expect((await slideOf(sent, dir, members)).status).toBe('outdated');
    const right = await slideOf(edit(sent, at.members, 'Professor', 'Pensjonist'), dir, members);
    expect(right.status).toBe('edited');
    expect(told(right)).toMatchObject([{ kind: 'corrected', label: 'Marit Hauge, tittel' }]);
    const name = await slideOf(edit(sent, at.members, 'Marit Hauge', 'Marit Lie'), dir, members);
    expect(told(name)).toMatchObject([
      { kind: 'hand', label: 'Marit Hauge, navn', found: 'Marit Lie', now: 'Marit Hauge' },
      { kind: 'changed', label: 'Marit Hauge, tittel' },
    ]);
  });

  it('is a list: who left was taken away and who came was written in', async () => {
    const dir = await starter();
    const sent = await pptxOf(dir);
    changeJson(dir, 'facts/people.json', ({ entries }) => {
      entries.find((one: { id: string }) => one.id === 'jonas-berg').membership = [
        { value: 'member', to: '2025-11-10' },
      ];
      entries.push({ ...entries[2], id: 'siri-dahl', name: 'Siri Dahl' });
    });
    const outdated = await slideOf(sent, dir, members);
    expect(told(outdated).map(({ kind }) => kind)).toContain('changed');
    // One stays too long, the other is missing: one of the two alone does not mend the list.
    const half = await slideOf(edit(sent, at.members, 'Jonas Berg', 'Kari Vik'), dir, members);
    expect(half.status).toBe('outdated');
    const both = await slideOf(edit(sent, at.members, 'Jonas Berg', 'Siri Dahl'), dir, members);
    const list = both.facts.find(({ ref }) => ref === 'query:members');
    expect(list).toMatchObject({ kind: 'corrected', added: ['Siri Dahl'], gone: ['Jonas Berg'] });
  });

  it('that was taken away with all of its fact is no longer wrong', async () => {
    const dir = await starter();
    changeFact(dir, 'figures', 'innspill', (entry) => {
      delete entry.year;
    });
    const sent = await pptxOf(dir);
    changeJson(dir, 'facts/figures.json', (json) => {
      json.entries = json.entries.filter((one: { id: string }) => one.id !== 'innspill');
    });
    const gone = new Set((await slideOf(sent, dir, figures)).facts.map(({ kind }) => kind));
    expect([...gone]).toEqual(['removed']);
    const words = ['120', 'ca.', 'skriftlige innspill'];
    const without = words.reduce((deck, word) => edit(deck, at.figures, word, ''), sent);
    expect(await slideOf(without, dir, figures)).toMatchObject({ status: 'edited', facts: [] });
  });

  it('is one point of a recommendation, and the whole of one that was withdrawn', async () => {
    const dir = await starter();
    const source = { unknown: 'prøve' };
    const points = [{ text: 'Gi lagene et hus' }, { text: 'La bygda styre selv' }];
    const write = (entries: unknown[]): void =>
      writeFileSync(join(dir, 'facts/recommendations.json'), JSON.stringify({ format: 2, entries }));
    write([{ id: 'lag', heading: 'Støtt lagene', points, source }]);
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      slides.splice(6, 0, {
        id: 'rad',
        template: 'recommendation',
        section: slides[5].section,
        recommendation: 'lag',
      });
    });
    const sent = await pptxOf(dir);
    const title = 'Støtt lagene';
    expect((await slideOf(sent, dir, title)).status).toBe('current');
    const wrong = await slideOf(edit(sent, 7, 'Gi lagene et hus', 'Gi lagene to hus'), dir, title);
    expect(wrong.status).toBe('altered');
    expect(told(wrong)).toMatchObject([{ kind: 'hand', found: 'Gi lagene to hus' }]);
    write([
      { id: 'lag', heading: 'Støtt lagene', points: [{ text: 'Gi lagene to hus' }, points[1]], source },
    ]);
    expect((await slideOf(sent, dir, title)).status).toBe('outdated');
    const right = await slideOf(edit(sent, 7, 'Gi lagene et hus', 'Gi lagene to hus'), dir, title);
    expect(right.status).toBe('edited');
    expect(told(right)).toMatchObject([{ kind: 'corrected', found: 'Gi lagene to hus' }]);
    // A third point that nobody has written on the slide.
    write([
      {
        id: 'lag',
        heading: 'Støtt lagene',
        points: [{ text: 'Gi lagene to hus' }, points[1], { text: 'Mål det' }],
        source,
      },
    ]);
    const half = await slideOf(edit(sent, 7, 'Gi lagene et hus', 'Gi lagene to hus'), dir, title);
    expect(half.status).toBe('outdated');
    write([]);
    expect((await slideOf(sent, dir, title)).facts.map(({ kind }) => kind)).toContain('removed');
  });

  it('is wrong when two numbers have changed places, and not when a program has named all shapes anew', async () => {
    const dir = await starter();
    const sent = await pptxOf(dir);
    const swapped = edit(
      edit(edit(sent, at.figures, '120', 'X'), at.figures, '3', '120'),
      at.figures,
      'X',
      '3',
    );
    const slide = await slideOf(swapped, dir, figures);
    expect(slide.status).toBe('altered');
    expect(told(slide).map(({ found }) => found)).toEqual(['120', '3']);
    const renamed = await slideOf(renameShapes(sent, at.figures), dir, figures);
    expect(renamed).toMatchObject({ status: 'current', facts: [] });
    const both = await slideOf(edit(renameShapes(sent, at.figures), at.figures, '120', '999'), dir, figures);
    expect(both.status).not.toBe('current');
  });
});

describe('A chart', () => {
  async function charted(): Promise<{ dir: string; deck: Uint8Array }> {
    const dir = await starter();
    changeJson(dir, 'decks/orientering.json', ({ slides }) => {
      slides.splice(6, 0, {
        id: 'graf',
        template: 'chart',
        section: slides[5].section,
        heading: 'Graf',
        kind: 'bar',
        rows: [
          ['', 'Innspill'],
          ['2024', 470],
          ['2025', 520],
        ],
      });
    });
    return { dir, deck: await pptxOf(dir) };
  }

  it('is as it was exported when nobody has touched it', async () => {
    const { dir, deck } = await charted();
    const slide = await slideOf(deck, dir, 'Graf');
    expect(slide).toMatchObject({ status: 'current', edited: false });
    expect(slide.chartEdited).toBeUndefined();
  });

  it('with other numbers is not right, although every word on the slide is as it was', async () => {
    const { dir, deck } = await charted();
    const slide = await slideOf(recount(deck, '470', '999'), dir, 'Graf');
    expect(slide).toMatchObject({ status: 'edited', edited: false, chartEdited: true });
  });

  it('that was taken away is told too', async () => {
    const { dir, deck } = await charted();
    const bare = retag(deck, 1, { LYSARK_CHARTS: '0123456789abcdef' });
    expect(staleReport(bare, await openWorkspace(dir), { asOf: day }).slides[0]).toMatchObject({
      chartEdited: true,
    });
  });
});
