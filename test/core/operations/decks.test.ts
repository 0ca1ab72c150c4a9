import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../core/deck/outline';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import {
  addEntries,
  apply,
  changeDeckDate,
  dateEffects,
  duplicateDeck,
  hideSlides,
  holdDeckOp,
  idFrom,
  insertSlide,
  newDeckOp,
  newDeckWithSlides,
  type Operation,
  OperationError,
  releaseDeckOp,
  removeSlides,
  saveAsOutlineOp,
  setSlideText,
  slideTexts,
  takeSlides,
  textIn,
  withText,
} from '../../../core/operations';
import type { Scene } from '../../../core/scene/types';
import { outlines } from '../../../templates/outlines';
import { deck, person, randomWorkspace, source, templates, workspaceOf } from './samples';

const done = (workspace: Workspace, op: Operation): Workspace => {
  const { workspace: next, inverse } = apply(workspace, JSON.parse(JSON.stringify(op)), templates);
  expect(apply(next, inverse, templates).workspace).toEqual(workspace);
  return next;
};
const code = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof OperationError) return error.code;
    throw error;
  }
  return undefined;
};
const order = ({ slides }: Deck): string =>
  slides.map(({ id, section }) => `${id}:${section ?? ''}`).join(' ');

const quote = { id: 'q', text: 'Sagt', speaker: 'a', source };
const cover = (id: string, section?: string) => ({ id, template: 'cover', ...(section ? { section } : {}) });
const parts = [
  { id: 'x', title: 'Åpning' },
  { id: 'y', title: 'Arbeidet' },
];
const sample = (): Workspace =>
  workspaceOf({ people: [person('a'), person('b', { title: 'rådgiver' })], quotes: [quote] }, [
    deck('d', [cover('1', 'x'), cover('2', 'y')], { sections: parts }),
    deck(
      'e',
      [
        {
          id: 's',
          template: 'people',
          members: ['a'],
          section: 'y',
          notes: 'Notat',
          deviations: { 'people/a#name': 'Bare her' },
        },
        { id: 't', template: 'quote', quote: 'q', section: 'z' },
        { id: 'u', template: 'quote', quote: 'borte', section: 'z' },
      ],
      {
        sections: [
          { id: 'y', title: 'Noe annet' },
          { id: 'z', title: 'Ordene' },
        ],
      },
    ),
  ]);

const outline: Outline = {
  id: 'kort',
  name: { nb: 'Kort innlegg', nn: 'Kort innlegg', se: 'Oanehis', en: 'Short talk' },
  about: { nb: 'x', nn: 'x', se: 'x', en: 'x' },
  minutes: 5,
  sections: (facts) => [
    {
      id: 'alt',
      title: { nb: 'Alt', nn: 'Alt', se: 'Visot', en: 'All' },
      slides: facts.all('quotes').map(({ id }) => ({ template: 'quote', quote: id })),
    },
  ],
};

