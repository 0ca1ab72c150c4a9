import { describe, expect, it } from 'vitest';
import { type Compiled, compileDeck } from '../../../core/deck/compile';
import { heldDifferences, heldRegister, holdFacts, wholeKinds } from '../../../core/deck/held';
import type { Deck } from '../../../core/model/deck';
import type { Register, Workspace } from '../../../core/model/register';
import { templates } from '../../../templates';
import { look } from '../../gallery/compiled';
import { texts, words } from '../../support/scene-rules';
import { registerOf } from '../facts/build';

const people = [
  { id: 'leder', name: 'Eivind Dale', title: 'spesialrådgiver', membership: 'chair' },
  { id: 'nord', name: 'Mette Nord', title: 'forbundsleder', membership: 'member' },
];
const before = registerOf({ people, texts: [{ id: 'fri', heading: 'Fritt' }] });
const after = registerOf({
  people: [
    people[0]!,
    { ...people[1]!, title: 'pensjonist' },
    { id: 'ny', name: 'Ny Ås', membership: 'member' },
  ],
  texts: [{ id: 'fri', heading: 'Noe annet' }],
});

const deck: Deck = {
  format: 2,
  id: 'forum',
  title: 'Forum',
  date: '2025-11-24',
  language: 'nb',
  sections: [],
  slides: [{ id: 'sammensetning', template: 'composition' }],
};

function compiled(register: Register, own: Deck, asOf?: string): Compiled {
  const commission = { format: 1 as const, id: 'k', name: 'Kommisjonen', language: 'nb' as const };
  const workspace: Workspace = { commission, register, decks: [own], outlines: [], images: new Map() };
  return compileDeck({ workspace, deck: own, templates, ...look('16:9'), ...(asOf ? { asOf } : {}) });
}

const said = (one: Compiled): string =>
  one.deck.scenes
    .flatMap((scene) => texts(scene).map((text) => words(text.paragraphs)))
    .join(' | ')
    .toLocaleLowerCase('nb');

const shown = compiled(before, deck).deck.scenes;
const facts = holdFacts(before, shown);
const held: Deck = { ...deck, held: { on: deck.date, facts, whole: wholeKinds(shown) } };

describe('a deck that has been shown', () => {
  it('keeps the facts behind its slides and no others', () => {
    expect(Object.keys(facts)).toEqual(['people/leder', 'people/nord']);
    expect(facts['people/nord']).toEqual(before.people[1]);
  });

  it('says what it said, whatever has become of the register', () => {
    const again = compiled(after, held);
    expect(said(again)).toContain('forbundsleder');
    expect(said(again)).not.toContain('pensjonist');
  });

  it('follows the register when it is asked to speak on another day', () => {
    expect(said(compiled(after, held, '2026-03-01'))).toContain('pensjonist');
  });

  it('tells which facts have moved since', () => {
    expect(heldDifferences(before, held.held!)).toEqual([]);
    expect(heldDifferences(after, held.held!)).toEqual(['people/nord', 'people/ny']);
    expect(heldDifferences(registerOf({ people: [people[0]!] }), held.held!)).toEqual(['people/nord']);
  });

  it('still has a fact that was deleted from the register', () => {
    const gone = registerOf({ people: [people[0]!] });
    expect(heldRegister(gone, held.held!).people.map(({ id }) => id)).toEqual(['leder', 'nord']);
    expect(said(compiled(gone, held))).toContain('mette nord');
  });

  it('does not show a member who came later', () => {
    expect(said(compiled(after, held))).not.toContain('ny ås');
  });
});
