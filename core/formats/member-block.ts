/** Pasted lists of members: table headings, headings that give a role, pairs of lines, and one chair. */
import { clean, inSecretariat, type MemberLine, memberBullet, parseMemberLine } from './member-lines';
import { isTitleWord, looksLikeName, type MemberRole, roleOf } from './member-words';
import { oneForm } from './read-text';
import { plainSpaces } from './typography';
import type { Unsure } from './unsure';

/** The columns of a table by its headings: ids, undefined for what is unknown; undefined for a row that has none. */
type ReadHeadings = (cells: readonly string[]) => (string | undefined)[] | undefined;

function isTitleOnly(line: MemberLine, text: string): boolean {
  return (
    line.unsure.some((guess) => guess.why === 'name-uncertain') && isTitleWord(text.split(' ').at(-1) ?? '')
  );
}

/**
 * Reads a pasted list of members: table headings, headings such as «Sekretariat:» that give the role of those
 * below, and pairs of lines with title and name, in the order the first pair shows.
 */
export function parseMemberLines(block: string, headings: ReadHeadings): MemberLine[] {
  const members: MemberLine[] = [];
  let columns: (string | undefined)[] | undefined;
  let role: MemberRole | undefined;
  /** A title waiting for the name below it. */
  let title: string | undefined;
  let order: 'title-first' | 'name-first' | undefined;
  const add = (member: MemberLine) => {
    members.push(withRole(member, role));
    // There is one chair, whereas «Medlemmer:» and «Sekretariat:» stand above many.
    if (role === 'chair' || role === 'deputy') role = undefined;
  };
  const flush = () => {
    if (title !== undefined) add(parseMemberLine(title));
    title = undefined;
  };
  for (const line of oneForm(block).split('\n')) {
    const text = clean(plainSpaces(line).replace(memberBullet, ''));
    if (text === '') continue;
    const header = /[\t;|]/.test(line) ? headings(line.split(/[\t;|]/)) : undefined;
    const headingRole = roleOf(text);
    if (header || headingRole) {
      flush();
      columns = header ?? columns;
      role = headingRole ?? role;
      continue;
    }
    const member = parseMemberLine(line, columns);
    const above = members.at(-1);
    if (isTitleOnly(member, text)) {
      flush();
      const bareName = above !== undefined && looksLikeName(clean(above.raw)) && above.title === undefined;
      order ??= bareName ? 'name-first' : 'title-first';
      if (order === 'name-first' && bareName)
        members[members.length - 1] = withTitle(above, text, `${above.raw}\n${line}`);
      else title = line;
    } else if (title !== undefined && looksLikeName(text)) {
      add(withTitle(member, clean(title), `${title}\n${line}`));
      title = undefined;
    } else {
      flush();
      add(member);
    }
  }
  flush();
  return oneChair(members);
}

/** Where one is «(leder)», others who are «leder» lead something else; where nobody is, one of them may be. */
function oneChair(members: readonly MemberLine[]): MemberLine[] {
  const chairs = members.filter(({ role }) => role === 'chair');
  if (chairs.length < 2) return [...members];
  const sure = chairs.filter(({ roleWord }) => roleWord === undefined);
  return members.map((member) => {
    if (member.role !== 'chair') return member;
    if (sure.length === 0 || (sure.length > 1 && member.roleWord === undefined)) {
      const several: Unsure = { what: 'role', why: 'chair-several' };
      return { ...member, unsure: [...member.unsure, several] };
    }
    if (member.roleWord === undefined) return member;
    const { role: _, roleWord, title, ...rest } = member;
    return { ...rest, title: [title, roleWord].filter(Boolean).join(', ') };
  });
}

function withTitle(member: MemberLine, title: string, raw: string): MemberLine {
  const joined: Unsure = { what: 'title', why: 'line-joined', params: { text: title } };
  return { ...member, raw, title, unsure: [...member.unsure, joined] };
}

function withRole(member: MemberLine, role: MemberRole | undefined): MemberLine {
  if (role === 'secretary' && member.role !== undefined && member.role !== 'secretary')
    return { ...member, ...inSecretariat(member.role, member.title) };
  return member.role === undefined && role !== undefined ? { ...member, role } : member;
}
