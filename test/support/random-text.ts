/** Text as nobody plans for: four languages, compounds of sixty letters, accents that combine, emoji and Hebrew. */
import fc from 'fast-check';
import type { Language } from '../../core/formats/language';
import type { SceneParagraph, SceneRun, TextStyle } from '../../core/scene/types';

/**
 * Every property runs from this seed, so that a failure on one machine is a failure on all. To look further:
 * `LYSARK_RUNS=20 LYSARK_SEED=7 npx vitest run test/core/text test/templates`.
 */
export const seed = Number(process.env.LYSARK_SEED ?? 20251124);

/** Parameters of one property; `LYSARK_RUNS` multiplies the number of runs. */
export function runs(numRuns: number): { seed: number; numRuns: number; endOnFailure: boolean } {
  // Shrinking a whole register takes minutes; ask for it with LYSARK_SHRINK=1 when a failure is not plain to see.
  const endOnFailure = process.env.LYSARK_SHRINK !== '1';
  return { seed, endOnFailure, numRuns: Math.ceil(numRuns * Number(process.env.LYSARK_RUNS ?? 1)) };
}

export const languages: readonly Language[] = ['nb', 'nn', 'se', 'en'];

const plainWords: Record<Language, readonly string[]> = {
  nb: 'kommunene er satt til å foreta de upopulære prioriteringer som fellesskapet ellers har fraskrevet seg og ansvaret økonomien'.split(
    ' ',
  ),
  nn: 'kommunane skal gjere framlegg om korleis oppgåvene best kan løysast nær innbyggjarane utan auka utgifter'.split(
    ' ',
  ),
  se: 'mii galgat ohcat ođđa čovdosiid báikkálaš servodagain gos olbmot ellet ja barget Deatnu Kárášjohka ŧ ŋ'.split(
    ' ',
  ),
  en: 'the commission shall consider whether municipalities can solve their tasks with fewer hands and greater freedom'.split(
    ' ',
  ),
};

/** Sixty letters and more, with and without places where they may be divided. */
const compounds = [
  'tilskuddsforvaltningsforskriftsendringsforslagshøringsuttalelse',
  'kommunestrukturutredningsarbeidsgruppesammensetningsproblematikken',
  'sámediggeválgaortnetrievdadusevttohusgulaskuddancealkámušgeahčadeapmi',
  'tilskudds\u00ADforvaltnings\u00ADforskrifts\u00ADendrings\u00ADforslags\u00ADhørings\u00ADuttalelse',
  'X'.repeat(70),
];

/** Dashes, slashes, marks and numbers, glued as people glue them. */
const glued = [
  'helse- og omsorgstjenester',
  'bruker-/pasientombud',
  '2024–2025',
  '«demning»',
  '(formålseffektivitet)',
  'og/eller',
  'ca.\u00A0450',
  '10\u00A0%',
  'reformer… –',
  'Deatnu – Tana',
  '16.–17. april',
  'e-post',
  '–',
  'kr\u00A01\u00A0250',
  'AS/NOU-2023:9',
];

/** Letters that combine, that run from the right, or that no bundled font has. */
const strange = [
  'e\u0301n',
  'a\u030Angstro\u0308m',
  'Ka\u0301ra\u0301šjohka',
  'שלום',
  'עולם',
  '🙂',
  '👩🏽‍⚖️',
  '漢字',
];

/** Characters that no bundled font shows. */
export const uncovered = /[\u05D0-\u05EA\u{1F300}-\u{1FAFF}\u4E00-\u9FFF]/u;

function word(language: Language): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...plainWords[language]) },
    { weight: 4, arbitrary: fc.constantFrom(...glued) },
    { weight: 1, arbitrary: fc.constantFrom(...compounds) },
    { weight: 1, arbitrary: fc.constantFrom(...strange) },
  );
}

/** A text of some words, in one language; the second number may be in the thousands. */
export function sentence(language: Language, least: number, most: number): fc.Arbitrary<string> {
  return fc
    .array(word(language), { minLength: least, maxLength: most, size: 'max' })
    .map((list) => list.join(' '));
}

/** Any length that a field of a register may have, short ones most often; sometimes nothing, or only a space. */
export function anyText(language: Language, most = 60): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('', ' ') },
    { weight: 8, arbitrary: sentence(language, 1, Math.min(8, most)) },
    { weight: 6, arbitrary: sentence(language, Math.min(3, most), Math.min(25, most)) },
    { weight: 2, arbitrary: sentence(language, 1, most) },
  );
}

/** A quotation of three thousand words. */
export function endlessQuote(language: Language): fc.Arbitrary<string> {
  return sentence(language, 3000, 3000);
}

const style: fc.Arbitrary<TextStyle> = fc.record({
  font: fc.constantFrom('heading' as const, 'body' as const),
  size: fc.constantFrom(12, 14, 20, 24, 34),
  color: fc.constant('text' as const),
  bold: fc.boolean(),
  italic: fc.boolean(),
});

/** A paragraph of one to three runs, in as many languages. */
export const paragraph: fc.Arbitrary<SceneParagraph> = fc
  .tuple(
    style,
    fc.array(
      fc
        .constantFrom(...languages)
        .chain(
          (lang): fc.Arbitrary<SceneRun> =>
            fc.record({ text: anyText(lang), lang: fc.constant(lang), from: fc.constant([]) }),
        ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.option(
      fc.record({ indent: fc.constant(20), hang: fc.constant(20), marker: fc.constant('bullet' as const) }),
      {
        nil: {},
      },
    ),
    fc.constantFrom(0, 6, 12),
  )
  .map(([look, list, item, spaceBefore]) => ({ runs: list, style: look, spaceBefore, ...item }));
