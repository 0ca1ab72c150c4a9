/** Rules about the facts behind the slides: quotations, figures, credits, time, and the deck itself. */
import type { CheckInput } from '../../../../core/checks';
import type { Conflict, ConflictPlace } from '../../../../core/model/conflict';
import {
  body,
  foot,
  hiddenTitle,
  type InputSpec,
  image,
  input,
  plainSlide,
  quote,
  type RuleCases,
  type SlideSpec,
  scene,
  source,
  text,
  title,
  unknown,
} from '../build';

const right = { x: 600, y: 126, w: 312, h: 300 };
const said = 'Summen av alle enkeltinteresser er ikke til det beste for samfunnet som helhet';

/** One slide that uses facts. */
function using(
  uses: string[],
  facts: InputSpec['facts'],
  extra: InputSpec & SlideSpec = {},
): () => CheckInput {
  const { asOf, today, deck, ...rest } = extra;
  return () => input(plainSlide('lysbilde', { uses, ...rest }), { facts, asOf, today, deck });
}

const speaker = { id: 'stoltenberg', name: 'Jens Stoltenberg', title: 'statsminister', source };

function quoted(entry: Record<string, unknown>, shown = said): () => CheckInput {
  const quotes = [{ id: 'summen', text: said, speaker: 'stoltenberg', said: '2012', source, ...entry }];
  return () =>
    input(scene([hiddenTitle('Sitat'), quote(`«${shown}»`), ...foot()], { uses: ['quotes/summen#text'] }), {
      facts: { quotes, people: [speaker] },
    });
}

function pictured(entry: Record<string, unknown> | undefined, shown = '', extra = {}): () => CheckInput {
  const credit = text('credit', { x: 600, y: 440, w: 312, h: 15 }, shown, { role: 'credit' }, { size: 12 });
  const images = entry ? [{ id: 'fjell', file: 'fjell.jpg', source, ...entry }] : [];
  return () =>
    input(
      scene([
        title('Fjell'),
        body('Ord '.repeat(12).trim()),
        image(right, extra),
        ...(shown ? [credit] : []),
        ...foot(),
      ]),
      {
        facts: { images },
      },
    );
}

const commons = {
  creator: 'Kari Nordmann',
  title: 'Fjell',
  sourceUrl: 'https://www.flickr.com/photos/1',
  licence: 'CC BY-SA 3.0',
  licenceUrl: 'https://creativecommons.org/licenses/by-sa/3.0/',
};

const report = (more: Record<string, unknown>) => ({
  id: 'nou-i',
  name: 'NOU I',
  due: '2025',
  source,
  ...more,
});
const person = (more: Record<string, unknown>) => ({
  id: 'mette-nord',
  name: 'Mette Nord',
  title: 'forbundsleder',
  source,
  ...more,
});
const member = { id: 'mette-nord', name: 'Mette Nord', title: 'forbundsleder', source };
const clipped = { x: 48, y: 126, w: 600, h: 330 };

/** A deck that shows Mette Nord's title, in a commission with a conflict. */
function contested(place: ConflictPlace, extra: Pick<InputSpec, 'deck'> = {}): () => CheckInput {
  return () => {
    const made = using(['people/mette-nord#title'], { people: [member] }, extra)();
    const conflict: Conflict = { format: 1, id: 'x', place, versions: [{ value: 'a' }, { value: 'b' }] };
    return { ...made, workspace: { ...made.workspace, conflicts: [conflict] } };
  };
}
const mette = { in: 'facts', kind: 'people', id: 'mette-nord' } as const;
const inDeck = { in: 'decks', id: 'okonomiforum' } as const;

