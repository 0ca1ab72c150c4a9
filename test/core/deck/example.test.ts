/** The talk of 24 November 2025, on its own day and on later ones, and with what became known afterwards. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDeck } from '../../../core/checks';
import { type Compiled, compileDeck } from '../../../core/deck/compile';
import { diagnosticText } from '../../../core/diagnostics';
import { FactView, RegisterIndex } from '../../../core/facts/view';
import type { Entry, Register, Workspace } from '../../../core/model/register';
import type { Scene } from '../../../core/scene/types';
import { templates } from '../../../templates';
import { type OpenWorkspace, readWorkspace } from '../../../workspace/read';
import { look } from '../../gallery/compiled';
import { overlapFaults, sizeFaults, titleFaults } from '../../support/scene-paint';
import {
  breakFaults,
  frameFaults,
  orderFaults,
  textFaults,
  texts,
  toldOf,
  words,
} from '../../support/scene-rules';

const later = JSON.parse(readFileSync(new URL('../facts/later-facts.json', import.meta.url), 'utf8')) as {
  titles: { person: string; title: string; from: string; when: string }[];
};

let open: OpenWorkspace;
beforeAll(async () => {
  open = await readWorkspace('examples/kommunekommisjonen', templates);
});

const { theme, fonts } = look('16:9');

function talk(workspace: Workspace, asOf?: string): Compiled {
  const deck = workspace.decks.find(({ id }) => id === 'okonomiforum')!;
  return compileDeck({ workspace, deck, templates, theme, fonts, ...(asOf ? { asOf } : {}) });
}

/** What a slide says, as people read it: plain spaces, no soft hyphens. */
function said(scene: Scene | undefined): string {
  const all = scene ? texts(scene).map((text) => words(text.paragraphs)) : [];
  return all.join(' | ').replaceAll('\u00A0', ' ').replaceAll('\u00AD', '');
}

const slide = (one: Compiled, id: string) => one.deck.scenes.find((scene) => scene.slide === id);

/** The later facts entered as changes: a value more from a date, and nothing rewritten. */
function withLaterFacts(workspace: Workspace): Workspace {
  const people = workspace.register.people.map((person): Entry => {
    const change = later.titles.find((one) => one.person === person.id);
    if (!change) return person;
    const { title, from, when } = change;
    return { ...person, title: [{ value: person.title }, { value: title, from, note: when }] };
  });
  const register: Register = { ...workspace.register, people };
  return { ...workspace, register };
}

