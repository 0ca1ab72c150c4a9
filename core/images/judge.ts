/**
 * What a picture lacks, before it stands on any slide: words in the languages of the presentations, and what the law
 * and its licence ask of its credit. Credits are judged by the very rules of «Kontroll». Pure.
 */
import { type CheckContext, rules } from '../checks';
import type { Diagnostic } from '../diagnostics';
import { wordsToFind } from '../editing/search';
import { wordsOf } from '../editing/text-runs';
import { writtenIn } from '../editing/values';
import type { Language } from '../formats/language';
import { fold } from '../formats/typography';
import type { AuthoredText } from '../model/field';
import type { Source } from '../model/kind';
import { factRef } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import { textIn } from '../operations';
import { creditOf } from './credit';

export interface Judged {
  /** Languages in which nothing is said about what it shows. */
  alt: readonly Language[];
  /** Languages in which what is said is a file name, «bilde» or a machine's guess. */
  empty: readonly Language[];
  /** Findings of the credit's rules. */
  credit: readonly Diagnostic[];
  /** Nothing says what it may be used for. */
  licence: boolean;
  /** Nobody knows where it is from. */
  source: boolean;
  /** Its file is gone or cannot be read. */
  file: boolean;
}

export interface Asking {
  /** The commission's own language. */
  home: Language;
  /** Languages that presentations show it in. */
  languages: readonly Language[];
  /** Readable files. */
  files: Workspace['images'];
}

const ofCredit = new Set(['credit-missing', 'credit-person', 'credit-stock', 'credit-cc']);
const creditRules = rules.filter(({ id }) => ofCredit.has(id));
const altRules = rules.filter(({ id }) => id === 'alt-filename');

const order: readonly Language[] = ['nb', 'nn', 'se', 'en'];

/** The commission's own language and its presentations'. */
export function languagesShown({ commission, decks }: Pick<Workspace, 'commission' | 'decks'>): Language[] {
  const used = new Set<Language>([commission.language, ...decks.map((deck) => deck.language)]);
  return order.filter((language) => used.has(language));
}

/** The picture alone on a slide, whole: what the rules of pictures look at and nothing else. */
function alone(entry: Entry, alt: string): CheckContext {
  const decorative = entry.purpose === 'decorative';
  const node = {
    kind: 'image',
    id: 'image',
    asset: entry.id,
    alt,
    crop: { left: 0, top: 0, right: 1, bottom: 1 },
  };
  const on = { scene: { slide: 'image' }, number: 1, position: -1, texts: [] as never[] };
  const seen = { ...on, nodes: [{ node, decorative, spokenFor: false, depth: 0 }] };
  return {
    deck: { id: 'images' },
    seen: [seen],
    images: [{ on: seen, node, decorative, ref: factRef('images', entry.id), entry }],
    source: () => entry.source as Source | undefined,
  } as unknown as CheckContext;
}

export function judge(entry: Entry, { home, languages, files }: Asking): Judged {
  const alt = entry.alt as AuthoredText | undefined;
  const decorative = entry.purpose === 'decorative';
  const written = writtenIn(alt, home);
  const own = entry.own === true;
  const credit = creditOf(entry);
  const source = entry.source as Source | undefined;
  return {
    alt: decorative ? [] : languages.filter((language) => !written.has(language)),
    empty: decorative
      ? []
      : [...written].filter((language) => saysNothing(entry, wordsOf(textIn(alt, language, home)))),
    credit: creditRules.flatMap((rule) => rule.check(alone(entry, ''))),
    licence: !own && !credit.licence,
    source: !own && !credit.sourceUrl && (source === undefined || 'unknown' in source),
    file: !files.has(String(entry.file).normalize('NFC')),
  };
}

function saysNothing(entry: Entry, words: string): boolean {
  return altRules.some((rule) => rule.check(alone(entry, words)).length > 0);
}

type Lack = 'file' | 'alt' | 'credit' | 'licence' | 'source';

/** What stands under «Mangler noe», in order. A tip is no lack. */
export function lacks({ file, alt, empty, credit, licence, source }: Judged): Lack[] {
  const out: Lack[] = [];
  if (file) out.push('file');
  if (alt.length + empty.length > 0) out.push('alt');
  if (credit.some(({ severity }) => severity !== 'tip')) out.push('credit');
  if (licence) out.push('licence');
  if (source) out.push('source');
  return out;
}

/** The pictures as they stand in the grid: what they are called, what they lack, which are shown. Pure. */
export interface Tile {
  id: string;
  entry: Entry;
  file: string;
  judged: Judged;
  lacks: readonly Lack[];
  /** Folded, for search. */
  text: string;
}

export type Shelf = 'missing' | 'all';

/** Makes tiles, each once for as long as its entry is the same object. */
export function tileMaker(asking: Asking): (entry: Entry) => Tile {
  const made = new WeakMap<Entry, Tile>();
  return (entry) => {
    const known = made.get(entry);
    if (known) return known;
    const judged = judge(entry, asking);
    const file = String(entry.file);
    const tile = { id: entry.id, entry, file, judged, lacks: lacks(judged), text: textOf(entry, asking) };
    made.set(entry, tile);
    return tile;
  };
}

function textOf(entry: Entry, { home }: Asking): string {
  const alt = entry.alt as AuthoredText | undefined;
  const { creator, agency, title, licence } = creditOf(entry);
  const said = (['nb', 'nn', 'se', 'en'] as const).map((language) => wordsOf(textIn(alt, language, home)));
  return fold([entry.file, entry.note, creator, agency, title, licence, ...said].filter(Boolean).join(' '));
}

export function shownTiles(tiles: readonly Tile[], shelf: Shelf, query: string): readonly Tile[] {
  const words = wordsToFind(query);
  return tiles.filter(
    (tile) => (shelf === 'all' || tile.lacks.length > 0) && words.every((word) => tile.text.includes(word)),
  );
}

/** Where a key leads in rows of so many; undefined for keys that do not move. */
export function stepIn(
  key: string,
  at: number,
  count: number,
  columns: number,
  rows = 3,
): number | undefined {
  if (count === 0) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    PageUp: at - columns * rows,
    PageDown: at + columns * rows,
    Home: 0,
    End: count - 1,
  };
  if (!Object.hasOwn(steps, key)) return undefined;
  const to = steps[key]!;
  // From the first row there is nothing above; into a short last row one goes to its end.
  if (to < 0) return key === 'ArrowUp' ? at : 0;
  if (to < count) return to;
  const lastRow = Math.floor((count - 1) / columns) === Math.floor(at / columns);
  return key === 'ArrowDown' && lastRow ? at : count - 1;
}

/** How many tiles of at least so much stand beside each other. Pixels. */
export function columnsIn(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}

/** Advice on a text for those who do not see the picture. Pure. */
type AltAdvice = 'saysPicture' | 'long';

/** A screen reader says by itself that it is a picture. */
const saysPicture =
  /^\s*(et |eit |an? )?(bildet?|bilete(t)?|foto(grafi)?(et)?|illustrasjon(en)?|tegning(en)?|teikning(a)?|image|picture|photo(graph)?|drawing|illustration|govva) (av|over|som viser|frå|fra|of|showing|that shows)\b/iu;

/** UTF-16 units; heard in one breath. */
export const longAlt = 250;

export function altAdvice(words: string): AltAdvice[] {
  return [
    ...(saysPicture.test(words) ? (['saysPicture'] as const) : []),
    ...(words.length > longAlt ? (['long'] as const) : []),
  ];
}