export const factCases: Record<string, RuleCases> = {
  'quote-source': {
    finds: [
      { says: 'finds a quotation of which nothing is said', input: quoted({ source: undefined }) },
      {
        says: 'warns where the source is recorded as unknown',
        input: quoted({ source: unknown }),
        severity: 'warning',
      },
      { says: 'warns where nobody is named', input: quoted({ speaker: undefined }), severity: 'warning' },
      {
        says: 'warns where the day is not known',
        input: quoted({ said: undefined, source: { title: 'Tale' } }),
        severity: 'warning',
      },
      {
        says: 'finds a quotation that is no fact at all',
        input: () => input(scene([title('Sitat'), quote('Vi må tenke nytt'), ...foot()])),
      },
    ],
    silent: [
      { says: 'accepts speaker, title, source and year', input: quoted({}) },
      {
        says: 'lets a report speak for itself',
        input: quoted({ speaker: undefined, source: { ...source, author: 'Generalistkommuneutvalget' } }),
      },
    ],
  },
  'quote-verbatim': {
    finds: [
      { says: 'finds a changed word', input: quoted({}, said.replace('helhet', 'et hele')) },
      { says: 'finds a word that is left out', input: quoted({}, said.replace('alle ', '')) },
      { says: 'finds a tidied elision', input: quoted({ text: `${said}… - slik` }, `${said} … – slik`) },
      {
        says: 'finds a continuation that is left out',
        input: () =>
          input(scene([hiddenTitle('Sitat'), quote(`«${said.slice(0, 20)}`)], { uses: ['quotes/a#text'] }), {
            facts: { quotes: [{ id: 'a', text: said, source }] },
          }),
      },
    ],
    silent: [
      { says: 'accepts the words with quotation marks round them', input: quoted({}) },
      { says: 'does not mind soft hyphens', input: quoted({ text: said.replace('enkelt', 'enkelt\u00AD') }) },
      {
        says: 'puts the continuations together',
        input: () =>
          input(
            [said.slice(0, 20), said.slice(20)].map((part, i) =>
              scene([hiddenTitle(`Sitat (${i + 1} av 2)`), quote(i === 0 ? `«${part}` : `${part}»`)], {
                id: i === 0 ? 'a' : 'a~2',
                slide: 'a',
                part: { index: i + 1, of: 2 },
                uses: ['quotes/a#text'],
              }),
            ),
            { facts: { quotes: [{ id: 'a', text: said, source }] } },
          ),
      },
      {
        says: 'asks nothing of a quotation of which only the speaker is shown',
        input: using(['quotes/a#speaker'], { quotes: [{ id: 'a', text: said, source }] }),
      },
    ],
  },
  'figure-source': {
    finds: [
      {
        says: 'finds a figure of which nothing is said',
        input: using(['figures/a#value'], { figures: [{ id: 'a', value: 450, label: 'lovkrav' }] }),
      },
      {
        says: 'warns where the source is recorded as unknown',
        input: using(['figures/a#value'], {
          figures: [{ id: 'a', value: 450, label: 'lovkrav', source: unknown }],
        }),
        severity: 'warning',
      },
      {
        says: 'warns where the year is missing',
        input: using(['tables/a#rows'], {
          tables: [
            { id: 'a', title: 'Folketall', columns: [], rows: [], source: { title: 'SSB, tabell 07459' } },
          ],
        }),
        severity: 'warning',
      },
    ],
    silent: [
      {
        says: 'accepts source and year',
        input: using(['figures/a#value'], {
          figures: [{ id: 'a', value: 450, label: 'lovkrav', year: '2024', source: { title: 'KS' } }],
        }),
      },
    ],
  },
  'press-clip': {
    finds: [
      {
        says: 'finds a clipping without a headline',
        input: using(['clippings/a#paper'], {
          clippings: [{ id: 'a', paper: 'Aftenposten', date: '2025-04-30', source }],
        }),
      },
    ],
    silent: [
      {
        says: 'accepts paper, date and headline',
        input: using(['clippings/a#paper'], {
          clippings: [
            { id: 'a', paper: 'Aftenposten', date: '2025-04-30', headline: 'Kommunene roper', source },
          ],
        }),
      },
    ],
  },
  'source-unknown': {
    finds: [
      {
        says: 'finds facts of unknown source, once for a slide',
        input: using(['people/mette-nord#name', 'topics/a#text'], {
          people: [person({ source: unknown })],
          topics: [{ id: 'a', text: 'Egenregi', source: unknown }],
        }),
      },
    ],
    silent: [
      { says: 'accepts a source', input: using(['people/mette-nord#name'], { people: [member] }) },
      {
        says: 'leaves figures to their own rule',
        input: using(['figures/a#value'], {
          figures: [{ id: 'a', value: 450, label: 'lovkrav', source: unknown }],
        }),
      },
    ],
  },
  'text-in-image': {
    finds: [
      {
        says: 'finds a clipping shown as a picture alone',
        input: () =>
          input(scene([title('Aftenposten'), image(clipped), ...foot()], { uses: ['clippings/a#image'] }), {
            facts: {
              images: [
                { id: 'fjell', file: 'fjell.jpg', credit: { creator: 'Kari Nordmann', as: 'photo' }, source },
              ],
            },
          }),
      },
    ],
    silent: [
      {
        says: 'accepts a photograph',
        input: () =>
          input(scene([title('Fjell'), image(clipped), ...foot()]), {
            facts: {
              images: [
                { id: 'fjell', file: 'fjell.jpg', credit: { creator: 'Kari Nordmann', as: 'photo' }, source },
              ],
            },
          }),
      },
      {
        says: 'accepts a small picture',
        input: () => input(scene([title('Fjell'), image({ ...right, h: 100 })])),
      },
    ],
  },
  'credit-missing': {
    finds: [
      { says: 'finds a picture without a credit', input: pictured({}) },
      { says: 'finds a picture that the register does not know', input: pictured(undefined) },
      {
        says: 'gives a tip about a decorative one',
        input: pictured({ purpose: 'decorative' }, '', { decorative: true }),
        severity: 'tip',
      },
    ],
    silent: [
      { says: 'accepts a credit', input: pictured({ credit: { creator: 'Kari Nordmann' } }) },
      { says: "accepts one's own picture", input: pictured({ own: true }) },
    ],
  },
  'credit-person': {
    finds: [
      { says: 'finds «Foto: Stortinget»', input: pictured({ credit: { agency: 'Stortinget' } }) },
      { says: 'finds «Foto: regjeringen.no»', input: pictured({ credit: { creator: 'regjeringen.no' } }) },
      { says: 'finds «Ukjent forfatter»', input: pictured({ credit: { creator: 'Ukjent forfatter' } }) },
    ],
    silent: [
      {
        says: 'accepts a name before the agency',
        input: pictured({ credit: { creator: 'Kari Nordmann', agency: 'NTB' } }),
      },
      {
        says: 'leaves the picture agencies to their own rule',
        input: pictured({ credit: { agency: 'iStock' } }),
      },
    ],
  },
  'credit-stock': {
    finds: [
      { says: 'finds «Foto: iStock»', input: pictured({ credit: { agency: 'iStock' } }) },
      { says: 'finds «Illustrasjon: iStock/KDD»', input: pictured({ credit: { creator: 'iStock/KDD' } }) },
      {
        says: 'finds a picture for editorial use only',
        input: pictured({
          credit: { agency: 'Getty Images', creator: 'Kari Nordmann', licence: 'Editorial use only' },
        }),
      },
    ],
    silent: [
      { says: 'accepts «iStock.com/karin»', input: pictured({ credit: { creator: 'iStock.com/karin' } }) },
      {
        says: 'accepts agency and contributor',
        input: pictured({ credit: { agency: 'iStock', creator: 'karin' } }),
      },
    ],
  },
  'credit-cc': {
    finds: [
      {
        says: 'finds «Ukjent forfatter»',
        input: pictured({ credit: { ...commons, creator: 'Ukjent forfatter' } }),
      },
      {
        says: 'finds a missing title in version 3.0',
        input: pictured({ credit: { ...commons, title: undefined } }),
      },
      {
        says: 'finds a licence without version and address',
        input: pictured({ credit: { ...commons, licence: 'CC BY-SA', licenceUrl: undefined } }),
      },
      {
        says: 'warns where the source is recorded as unknown',
        input: pictured({ source: unknown, credit: { ...commons, creator: undefined } }),
        severity: 'warning',
      },
      {
        says: 'warns of a crop that is not told of',
        input: pictured({ credit: commons }, '', { crop: { left: 0.2, top: 0, right: 0.8, bottom: 1 } }),
        severity: 'warning',
      },
      {
        says: 'warns of a crop that the licence forbids',
        input: pictured({ credit: { ...commons, licence: 'CC BY-ND 4.0', changed: 'beskåret' } }, '', {
          crop: { left: 0.2, top: 0, right: 0.8, bottom: 1 },
        }),
        severity: 'warning',
      },
    ],
    silent: [
      { says: 'accepts a full credit', input: pictured({ credit: commons }) },
      {
        says: 'asks for no title in version 4.0',
        input: pictured({ credit: { ...commons, licence: 'CC BY 4.0', title: undefined } }),
      },
      {
        says: 'asks nothing of CC0',
        input: pictured({ credit: { creator: 'Kari Nordmann', licence: 'CC0 1.0' } }),
      },
    ],
  },
  'credit-shown': {
    finds: [
      {
        says: 'finds a credit that is printed nowhere',
        input: pictured({ credit: { creator: 'Kari Nordmann' } }),
      },
    ],
    silent: [
      {
        says: 'accepts a credit on some slide',
        input: pictured({ credit: { creator: 'Kari Nordmann' } }, 'Foto: Kari Nordmann'),
      },
    ],
  },
  'stale-date': {
    finds: [
      {
        says: 'finds a report that was due and is not delivered',
        input: using(['reports/nou-i#name'], { reports: [report({})] }, { asOf: '2026-01-05' }),
      },
      {
        says: 'tells once of a slide that prints the date of a late report',
        input: () =>
          input(
            scene([title('Plan'), body('NOU I (innen utgangen av 2025)')], { uses: ['reports/nou-i#due'] }),
            {
              facts: { reports: [report({})] },
              asOf: '2026-01-05',
            },
          ),
      },
      {
        says: 'finds words that promise for a year that is over',
        input: () =>
          input(scene([title('Plan'), body('NOU I (innen utgangen av 2025)')]), { asOf: '2026-01-05' }),
      },
      {
        says: 'finds a promise for a day that is over',
        input: () => input(scene([title('Plan'), body('Svar innen 1. juni 2025')]), { asOf: '2025-06-02' }),
      },
      {
        says: 'finds what shall be done in the course of a year that is over',
        input: () =>
          input(scene([title('Plan'), body('Skal leveres i løpet av 2025')]), { asOf: '2026-06-02' }),
      },
    ],
    silent: [
      {
        says: 'accepts the promise while the year lasts',
        input: () => input(scene([title('Plan'), body('innen utgangen av 2025')]), { asOf: '2025-12-31' }),
      },
      {
        says: 'accepts a report that was delivered late',
        input: using(
          ['reports/nou-i#name'],
          { reports: [report({ delivered: '2026-01-09' })] },
          { asOf: '2026-02-01' },
        ),
      },
      {
        says: 'does not take what was done in a year for a promise',
        input: () => input(scene([title('Plan'), body('I løpet av 2024 møttes vi tre ganger')])),
      },
      {
        says: 'leaves quotations as they were said',
        input: () => input(scene([title('Plan'), quote('innen utgangen av 2024')])),
      },
    ],
  },
  'stale-person': {
    finds: [
      {
        says: 'finds a title that nobody has looked at for a year',
        input: using(
          ['people/mette-nord#title'],
          { people: [person({ source: { title: 'Oppnevning', date: '2025-05-09' } })] },
          { asOf: '2026-06-01' },
        ),
      },
    ],
    silent: [
      {
        says: 'accepts a title of last spring',
        input: using(['people/mette-nord#title'], {
          people: [person({ source: { title: 'Oppnevning', date: '2025-05-09' } })],
        }),
      },
      {
        says: 'accepts a title that changed since',
        input: using(
          ['people/mette-nord#title'],
          {
            people: [
              person({
                title: [{ value: 'leder' }, { value: 'pensjonist', from: '2025-09' }],
                source: { title: 'Oppnevning', date: '2024' },
              }),
            ],
          },
          { asOf: '2026-06-01' },
        ),
      },
      {
        says: 'asks nothing where the title is not shown',
        input: using(['people/mette-nord#name'], {
          people: [person({ source: { title: 'Oppnevning', date: '2020' } })],
        }),
      },
    ],
  },
  conflict: {
    finds: [
      { says: 'finds a value that the deck shows', input: contested({ ...mette, path: ['title', 'nb'] }) },
      { says: 'finds a fact that one has removed and the other changed', input: contested(mette) },
      { says: 'finds a slide', input: contested({ ...inDeck, slide: 'lysbilde', path: ['notes'] }) },
      { says: 'finds the deck itself', input: contested({ ...inDeck, path: ['date'] }) },
      { says: 'finds the commission', input: contested({ in: 'commission', path: ['name'] }) },
    ],
    silent: [
      { says: 'leaves a value that the deck does not show', input: contested({ ...mette, path: ['note'] }) },
      { says: 'leaves another deck', input: contested({ in: 'decks', id: 'annen', path: ['date'] }) },
      {
        says: 'leaves a fact that the deck keeps as it was shown',
        input: contested(
          { ...mette, path: ['title'] },
          { deck: { held: { on: '2025-11-24', facts: { 'people/mette-nord': member } } } },
        ),
      },
    ],
  },
  'held-differences': {
    finds: [
      {
        says: 'finds a fact that has changed since the deck was shown',
        input: using(
          ['people/mette-nord#title'],
          { people: [person({ title: 'pensjonist' })] },
          { deck: { held: { on: '2025-11-24', facts: { 'people/mette-nord': member } } } },
        ),
      },
      {
        says: 'finds a fact that is no longer there',
        input: using(
          [],
          {},
          { deck: { held: { on: '2025-11-24', facts: { 'people/mette-nord': member } } } },
        ),
      },
    ],
    silent: [
      {
        says: 'accepts facts that are as they were',
        input: using(
          ['people/mette-nord#title'],
          { people: [member] },
          { deck: { held: { on: '2025-11-24', facts: { 'people/mette-nord': member } } } },
        ),
      },
    ],
  },
  'held-missing': {
    finds: [
      { says: 'finds a deck that was shown and not held', input: using([], {}, { today: '2025-11-25' }) },
    ],
    silent: [
      { says: 'accepts a deck on its day', input: using([], {}, { today: '2025-11-24' }) },
      { says: 'says nothing when it does not know what day it is', input: using([], {}) },
    ],
  },
  'section-name': {
    finds: [
      {
        says: 'finds «Standarddel»',
        input: () =>
          input(plainSlide('a', { section: 's' }), {
            compiled: { sections: [{ id: 's', title: 'Standarddel' }] },
          }),
      },
      {
        says: 'finds a blank name',
        input: () =>
          input(plainSlide('a', { section: 's' }), { compiled: { sections: [{ id: 's', title: ' ' }] } }),
      },
    ],
    silent: [
      {
        says: 'accepts a name',
        input: () =>
          input(plainSlide('a', { section: 's' }), {
            compiled: { sections: [{ id: 's', title: 'Mandat' }] },
          }),
      },
    ],
  },
  'section-duplicate': {
    finds: [
      {
        says: 'finds two sections of one name',
        input: () =>
          input([plainSlide('a', { section: 's' }), plainSlide('b', { section: 't' })], {
            compiled: {
              sections: [
                { id: 's', title: 'Mandat' },
                { id: 't', title: 'mandat' },
              ],
            },
          }),
      },
    ],
    silent: [
      {
        says: 'accepts different names',
        input: () =>
          input([plainSlide('a', { section: 's' }), plainSlide('b', { section: 't' })], {
            compiled: {
              sections: [
                { id: 's', title: 'Mandat' },
                { id: 't', title: 'Møter' },
              ],
            },
          }),
      },
    ],
  },
  'section-empty': {
    finds: [
      {
        says: 'finds a section without slides',
        input: () => input(plainSlide('a'), { compiled: { sections: [{ id: 's', title: 'Mandat' }] } }),
      },
    ],
    silent: [
      {
        says: 'accepts one with a slide',
        input: () =>
          input(plainSlide('a', { section: 's' }), {
            compiled: { sections: [{ id: 's', title: 'Mandat' }] },
          }),
      },
    ],
  },
  'archive-meta': {
    finds: [
      {
        says: 'finds a deck that is for no event',
        input: () => input(plainSlide(), { compiled: { event: undefined } }),
      },
    ],
    silent: [{ says: 'accepts speaker, event and date', input: () => input(plainSlide()) }],
  },
};
