/** Lines about members as they are written in letters and minutes, brought into the order «name, title, organisation, place». */
import { isTitleWord, looksLikeName, roleOf } from './member-words';
import { isKnownPlace } from './places';
import type { Unsure } from './unsure';

/** Between two names of one place, which are not to be taken apart: «Kárášjohka – Karasjok». */
export const bothNames = '\u0001';

const rank =
  /^((?:\p{Lu}\p{L}+ )?\p{L}+) \((p|e|em|e\.m\.|pensj\.?|pensjonert|avg\.?|avgått|fung\.?|kst\.?)\) (\S.*)$/iu;

/** Endings of words that many of are occupations and hardly any are given names. */
const occupation =
  /(?:øyt|mester|meister|iker|ikar|olog|itekt|skriver|skrivar|arbeider|arbeidar|bruker|brukar|fører|førar|eier|eigar|holder|haldar|giver|givar|tekniker|teknikar|veterinær|apoteker|apotekar|pedagog|terapeut|psykolog|journalist|håndverker|snekker|fisker|fiskar|bonde|general|oberst|kaptein|admiral|prost|pleier|pleiar)$/iu;

const oneWord = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;
const given = /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+)?$/u;

/** @returns the line in order, and what was guessed on the way */
export function inMemberOrder(text: string): { text: string; unsure: Unsure[] } {
  const unsure: Unsure[] = [];
  let line = text;
  const ranked = rank.exec(line);
  if (ranked) {
    const [name = '', ...rest] = ranked[3]!.split(/(?= ?[,(;])/u);
    if (looksLikeName(name.trim())) {
      const role = rest[0]?.trim().startsWith('(') ? rest.shift()! : '';
      line = `${name.trim()}${role}, ${small(ranked[1]!)} (${ranked[2]})${rest.join('')}`;
    }
  }
  // «Lise Lund (professor, NTNU)» says in brackets what others say after commas.
  line = line.replace(/^([^(),]+)\(([^()]*)\)(?= ?(?:,|$))/u, (whole, name: string, inside: string) =>
    inside.includes(',') ? `${name.trim()}, ${inside}` : whole,
  );
  line = line.replace(
    /(?<=,\s?)(\p{Lu}[\p{L}\p{M}-]+)\s+[–—-]\s+(\p{Lu}[\p{L}\p{M}-]+)(?=\s*(?:,|$))/gu,
    (whole, a: string, b: string) => (isKnownPlace(a) || isKnownPlace(b) ? `${a}${bothNames}${b}` : whole),
  );
  return { text: turned(titled(line, unsure), unsure), unsure };
}

/** «Farmasøyt Jon Kvam»: perhaps an occupation and no name. */
function titled(line: string, unsure: Unsure[]): string {
  const found = /^(\p{Lu}\p{Ll}+) ([^,(;:]+)([,(;:].*)?$/u.exec(line);
  if (!found) return line;
  const [, first = '', name = '', rest = ''] = found;
  if (isTitleWord(first) || !occupation.test(first) || !looksLikeName(name.trim())) return line;
  unsure.push({ what: 'title', why: 'title-perhaps', params: { typed: first } });
  const bracket = /^\([^()]*\)/u.exec(rest)?.[0] ?? '';
  const role = bracket === '' ? '' : ` ${bracket}`;
  return `${name.trim()}${role}, ${small(first)}${rest.slice(bracket.length)}`;
}

/** «Sand, Torbjørn (nestleder)»: a surname first. */
function turned(line: string, unsure: Unsure[]): string {
  const found = /^([^,(;:]+),([^,(;:]+)([(,].*)?$/u.exec(line);
  if (!found) return line;
  const last = found[1]!.trim();
  const first = found[2]!.trim();
  const rest = found[3] ?? '';
  const isSurname = oneWord.test(last) && roleOf(last) === undefined && !isTitleWord(last);
  const isGiven = given.test(first) && !isTitleWord(first) && roleOf(first) === undefined;
  if (!isSurname || !isGiven || isKnownPlace(first) || isKnownPlace(last) || /^\p{Lu}+$/u.test(first))
    return line;
  const name = `${first} ${last}`;
  unsure.push({ what: 'name', why: 'name-turned', params: { typed: `${last}, ${first}`, name } });
  return `${name}${rest.startsWith('(') ? ' ' : ''}${rest}`;
}

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** People who are named together: «Medlemmer: Anne Moe, Bjørn Nes (leder) og Dag Pettersen», each with the word before. */
export function namesApart(line: string): string[] {
  const plain = line.replace(/\s+/g, ' ').trim();
  const [head = '', said] = plain.split(/:(.*)/su);
  const before = said === undefined ? undefined : head;
  if (/[\t|]/.test(line) || (before !== undefined && roleOf(before) === undefined)) return [line];
  const text = (said ?? plain).trim().replace(/[.;]$/, '');
  const parts = text
    .split(/[,;]| (?:og|and|ja) (?=\p{Lu})/u)
    .map((part) => part.trim().replace(/^(?:og|and|ja) /u, ''))
    .filter(Boolean);
  const hasAnd = / (?:og|and|ja) \p{Lu}/u.test(text);
  const fewest = before !== undefined || hasAnd ? 2 : 3;
  const isPerson = (part: string): boolean => {
    const bare = part.replace(/ ?\(([^()]*)\)$/u, (whole, inside: string) => (roleOf(inside) ? '' : whole));
    return looksLikeName(bare) && !/\b(?:AS|ASA|kommune|fylke|Norge|Norsk|Norske)\b/u.test(bare);
  };
  if (parts.length < fewest || !parts.every(isPerson)) return [line];
  return parts.map((part) => (before === undefined ? part : `${before}: ${part}`));
}

/** One who takes part and is no member: «observatør», «vara for Anne Moe». */
export const standsBeside =
  /^(?:observatør\p{L}*|vara|varamedlem\p{L}*|vararepresentant\p{L}*|varaperson|møtende vara\p{L}*|observer|alternate|substitute|deputy member)(?:\s(?:for|fra|frå|from)\s.{1,80})?$/iu;

const period =
  /^(fra og med|frå og med|f\.?o\.?m\.?|fra|frå|from|til og med|t\.?o\.?m\.?|til|until|to)\s+(.{4,30})$/iu;

/** «fra 1. mars 2026», «til 31. desember 2025». */
export function periodWords(part: string): { key: 'from' | 'to'; day: string } | undefined {
  const found = period.exec(part.trim());
  if (!found || !/\d{4}$/.test(found[2]!)) return undefined;
  return { key: /^(?:t|until)/iu.test(found[1]!) ? 'to' : 'from', day: found[2]! };
}
