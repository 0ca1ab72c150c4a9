import { describe, expect, it } from 'vitest';
import type { Conflict, ConflictPlace } from '../../../core/model/conflict';
import { uiLanguages } from '../../../core/texts';
import {
  aboutConflict,
  ConflictMarks,
  calling,
  type Shown,
  seenWhen,
  shownBeside,
  sidesOf,
  writerName,
} from '../../../core/words';
import { templates } from '../../../templates';
import { deck, person, workspaceOf } from '../operations/samples';

const workspace = workspaceOf(
  {
    people: [
      person('heidi', {
        name: 'Heidi Merete Rudi',
        title: [{ value: 'ordfører' }, { value: 'leder', from: '2025' }],
      }),
    ],
    meetings: [{ id: 'mote', when: { start: '2026-02-09' }, places: ['Bodø'], source: { title: 'x' } }],
  },
  [
    deck('forum', [{ id: 'mandat', template: 'statements', heading: 'Mandat', points: [] }], {
      title: 'Økonomiforum',
      sections: [{ id: 'del', title: 'Første del' }],
    }),
  ],
);
const calls = calling(workspace, templates, 'nb', '2026-03-01');
const about = (place: ConflictPlace) => aboutConflict({ place }, calls)!;
const heidi = { in: 'facts', kind: 'people', id: 'heidi' } as const;
const slide = { in: 'decks', id: 'forum', slide: 'mandat' } as const;

/** «[+ny ]tekst», «a | b», «Tittel: x» */
function words(shown: Shown): string {
  const said = (pieces: readonly { text: string; is: string }[]) =>
    pieces.map(({ text, is }) => (is === 'same' ? text : `[${is === 'added' ? '+' : '-'}${text}]`)).join('');
  switch (shown.as) {
    case 'nothing':
      return '–';
    case 'words':
      return said(shown.pieces);
    case 'list':
      return shown.items.map(({ pieces }) => said(pieces)).join(' | ');
    default:
      return `${shown.rows.map(({ label, pieces }) => `${label}: ${said(pieces)}`).join('; ')} (${shown.alike})`;
  }
}
const beside = (place: ConflictPlace, value: unknown, other?: { value: unknown }) =>
  words(shownBeside(value, other, about(place), calls)).replaceAll('\u00a0', ' ');

