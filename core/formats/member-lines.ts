import { bothNames, inMemberOrder, periodWords, standsBeside } from './member-order';
import { isTitleWord, looksLikeName, type MemberRole, roleOf } from './member-words';
import { isMunicipality } from './municipalities';
import { soundsLike } from './person-names';
import { isKnownPlace } from './places';
import { plainSpaces } from './typography';
import type { Unsure } from './unsure';

export type { MemberRole } from './member-words';

/** A member as pasted. Texts are as typed; `description` keeps title and organisation with their preposition. */
export interface MemberLine {
  readonly raw: string;
  readonly name: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly place?: string;
  readonly role?: MemberRole;
  /** «forbundsleder i Fagforbundet (LO)» where `title` and `organisation` were taken from it. */
  readonly description?: string;
  /** What stood in further columns of a table, by the id of the column. */
  readonly more?: Readonly<Record<string, string>>;
  /** The word that the role was read from, where it stood among titles: «…, leder». */
  readonly roleWord?: string;
  /** «observatør», «vara for Anne Moe»: named with the members, and none of them. */
  readonly beside?: string;
  /** «fra 1. mars 2026», as it is typed. */
  readonly period?: { readonly key: 'from' | 'to'; readonly day: string };
  readonly unsure: readonly Unsure[];
}

/** A typed bullet or number in front of a line. */
export const memberBullet = /^\s*(?:[•●▪◦‣·*]\s*|o\s+|[-–—]\s+|\(?\d{1,3}[.)]\s+)/u;

/** One space between words, no separators at the ends. */
export function clean(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:–—-]+|(?<![\s,;:–—])[\s,;:–—]+$/gu, '')
    .trim();
}

type Draft = { -readonly [K in keyof MemberLine]: MemberLine[K] } & { unsure: Unsure[] };

function note(draft: Draft, what: string, why: string, params?: Record<string, string>): void {
  draft.unsure.push(params ? { what, why, params } : { what, why });
}