describe('the talk of 24 November 2025', () => {
  it('has the slides where they stood, and the sources after them', () => {
    const { scenes } = talk(open.workspace).deck;
    expect(scenes).toHaveLength(29);
    const at = (number: number) => said(scenes[number - 1]).replace(/\s+/g, ' ');
    expect(scenes[10]!.title.text).toBe('Sammensetning');
    expect(scenes[17]!.template).toBe('pairs');
    expect(scenes[26]!.template).toBe('speech-bubbles');
    expect(scenes[27]!.template).toBe('closing');
    expect(at(28)).toMatch(/Takk/);
    expect(scenes[28]!.template).toBe('sources');
  });

  it('has no error, and titles that are told apart', () => {
    const compiled = talk(open.workspace);
    const deck = open.workspace.decks.find(({ id }) => id === 'okonomiforum')!;
    const found = checkDeck({
      compiled: compiled.deck,
      theme,
      workspace: open.workspace,
      deck,
      use: compiled.use,
      language: 'nb',
      asOf: deck.date,
    });
    const errors = [...open.diagnostics, ...compiled.diagnostics, ...found].filter(
      (d) => d.severity === 'error',
    );
    expect(errors.map(diagnosticText)).toEqual([]);
    expect(titleFaults(compiled.deck.scenes)).toEqual([]);
  });

  it('holds what every scene must hold, also with letters 0.3 % wider or narrower', () => {
    const compiled = talk(open.workspace);
    const faults = compiled.deck.scenes.flatMap((scene) => {
      const told = toldOf(scene, compiled.diagnostics);
      return [
        ...orderFaults(scene),
        ...textFaults(scene),
        ...frameFaults(scene, theme, told),
        ...overlapFaults(scene, told),
        ...sizeFaults(scene, told),
        ...[0, 0.003, -0.003].flatMap((deviation) => breakFaults(scene, fonts, deviation)),
      ].map((fault) => `${scene.id}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('names the twelve members, with the leader first', () => {
    const text = said(slide(talk(open.workspace), 'sammensetning'));
    const view = new FactView(new RegisterIndex(open.workspace.register, 'nb'), '2025-11-24', 'nb');
    const members = view.query('members');
    expect(members).toHaveLength(12);
    for (const member of members) expect(text).toContain(member.name);
    expect(text.indexOf('Eivind Dale')).toBe(Math.min(...members.map((member) => text.indexOf(member.name))));
  });

  it('writes two-day meetings with en dashes and full stops', () => {
    const text = said(slide(talk(open.workspace), 'moteplan'));
    for (const days of [
      '17.–18. november',
      '9.–10. februar',
      '16.–17. april',
      '4.–5. juni',
      '7.–8. september',
    ])
      expect(text).toContain(days);
    expect(text).toContain('Kristiansand eller Innlandet');
  });
});

describe('the next meeting', () => {
  const next = (asOf: string) =>
    talk(open.workspace, asOf)
      .deck.scenes.flatMap((scene) => scene.facts)
      .find(({ ref }) => ref === 'query:nextMeeting')
      ?.short.replaceAll('\u00A0', ' ');

  it('is that of February on the day of the talk', () => {
    expect(next('2025-11-24')).toBe('9.–10. februar 2026');
  });

  it('is that of April when the talk is held in March', () => {
    expect(next('2026-03-01')).toBe('16.–17. april 2026');
  });

  it('is marked on the slide, and the mark moves with the date', () => {
    const plan = (asOf: string) => said(slide(talk(open.workspace, asOf), 'moteplan'));
    expect(plan('2026-03-01')).not.toBe(plan('2025-11-24'));
    const marked = (text: string) =>
      text
        .split(/neste møte/i)[0]!
        .split(' | ')
        .slice(-2)
        .join(' ');
    expect(marked(plan('2025-11-24'))).toContain('9.–10. februar');
    expect(marked(plan('2026-03-01'))).toContain('16.–17. april');
  });
});

describe('with what became known later, entered as changes', () => {
  const titleOf = (workspace: Workspace, asOf: string) => {
    const text = said(slide(talk(workspace, asOf), 'sammensetning'));
    return text.slice(text.indexOf('Mette Nord')).split('|').slice(0, 2).join(' ').toLocaleLowerCase('nb');
  };

  it('Mette Nord is leader of her union on 24 November 2025 and retired in 2026', () => {
    const workspace = withLaterFacts(open.workspace);
    expect(titleOf(workspace, '2025-11-24')).toContain('forbundsleder');
    expect(titleOf(workspace, '2026-03-01')).toContain('pensjonist');
  });

  it('the talk of November is word for word the same', () => {
    const texts = (workspace: Workspace) => talk(workspace).deck.scenes.map(said);
    expect(texts(withLaterFacts(open.workspace))).toEqual(texts(open.workspace));
  });

  it('exactly the slides with those three titles are outdated in March', () => {
    const before = talk(open.workspace);
    const workspace = withLaterFacts(open.workspace);
    const view = new FactView(new RegisterIndex(workspace.register, 'nb'), '2025-11-24', 'nb');
    const march = new FactView(new RegisterIndex(workspace.register, 'nb'), '2026-03-01', 'nb');
    const changed = (now: FactView) =>
      before.deck.scenes.flatMap((scene) =>
        scene.facts
          .filter((fact) => !fact.ref.startsWith('query:') && now.lookUp(fact.ref)?.digest !== fact.digest)
          .map((fact) => `${scene.id} ${fact.ref}`),
      );
    expect(changed(view)).toEqual([]);
    expect(changed(march)).toEqual(
      later.titles.map(({ person }) => `sammensetning people/${person}#title`).sort(),
    );
  });
});
