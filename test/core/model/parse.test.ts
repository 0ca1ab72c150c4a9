import { describe, expect, it } from 'vitest';
import { type Diagnostic, placeText } from '../../../core/diagnostics';
import {
  type ParsedWorkspace,
  type ParseOptions,
  parseWorkspace,
  type SourceFile,
} from '../../../core/model/parse';
import { templates } from './templates';

const source = { title: 'Regjeringen.no' };
const person = (id: string, more: object = {}) => ({ id, name: id, source, ...more });
const commission = { format: 1, id: 'kommunekommisjonen', name: 'Kommunekommisjonen', language: 'nb' };
const facts = (kind: string, ...entries: unknown[]): SourceFile => ({
  path: `facts/${kind}.json`,
  json: { format: 2, entries },
});
const deck = (slides: unknown[], more: object = {}): SourceFile => ({
  path: 'decks/okonomiforum.json',
  json: {
    format: 2,
    id: 'okonomiforum',
    title: 'Økonomiforum',
    date: '2025-06-02',
    language: 'nb',
    sections: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    slides,
    ...more,
  },
});
const members = (id: string, ...ids: string[]) => ({ id, template: 'people', members: ids });
const people = facts('people', person('eivind-dale'), person('mette-nord'));

function parse(files: SourceFile[], options?: ParseOptions): ParsedWorkspace {
  return parseWorkspace([{ path: 'commission.json', json: commission }, ...files], templates, options);
}

const line = (d: Diagnostic): string => `${placeText(d.at)}: ${d.message}`;
const lines = (...files: SourceFile[]): string[] => parse(files).diagnostics.map(line);

describe('a sound workspace', () => {
  const files = [
    people,
    facts('images', { id: 'logo', file: 'logo.svg', focus: { x: 0, y: 1 }, source }),
    facts('quotes', {
      id: 'q',
      text: '«Nei»',
      speaker: 'mette-nord',
      image: 'logo',
      source: { unknown: 'hørt' },
    }),
    deck([
      { id: 's1', template: 'cover', section: 'a', image: 'logo' },
      { ...members('s2', 'mette-nord', 'eivind-dale'), section: 'a' },
      {
        id: 's3',
        template: 'quote',
        quote: 'q',
        section: 'b',
        deviations: { 'people/mette-nord#title': 'Leder' },
      },
      {
        id: 's4',
        template: 'rows',
        rows: [{ person: 'eivind-dale', text: [{ value: 'A', to: '2024' }, { value: 'B' }] }],
      },
    ]),
  ];

  it('is read whole and without remarks', () => {
    const { workspace, diagnostics, states } = parse(files);
    expect(diagnostics.map(line)).toEqual([]);
    expect(workspace.register.people.map(({ id }) => id)).toEqual(['eivind-dale', 'mette-nord']);
    expect(workspace.decks[0]!.slides).toHaveLength(4);
    expect(new Set(states.values())).toEqual(new Set(['whole']));
  });

  it('may lack every file but the commission’s', () => {
    const { workspace, diagnostics } = parse([]);
    expect(diagnostics).toEqual([]);
    expect(workspace.register.people).toEqual([]);
  });

  it('is the same after having been read twice', () => {
    expect(parse(files).workspace).toEqual(parse(structuredClone(files)).workspace);
  });

  it('has outlines in the same form as decks', () => {
    const outline = { ...deck([members('s1', 'mette-nord')]), path: 'outlines/okonomiforum.json' };
    const { workspace } = parse([people, outline, deck([])]);
    expect(workspace.outlines[0]!.slides).toHaveLength(1);
    expect(workspace.decks[0]!.slides).toHaveLength(0);
  });

  it('is migrated when its files are of an older format', () => {
    const old = {
      path: 'facts/meetings.json',
      json: { format: 1, entries: [{ id: 'm', place: 'A eller B', source }] },
    };
    const oldDeck = deck([{ id: 's', template: 'people', content: { members: ['mette-nord'] } }], {
      format: 1,
    });
    const { workspace, diagnostics } = parse([people, old, oldDeck]);
    expect(diagnostics.map(line)).toEqual([]);
    expect(workspace.register.meetings[0]!.places).toEqual(['A', 'B']);
    expect(workspace.decks[0]!.slides[0]!.members).toEqual(['mette-nord']);
  });
});

