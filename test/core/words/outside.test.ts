import { describe, expect, it } from 'vitest';
import { apply, type Operation, type Step } from '../../../core/operations';
import { uiLanguages } from '../../../core/texts';
import { outsideLines } from '../../../core/words';
import { templates } from '../../../templates';
import { deck, person, workspaceOf } from '../operations/samples';

const slide = (id: string, more: object = {}) => ({
  id,
  template: 'statements',
  heading: `Om ${id}`,
  ...more,
});
const before = workspaceOf(
  { people: [person('heidi', { name: 'Heidi Merete Rudi' }), person('ola', { name: 'Ola' })] },
  [
    deck('forum', [slide('mandat'), slide('plan'), slide('slutt')], {
      title: 'Økonomiforum',
      sections: [
        { id: 'del', title: 'Første del' },
        { id: 'siste', title: 'Siste del' },
      ],
    }),
  ],
  { outlines: [deck('fast', [], { title: 'Fast innlegg' })] },
);
const home = { in: 'decks', deck: 'forum' } as const;
const heidi = { kind: 'people', id: 'heidi' } as const;

/** Every kind of step, and how it is told. */
const told: Record<Step['type'], [Step, string]> = {
  'entry.add': [
    { type: 'entry.add', kind: 'people', entry: person('ny', { name: 'Ny Person' }) as never },
    'Ny Person er lagt til.',
  ],
  'entry.remove': [{ type: 'entry.remove', ...heidi }, 'Heidi Merete Rudi er slettet.'],
  'entry.move': [{ type: 'entry.move', ...heidi }, 'Rekkefølgen på personene er endret.'],
  'entry.set': [
    { type: 'entry.set', ...heidi, field: 'organisation', value: 'Bodø kommune' },
    'Heidi Merete Rudi: organisasjon er endret.',
  ],
  'deck.add': [
    { type: 'deck.add', in: 'decks', deck: deck('ny', [], { title: 'Ny dag' }) as never },
    'Ny dag er lagt til.',
  ],
  'deck.remove': [{ type: 'deck.remove', in: 'outlines', id: 'fast' }, 'Fast innlegg er slettet.'],
  'deck.set': [
    { type: 'deck.set', in: 'decks', id: 'forum', field: 'date', value: '2025-06-03' },
    'Økonomiforum: dato er endret.',
  ],
  'slide.add': [
    { type: 'slide.add', ...home, slide: slide('ny') },
    'Lysbildet «Om ny» i Økonomiforum er lagt til.',
  ],
  'slide.remove': [
    { type: 'slide.remove', ...home, id: 'plan' },
    'Lysbildet «Om plan» i Økonomiforum er slettet.',
  ],
  'slide.move': [
    { type: 'slide.move', ...home, id: 'plan', after: null },
    'Lysbildet «Om plan» i Økonomiforum er flyttet.',
  ],
  'slide.set': [
    { type: 'slide.set', ...home, id: 'plan', field: 'notes', value: 'Si dette.' },
    'Lysbildet «Om plan» i Økonomiforum: notater er endret.',
  ],
  'slide.deviate': [
    { type: 'slide.deviate', ...home, id: 'plan', ref: 'people/heidi#title', value: 'leder' },
    'Lysbildet «Om plan» i Økonomiforum: tittel – Heidi Merete Rudi er endret.',
  ],
  'section.add': [
    { type: 'section.add', ...home, section: { id: 'ny', title: 'Ny del' } },
    'Inndelingen «Ny del» i Økonomiforum er lagt til.',
  ],
  'section.remove': [
    { type: 'section.remove', ...home, id: 'siste' },
    'Inndelingen «Siste del» i Økonomiforum er slettet.',
  ],
  'section.move': [
    { type: 'section.move', ...home, id: 'siste', after: null },
    'Inndelingen «Siste del» i Økonomiforum er flyttet.',
  ],
  'section.set': [
    { type: 'section.set', ...home, id: 'siste', field: 'title', value: 'Til slutt' },
    'Inndelingen «Til slutt» i Økonomiforum: navn på inndelingen er endret.',
  ],
  'commission.set': [
    { type: 'commission.set', field: 'about', value: 'Om oss' },
    'Kommisjonen: om kommisjonen er endret.',
  ],
  'conflict.put': [
    {
      type: 'conflict.put',
      conflict: {
        format: 1,
        id: 'people-heidi-name-0123456789abcdef',
        place: { in: 'facts', kind: 'people', id: 'heidi', path: ['name'] },
        versions: [{ value: 'A' }],
      },
    },
    '',
  ],
  'conflict.remove': [{ type: 'conflict.remove', id: 'x' }, ''],
};

/** As if it had been done; conflicts are no part of what is told here. */
const after = (op: Operation) =>
  op.type.startsWith('conflict') ? before : apply(before, op, templates).workspace;
const linesOf = (op: Operation, lang: (typeof uiLanguages)[number] = 'nb') =>
  outsideLines(op, before, after(op), { templates, lang, today: '2026-03-01' });

describe('what others have changed', () => {
  for (const [type, [step, words]] of Object.entries(told)) {
    it(`is told in people’s words: ${type}`, () => {
      expect(linesOf(step).lines.map(({ text }) => text)).toEqual(words === '' ? [] : [words]);
      for (const lang of uiLanguages) {
        for (const { sort, text } of linesOf(step, lang).lines) {
          expect(`${sort} ${text}`).not.toMatch(/undefined|\{|\}|\.json|#|people\//);
          expect(sort).toMatch(/\S/);
        }
      }
    });
  }

  it('leads to the place, unless it is gone', () => {
    expect(linesOf(told['entry.set'][0]).lines[0]).toMatchObject({
      sort: 'Person',
      thing: { type: 'fact', kind: 'people', id: 'heidi' },
      field: 'organisation',
    });
    expect(linesOf(told['slide.remove'][0]).lines[0]!.thing).toBeUndefined();
  });

  it('is one line for each thing, with what was changed in it', () => {
    const op: Operation = {
      type: 'batch',
      steps: [
        told['entry.set'][0],
        { type: 'entry.set', ...heidi, field: 'title', value: 'leder' },
        { type: 'entry.set', kind: 'people', id: 'ola', field: 'name', value: 'Ola N.' },
      ],
    };
    expect(linesOf(op).lines.map(({ text }) => text)).toEqual([
      'Heidi Merete Rudi: organisasjon og tittel er endret.',
      'Ola N.: navn er endret.',
    ]);
  });

  it('is one line for a presentation where several slides are changed', () => {
    const op: Operation = {
      type: 'batch',
      steps: [
        told['slide.set'][0],
        told['slide.add'][0],
        { type: 'slide.set', ...home, id: 'slutt', field: 'hidden', value: true },
      ],
    };
    expect(linesOf(op).lines.map(({ text, thing }) => [text, thing])).toEqual([
      [
        'Økonomiforum: 2 lysbilder er endret og ett lysbilde er lagt til.',
        { type: 'deck', in: 'decks', deck: 'forum' },
      ],
    ]);
  });

  it('is never more lines than anybody reads', () => {
    const people = Array.from({ length: 500 }, (_, i) => person(`p${i}`));
    const op: Operation = {
      type: 'batch',
      steps: people.map((entry): Step => ({ type: 'entry.add', kind: 'people', entry: entry as never })),
    };
    const { lines, more } = linesOf(op);
    expect(lines).toHaveLength(100);
    expect(more).toBe(400);
  });
});