describe('A new presentation', () => {
  it('is filled in from an occasion, a date and a speaker', () => {
    const op = newDeckOp(sample(), outline, { date: '2026-03-01', speaker: 'b', event: 'Vårmøtet' });
    expect(op.deck).toMatchObject({
      id: 'kort-2026-03-01',
      title: 'Kommisjonen – Vårmøtet',
      language: 'nb',
      event: { name: 'Vårmøtet' },
      speaker: { person: 'b' },
    });
    expect(done(sample(), op).decks.map(({ id }) => id)).toEqual(['d', 'e', 'kort-2026-03-01']);
  });

  it('never takes the place of another, however often the same is asked for', () => {
    let workspace = sample();
    const ids = [1, 2, 3].map(() => {
      const op = newDeckOp(workspace, outline, { date: '2026-03-01' });
      workspace = done(workspace, op);
      return op.deck.id;
    });
    expect(ids).toEqual(['kort-2026-03-01', 'kort-2026-03-01-2', 'kort-2026-03-01-3']);
  });

  it('can be empty, and have a speaker who is in no register', () => {
    const op = newDeckOp(sample(), undefined, { date: '2026-03-01', language: 'nn', speaker: 'Kari Vik' });
    expect(op.deck).toMatchObject({ slides: [], language: 'nn', speaker: { name: 'Kari Vik' } });
    done(sample(), op);
  });

  it('comes from the users’ own outline without what was for one event', () => {
    const workspace = sample();
    const saved = saveAsOutlineOp(workspace, 'e', 'Min faste');
    expect(saved.deck.id).toBe('min-faste');
    expect(JSON.stringify(saved)).not.toContain('Bare her');
    const both = { ...saved, allow: ['reference quotes/borte in outlines/min-faste/u#quote'] };
    const next = done(workspace, both);
    const op = newDeckOp(next, next.outlines[0], { date: '2026-03-01' });
    expect(op.deck).toMatchObject({ id: 'min-faste-2026-03-01', title: 'Kommisjonen – Min faste' });
  });

  it('takes all that our own outlines choose', () => {
    for (const one of outlines) {
      const op = newDeckOp(sample(), one, { date: '2026-03-01' });
      expect((op.deck as unknown as Deck).slides.length).toBeGreaterThan(1);
    }
  });

  it('may be a copy, with another date in its name and without the record', () => {
    const workspace = sample();
    const first = done(workspace, newDeckOp(workspace, outline, { date: '2026-03-01' }));
    expect(duplicateDeck(first, 'kort-2026-03-01', { date: '2026-05-02' }).deck).toMatchObject({
      id: 'kort-2026-05-02',
      date: '2026-05-02',
    });
    const same = duplicateDeck(workspace, 'd', { title: 'Ny' });
    expect(same.deck).toMatchObject({ id: 'd-2', title: 'Ny' });
    done(workspace, same);
  });
});

const scenes = [
  { slide: 's', facts: [{ ref: 'people/a#name' }, { ref: 'query:all:people' }] },
] as unknown as Scene[];

describe('A held presentation', () => {
  it('keeps what its slides showed, its speaker and whole kinds, and can be let go', () => {
    const workspace = sample();
    const held = done(workspace, holdDeckOp(workspace, 'd', scenes));
    expect(held.decks[0]!.held).toMatchObject({ on: '2025-06-02', whole: ['people'] });
    expect(Object.keys(held.decks[0]!.held!.facts)).toEqual(['people/a', 'people/b']);
    expect(code(() => holdDeckOp(held, 'd', scenes))).toBe('already-held');
    expect(done(held, releaseDeckOp(held, 'd'))).toEqual(workspace);
    expect(code(() => releaseDeckOp(workspace, 'd'))).toBe('not-held');
  });
});

describe('Another date', () => {
  const title = [
    { value: 'leder', to: '2025-12-31' },
    { value: 'rektor', from: '2026-01-01' },
  ];
  const workspace = workspaceOf({ people: [person('a', { title })] }, [
    deck('d', [{ id: 's', template: 'people', members: ['a'] }, cover('c')]),
  ]);
  const used = [{ slide: 's', facts: [{ ref: 'people/a#title', digest: '', short: 'leder' }] }];

  it('tells what changes with it, slide by slide', () => {
    expect(dateEffects(workspace, 'd', '2026-02-01', used)).toEqual([
      { slide: 's', facts: [{ ref: 'people/a#title', was: 'leder', now: 'rektor' }] },
    ]);
    expect(dateEffects(workspace, 'd', '2025-11-01', used)).toEqual([]);
    expect(done(workspace, changeDeckDate(workspace, 'd', '2026-02-01')).decks[0]!.date).toBe('2026-02-01');
  });

  it('changes nothing in what is held', () => {
    const held = done(workspace, holdDeckOp(workspace, 'd', used as unknown as Scene[]));
    expect(dateEffects(held, 'd', '2026-02-01', used)).toEqual([]);
  });
});

