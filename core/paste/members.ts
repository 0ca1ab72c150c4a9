/** A pasted list of members, from a web page, a mail or a table, as entries of the register. */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import { parseMeetingLine } from '../formats/meeting-line';
import { parseMemberLines } from '../formats/member-block';
import { type MemberLine, memberBullet } from '../formats/member-lines';
import { namesApart } from '../formats/member-order';
import { isTitleWord, looksLikeName, roleOf } from '../formats/member-words';
import { soundsLike } from '../formats/person-names';
import { plainSpaces } from '../formats/typography';
import type { Entry, Workspace } from '../model/register';
import type { NewEntry } from '../operations';
import { columnsIn } from '../words';
import { linesOf } from './bounds';
import { Known } from './identity';
import { type Reach, withoutReach } from './reach';
import { isUnsureWhy, type PasteDoubt, type Pasted, type PasteOptions, type PasteResult } from './types';
import { nameKey, otherValues } from './update';

/** Reads people with titles and roles. Never throws; nothing of the text is lost: it is in `line` or in `rest`. */
export function readMembers(text: string, options: PasteOptions): PasteResult {
  const { lines, rest, beyond } = linesOf(text);
  const originals = new Map<string, string>();
  const home = options.workspace?.commission.language ?? 'nb';
  const reach = new Map<string, Reach>();
  const prepared: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (isProse(line)) {
      rest.push(line.trim());
      continue;
    }
    for (const one of apart(line).flatMap((part) => namesOf(part))) {
      const { line: bare, ...found } = withoutReach(inOrder(one));
      originals.set(bare, one.trim());
      reach.set(bare, found);
      prepared.push(bare);
    }
  }
  const seen = new Set<string>();
  const held = membersKnown(options);
  const entries: Pasted[] = [];
  const members = parseMemberLines(prepared.join('\n'), headingsOfMembers);
  const strange = strangeAmong(members, reach);
  for (const member of members) {
    const raw = member.raw.split('\n');
    const line = raw.map((one) => originals.get(one) ?? one).join('\n');
    const isPerson =
      looksLikeName(member.name) || /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,2}$/u.test(member.name);
    if (!isPerson) {
      rest.push(line);
      continue;
    }
    const { values, unread } = otherValues('people', memberColumns, (id) => member.more?.[id] ?? '', home);
    const known = Object.assign(values, ...raw.map((one) => reach.get(one) ?? {})) as NewEntry;
    const pasted = memberEntry(member, known, line, options, held);
    if (unread.length > 0) {
      const params = { typed: unread.join(', ').slice(0, 300) };
      pasted.unsure.push({ field: 'name', why: 'columns-not-read', params, shown: member.name });
    }
    if (strange.has(member))
      pasted.unsure.push({
        field: 'name',
        why: 'name-uncertain',
        params: { typed: member.name },
        shown: member.name,
      });
    const key = nameKey(member.name);
    if (seen.has(key)) {
      pasted.unsure.push({ field: 'name', why: 'twice', params: { name: member.name }, shown: member.name });
    }
    seen.add(key);
    entries.push(pasted);
  }
  return { entries, rest, ...beyond };
}

/**
 * «Body Text», «Heading One»: two words with capitals of which nothing is said, in a list of which most are such and have
 * no first name that is known, may be anything.
 */
function strangeAmong(members: readonly MemberLine[], reach: ReadonlyMap<string, Reach>): Set<MemberLine> {
  const bare = members.filter((one) => {
    const { title, organisation, place, role, beside, more, unsure } = one;
    const isSaid = [title, organisation, place, role, beside, more].some((value) => value !== undefined);
    const hasReach = one.raw.split('\n').some((line) => Object.keys(reach.get(line) ?? {}).length > 0);
    return !isSaid && !hasReach && unsure.every(({ why }) => why !== 'name-uncertain');
  });
  const strange = bare.filter(({ name }) => soundsLike(name) === undefined);
  return new Set(strange.length * 2 > bare.length ? strange : []);
}

/** Several people of one line, or the line as it is. */
function namesOf(part: string): string[] {
  const names = namesApart(part.replace(memberBullet, ''));
  return names.length > 1 ? names : [part];
}

/** Columns that the words of a line are sorted into; the rest are read by their fields. */
export const memberColumns: ReadonlySet<string> = new Set(['name', 'title', 'organisation', 'place', 'role']);

/** The columns that a row of headings names; undefined for a row that is none. */
export function headingsOfMembers(cells: readonly string[]): (string | undefined)[] | undefined {
  const columns = columnsIn('people', cells).map((column) => (column?.onlyRead ? undefined : column?.id));
  const name = columns.indexOf('name');
  // «Kari Nordmann; medlem» is a member, though «Medlem» may stand above names.
  const isRow = roleOf(cells[name] ?? '') !== undefined && cells.some((cell) => looksLikeName(cell));
  return name >= 0 && !isRow ? columns : undefined;
}