describe('a conflict', () => {
  it('is about something that has a name', () => {
    const said = (place: ConflictPlace) => {
      const { sort, name, field } = about(place);
      return [sort, name, field].filter(Boolean).join(' / ');
    };
    expect(said({ ...heidi, path: ['organisation'] })).toBe('Person / Heidi Merete Rudi / Organisasjon');
    expect(said({ ...heidi, path: ['title', 'nn'] })).toBe('Person / Heidi Merete Rudi / Tittel (nynorsk)');
    expect(said(heidi)).toBe('Person / Heidi Merete Rudi');
    expect(said({ in: 'commission', path: ['contact', 'email'] })).toBe('Kommisjonen / Kommisjonen / E-post');
    expect(said({ in: 'decks', id: 'forum', path: ['event', 'name', 'nb'] })).toBe(
      'Presentasjon / Økonomiforum / Navnet på arrangementet (bokmål)',
    );
    expect(said({ ...slide, path: ['heading', 'nb'] })).toBe(
      'Lysbilde / Lysbildet «Mandat» i Økonomiforum / Overskrift (bokmål)',
    );
    expect(said({ ...slide, path: ['deviations', 'people/heidi#title'] })).toBe(
      'Lysbilde / Lysbildet «Mandat» i Økonomiforum / Tittel – Heidi Merete Rudi',
    );
    expect(said({ in: 'decks', id: 'forum', section: 'del', path: ['title', 'nb'] })).toBe(
      'Inndeling / Inndelingen «Første del» i Økonomiforum / Navn på inndelingen (bokmål)',
    );
  });

  it('has words for every place in every language, also one that is no longer there', () => {
    const places: ConflictPlace[] = [
      { ...heidi, id: 'borte', path: ['name'] },
      { in: 'decks', id: 'borte' },
      { ...slide, slide: 'borte', path: ['notes'] },
      { ...heidi, path: ['source', 'url'] },
      { ...heidi, path: ['ukjent', 'felt'] },
    ];
    for (const lang of uiLanguages) {
      for (const place of places) {
        const found = aboutConflict({ place }, calling(workspace, templates, lang, '2026-03-01'))!;
        expect(found.name).toMatch(/\S/);
        expect(`${found.name} ${found.field ?? ''}`).not.toMatch(/undefined|\{/);
      }
    }
    expect(aboutConflict({ place: { in: 'facts' } }, calls)).toBeUndefined();
  });

  it('shows values as people write them, with what differs within them', () => {
    expect(beside({ ...heidi, path: ['organisation'] }, 'Bodø kommune', { value: 'Bodø' })).toBe(
      'Bodø[+ kommune]',
    );
    expect(beside({ in: 'decks', id: 'forum', path: ['date'] }, '2026-02-09')).toBe('9. februar 2026');
    expect(beside({ ...slide, path: ['hidden'] }, true)).toBe('Ja');
    expect(beside({ in: 'decks', id: 'forum', path: ['language'] }, 'nn')).toBe('Nynorsk');
    expect(beside({ in: 'decks', id: 'forum', path: ['speaker', 'person'] }, 'heidi')).toBe(
      'Heidi Merete Rudi',
    );
    expect(beside({ ...heidi, path: ['title'] }, undefined, { value: 'leder' })).toBe('–');
    expect(
      beside(
        { ...heidi, path: ['title'] },
        { nb: 'leder', nn: 'leiar' },
        { value: { nb: 'leder', nn: 'leder' } },
      ),
    ).toBe('leder[+ (nynorsk: leiar)]');
    expect(beside({ ...heidi, path: ['ukjent'] }, { a: ['x', { b: 2 }] })).toBe('x, 2');
  });

  it('shows lists with what was added, removed and changed, and values in time with their days', () => {
    const places: ConflictPlace = { in: 'facts', kind: 'meetings', id: 'mote', path: ['places'] };
    expect(beside(places, ['Bodø', 'Tromsø'], { value: ['Bodø'] })).toBe('Bodø | [+Tromsø]');
    expect(beside(places, ['Bodø'], { value: ['Oslo', 'Bodø', 'Hamar'] })).toBe('[-Oslo] | Bodø | [-Hamar]');
    expect(
      beside(
        { ...heidi, path: ['title'] },
        [
          { value: 'ordfører', to: '2024' },
          { value: 'leder', from: '2025' },
        ],
        {
          value: 'ordfører',
        },
      ),
    ).toContain('Fra 2025: leder');
  });

  it('shows of a whole fact only what differs', () => {
    const whole = workspace.register.people[0]!;
    expect(beside(heidi, { ...whole, organisation: 'Bodø' }, { value: whole })).toBe(
      'Organisasjon: [+Bodø] (3)',
    );
    expect(beside(heidi, undefined, { value: whole })).toBe('–');
  });
});

describe('who wrote what', () => {
  const versions = [
    { value: 'a', by: 'kari-3f9a1c' },
    { value: 'b', by: 'ola-nordmann-77b0d2' },
    { value: 'c' },
  ];
  const conflict: Conflict = { format: 1, id: 'x', place: { in: 'commission', path: ['about'] }, versions };

  it('is told by the name that the machine writes as', () => {
    expect(writerName('kari-3f9a1c')).toBe('Kari');
    expect(writerName('ola-nordmann-77b0d2')).toBe('Ola Nordmann');
  });

  it('is mine by this machine’s name, and otherwise what is in force here', () => {
    expect(sidesOf(conflict, 'ola-nordmann-77b0d2', 'a')).toMatchObject({ mine: versions[1], own: true });
    expect(sidesOf(conflict, 'ola-nordmann-77b0d2', 'a').others).toEqual([versions[0], versions[2]]);
    expect(sidesOf(conflict, undefined, 'c')).toMatchObject({ mine: versions[2], own: false });
    expect(sidesOf(conflict, undefined, 'd')).toMatchObject({
      mine: { value: 'd' },
      own: false,
      others: versions,
    });
  });

  it('is seen at a time that is told as people do', () => {
    const at = new Date(2026, 2, 1, 14, 5).toISOString();
    expect(seenWhen(at, '2026-03-01', 'nb').replaceAll('\u00a0', ' ')).toBe('i dag kl. 14.05');
    expect(seenWhen(at, '2026-04-01', 'nb').replaceAll('\u00a0', ' ')).toBe('1. mars 2026 kl. 14.05');
    expect(seenWhen('tull', '2026-03-01', 'nb')).toBe('');
  });
});

describe('the marks of conflicts', () => {
  const conflict = (id: string, place: ConflictPlace): Conflict => ({ format: 1, id, place, versions: [{}] });
  const marks = new ConflictMarks([
    conflict('a', { ...heidi, path: ['title', 'nn'] }),
    conflict('b', { in: 'commission', path: ['contact', 'email'] }),
    conflict('c', { in: 'decks', id: 'forum', slide: 'mandat' }),
  ]);
  const fact = { type: 'fact', kind: 'people', id: 'heidi' } as const;

  it('stand at the field that forms have, in whatever language it is', () => {
    expect(marks.at(fact, 'title')).toBe('a');
    expect(marks.at(fact, 'name')).toBeUndefined();
    expect(marks.at({ type: 'commission' }, 'contact.email')).toBe('b');
    expect(marks.at({ type: 'commission' }, 'contact')).toBeUndefined();
    expect(marks.within({ type: 'commission' }, 'contact')).toBe('b');
  });

  it('of a whole thing are about all of it', () => {
    const thing = { type: 'slide', in: 'decks', deck: 'forum', slide: 'mandat' } as const;
    expect(marks.at(thing, '')).toBe('c');
    expect(marks.within(thing, 'heading')).toBe('c');
    expect(marks.at(thing, 'heading')).toBeUndefined();
    expect(marks.all(fact)).toEqual(['a']);
  });
});