describe('Slides taken from another presentation', () => {
  it('join the section they come to in the middle, without what held there only', () => {
    const workspace = sample();
    const { op, slides, left } = takeSlides(
      workspace,
      templates,
      { deck: 'e', slides: ['t', 's'] },
      { deck: 'd' },
      '1',
    );
    const next = done(workspace, op);
    expect(order(next.decks[0]!)).toBe('1:x s:x t:x 2:y');
    expect(slides).toEqual(['s', 't']);
    expect(left).toEqual([]);
    expect(next.decks[0]!.slides[1]).toEqual({
      id: 's',
      template: 'people',
      members: ['a'],
      section: 'x',
      notes: 'Notat',
    });
  });

  it('bring their sections along at the end', () => {
    const workspace = sample();
    const { op } = takeSlides(workspace, templates, { deck: 'e', slides: ['s', 't'] }, { deck: 'd' }, '2');
    const next = done(workspace, op).decks[0]!;
    // The section is called «y» there too, and so it goes on.
    expect(order(next)).toBe('1:x 2:y s:y t:z');
    expect(next.sections.map(({ title }) => title)).toEqual(['Åpning', 'Arbeidet', 'Ordene']);
  });

  it('stay behind when what they show is gone, and that is told', () => {
    const workspace = sample();
    const taken = takeSlides(workspace, templates, { deck: 'e', slides: ['t', 'u'] }, { deck: 'd' }, null);
    expect(taken.left).toEqual([{ slide: 'u', missing: ['quotes/borte'] }]);
    expect(order(done(workspace, taken.op).decks[0]!)).toBe('t:x 1:x 2:y');
  });

  it('make a new presentation in another language, with a speaker of its own', () => {
    const workspace = sample();
    const { op, left } = newDeckWithSlides(
      workspace,
      templates,
      { deck: 'e', slides: ['s', 't', 'u'] },
      { date: '2026-06-01', language: 'nn', speaker: 'Fylkesmannen', event: 'Samling' },
    );
    expect(op.deck).toMatchObject({ id: 'e-2026-06-01', language: 'nn', speaker: { name: 'Fylkesmannen' } });
    const made = done(workspace, op).decks.find(({ id }) => id === 'e-2026-06-01')!;
    expect(order(made)).toBe('s:y t:z');
    expect(made.slides.every((slide) => slide.deviations === undefined)).toBe(true);
    expect(left).toHaveLength(1);
  });

  it('never divide a section or take an id, wherever they come from and go', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(), fc.nat(), fc.nat(), (seed, a, b, c) => {
        const workspace = randomWorkspace(seed);
        if (workspace.decks.length === 0) return;
        const from = workspace.decks[a % workspace.decks.length]!;
        const to = workspace.decks[b % workspace.decks.length]!;
        const after = [null, ...to.slides.map(({ id }) => id)][c % (to.slides.length + 1)]!;
        const wanted = from.slides.filter((_, i) => (c >> i) % 2 === 0).map(({ id }) => id);
        const taken = takeSlides(
          workspace,
          templates,
          { deck: from.id, slides: wanted },
          { deck: to.id },
          after,
        );
        expect(taken.slides.length + taken.left.length).toBe(wanted.length);
        moved += taken.slides.length;
        done(workspace, taken.op);
      }),
      { numRuns: 150 },
    );
    expect(moved).toBeGreaterThan(50);
  });
});

