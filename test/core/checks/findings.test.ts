import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DeckFindings, defineRule, rules } from '../../../core/checks';
import { LiveDeck } from '../../../core/deck/compile';
import { type Diagnostic, diagnosticText } from '../../../core/diagnostics';
import type { Workspace } from '../../../core/model/register';
import type { Operation } from '../../../core/operations';
import { themeOf } from '../../../core/scene/themes';
import type { SceneDeck } from '../../../core/scene/types';
import { templates } from '../../../templates';
import { type OpenWorkspace, readWorkspace } from '../../../workspace/read';
import { lookOf } from '../../gallery/compiled';
import { Chance } from '../../seeds/random';
import { atOnce } from '../../support/at-once';
import { runs } from '../../support/random-text';
import { slowly } from '../../support/slowly';
import { edited, randomEdit } from '../deck/edits';

let open: OpenWorkspace;
beforeAll(async () => {
  open = await readWorkspace('examples/kommunekommisjonen', templates);
});

const today = '2026-06-01';
const never = () => false;
const live = () =>
  new LiveDeck({
    templates,
    theme: themeOf,
    fonts: (theme) => lookOf(theme).fonts,
  });

/** In one order within a rule; a finding about a slide as a whole may name any of its numbers. */
function listed(findings: readonly Diagnostic[], { scenes }: SceneDeck): string[] {
  return findings
    .map((d) => {
      const slide = d.at.node === undefined ? d.at.slide : undefined;
      const number = slide === undefined ? d.at.number : scenes.findIndex((scene) => scene.slide === slide);
      return `${['error', 'warning', 'tip'].indexOf(d.severity)} ${JSON.stringify({ ...d, at: Object.entries({ ...d.at, number }).sort() })}`;
    })
    .sort();
}

const set = (deck: string, id: string, field: string, value: unknown): Operation =>
  ({ type: 'slide.set', in: 'decks', deck, id, field, value }) as Operation;

describe('the findings of a deck that is followed', () => {
  slowly('are those of the deck made at once, after any edits', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const chance = new Chance(seed);
        const id = chance.pick(['kort-innlegg', 'kort-innlegg', 'okonomiforum']);
        let workspace: Workspace = open.workspace;
        const one = live();
        const findings = new DeckFindings({ live: one });
        for (let n = 0; n < 10; n++) {
          const next = edited(workspace, randomEdit(workspace, id, chance));
          if (next.decks.some((deck) => deck.id === id)) workspace = next;
          if (chance.next() < 0.4) continue;
          one.update(workspace, id);
          one.work(never);
          const all = findings.all({ today, files: open.diagnostics });
          const whole = atOnce({ workspace, id, today, files: open.diagnostics });
          expect(listed(all, one.deck()!)).toEqual(listed(whole.diagnostics, one.deck()!));
          const severities = all.map(({ severity }) => severity);
          expect(severities).toEqual(whole.diagnostics.map(({ severity }) => severity));
        }
      }),
      { numRuns: runs(6).numRuns },
    );
  });

  it('ask the rules about the slide that was typed into, and no other', () => {
    const asked: string[] = [];
    const counted = rules.map((rule) =>
      rule.id === 'klarspraak'
        ? {
            ...rule,
            check: (ctx: Parameters<typeof rule.check>[0]) => {
              asked.push(...ctx.slides.map(({ scene }) => scene.slide));
              return rule.check(ctx);
            },
          }
        : rule,
    );
    const one = live();
    const findings = new DeckFindings({ live: one, rules: counted });
    one.update(open.workspace, 'okonomiforum');
    one.work(never);
    findings.all();
    expect(asked.length).toBeGreaterThan(20);
    asked.length = 0;
    const { slides } = open.workspace.decks.find(({ id }) => id === 'okonomiforum')!;
    const third = slides[3]!.id;
    one.update(
      edited(open.workspace, set('okonomiforum', third, 'title', 'En annen tittel')),
      'okonomiforum',
    );
    one.work(never);
    findings.all();
    expect(asked).toEqual([third]);
  });

  it('are not given for a deck that is laid out in part', () => {
    const one = live();
    one.update(open.workspace, 'kort-innlegg');
    expect(() => new DeckFindings({ live: one }).all()).toThrow('not laid out');
  });

  it('follow a slide without a number when a slide comes before it', () => {
    const one = live();
    const findings = new DeckFindings({ live: one });
    const { slides } = open.workspace.decks.find(({ id }) => id === 'okonomiforum')!;
    const cover = slides[0]!;
    let workspace = edited(
      open.workspace,
      set('okonomiforum', cover.id, 'title', `${'Ord '.repeat(40)}ord.`),
    );
    const about = () =>
      findings
        .all()
        .filter((d) => d.rule === 'klarspraak' && d.at.slide === cover.id)
        .map(diagnosticText);
    one.update(workspace, 'okonomiforum');
    one.work(never);
    expect(about()[0]).toContain('slides[0]');
    workspace = edited(workspace, {
      type: 'slide.move',
      in: 'decks',
      deck: 'okonomiforum',
      id: slides[1]!.id,
      after: null,
    });
    one.update(workspace, 'okonomiforum');
    one.work(never);
    expect(about()[0]).toContain('slides[1]');
    expect(about()[0]).toContain('(slide 2)');
  });

  it('see what rules look at beside the slide: an entry, its source, its value on the date', () => {
    const person = open.workspace.register.people[0]!;
    const ref = `people/${person.id}`;
    const rule = defineRule({
      id: 'r',
      level: 'tip',
      scope: 'slide',
      basis: '',
      find: (ctx, report) => {
        for (const on of ctx.slides) {
          if (!on.facts.get('people')?.has(person.id)) continue;
          const said = [ctx.entry(ref)?.note, ctx.view.get('people', person.id)?.phone, ctx.source(ref)];
          report({ on, message: JSON.stringify(said) });
        }
      },
    });
    const one = live();
    const findings = new DeckFindings({ live: one, rules: [rule] });
    let workspace = open.workspace;
    const told = () => {
      one.update(workspace, 'okonomiforum');
      one.work(never);
      return findings
        .all()
        .filter((d) => d.rule === 'r')
        .map(({ message }) => message);
    };
    expect(told().length).toBeGreaterThan(0);
    const edits = { note: 'Husk', phone: '12345678', source: { title: 'En annen kilde' } };
    for (const [field, value] of Object.entries(edits)) {
      const op: Operation = {
        type: 'entry.set',
        kind: 'people',
        id: person.id,
        field,
        value,
        how: 'correction',
      };
      workspace = edited(workspace, op);
      const text = JSON.stringify(value);
      expect(told().every((message) => message.includes(text))).toBe(true);
    }
  });
});