/** A heading or a sentence: it ends with a colon or full stop, and is no role and no person. */
function isProse(line: string): boolean {
  const text = plainSpaces(line).trim();
  if (/[\t|]/.test(text) || !/[:.!?]$/.test(text) || roleOf(text) !== undefined) return false;
  const first = text
    .split(/[,(–—]/)[0]!
    .trim()
    .replace(/[:.!?]$/, '');
  return !looksLikeName(first) || text.endsWith(':');
}

/** Several people on one line with semicolons between; a row of a table has one name in it. */
function apart(line: string): string[] {
  const parts = line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const named = (part: string): boolean => /\p{Lu}[\p{L}’'-]+\s+(?:\p{L}+\s+)?\p{Lu}/u.test(part);
  return parts.length > 1 && !line.includes('\t') && parts.every(named) ? parts : [line];
}

const bullet = /^\s*(?:[•●▪◦‣·*]\s*|o\s+|[-–—]\s+|\(?\d{1,3}[.)]\s+|\d{1,3}\.?\t)/u;

/** «leder Kari Nordmann» → «leder: Kari Nordmann», and the «og» before the last one goes. */
function inOrder(line: string): string {
  const text = plainSpaces(line)
    .replace(bullet, '')
    .replace(/^(?:og|and|ja)\s+(?=\p{Lu}|\p{Ll}+\s\p{Lu})/u, '')
    .trim();
  const words = text.split(' ');
  for (let count = 1; count <= Math.min(4, words.length - 2); count++) {
    const role = words.slice(0, count).join(' ');
    const name = words
      .slice(count)
      .join(' ')
      .split(/[,(;–—\t]/)[0]!
      .trim();
    // «sekretær Kari Nordmann» may be the secretary's title too; among members it is the role.
    if (roleOf(role) && !role.endsWith(':') && looksLikeName(name)) {
      return `${role}: ${words.slice(count).join(' ')}`;
    }
  }
  return text;
}

/**
 * A member as an entry of the register, held against those that are there.
 *
 * @param more values of further fields
 * @param held the people of the register; nobody is held against anybody without it
 */
export function memberEntry(
  member: MemberLine,
  more: Readonly<Record<string, unknown>>,
  line: string,
  { workspace, source }: PasteOptions,
  held: Known | undefined,
): Pasted {
  const home = workspace?.commission.language ?? 'nb';
  const said = {
    ...titleOf(member, home),
    ...(member.organisation ? { organisation: member.organisation } : {}),
    ...(member.place ? { place: member.place } : {}),
    ...(member.role ? { membership: member.role === 'secretary' ? 'secretariat' : member.role } : {}),
    ...(more as NewEntry),
  };
  const isMember = member.beside === undefined;
  const entry: NewEntry = {
    name: member.name,
    ...(isMember ? { membership: 'member' } : {}),
    ...said,
    ...periodOf(member, said.membership),
    source: source ?? { unknown: label(home, 'pastedSource') },
  };
  const unsure = member.unsure.flatMap(({ what, why, params }): PasteDoubt[] => {
    if (!isUnsureWhy(why)) return [];
    const field = what === 'raw' ? 'name' : what;
    return [{ field, why, params: params ?? {}, shown: String(entry[field] ?? '') }];
  });
  if (member.beside)
    unsure.push({ field: 'membership', why: 'stands-beside', params: { typed: member.beside }, shown: '' });
  const pasted = { entry, unsure, line };
  if (!held || !workspace) return pasted;
  // Nobody has said that somebody else who is named has become a member.
  const hasPeriod = Array.isArray(entry.membership);
  const fields = Object.keys(said).filter((field) => field !== 'membership' || !hasPeriod);
  const result = held.alike(pasted, namesakes(workspace, member.name), fields);
  if (result.duplicateOf === undefined || !hasPeriod) return result;
  // Periods that are there are changed by hand, where one sees them all.
  const typed = `${member.period!.key === 'to' ? '–' : ''}${member.period!.day}`;
  const left = { field: 'membership', why: 'columns-not-read' as const, params: { typed }, shown: '' };
  return { ...result, unsure: [...result.unsure, left] };
}

function titleOf(member: MemberLine, home: Language): { title?: string } {
  const beside = member.beside && member.beside.charAt(0).toLowerCase() + member.beside.slice(1);
  const words = [member.title, beside].filter(Boolean).join(', ');
  return words === '' ? {} : { title: home === 'en' ? words : smallTitle(words) };
}

/** A member from some day on, or until some day. */
function periodOf({ period, beside }: MemberLine, role: unknown): { membership?: object[] } {
  const day = period && parseMeetingLine(period.day).start;
  if (!period || beside || !day || !/^\d{4}(-\d\d){0,2}$/.test(day)) return {};
  return { membership: [{ value: role ?? 'member', [period.key]: day }] };
}

/** The people whom the lines of one list are held against. */
export function membersKnown({ workspace, today }: PasteOptions): Known | undefined {
  return workspace && new Known('people', workspace, today);
}

function namesakes({ register }: Workspace, name: string): Entry[] {
  const key = nameKey(name);
  return register.people.filter((one) => typeof one.name === 'string' && nameKey(one.name) === key);
}

/** Titles have small letters in Norwegian; «KS-leder» and «Fagforbundets leder» keep theirs. */
function smallTitle(title: string): string {
  const [first = ''] = title.split(' ');
  const isOne =
    isTitleWord(first.replace(/[,;]$/, '')) ||
    /^(?:administrerende|adm|tidligere|tidlegare|fungerende|fungerande|første)\.?$/iu.test(first);
  return isOne && /^\p{Lu}\p{Ll}/u.test(first) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
