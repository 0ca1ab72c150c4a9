import { describe, expect, it } from 'vitest';
import { checkDeck, rules } from '../../../core/checks';
import type { Diagnostic } from '../../../core/diagnostics';
import { type Fix, fixers, fixFor } from '../../../core/fixes';
import { deckBase } from '../../../core/model/deck';
import { kindOf } from '../../../core/model/kinds';
import { parseWorkspace } from '../../../core/model/parse';
import { parseFact } from '../../../core/model/ref';
import type { Workspace } from '../../../core/model/register';
import { apply, type Operation } from '../../../core/operations';
import type { Scene } from '../../../core/scene/types';
import { isTextKey, textsIn, uiLanguages } from '../../../core/texts';
import { templates as ours } from '../../../templates';
import { workspaceFiles } from '../../../workspace/save';
import { factCases } from '../checks/cases/facts';
import { memberCases } from '../checks/cases/members';
import { slideCases } from '../checks/cases/slides';
import { deck, person, source, templates, workspaceOf } from '../operations/samples';

const cases = { ...slideCases, ...factCases, ...memberCases };

function done(workspace: Workspace, op: Operation, set = templates): Workspace {
  const { workspace: next, inverse } = apply(workspace, JSON.parse(JSON.stringify(op)), set);
  expect(apply(next, inverse, set).workspace).toEqual(workspace);
  return next;
}

/** What reading says about a workspace, with the fix that is offered for the first finding of a rule. */
function read(workspace: Workspace, rule: string): { fix: Fix; found: () => string[] } {
  const findings = (one: Workspace): Diagnostic[] =>
    parseWorkspace(
      [...workspaceFiles(one, templates)].map(([path, text]) => ({
        path,
        json: JSON.parse(text) as unknown,
      })),
      templates,
    ).diagnostics;
  const first = findings(workspace).find((d) => d.rule === rule);
  if (!first) throw new Error(`Nothing is found of ${rule}.`);
  const fix = fixFor(first, workspace, templates, 'nb')!;
  return {
    fix,
    found: () => findings(done(workspace, fix.op!)).map((d) => d.rule),
  };
}

describe('A finding of the checks', () => {
  for (const rule of rules) {
    it(`of ${rule.id} has an edit, or a place to mend it`, () => {
      for (const { input: make } of cases[rule.id]?.finds ?? []) {
        const input = make();
        const workspace = { ...input.workspace, decks: [input.deck] };
        for (const d of checkDeck(input).filter((one) => one.rule === rule.id)) {
          for (const lang of uiLanguages) {
            const fix = fixFor(d, workspace, ours, lang, input.compiled.scenes);
            expect(fix?.label, d.message).toMatch(/^[A-ZÆØÅ]/);
            expect(fix!.op ?? fix!.goTo).toBeDefined();
          }
        }
      }
    });
  }
});

describe('What is offered', () => {
  it('stands in the table for every rule of the checks, and for no rule that has no words', () => {
    expect(rules.map(({ id }) => id).filter((id) => !Object.hasOwn(fixers, id))).toEqual([]);
    expect(Object.keys(fixers).filter((id) => !isTextKey('rules', id))).toEqual([]);
  });

  it('is worded in three languages', () => {
    for (const lang of uiLanguages) {
      const { fixes, goTo } = textsIn(lang);
      for (const label of Object.values({ ...fixes, ...goTo })) expect(label).toMatch(/^[A-ZÆØÅ].*[^.]$/);
    }
  });

  it('is nothing for a file that cannot be read, and the fact for a mistake in it', () => {
    const workspace = workspaceOf({ people: [person('a')] });
    const broken = {
      rule: 'newer-format',
      severity: 'error',
      message: '',
      at: { file: 'facts/people.json' },
    } as const;
    expect(fixFor(broken, workspace, templates, 'nb')).toBeUndefined();
    const wrong = {
      rule: 'wrong-value',
      severity: 'error',
      message: '',
      at: { fact: 'people/a', path: 'entries[0] › title', keys: ['entries', 0, 'title'] },
    } as const;
    expect(fixFor(wrong, workspace, templates, 'nb')).toEqual({
      label: 'Gå til «Tittel»',
      goTo: { kind: 'fact', ref: 'people/a', field: 'title' },
    });
    const gone = {
      rule: 'constructor',
      severity: 'tip',
      message: '',
      at: { deck: 'borte', slide: 'x' },
    } as const;
    expect(fixFor(gone, workspace, templates, 'nb')).toBeUndefined();
  });

  it('leads to the text that lacks a translation, in its language', () => {
    const workspace = workspaceOf({ people: [person('a')] }, [deck('d', [{ id: 's', template: 'cover' }])]);
    const d = {
      rule: 'translation-missing',
      severity: 'warning',
      message: '',
      params: { wanted: 'nn', got: 'nb' },
    } as const;
    expect(
      fixFor({ ...d, at: { deck: 'd', slide: 's', fact: 'people/a#title' } }, workspace, templates, 'nn')
        ?.goTo,
    ).toEqual({ kind: 'fact', ref: 'people/a', field: 'title', language: 'nn' });
    expect(fixFor({ ...d, at: { deck: 'd', slide: 's' } }, workspace, templates, 'en')).toEqual({
      label: 'Go to the slide',
      goTo: { kind: 'slide', deck: 'd', slide: 's', language: 'nn' },
    });
  });
});