describe('an unknown id', () => {
  it('is named with file, path and the nearest known one', () => {
    const ten = Array.from({ length: 10 }, (_, i) => members(`s${i}`, 'mette-nord'));
    const bad = members('last', 'mette-nord', 'eivind-dale', 'eivind-dael');
    expect(lines(people, deck([...ten, bad]))).toEqual([
      'decks/okonomiforum.json › slides[10] › members[2]: unknown id "eivind-dael", nearest is "eivind-dale"',
    ]);
  });

  it('is found in facts, in objects, in periods and in deviations', () => {
    expect(
      lines(
        people,
        facts('reports', { id: 'nou', name: 'NOU', source }),
        facts('instruments', {
          id: 'i',
          text: 'T',
          report: [
            { value: 'nuo', to: '2024' },
            { value: 'nou', from: '2025' },
          ],
          source,
        }),
        facts('quotes', { id: 'q', text: 'Q', speaker: 'mete-nord', source }),
        deck([
          { id: 's', template: 'rows', rows: [{ person: 'mette-nrod', text: 'x' }] },
          {
            id: 't',
            template: 'quote',
            quote: 'q',
            deviations: { 'quotes/q#speaker': 'mette-norf', 'people/evind-dale#title': 'x' },
          },
        ]),
      ),
    ).toEqual([
      'facts/quotes.json › entries[0] › speaker: unknown id "mete-nord", nearest is "mette-nord"',
      'facts/instruments.json › entries[0] › report[0] › value: unknown id "nuo", nearest is "nou"',
      'decks/okonomiforum.json › slides[0] › rows[0] › person: unknown id "mette-nrod", nearest is "mette-nord"',
      'decks/okonomiforum.json › slides[1] › deviations › quotes/q#speaker: unknown id "mette-norf", nearest is "mette-nord"',
      'decks/okonomiforum.json › slides[1] › deviations › people/evind-dale#title: unknown id "evind-dale", nearest is "eivind-dale"',
    ]);
  });

  it('is found in the speaker and the cover image', () => {
    const files = [
      { path: 'commission.json', json: { ...commission, coverImage: 'lgoo' } },
      people,
      facts('images', { id: 'logo', file: 'logo.svg', source }),
      deck([], { speaker: { person: 'mette-nor' } }),
    ];
    expect(parseWorkspace(files, templates).diagnostics.map(line)).toEqual([
      'commission.json › coverImage: unknown id "lgoo", nearest is "logo"',
      'decks/okonomiforum.json › speaker › person: unknown id "mette-nor", nearest is "mette-nord"',
    ]);
  });

  it('says so when the id exists in another kind', () => {
    expect(
      lines(people, facts('topics', { id: 'grenser', text: 'G', source }), deck([members('s', 'grenser')])),
    ).toEqual([
      'decks/okonomiforum.json › slides[0] › members[0]: unknown id "grenser": there is nothing like it in people; there is one in topics',
    ]);
  });

  it('keeps the slide and the entry: the rest of them is right', () => {
    const { workspace, states } = parse([people, deck([members('s', 'mette-nord', 'ukjent-person')])]);
    expect(workspace.decks[0]!.slides).toHaveLength(1);
    expect(states.get('decks/okonomiforum.json')).toBe('whole');
  });

  it('is not reported when its entry or file could not be read: that has been told already', () => {
    const broken = facts('people', person('eivind-dale'), { id: 'mette-nord', source });
    expect(lines(broken, deck([members('s', 'mette-nord')]))).toEqual([
      'facts/people.json › entries[1]: "name" is missing',
    ]);
    expect(lines({ path: 'facts/people.json', json: undefined }, deck([members('s', 'mette-nord')]))).toEqual(
      [],
    );
  });

  it('may stand in a held deck that remembers the entry itself', () => {
    const held = { on: '2025-06-02', facts: { 'people/gone-now': person('gone-now') } };
    expect(lines(people, deck([members('s', 'gone-now')], { held }))).toEqual([]);
  });
});

