/**
 * What must hold of where words come from, whatever the content. What stands in the files is looked up here by hand and
 * apart from how slides read it, so that the two can disagree.
 */
import { labels } from '../../core/formats/labels';
import type { Language } from '../../core/formats/language';
import type { Deck } from '../../core/model/deck';
import { isValue, type Origin, originKey, type ValueOrigin } from '../../core/model/origin';
import type { Workspace } from '../../core/model/register';
import type { Scene, SceneRun } from '../../core/scene/types';
import { nodesIn, textBlocks } from '../../core/scene/walk';

export interface Files {
  workspace: Workspace;
  deck: Deck;
}

/** Every run of a scene, in tables and charts too. */
export function runsOf(scene: Scene): SceneRun[] {
  return nodesIn(scene.nodes)
    .flatMap(textBlocks)
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ runs }) => runs);
}

/** Faults as sentences; none is good. */
export function originFaults(scene: Scene, files: Files): string[] {
  const notes = scene.notes.flatMap(({ runs }) => runs);
  return [...runsOf(scene), ...notes].flatMap((run) => {
    const fault = faultOf(run, files);
    return fault ? [`${scene.id}: «${run.text}» ${fault} (${JSON.stringify(run.from)})`] : [];
  });
}

function faultOf({ text, from }: SceneRun, files: Files): string | undefined {
  if (from.length === 0) return 'comes from nowhere';
  const values = from.filter(isValue);
  const lost = values.find((origin) => standsAt(origin, files) === undefined && !isPlace(origin));
  if (lost) return `comes from ${originKey(lost)}, where nothing stands`;
  const [only] = from;
  const said = only && isValue(only) ? standsAt(only, files) : undefined;
  if (from.length === 1 && typeof said === 'string' && !isDate(said) && !isOption(only!)) {
    return even(said).includes(even(text)) || isMonogram(text, said)
      ? undefined
      : `does not stand in «${said}»`;
  }
  if (typeof said === 'number') return isNear(text, said, files, from) ? undefined : `is not ${said}`;
  // Of words that were put together, each stands in one of the values, or is fixed.
  // Charts have each line of a divided word by itself.
  const known = [...and, ...from.flatMap((origin) => wordsOf(origin, files))].join(' ');
  const strange = wordsIn(text).find((word) => !known.includes(word) && !/\d/.test(word));
  return strange && from.every((origin) => !isCoded(origin, files))
    ? `has «${strange}» from elsewhere`
    : undefined;
}

/** What joins the items of a list. */
const and = ['og', 'eller', 'ja', 'dahje', 'and', 'or'];

/** Numbers of slides, and numbers that are counted, stand in no file. */
function isPlace(origin: ValueOrigin): boolean {
  return origin.type === 'deck' && origin.field === 'slides';
}

/** «chair» is said as «leder»: the words of a choice stand in no file, nor do those of a month. */
function isCoded(origin: Origin, files: Files): boolean {
  if (origin.type === 'query' || origin.type === 'all') return true;
  if (!isValue(origin)) return false;
  const value = standsAt(origin, files);
  const dates = typeof value === 'object' && value !== null && 'start' in value;
  // A chart says the month of «2023M05» and of «2023-05-01» in words.
  const months =
    Array.isArray(value) &&
    value.flat().some((cell) => typeof cell === 'string' && /^\d{4}(?:M\d\d|-\d\d-\d\d|K\d)$/.test(cell));
  return (
    dates ||
    months ||
    isOption(origin) ||
    (typeof value === 'string' && isDate(value)) ||
    origin.field === 'source'
  );
}

function isOption(origin: Origin): boolean {
  return (
    isValue(origin) &&
    (['membership', 'approx'].includes(origin.field) ||
      origin.path.at(-1) === 'by' ||
      origin.path.at(-1) === 'web')
  );
}

function isMonogram(text: string, name: string): boolean {
  const first = wordsIn(name).map((word) => [...word][0]);
  return (
    [...text].length <= 2 &&
    wordsIn(text).every((letters) => [...letters].every((one) => first.includes(one)))
  );
}

function isDate(text: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(text);
}

function isNear(text: string, value: number, { deck }: Files, from: readonly Origin[]): boolean {
  const english = deck.language === 'en';
  const plain = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace('−', '-')
    .replace(english ? /,/g : /\./g, '');
  const [, decimals = ''] = plain.split(/[.,]/);
  const near = 0.5 * 10 ** -decimals.length + 1e-9;
  return from.length > 0 && Math.abs(Number(plain.replace(',', '.')) - value) <= near;
}

/** Without what the layout changes: soft hyphens, hard spaces, the capital that begins a line, and marks around. */
function even(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replace(/[\s\u00A0]+/g, ' ')
    .toLocaleLowerCase('nb')
    .replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

function wordsIn(text: string): string[] {
  return even(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function wordsOf(origin: Origin, files: Files): string[] {
  if (origin.type === 'label')
    return origin.label ? wordsIn(Object.values(labels[origin.label]).join(' ')) : [];
  return isValue(origin) ? leaves(standsAt(origin, files)).flatMap(wordsIn) : [];
}

function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value ?? '')];
  return Object.values(value).flatMap(leaves);
}