describe('Slides in a presentation', () => {
  it('are put in with a name that says what they show, in the section they come to', () => {
    const workspace = sample();
    const template = templates.get('quote')!;
    const first = insertSlide(workspace, { deck: 'd' }, template, { quote: 'q' }, '1');
    expect(first.slide.id).toBe('quote-q');
    const next = done(workspace, first);
    const second = insertSlide(next, { deck: 'd' }, template, { quote: 'q' }, 'quote-q');
    expect(second.slide.id).toBe('quote-q-2');
    expect(order(done(next, second).decks[0]!)).toBe('1:x quote-q:x quote-q-2:x 2:y');
    expect(code(() => insertSlide(workspace, { deck: 'd' }, template, {}, 'borte'))).toBe('unknown-id');
  });

  it('are hidden, shown again and removed together', () => {
    const workspace = sample();
    const hidden = done(workspace, hideSlides(workspace, { deck: 'e' }, ['s', 't']));
    expect(hidden.decks[1]!.slides.map((slide) => slide.hidden)).toEqual([true, true, undefined]);
    expect(hideSlides(hidden, { deck: 'e' }, ['s'])).toEqual({ type: 'batch', steps: [] });
    expect(done(hidden, hideSlides(hidden, { deck: 'e' }, ['s', 't'], false))).toEqual(workspace);
    expect(order(done(workspace, removeSlides(workspace, { deck: 'e' }, ['s', 's', 'u'])).decks[1]!)).toBe(
      't:z',
    );
  });

  it('keep their other languages when one is written', () => {
    const workspace = sample();
    const notes = { deck: 'e', slide: 's', field: 'notes' };
    const nn = done(workspace, setSlideText(workspace, { ...notes, language: 'nn' }, 'Notat på nynorsk'));
    expect(nn.decks[1]!.slides[0]!.notes).toEqual({ nb: 'Notat', nn: 'Notat på nynorsk' });
    const gone = done(workspace, setSlideText(workspace, notes, ''));
    expect(gone.decks[1]!.slides[0]).not.toHaveProperty('notes');
    expect(done(workspace, setSlideText(workspace, notes, 'Nytt')).decks[1]!.slides[0]!.notes).toBe('Nytt');
  });

  it('are written inside lists too, and only where there is something', () => {
    const workspace = workspaceOf({ people: [person('a')] }, [
      deck('d', [{ id: 's', template: 'rows', rows: [{ person: 'a', text: 'En' }] }]),
    ]);
    const at = { deck: 'd', slide: 's', field: 'rows', path: [0, 'text'] };
    const next = done(workspace, setSlideText(workspace, at, 'To'));
    expect(next.decks[0]!.slides[0]!.rows).toEqual([{ person: 'a', text: 'To' }]);
    expect(code(() => setSlideText(workspace, { ...at, path: [3, 'text'] }, 'x'))).toBe('position');
    expect(code(() => setSlideText(workspace, { ...at, path: [0, '__proto__'] }, 'x'))).toBe('position');
    expect(slideTexts(next.decks[0]!.slides[0]!, templates.get('rows')!)).toEqual([
      { field: 'rows', path: [0, 'text'], value: 'To' },
    ]);
  });
});

describe('A text in several languages', () => {
  it('reads back what was written, and leaves the others alone', () => {
    const lang = fc.constantFrom('nb' as const, 'nn' as const, 'en' as const);
    const word = fc.constantFrom('a', 'b', '');
    const value = fc.oneof(fc.constant(undefined), word, fc.dictionary(lang, word));
    fc.assert(
      fc.property(value, lang, lang, lang, word, (was, home, language, other, text) => {
        const next = withText(was, language, home, text);
        expect(textIn(next, language, home)).toBe(text === '' ? undefined : text);
        if (other !== language) expect(textIn(next, other, home)).toBe(textIn(was, other, home));
      }),
    );
  });
});

describe('New facts', () => {
  it('get ids that say what they are, and none that is taken', () => {
    const workspace = workspaceOf({ people: [person('mette-nord')] });
    const { op, ids } = addEntries(workspace, 'people', [
      { name: 'Mette Nord', source },
      { name: 'Ánne-Márjá Đuottarluobbal', source },
      { name: '李明', source },
    ]);
    expect(ids).toEqual(['mette-nord-2', 'anne-marja-duottarluobbal', 'person']);
    done(workspace, op);
    const meetings = addEntries(workspace, 'meetings', [
      { when: { start: '2026-02-09' }, source },
      { year: '2027', source },
      { what: 'Seminar', source },
    ]);
    expect(meetings.ids).toEqual(['mote-2026-02-09', 'mote-2027', 'mote']);
    done(workspace, meetings.op);
    expect(addEntries(workspace, 'images', [{ file: 'IMG 1.JPG', source }]).ids).toEqual(['img-1']);
  });

  it('have ids that files and references can hold, whatever they are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(idFrom(text, 'x')).toMatch(/^[a-z0-9][a-z0-9-]{0,60}$/);
      }),
    );
  });
});
