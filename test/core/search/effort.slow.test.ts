/** A thousand slides and five thousand facts are searched while one types. Counted in processor time, the best of several. */
import { cpuUsage } from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/model/register';
import { findHits, type Library, type Scope, warm } from '../../../core/search/find';
import { fold, queryOf } from '../../../core/search/fold';
import { replaceable } from '../../../core/search/replacing';
import { findWords } from '../../../core/search/words';
import { endless, growth } from '../../support/doubling';
import { deck, person, source, workspaceOf } from '../operations/samples';
import { libraryOf, templates } from './library';

/** Milliseconds of processor time. */
const goal = 50;
const count = { facts: 5000, slides: 1000, decks: 20 };

const sentence = (i: number): string =>
  `Kommune nummer ${i} har fått opp\u00ADgaver som staten før har hatt, og må løse dem for færre enn ${i * 7} inn\u00ADbyggere. `;

let library: Library;

beforeAll(() => {
  const texts = Array.from(
    { length: count.facts - 500 },
    (_, i): Entry => ({
      id: `t-${i}`,
      heading: { nb: `Sak ${i}`, nn: `Sak ${i} på nynorsk` },
      lead: sentence(i).repeat(2),
      points: [{ text: sentence(i + 1), points: [sentence(i + 2)] }],
      source: { title: `Utredning ${i}`, author: 'Kommunedirektøren' },
    }),
  );
  const people = Array.from({ length: 500 }, (_, i) => person(`p-${i}`, { title: `rådgiver ${i}`, source }));
  const kinds = texts
    .slice(0, 20)
    .map(({ id }) => ({ id, template: 'statements', text: id, notes: sentence(9) }));
  const small = libraryOf(workspaceOf({ texts: texts.slice(0, 20) }, [deck('en', kinds)]));
  const { scenes } = small.decks[0]!;
  const each = count.slides / count.decks;
  const decks = Array.from({ length: count.decks }, (_, d) => ({
    deck: deck(`d-${d}`, kinds),
    scenes: Array.from({ length: each }, (_, i) => structuredClone(scenes[(d + i) % scenes.length]!)),
  }));
  library = {
    workspace: workspaceOf(
      { texts, people },
      decks.map((one) => one.deck),
    ),
    decks,
  };
  warm(library, () => false);
});

/** The least that some work takes, in milliseconds of processor time; nothing else that the machine does is counted. */
function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 12; i++) {
    const before = cpuUsage();
    work();
    const { user, system } = cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe(`${count.slides} slides and ${count.facts} facts`, () => {
  const everywhere: Scope[] = [{ in: 'decks' }, { in: 'facts' }];
  const hits = (typed: string): number =>
    everywhere.reduce((sum, scope) => sum + findHits(library, scope, queryOf(typed)!).hits.length, 0);

  it.each(['kommune nummer 4711 ', 'oppgaver', 'e', 'finnes ikke', 'færre enn 70 innbyggere'])(
    'are searched for «%s»',
    (typed) => {
      expect(least(() => hits(typed))).toBeLessThan(goal);
    },
  );

  it('are searched again after an edit of one fact', () => {
    const { register } = library.workspace;
    let turn = 0;
    const edited = (): unknown => {
      const texts = register.texts.with(4000, {
        ...register.texts[4000]!,
        lead: `Nå står det noe nytt ${turn++}`,
      });
      library = { ...library, workspace: { ...library.workspace, register: { ...register, texts } } };
      return hits('noe nytt');
    };
    expect(least(edited)).toBeLessThan(goal);
    expect(hits(`noe nytt ${turn - 1}`)).toBe(1);
  });

  it('are searched by words', () => {
    expect(least(() => findWords(library, 'innbyggere oppgaver', 20))).toBeLessThan(goal);
  });

  it('are looked through for what can be replaced in twice that', () => {
    const query = queryOf('nummer 12')!;
    expect(least(() => replaceable(library, templates, { in: 'facts' }, query))).toBeLessThan(2 * goal);
  });
});

describe.each(Object.entries(endless))('a text of %s', (_name, text) => {
  it('is folded in twice the time for twice the text', () => {
    expect(growth((length: number) => fold(text(length)), 20_000)).toBeLessThan(2.5);
  });
});