describe('An edit that is offered', () => {
  const sections = [
    { id: 'x', title: 'Samme' },
    { id: 'y', title: { nb: 'Samme', en: 'Same' } },
  ];

  it('drops a reference to what does not exist, and keeps the others', () => {
    const workspace = workspaceOf(
      {
        people: [person('a', { portrait: 'borte' })],
        quotes: [{ id: 'q', text: 'x', speaker: 'ingen', source }],
      },
      [deck('d', [{ id: 's', template: 'people', members: ['a', 'borte'] }])],
    );
    const { fix, found } = read(workspace, 'unknown-id');
    expect(fix.label).toMatch(/^Fjern henvisningen/);
    expect(found().filter((rule) => rule === 'unknown-id')).toHaveLength(2);
    const slide = {
      rule: 'unknown-id',
      severity: 'error',
      message: '',
      at: { deck: 'd', slide: 's' },
    } as const;
    const op = fixFor(slide, workspace, templates, 'nb')!.op!;
    expect(done(workspace, op).decks[0]!.slides[0]!.members).toEqual(['a']);
  });

  it('removes a slide when what it is about does not exist', () => {
    const workspace = workspaceOf({}, [deck('d', [{ id: 's', template: 'quote', quote: 'borte' }])]);
    const { fix, found } = read(workspace, 'unknown-id');
    expect(fix.label).toBe('Fjern lysbildet');
    expect(found()).toEqual([]);
  });

  it('takes a speaker away who does not exist', () => {
    const workspace = workspaceOf({}, [deck('d', [], { speaker: { person: 'borte', title: 'leder' } })]);
    const { fix, found } = read(workspace, 'unknown-id');
    expect(found()).toEqual([]);
    expect(done(workspace, fix.op!).decks[0]!.speaker).toEqual({ title: 'leder' });
  });

  it('gathers a divided section and joins a slide that stands in none', () => {
    const cover = (id: string, section: string) => ({ id, template: 'cover', section });
    const divided = workspaceOf({}, [
      deck('d', [cover('1', 'x'), cover('2', 'y'), cover('3', 'x')], { sections }),
    ]);
    expect(read(divided, 'section-divided').found()).toEqual([]);
    const none = workspaceOf({}, [deck('d', [cover('1', 'x'), cover('2', 'borte')], { sections })]);
    expect(read(none, 'unknown-section').found()).toEqual([]);
  });

  it('swaps the days of a meeting that ends before it starts, and moves a focus point inside', () => {
    const when = { start: '2026-02-10', end: '2026-02-09' };
    const meetings = workspaceOf({ meetings: [{ id: 'm', when, source }] });
    expect(read(meetings, 'meeting-reversed').found()).toEqual([]);
    const periods = workspaceOf({ meetings: [{ id: 'm', when: [{ value: when, from: '2025' }], source }] });
    expect(read(periods, 'meeting-reversed').found()).toEqual([]);
    const images = workspaceOf({ images: [{ id: 'i', file: 'i.png', focus: { x: 1.5, y: -1 }, source }] });
    expect(read(images, 'focus-outside').found()).not.toContain('focus-outside');
  });

  it('removes slides that show nothing, empty sections, and gives sections names of their own', () => {
    const workspace = workspaceOf({}, [
      deck('d', [{ id: 's', template: 'cover', section: 'x' }], { sections }),
    ]);
    const at = (rule: string, more: object): Fix =>
      fixFor({ rule, severity: 'tip', message: '', at: { deck: 'd', ...more } }, workspace, templates, 'nb')!;
    expect(done(workspace, at('nothing-to-show', { slide: 's' }).op!).decks[0]!.slides).toEqual([]);
    expect(
      done(workspace, at('section-empty', { keys: ['sections', 1] }).op!).decks[0]!.sections,
    ).toHaveLength(1);
    expect(at('section-empty', { keys: ['sections', 0] }).op).toBeUndefined();
    expect(
      done(workspace, at('section-duplicate', { keys: ['sections', 1, 'title'] }).op!).decks[0]!.sections[1]!
        .title,
    ).toEqual({ nb: 'Samme (2)', en: 'Same (2)' });
  });

  it('adds the slide with sources once, and shows it where it is hidden', () => {
    const d = { rule: 'credit-shown', severity: 'warning', message: '', at: { deck: 'd' } } as const;
    const workspace = workspaceOf({}, [deck('d', [{ id: 's', template: 'closing' }])]);
    const next = done(workspace, fixFor(d, workspace, ours, 'nb')!.op!, ours);
    expect(next.decks[0]!.slides.map(({ template }) => template)).toEqual(['closing', 'sources']);
    expect(fixFor(d, next, ours, 'nb')!.op).toBeUndefined();
    const hidden = workspaceOf({}, [deck('d', [{ id: 's', template: 'sources', hidden: true }])]);
    expect(done(hidden, fixFor(d, hidden, ours, 'nb')!.op!, ours).decks[0]!.slides[0]).not.toHaveProperty(
      'hidden',
    );
  });

  it('holds a presentation that has been shown, when it is laid out', () => {
    const d = { rule: 'held-missing', severity: 'tip', message: '', at: { deck: 'd' } } as const;
    const workspace = workspaceOf({}, [deck('d')]);
    expect(fixFor(d, workspace, templates, 'nb')).toMatchObject({ label: 'Gå til «Låst»' });
    const { label, op } = fixFor(d, workspace, templates, 'nb', [])!;
    expect(label).toBe('Lås opplysningene');
    expect(done(workspace, op!).decks[0]!.held?.on).toBe('2025-06-02');
  });

  it('tidies spaces and typed bullets in every language, and leaves notes as they are', () => {
    const slide = {
      id: 's',
      template: 'statements',
      heading: { nb: 'En   to', nn: 'Ein   to' },
      points: [{ text: '• Først' }, { text: '- Så' }],
      notes: 'a   b',
    };
    const workspace = workspaceOf({}, [deck('d', [slide])]);
    const fixed = (rule: string) =>
      done(
        workspace,
        fixFor(
          { rule, severity: 'warning', message: '', at: { deck: 'd', slide: 's' } },
          workspace,
          ours,
          'nb',
        )!.op!,
        ours,
      ).decks[0]!.slides[0]!;
    expect(fixed('blank-run')).toEqual({ ...slide, heading: { nb: 'En to', nn: 'Ein to' } });
    expect(fixed('real-lists')).toEqual({ ...slide, points: [{ text: 'Først' }, { text: 'Så' }] });
  });
});