/** A role in front («Leder: …») or as a part of its own («…, leder», «… (leder)»), taken out of the text. */
function takeRole(text: string, draft: Draft): string {
  const front = /^([^:]{3,30}):\s*((?:\S.*)?)$/u.exec(text);
  const frontRole = front?.[1] === undefined ? undefined : roleOf(front[1]);
  let rest = text;
  if (frontRole && front) {
    draft.role = frontRole;
    rest = front[2] ?? '';
  }
  rest = takeAside(rest, draft);
  const part =
    /(?:(?<!\s)\s+)?\(([^()]*)\)|(?:(?<!\s)\s+)?[,;–—]\s*([^\s,;–—()](?:[^,;–—()]*[^\s,;–—()])?)(?=\s*(?:[,;–—(]|$))/gu;
  for (const match of rest.matchAll(part)) {
    const role = roleOf(match[1] ?? match[2] ?? '');
    if (!role) continue;
    if (match[2] !== undefined) draft.roleWord = match[2].trim();
    if (draft.role === 'secretary') Object.assign(draft, inSecretariat(role, draft.title));
    else draft.role = role;
    return rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
  }
  return rest;
}

/** Who stands beside the members, and from when to when somebody is one. */
function takeAside(text: string, draft: Draft): string {
  return text.replace(/ ?\(([^()]*)\)| ?,([^,()]+)(?=[,(]|$)/gu, (whole, inside?: string, part?: string) => {
    const words = (inside ?? part ?? '').trim();
    const said = periodWords(words);
    if (said && !draft.period) draft.period = said;
    else if (!draft.beside && standsBeside.test(words)) draft.beside = words;
    else return whole;
    return '';
  });
}

/** The head of the secretariat is not the head of the commission. */
export function inSecretariat(role: MemberRole, title: string | undefined): Partial<MemberLine> {
  const word =
    role === 'chair' ? 'leder av sekretariatet' : role === 'deputy' ? 'nestleder i sekretariatet' : undefined;
  return { role: 'secretary', ...(word && title === undefined ? { title: word } : {}) };
}

/** «forbundsleder i Fagforbundet» → title and organisation, when there is exactly one such preposition. */
function splitTitle(description: string, draft: Draft): void {
  const text = clean(description);
  if (text === '') return;
  const joints = [...text.matchAll(/\s(?:i|ved|hos|på|for|in|at|of)\s(?=(?:the\s)?\p{Lu})/gu)];
  const joint = joints[0];
  if (joints.length === 1 && joint && joint.index > 0) {
    draft.title = text.slice(0, joint.index);
    draft.organisation = text.slice(joint.index + joint[0].length);
    draft.description = text;
    // «kommunedirektør i Tana»: the word is a place, and stands for the municipality.
    if (/(?:direktør|ordfører|ordførar|mayor)$/iu.test(draft.title) && !/\s/.test(draft.organisation))
      note(draft, 'organisation', 'organisation-or-place', { typed: draft.organisation });
    return;
  }
  if (joints.length > 1) note(draft, 'title', 'organisation-not-split', { typed: text });
  // «kommunedirektør Tana kommune»: a preposition is missing after the title.
  const missing = /^(\p{L}[\p{Ll}\s-]*?)\s(\p{Lu}.*)$/u.exec(text);
  if (joints.length === 0 && missing?.[1] && missing[2] && isTitleWord(missing[1].split(' ').at(-1) ?? '')) {
    draft.title = missing[1];
    draft.organisation = missing[2];
    draft.description = text;
    note(draft, 'organisation', 'preposition-missing', { typed: text });
    return;
  }
  draft.title = text;
}

/** Title and name without a separator: «Professor Lars-Erik Borge», «Administrerende direktør Monica Mæland». */
function splitTitledName(text: string): { title: string; name: string } | undefined {
  const words = text.split(' ');
  for (let count = Math.min(6, words.length - 2); count > 0; count--) {
    const title = words.slice(0, count);
    const name = words.slice(count).join(' ');
    const last = title.at(-1) ?? '';
    if (looksLikeName(name) && (isTitleWord(last) || /^\p{Ll}/u.test(last)))
      return { title: title.join(' '), name };
  }
  return undefined;
}

/** «Universitetet i Oslo», «University of Bergen»: one body, and no title at a place. */
function isBody(part: string): boolean {
  const head = /^(\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3}?) (?:i|ved|på|for|in|at|of) (?:the )?\p{Lu}/u.exec(
    part,
  )?.[1];
  const last = head?.split(' ').at(-1) ?? '';
  const isName =
    /[\p{L}]{2}(?:[^n]et|en|a)$|^(?:university|college|school|institute|ministry|municipality|office|church|bank|council|city|county|directorate|department|centre|center|museum|museet|rådet|ombudet)$/iu;
  return head !== undefined && isName.test(last) && !isTitleWord(last);
}

/**
 * Sorts what stands beside the name: small letters continue the title («områdedirektør samfunn, velferd og
 * demokrati i KS»), capitals are the organisation and then the place.
 */
function readParts(parts: readonly string[], draft: Draft): void {
  const names: string[] = [];
  let description = draft.title ?? '';
  parts.forEach((part, i) => {
    const isTitle =
      /^[\p{Ll}(]/u.test(part) ||
      isTitleWord(part.split(' ')[0] ?? '') ||
      isTitleWord(part.split(' ').at(-1) ?? '');
    const hasJoint = i === 0 && /\s(?:i|ved|hos|in|at|of)\s/u.test(part) && !isBody(part);
    if (names.length === 0 && (isTitle || hasJoint)) description += (description === '' ? '' : ', ') + part;
    else names.push(part);
  });
  splitTitle(description, draft);
  const last = names.pop();
  if (last === undefined) return;
  const organisations = draft.organisation === undefined ? names : [draft.organisation, ...names];
  const place = last.replace(/\.$/, '');
  const isPlace = isKnownPlace(place) || isMunicipality(place);
  if (organisations.length > 0 || last.includes(bothNames) || isPlace) {
    draft.place = isPlace ? place : last.replace(bothNames, ' – ');
    if (organisations.length > 0) draft.organisation = organisations.join(', ');
    return;
  }
  draft.organisation = last;
  // «NTNU» is no place, and neither is «Universitetet i Oslo».
  if (/^\p{Lu}{2,6}$/u.test(last) || isBody(last)) return;
  // «Mette Nord, Fagforbundet»: the name of something, and no telling of what.
  note(draft, 'organisation', 'organisation-or-place', { typed: last });
}

function finish(draft: Draft): MemberLine {
  // «Statens Vegvesen, Oslo»: a title or a role is what people have.
  const isOdd = !draft.title && !draft.role && soundsLike(draft.name) === 'thing';
  if (isOdd || !looksLikeName(draft.name)) note(draft, 'name', 'name-uncertain', { typed: draft.name });
  return draft;
}

/**
 * Reads one pasted line about a member: «Eivind Dale, spesialrådgiver (leder)», «Leder: Eivind Dale»,
 * «Professor Lars-Erik Borge», «Mette Nord – forbundsleder i Fagforbundet, Porsgrunn», or columns with tabs.
 * Never throws; what it guessed stands in `unsure`, and the line itself in `raw`.
 */
export function parseMemberLine(line: string, columns?: readonly (string | undefined)[]): MemberLine {
  const draft: Draft = { raw: line, name: '', unsure: [] };
  const plain = plainSpaces(line).replace(memberBullet, '');
  if (/[\t;|]/.test(plain.trim())) return readColumns(plain, draft, columns);
  const ordered = inMemberOrder(clean(plain));
  draft.unsure.push(...ordered.unsure);
  const text = takeRole(ordered.text, draft);
  const parts = text
    .split(/(?<!\s)\s+[–—-]\s+|,\s*|:\s+|(?=\([^()]*\)\s*$)/u)
    .map(clean)
    .filter((part) => part !== '');
  // A closing bracket belongs to the words before it unless it is all there is after the name.
  if (parts.length > 2 && parts.at(-1)?.startsWith('(')) {
    const bracket = parts.pop();
    parts[parts.length - 1] += ` ${bracket}`;
  } else if (parts.length === 2) parts[1] = parts[1]?.replace(/^\((.*)\)$/u, '$1') ?? '';
  const [first = '', ...rest] = parts;
  const titled = looksLikeName(first) ? undefined : splitTitledName(first);
  if (titled) {
    draft.name = titled.name;
    draft.title = titled.title;
    readParts(rest, draft);
    return finish(draft);
  }
  const at = looksLikeName(first) ? 0 : parts.findIndex((part) => looksLikeName(part));
  // «Professor, Lars-Erik Borge»: the name may come second, but a guess it is.
  if (at > 0) note(draft, 'name', 'name-not-first', { typed: parts[at] ?? '' });
  const index = Math.max(0, at);
  draft.name = parts[index] ?? '';
  readParts(
    parts.filter((_, i) => i !== index),
    draft,
  );
  return finish(draft);
}

const ownColumns = ['name', 'title', 'organisation', 'place'] as const;

function readColumns(
  line: string,
  draft: Draft,
  columns: readonly (string | undefined)[] | undefined,
): MemberLine {
  const cells = line
    .replace(/^ +|(?<! ) +$/g, '')
    .split(/[\t;|]/)
    .map((cell) => cell.trim());
  const order: (string | undefined)[] = [...(columns ?? ownColumns)];
  if (!columns && !looksLikeName(cells[0] ?? '') && looksLikeName(cells[1] ?? '')) {
    order.splice(0, 2, 'title', 'name');
    note(draft, 'name', 'name-not-first', { typed: cells[1] ?? '' });
  }
  const extra: string[] = [];
  cells.forEach((cell, i) => {
    const role = roleOf(cell);
    const column = order[i];
    if (cell === '') return;
    if (role && column !== 'name') {
      draft.role = role;
      if (column !== 'role') draft.roleWord = cell;
    } else if (column === undefined || column === 'role') extra.push(cell);
    else if (column === 'name') draft.name = takeRole(cell, draft);
    else if (isOwn(column)) draft[column] = cell;
    else draft.more = { ...draft.more, [column]: cell };
  });
  if (extra.length > 0) note(draft, 'raw', 'columns-not-read', { typed: extra.join(' | ') });
  return finish(draft);
}

function isOwn(column: string): column is (typeof ownColumns)[number] {
  return (ownColumns as readonly string[]).includes(column);
}
