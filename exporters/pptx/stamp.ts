/**
 * What an exported slide carries about the facts behind it. Tags travel when PowerPoint copies a slide to another
 * deck, so a slide can be asked what in it is out of date wherever it ends up.
 */
import { createHash } from 'node:crypto';
import { isLanguage, type Language } from '../../core/formats/language';
import type { Scene, SceneDeck, UsedFact } from '../../core/scene/types';
import type { SlideReport } from '../../ooxml';
import { plainText, withoutSoftHyphens } from './text';
import { roleNames } from './words';

/** Raised when the tags change meaning. */
const version = 1;

/** Longest value of one tag, in UTF-16 units. */
const longestValue = 20_000;

export interface Stamp {
  version: number;
  workspace: string;
  deck: string;
  /** Scene id: the slide's id, with «~2» for the second continuation slide. */
  slide: string;
  template: string;
  /** YYYY-MM-DD. */
  asOf: string;
  language?: Language;
  facts: UsedFact[];
  /** `textDigest` of the slide's texts as exported; another digest means that somebody has edited the slide. */
  text: string;
}

export function stampOf(deck: SceneDeck, scene: Scene, text: string): Stamp {
  return {
    version,
    workspace: deck.workspace,
    deck: deck.id,
    slide: scene.id,
    template: scene.template,
    asOf: deck.asOf,
    language: scene.language,
    facts: scene.facts,
    text,
  };
}

/** Tags in a fixed order. PowerPoint shows names in upper case and compares them so. */
export function writeStamp(stamp: Stamp): [name: string, value: string][] {
  const facts = JSON.stringify(stamp.facts.map(({ ref, digest, short }) => [ref, digest, plainText(short)]));
  return [
    ['LYSARK_VERSION', String(stamp.version)],
    ['LYSARK_WORKSPACE', stamp.workspace],
    ['LYSARK_DECK', stamp.deck],
    ['LYSARK_SLIDE', stamp.slide],
    ['LYSARK_TEMPLATE', stamp.template],
    ['LYSARK_ASOF', stamp.asOf],
    ['LYSARK_LANGUAGE', stamp.language ?? ''],
    ['LYSARK_TEXT', stamp.text],
    ...chunks(facts).map((chunk, i, all): [string, string] => [
      all.length === 1 ? 'LYSARK_FACTS' : `LYSARK_FACTS_${i + 1}`,
      chunk,
    ]),
  ];
}

function chunks(text: string): string[] {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(text.length, at + longestValue);
    // Never between the halves of a surrogate pair.
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    out.push(text.slice(at, end));
    at = end;
  }
  return out;
}

/** The stamp in a slide's tags, or undefined when there is none of ours that can be read. */
export function readStamp(tags: Readonly<Record<string, string>>): Stamp | undefined {
  const byName = new Map(Object.entries(tags).map(([name, value]) => [name.toUpperCase(), value]));
  const tag = (name: string): string => byName.get(`LYSARK_${name}`) ?? '';
  const written = Number(tag('VERSION'));
  if (!Number.isInteger(written) || written < 1 || written > version || tag('SLIDE') === '') return undefined;
  const facts = readFacts(joined(byName));
  if (!facts) return undefined;
  const language = tag('LANGUAGE');
  return {
    version: written,
    workspace: tag('WORKSPACE'),
    deck: tag('DECK'),
    slide: tag('SLIDE'),
    template: tag('TEMPLATE'),
    asOf: tag('ASOF'),
    language: isLanguage(language) ? language : undefined,
    facts,
    text: tag('TEXT'),
  };
}

function joined(byName: ReadonlyMap<string, string>): string {
  const whole = byName.get('LYSARK_FACTS');
  if (whole !== undefined) return whole;
  let out = '';
  for (let i = 1; ; i++) {
    const chunk = byName.get(`LYSARK_FACTS_${i}`);
    if (chunk === undefined) return out;
    out += chunk;
  }
}

function readFacts(json: string): UsedFact[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(data)) return undefined;
  const facts: UsedFact[] = [];
  for (const entry of data) {
    if (!Array.isArray(entry) || entry.length < 3 || entry.some((part) => typeof part !== 'string'))
      return undefined;
    const [ref, digest, short] = entry as [string, string, string];
    facts.push({ ref, digest, short });
  }
  return facts;
}

/**
 * The texts of a slide read back with `inspectPresentation` that count for `textDigest`. In a template without a
 * placeholder for it, the slide's number is a text box, known by the name we gave it.
 */
export function stampedTexts(slide: Pick<SlideReport, 'texts' | 'placeholders'>): string[] {
  const skipped = new Set(
    slide.placeholders.filter(({ type }) => movable.has(type)).map((placeholder) => placeholder.shape),
  );
  return slide.texts
    .filter(({ shape }) => !skipped.has(shape) && !shape.startsWith(`${roleNames.number} `))
    .map(({ text }) => text);
}

/** Placeholders whose text depends on where the slide stands. */
const movable: ReadonlySet<string> = new Set(['ftr', 'sldNum', 'dt']);

/**
 * Digest of a slide's texts, 16 hex digits: the same for what was exported and for what is read back, also after
 * another program saved the slide again. Paragraphs and typed lines are compared as a sorted list, so neither the
 * order of shapes nor how lines are grouped counts; white space, soft hyphens and composition of letters do not either.
 * Leave out footers, dates and slide numbers: they change when a slide moves.
 */
export function textDigest(texts: readonly string[]): string {
  const lines = texts
    .flatMap((text) => withoutSoftHyphens(text).split(/[\n\r\u000b\u0085\u2028\u2029]+/))
    .map((line) =>
      plainText(line)
        .normalize('NFC')
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