describe('an unknown key', () => {
  it('names the nearest one that the slide’s template knows', () => {
    const { diagnostics, workspace, states } = parse([
      people,
      deck([{ id: 's', template: 'people', members: [], leda: 'x' }]),
    ]);
    expect(diagnostics.map(line)).toEqual([
      'decks/okonomiforum.json › slides[0]: unknown key "leda", nearest is "lead"',
    ]);
    // One key too many does not take the slide away; but saving would lose the key.
    expect(workspace.decks[0]!.slides).toEqual([{ id: 's', template: 'people', members: [] }]);
    expect(states.get('decks/okonomiforum.json')).toBe('partial');
  });

  it('is found at every level of a file', () => {
    const event = { name: 'Forum', plas: 'Oslo' };
    expect(
      lines(
        people,
        deck([], { event, titel: 'x' }),
        facts('figures', { id: 'f', label: 'L', value: 1, untis: 'kr', source: { ...source, uri: 'x' } }),
      ),
    ).toEqual([
      'facts/figures.json › entries[0] › source: unknown key "uri", nearest is "url"',
      'facts/figures.json › entries[0]: unknown key "untis", nearest is "unit"',
      'decks/okonomiforum.json › event: unknown key "plas", nearest is "place"',
      'decks/okonomiforum.json: unknown key "titel", nearest is "title"',
    ]);
  });

  it('lists the known ones when none is near and they are few', () => {
    expect(lines(deck([{ id: 's', template: 'cover', xyzzyx: 1 }]))[0]).toMatch(
      /unknown key "xyzzyx"; the known ones are .*subtitle, image$/,
    );
  });

  it('in a file’s name is an unknown kind of facts', () => {
    expect(lines({ path: 'facts/peopel.json', json: {} })).toEqual([
      'facts/peopel.json: unknown kind of facts "peopel", nearest is "people"',
    ]);
  });
});

