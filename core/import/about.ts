/** What tables say of themselves in lines above and below the numbers: source, date, unit, and whom to ask. */
import type { Source } from '../model/kind';

/** What a line begins with, by what it is about. */
const labels = {
  source: 'kilde|kjelde|source|gáldu|data ?source|datakilde',
  updated:
    'sist endret|sist endra|sist oppdatert|latest update|last updated|last updated date|oppdatert|oppdatert dato',
  unit: 'måleenhet|måleeining|målenhet|enhet|eining|unit|units|unit of measure',
  contact:
    'kontakt|kontaktperson|kontaktpersoner|contact|contacts|contact person|spørsmål|e-post|telefon|tlf',
  rest: 'referansetid|referansetidspunkt|reference time|reference period|basistid|base period|database|intern referansekode|internal reference code|matrix|copyright|offisiell statistikk|official statistics|neste oppdatering|next update|statistikkbank|tabell-id|table id|link|lenke',
} as const;
type Label = keyof typeof labels;

const patterns = Object.entries(labels).map(
  ([label, words]) => [label as Label, new RegExp(`^(?:${words})\\s*(?::\\s*(.*)|()$)`, 'iu')] as const,
);
/** A source and a date are known without a colon, as they always were. */
const loose = /^(kilde|kjelde|source|sist endret|sist endra|sist oppdatert|latest update)\s+(\S.*)$/iu;

const person =
  /[\w.+-]{1,64}@[\w-]{1,64}\.\w|(?:^|\s)(?:tlf|telefon|phone|tel|mob)\.?:?\s*\+?\d|^\s*(?:(?:\+47|0047)\s*)?(?:\d\s?){8}$|^\s*\+\d[\d ]{7,16}$/iu;

interface Line {
  label?: Label;
  /** What stands in the same line, after the label. */
  said: string;
}

function read(text: string): Line {
  const line = text.slice(0, 1000).trim();
  for (const [label, pattern] of patterns) {
    const found = pattern.exec(line);
    if (found) return { label, said: (found[1] ?? '').trim() };
  }
  const found = loose.exec(line);
  if (found)
    return { label: /^[ksg]/iu.test(line) && !/^sist/iu.test(line) ? 'source' : 'updated', said: found[2]! };
  return { said: line };
}

/** The first cell of a row that says something of the table and is none of its rows: «Kilde» alone may be a heading. */
export function isAboutLine(text: string): boolean {
  const { label } = read(text);
  return label !== undefined && (label === 'updated' || /:\s*$|^data ?source/iu.test(text));
}

/** A line with one of the labels, or the title of the table. */
export function hasLabel(text: string): boolean {
  return read(text).label !== undefined;
}

export interface About {
  source?: Source;
  /** Of all numbers. */
  unit?: string;
  /** By the measure that the file names. */
  units: { of: string; unit: string }[];
  /** Lines that say nothing of this, for a note; names and numbers of people to ask are not among them. */
  notes: string[];
}

export function aboutOf(above: readonly string[], below: readonly string[]): About {
  const groups: Record<Label, string[]> = { source: [], updated: [], unit: [], contact: [], rest: [] };
  const notes: string[] = [];
  let under: Label | undefined;
  for (const text of [...above, '', ...below]) {
    if (text === '') under = undefined;
    const { label, said } = read(text);
    if (label) {
      // What is said in the line itself ends there; a label alone has its lines below it.
      under = said === '' || label === 'contact' ? label : undefined;
      if (said !== '') groups[label].push(said);
      continue;
    }
    if (said === '') continue;
    if (belongs(under, said, groups)) groups[under!].push(said);
    else if (!person.test(said)) {
      notes.push(text);
      under = undefined;
    }
  }
  const source = sourceIn(groups);
  return { ...(source ? { source } : {}), ...unitsIn(groups.unit), notes };
}

function belongs(under: Label | undefined, said: string, groups: Record<Label, string[]>): boolean {
  switch (under) {
    case undefined:
      return false;
    case 'source':
      return groups.source.length === 0;
    case 'updated':
      return /^\d{4}-?\d{2}-?\d{2}|^\d{1,2}\.\d{1,2}\.\d{4}|:$/.test(said);
    case 'contact':
      // Names, agencies and numbers; a whole sentence is a note again.
      return person.test(said) || !/[.!?]$/.test(said);
    case 'unit':
    case 'rest':
      return said.length <= 120 && (groups[under].length === 0 || !/[.!?]$/.test(said));
  }
}

function sourceIn(groups: Record<Label, string[]>): Source | undefined {
  const title = groups.source[0];
  if (!title) return undefined;
  const days = groups.updated.flatMap((line) => dayIn(line) ?? []).sort();
  const date = days.at(-1);
  return { title: title.slice(0, 1000), ...(date ? { date } : {}) };
}

function dayIn(text: string): string | undefined {
  const iso = /(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  const ours = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : ours && `${ours[3]}-${ours[2]!.padStart(2, '0')}-${ours[1]!.padStart(2, '0')}`;
  if (!day || Number.isNaN(Date.parse(day))) return undefined;
  return new Date(day).toISOString().startsWith(day) ? day : undefined;
}

/** One unit for all, or «Personer:» and below it «personer», measure by measure. */
function unitsIn(lines: readonly string[]): Pick<About, 'unit' | 'units'> {
  const units: About['units'] = [];
  const bare: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const pair = /^(.{1,100}):\s+(\S.{0,60})$/u.exec(line);
    if (pair) units.push({ of: pair[1]!, unit: pair[2]! });
    else if (/:$/.test(line) && lines[i + 1] !== undefined)
      units.push({ of: line.slice(0, -1), unit: lines[++i]! });
    else bare.push(line);
  }
  // Several units stand under no one of them.
  const [unit, ...more] = [...new Set([...bare, ...units.map((one) => one.unit)])];
  const isOne = unit !== undefined && more.length === 0 && isSingle(unit);
  return { units: units.filter((one) => isSingle(one.unit)), ...(isOne ? { unit: unit.slice(0, 60) } : {}) };
}

/** «kombinasjon av flere enheter» is no unit. */
export function isSingle(unit: string): boolean {
  return !/kombinasjon|fleire einingar|flere enheter|combination|several units|diverse|various|^[-–.:]*$/iu.test(
    unit,
  );
}

const units =
  /^(?:%|prosent|pst\.?|per cent|percent|promille|prosentpoeng|personer|personar|persons|antall|antal|tal|number|kr|kroner|nok|(?:1 ?000|mill\.?|mrd\.?|millioner|millionar|milliarder|milliardar) ?(?:kr|kroner|nok|personer|personar|tonn)?|(?:kr|kroner) per .{1,40}|per (?:1 ?000|100) ?.{0,40}|km2?|km²|m2|m²|ha|dekar|daa|tonn|kg|kwh|mwh|gwh|twh|timer|timar|hours|år|years|årsverk|elever|elevar|skoler|skular|kommuner|kommunar|indeks|index)$/iu;

/** A word that says what is counted or measured, and nothing else. */
export function isUnit(words: string): boolean {
  return words.length <= 80 && units.test(words.trim());
}