it('Lines that were broken as in a PDF are joined', () => {
  const slide = {
    id: 's',
    template: 'statements',
    heading: 'Oppgaver',
    points: [{ text: 'opp-\ngavene er' }],
  };
  const workspace = workspaceOf({}, [deck('d', [slide])]);
  const at = { deck: 'd', slide: 's' };
  const { op } = fixFor(
    { rule: 'hard-breaks', severity: 'warning', message: '', at },
    workspace,
    ours,
    'nb',
  )!;
  expect(done(workspace, op!, ours).decks[0]!.slides[0]).toEqual({
    ...slide,
    points: [{ text: 'oppgavene er' }],
  });
});

describe('What is offered does not hang on wording', () => {
  /** Every message, hint and path in another tongue; what is data stays. */
  const reworded = (d: Diagnostic): Diagnostic => ({
    ...d,
    message: [...d.message].reverse().join(''),
    ...(d.hint === undefined ? {} : { hint: 'Gjør noe med det.' }),
    at: { ...d.at, ...(d.at.path === undefined ? {} : { path: 'et annet sted' }) },
  });
  const offered = (d: Diagnostic, workspace: Workspace, set: typeof templates, scenes?: readonly Scene[]) =>
    uiLanguages.map((lang) => fixFor(d, workspace, set, lang, scenes));

  it('for any finding of the checks', () => {
    const seen = new Set<string>();
    for (const rule of rules) {
      for (const { input: make } of cases[rule.id]?.finds ?? []) {
        const input = make();
        const workspace = { ...input.workspace, decks: [input.deck] };
        for (const d of checkDeck(input)) {
          const { scenes } = input.compiled;
          expect(offered(reworded(d), workspace, ours, scenes)).toEqual(offered(d, workspace, ours, scenes));
          for (const field of Array.isArray(d.params?.missing) ? d.params.missing : []) {
            const kind = parseFact(d.at.fact ?? '')?.kind;
            const top = String(field).split('.')[0]!;
            const fields = kind
              ? Object.keys(kindOf(kind).fields)
              : [...Object.keys(deckBase), 'organisation'];
            expect(fields, `${d.rule}: ${field}`).toContain(top);
          }
          seen.add(d.rule);
        }
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(rules.length);
  });

  it('for any finding of reading', () => {
    const workspace = workspaceOf(
      {
        people: [
          person('a', {
            portrait: 'borte',
            title: [
              { value: 'x', from: '2020' },
              { value: 'y', from: '2020' },
            ],
          }),
        ],
        quotes: [{ id: 'q', text: 'x', speaker: 'ingen', source }],
        meetings: [{ id: 'm', when: { start: '2026-03-02', end: '2026-03-01' }, source }],
      },
      [
        deck(
          'd',
          [
            { id: 's', template: 'people', members: ['a', 'borte'], section: 'x' },
            { id: 't', template: 'cover', section: 'y' },
            { id: 'u', template: 'cover', section: 'x' },
            { id: 'v', template: 'cover', section: 'z', deviations: { 'quotes/q#text': 'annet' } },
          ],
          {
            sections: [
              { id: 'x', title: 'X' },
              { id: 'y', title: 'Y' },
            ],
          },
        ),
      ],
    );
    const { diagnostics } = parseWorkspace(
      [...workspaceFiles(workspace, templates)].map(([path, text]) => ({
        path,
        json: JSON.parse(text) as unknown,
      })),
      templates,
    );
    const found = new Set(diagnostics.map(({ rule }) => rule));
    for (const rule of [
      'unknown-id',
      'meeting-reversed',
      'period-overlap',
      'section-divided',
      'unknown-section',
    ]) {
      expect([...found]).toContain(rule);
    }
    for (const d of diagnostics) {
      expect(offered(reworded(d), workspace, templates)).toEqual(offered(d, workspace, templates));
    }
  });

  it('and leads to each of the fields that a credit lacks', () => {
    const first = (missing: string[]): string | undefined => {
      const workspace = workspaceOf({ images: [{ id: 'i', file: 'i.png', source }] });
      const at = { fact: 'images/i' };
      const d = { rule: 'credit-cc', severity: 'error', message: '', params: { missing }, at } as const;
      const goTo = fixFor(d, workspace, templates, 'nb')?.goTo;
      return goTo?.kind === 'image' ? goTo.field : undefined;
    };
    for (const field of ['creator', 'title', 'sourceUrl', 'licence', 'licenceUrl']) {
      expect(first([`credit.${field}`, 'credit.licenceUrl'])).toBe(`credit.${field}`);
    }
    expect(first([])).toBe('credit.changed');
  });
});