describe('zod’s findings in people’s words', () => {
  const entry = (more: object) => lines(facts('people', person('a', more)));
  const at = 'facts/people.json › entries[0]';

  it('say what was expected and what stands there', () => {
    expect(entry({ name: 7 })).toEqual([`${at} › name: expected text, got 7`]);
    expect(entry({ name: '' })).toEqual([`${at} › name: must not be empty`]);
    expect(entry({ membership: 'chiar' })).toEqual([
      `${at} › membership: expected one of "chair", "deputy", "member" or "secretariat", got "chiar", nearest is "chair"`,
    ]);
    expect(entry({ id: 'Mette Nord' })).toEqual([
      `${at} › id: expected an id of small letters a–z, digits and hyphens, got "Mette Nord"`,
    ]);
    expect(lines(deck([], { date: '2025-02-30' }))).toEqual([
      'decks/okonomiforum.json › date: expected a date that exists, got "2025-02-30"',
    ]);
    expect(lines(deck([], { date: '2. juni' }))).toEqual([
      'decks/okonomiforum.json › date: expected a date as YYYY-MM-DD, got "2. juni"',
    ]);
  });

  it('pick the branch of a union that was meant', () => {
    expect(entry({ title: { nb: 'Leder', no: 'x' } })).toEqual([
      `${at} › title: unknown key "no", nearest is "nb"`,
    ]);
    expect(entry({ title: [{ value: 'Leder', from: '2024-13' }] })).toEqual([
      `${at} › title[0] › from: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, got "2024-13"`,
    ]);
    expect(entry({ title: [{ value: 'Leder', form: '2024' }] })).toEqual([
      `${at} › title[0]: unknown key "form", nearest is "from"`,
    ]);
    expect(entry({ title: [{ t: 'Leder', href: 'javascript:alert(1)' }] })).toEqual([
      `${at} › title[0] › href: expected an address that begins with https:// or mailto:, got "javascript:alert(1)"`,
    ]);
    expect(entry({ source: { unkown: 'hvorfor' } })).toContain(
      `${at} › source: unknown key "unkown", nearest is "unknown"`,
    );
    expect(entry({ source: { titel: 'x' } })).toContain(
      `${at} › source: unknown key "titel", nearest is "title"`,
    );
    expect(entry({ title: 5 })).toEqual([`${at} › title: expected text, a list or an object, got 5`]);
    expect(entry({ source: undefined })).toEqual([`${at}: "source" is missing`]);
  });

  it('never say «Invalid input»', () => {
    const odd = [null, 5, 'x', [], {}, [5], [{}], { a: 1 }, true, [[]], [{ value: {} }], { nb: 5 }];
    const all = odd.flatMap((value) => [
      ...entry({ title: value, source: value, membership: value, portrait: value }),
      ...lines(
        deck([value, { id: 's', template: 'rows', rows: value, notes: value, deviations: value }], {
          event: value,
          held: value,
        }),
      ),
      ...lines({ path: 'facts/people.json', json: value }, { path: 'decks/x.json', json: value }),
      ...parseWorkspace([{ path: 'commission.json', json: value }], templates).diagnostics.map(line),
    ]);
    expect(all.length).toBeGreaterThan(60);
    for (const one of all) expect(one).not.toMatch(/Invalid|undefined|\[object/);
  });

  it('are all collected, in the order of the files', () => {
    const files = [
      facts('people', person('a', { name: 1, titel: 2, membership: 'x' }), { id: 'b' }),
      deck([{ id: 's' }]),
    ];
    expect(lines(...files)).toHaveLength(6);
  });
});

describe('a slide', () => {
  it('with an unknown template names the nearest one and is left out', () => {
    const { diagnostics, workspace } = parse([people, deck([{ id: 's', template: 'peple' }, members('t')])]);
    expect(diagnostics.map(line)).toEqual([
      'decks/okonomiforum.json › slides[0] › template: unknown template "peple", nearest is "people"',
    ]);
    expect(workspace.decks[0]!.slides.map(({ id }) => id)).toEqual(['t']);
  });

  it('without its content is left out, and the others stay', () => {
    const { diagnostics, workspace, states } = parse([
      people,
      deck([members('a'), { id: 'b', template: 'people' }, members('c')]),
    ]);
    expect(diagnostics.map(line)).toEqual(['decks/okonomiforum.json › slides[1]: "members" is missing']);
    expect(diagnostics[0]!.at).toMatchObject({ deck: 'okonomiforum', slide: 'b' });
    expect(workspace.decks[0]!.slides.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(states.get('decks/okonomiforum.json')).toBe('partial');
  });

  it('must be in a section that exists', () => {
    const list = ['intro', 'closing'].map((id) => ({ id, title: id }));
    expect(lines(people, deck([{ ...members('s'), section: 'into' }], { sections: list }))).toEqual([
      'decks/okonomiforum.json › slides[0] › section: unknown section "into", nearest is "intro"',
    ]);
  });

  it('must stand together with the others of its section', () => {
    const slides = ['a', 'b', 'a'].map((section, i) => ({ ...members(`s${i}`), section }));
    expect(lines(people, deck(slides))).toEqual([
      'decks/okonomiforum.json › slides[2] › section: the section "a" ended at slides[0]; its slides must stand together',
    ]);
  });

  it('has an id of its own', () => {
    expect(lines(people, deck([members('s'), members('s')]))).toEqual([
      'decks/okonomiforum.json › slides[1] › id: the id "s" is used by slides[0] too',
    ]);
  });
});

describe('deviations', () => {
  const quotes = facts('quotes', { id: 'q', text: 'Ordrett', source });
  const deviating = (deviations: object) =>
    parse([people, quotes, deck([{ ...members('s', 'mette-nord'), deviations }])]);
  const at = 'decks/okonomiforum.json › slides[0] › deviations';

  it('may never change the words of a quotation', () => {
    const { diagnostics, workspace, states } = deviating({
      'quotes/q#text': 'Nesten ordrett',
      'quotes/q#topic': 'Emne',
    });
    expect(diagnostics.map(line)).toEqual([
      `${at} › quotes/q#text: the words of a quotation cannot be changed on a slide`,
    ]);
    expect(workspace.decks[0]!.slides[0]!.deviations).toEqual({ 'quotes/q#topic': 'Emne' });
    expect(states.get('decks/okonomiforum.json')).toBe('partial');
  });

  it('name a kind, an entry and a field that exist, and a value the field can have', () => {
    const cases: [string, unknown, string][] = [
      ['poeple/mette-nord#title', 'x', 'unknown kind of facts "poeple", nearest is "people"'],
      ['people/mette-nor#title', 'x', 'unknown id "mette-nor", nearest is "mette-nord"'],
      ['people/mette-nord#titel', 'x', 'people have no field "titel", nearest is "title"'],
    ];
    for (const [key, value, message] of cases) {
      expect(deviating({ [key]: value }).diagnostics.map(line)).toEqual([`${at} › ${key}: ${message}`]);
    }
    expect(deviating({ 'people/mette-nord#name': 5 }).diagnostics.map(line)).toEqual([
      `${at} › people/mette-nord#name: expected text, got 5`,
    ]);
    expect(deviating({ 'mette-nord#title': 'x' }).diagnostics.map(line)).toEqual([
      `${at}: "mette-nord#title" cannot stand as a key here`,
    ]);
  });
});

describe('what contradicts itself', () => {
  const title = (...periods: object[]) => lines(facts('people', person('a', { title: periods })));
  const at = 'facts/people.json › entries[0] › title';

  it('is a period that ends before it begins', () => {
    expect(title({ value: 'x', from: '2025-03', to: '2024' })).toEqual([
      `${at}[0]: the period ends (2024) before it begins (2025-03)`,
    ]);
    expect(title({ value: 'x', from: '2024-03', to: '2024' })).toEqual([]);
  });

  it('is two periods that hold at once', () => {
    const overlap = (i: number, other: number) =>
      `${at}[${i}]: the period overlaps that of item ${other}, so that two values hold at once`;
    expect(title({ value: 'x', to: '2025-03-01' }, { value: 'y', from: '2025-03-01' })).toEqual([
      overlap(1, 0),
    ]);
    expect(title({ value: 'x' }, { value: 'y' })).toEqual([overlap(1, 0)]);
    expect(
      title(
        { value: 'x', from: '2020', to: '2030' },
        { value: 'y', from: '2022', to: '2023' },
        { value: 'z', from: '2024' },
      ),
    ).toEqual([overlap(1, 0), overlap(2, 0)]);
  });

  it('is not a period without an end, nor dates that are known only roughly', () => {
    expect(title({ value: 'x' }, { value: 'y', from: '2025' })).toEqual([]);
    expect(title({ value: 'x', to: '2025' }, { value: 'y', from: '2025-09' })).toEqual([]);
    expect(title({ value: 'y', from: '2025-03-02' }, { value: 'x', to: '2025-03-01' })).toEqual([]);
  });

  it('is a meeting that ends before it starts', () => {
    const when = { start: '2025-06-03', end: '2025-06-02' };
    expect(
      lines(facts('meetings', { id: 'm', when, source }, { id: 'n', when: [{ value: when }], source })),
    ).toEqual([
      'facts/meetings.json › entries[0] › when: the meeting ends (2025-06-02) before it starts (2025-06-03)',
      'facts/meetings.json › entries[1] › when[0] › value: the meeting ends (2025-06-02) before it starts (2025-06-03)',
    ]);
  });

  it('is a focus outside the picture', () => {
    expect(lines(facts('images', { id: 'i', file: 'i.png', focus: { x: 1.2, y: -1 }, source }))).toEqual([
      'facts/images.json › entries[0] › focus › x: expected a fraction from 0 to 1, got 1.2',
      'facts/images.json › entries[0] › focus › y: expected a fraction from 0 to 1, got -1',
    ]);
  });

  it('is the same id twice; the first counts', () => {
    const { workspace, diagnostics } = parse([
      facts('people', person('a'), person('b'), person('a', { name: 'Annen' })),
    ]);
    expect(diagnostics.map(line)).toEqual([
      'facts/people.json › entries[2] › id: the id "a" is used by entries[0] too',
    ]);
    expect(workspace.register.people.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(
      lines(
        deck([], {
          sections: [
            { id: 'a', title: 'A' },
            { id: 'a', title: 'B' },
          ],
        }),
      ),
    ).toEqual(['decks/okonomiforum.json › sections[1] › id: the id "a" is used by sections[0] too']);
  });

  it('is a deck whose id is not its file’s name', () => {
    const { diagnostics, workspace } = parse([{ ...deck([]), path: 'decks/kopi.json' }]);
    expect(diagnostics.map(line)).toEqual([
      'decks/kopi.json › id: the id "okonomiforum" is not the file\'s name "kopi"',
    ]);
    expect(workspace.decks).toEqual([]);
  });
});

describe('image files', () => {
  const files = [
    facts('images', { id: 'i', file: 'bilde.png', source }, { id: 'j', file: '../../hemmelig.png', source }),
  ];
  it('that are missing are named with the nearest', () => {
    const images = new Map([['bidle.png', { width: 1, height: 1 }]]);
    expect(parse(files, { images }).diagnostics.map(line)).toEqual([
      'facts/images.json › entries[1] › file: "../../hemmelig.png" is a path; write the name of a file in the folder assets',
      'facts/images.json › entries[0] › file: there is no file "bilde.png" in assets, nearest is "bidle.png"',
    ]);
  });

  it('are found whichever way «å» is written', () => {
    const images = new Map([['båt.png'.normalize('NFC'), { width: 1, height: 1 }]]);
    const boat = facts('images', { id: 'i', file: 'båt.png'.normalize('NFD'), source });
    expect(parse([boat], { images }).diagnostics).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('is named and left out, and the rest opens', () => {
    const files = [
      people,
      { path: 'facts/topics.json', json: [] },
      deck([members('s', 'mette-nord')]),
      { path: 'decks/b.json', json: { format: 2 } },
    ];
    const { workspace, diagnostics, states } = parse(files);
    expect(workspace.decks).toHaveLength(1);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    expect([...states]).toEqual([
      ['commission.json', 'whole'],
      ['facts/people.json', 'whole'],
      ['facts/topics.json', 'unreadable'],
      ['decks/okonomiforum.json', 'whole'],
      ['decks/b.json', 'unreadable'],
    ]);
  });

  it('is left untouched when its format is newer than ours', () => {
    const { diagnostics, states } = parse([
      people,
      { path: 'decks/ny.json', json: { format: 3, shiny: true } },
    ]);
    expect(diagnostics.map(line)).toEqual([
      'decks/ny.json: format 3 is newer than this version of Lysark knows (2); the file is left untouched',
    ]);
    expect(states.get('decks/ny.json')).toBe('newer');
  });

  it('may even be the commission’s: what is sound of it is kept', () => {
    const json = { ...commission, language: 'norsk', coverImage: 'Ikke en id' };
    const { workspace, states } = parseWorkspace([{ path: 'commission.json', json }, people], templates);
    expect(workspace.commission).toMatchObject({
      id: 'kommunekommisjonen',
      name: 'Kommunekommisjonen',
      language: 'nb',
    });
    expect(workspace.register.people).toHaveLength(2);
    expect(states.get('commission.json')).toBe('unreadable');
    expect(parseWorkspace([], templates).diagnostics.map(line)).toEqual([
      'commission.json: the file is missing',
    ]);
  });

  it('may hold a deck that was held with facts we cannot read', () => {
    const held = {
      on: '2025-06-02',
      facts: { 'people/a': person('a'), 'people/b': person('c'), nonsense: {}, 'people/d': { id: 'd' } },
    };
    const { workspace, diagnostics } = parse([people, deck([], { held })]);
    expect(Object.keys(workspace.decks[0]!.held!.facts)).toEqual(['people/a']);
    expect(diagnostics).toHaveLength(4);
  });
});

it('a file of nothing but mistakes is read to its end, and its mistakes are cut off', {
  timeout: 60_000,
}, () => {
  const many = Array.from({ length: 3000 }, (_, i) => person(`person-${i}-${'x'.repeat(40)}`));
  const slides = Array.from({ length: 400 }, (_, s) =>
    members(`s${s}`, ...Array.from({ length: 500 }, (_, i) => `persno-${s}-${i}`)),
  );
  const { diagnostics, workspace } = parse([facts('people', ...many), deck(slides)]);
  expect(diagnostics).toHaveLength(301);
  expect(diagnostics.at(-1)!.message).toMatch(/more than 300 mistakes/);
  expect(workspace.decks[0]!.slides).toHaveLength(400);
});