/** What stands in the files where an origin says; a text in the language that was read. */
export function standsAt(origin: ValueOrigin, files: Files): unknown {
  const { path, lang } = origin;
  let value = path.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    top(origin, files),
  );
  if (lang !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    value = (value as Record<string, unknown>)[lang];
  }
  if (lang !== undefined && Array.isArray(value)) return value.map((run: { t: string }) => run.t).join('');
  return value;
}

function top(origin: ValueOrigin, { workspace, deck }: Files): unknown {
  const { field } = origin;
  switch (origin.type) {
    case 'commission':
      return (workspace.commission as Record<string, unknown>)[field];
    case 'deck':
      return origin.deck === deck.id ? (deck as unknown as Record<string, unknown>)[field] : undefined;
    case 'slide':
      return origin.deck === deck.id ? deck.slides.find(({ id }) => id === origin.slide)?.[field] : undefined;
    case 'field': {
      const { fact, kind, id, day = deck.date } = origin;
      const here = deck.slides
        .map(({ deviations }) => deviations?.[`${fact}#${field}`])
        .find((one) => one !== undefined);
      const entry = deck.held?.facts[fact] ?? workspace.register[kind].find((one) => one.id === id);
      return here ?? valid(entry?.[field], day);
    }
  }
}

interface Period {
  value: unknown;
  from?: string;
  to?: string;
}

/** Of a value that changes, the one that holds on a day: a year or a month counts from its first day to its last. */
function valid(value: unknown, day: string): unknown {
  if (
    !Array.isArray(value) ||
    !value.every((one) => typeof one === 'object' && one !== null && 'value' in one)
  ) {
    return value;
  }
  const holds = (value as Period[]).filter(
    ({ from = '', to = '9' }) => from <= day && to.padEnd(10, '~') >= day,
  );
  return holds.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1)?.value;
}

/** The words of a slide's runs, apart by whether they name a value. Marks and numbers that the deck counts are left out. */
function apart(scenes: readonly Scene[], key: string): { naming: Set<string>; others: Set<string> } {
  const naming = new Set<string>();
  const others = new Set<string>();
  for (const { text, from } of scenes.flatMap(runsOf)) {
    if (from.every((origin) => origin.type === 'label' || originKey(origin).endsWith(' slides'))) continue;
    const named = from.some((origin) => originKey(origin) === key);
    // A title that is read and not seen has its mark within.
    const marked = from.some((origin) => origin.type === 'label' && origin.label === 'partOf');
    for (const word of wordsIn(text)) if (!marked || !/^\d+$/.test(word)) (named ? naming : others).add(word);
  }
  return { naming, others };
}

/** Other letters of about the same width, so that the text breaks nearly as it did. */
export function scrambled(text: string): string {
  const other: Record<string, string> = {
    a: 'e',
    e: 'a',
    o: 'u',
    u: 'o',
    i: 'j',
    n: 'h',
    d: 'b',
    s: 'z',
    r: 'f',
  };
  return text.replace(/[aeouindsr]/g, (letter) => other[letter]!);
}

/** After a value has been changed: only words that name it are others. */
export function changeFaults(
  before: readonly Scene[],
  after: readonly Scene[],
  origin: ValueOrigin,
): string[] {
  const key = originKey(origin);
  const was = apart(before, key);
  const now = apart(after, key);
  const gone = [...was.others].filter((word) => !now.others.has(word) && !now.naming.has(word));
  const come = [...now.others].filter((word) => !was.others.has(word) && !was.naming.has(word));
  const stayed = [...was.naming].every((word) => now.naming.has(word));
  return [
    ...gone.map((word) => `${key}: «${word}» is gone and does not name it`),
    ...come.map((word) => `${key}: «${word}» has come and does not name it`),
    ...(stayed ? [`${key}: nothing that names it has changed`] : []),
  ];
}

/** The workspace with one text or name of a fact scrambled; undefined where it has no letter to change. */
export function withScrambled({ workspace }: Files, origin: ValueOrigin): Workspace | undefined {
  if (origin.type !== 'field') return undefined;
  const { kind, id, field, path, lang } = origin;
  let changed = false;
  const put = (value: unknown, keys: readonly (string | number)[]): unknown => {
    const [key, ...rest] = keys;
    if (key === undefined) return leaf(value);
    if (typeof value !== 'object' || value === null) return value;
    const inner = put((value as Record<string, unknown>)[key], rest);
    return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
  };
  const leaf = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && lang !== undefined && lang in value) {
      return { ...value, [lang]: leaf((value as Record<Language, unknown>)[lang]) };
    }
    if (Array.isArray(value)) return value.map((run: { t: string }) => ({ ...run, t: leaf(run.t) }));
    if (typeof value !== 'string') return value;
    const next = scrambled(value);
    changed ||= next !== value && wordsIn(next).some((word) => !wordsIn(value).includes(word));
    return next;
  };
  const entries = workspace.register[kind].map((entry) => {
    if (entry.id !== id) return entry;
    const value = entry[field];
    const timed =
      Array.isArray(value) && value.every((one) => typeof one === 'object' && one && 'value' in one);
    const next = timed
      ? (value as Period[]).map((period) => ({ ...period, value: put(period.value, path) }))
      : put(value, path);
    return { ...entry, [field]: next };
  });
  return changed ? { ...workspace, register: { ...workspace.register, [kind]: entries } } : undefined;
}
