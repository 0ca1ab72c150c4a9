/**
 * What a picture lacks, before it stands on any slide: words in the languages of the presentations, and what the law
 * and its licence ask of its credit. Credits are judged by the very rules of «Kontroll». Pure.
 */
import { type CheckContext, rules } from '../../../core/checks';
import type { Diagnostic } from '../../../core/diagnostics';
import { wordsOf } from '../../../core/editing/text-runs';
import { writtenIn } from '../../../core/editing/values';
import type { Language } from '../../../core/formats/language';
import type { AuthoredText } from '../../../core/model/field';
import type { Source } from '../../../core/model/kind';
import type { Entry, Workspace } from '../../../core/model/register';
import { textIn } from '../../../core/operations';
import { creditOf } from './credit-edit';

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
    images: [{ on: seen, node, decorative, ref: `images/${entry.id}`, entry }],
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

export type Lack = 'file' | 'alt' | 'credit' | 'licence' | 'source';

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
