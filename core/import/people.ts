/** Rows of a sheet as members of the commission. */
import { standsBeside } from '../formats/member-order';
import { isTitleWord, looksLikeName, roleOf } from '../formats/member-words';
import { soundsLike } from '../formats/person-names';
import { fold, plainSpaces } from '../formats/typography';
import {
  type Known,
  memberColumns,
  memberEntry,
  membersKnown,
  nameKey,
  otherValues,
  type Pasted,
  type PasteOptions,
  type PasteResult,
  readMembers,
} from '../paste';
import { columnsIn } from '../words';
import { type GuessedColumns, guessColumns } from './columns';
import type { RawCell, RawTable } from './types';

/** Reads members by columns; a list without headings is read as if it were pasted. */
export function readMemberTable(
  table: RawTable,
  options: PasteOptions,
  chosen: GuessedColumns = guessColumns('people', table),
): PasteResult {
  const own = severalIn(table, chosen);
  const lines = own.map((row) => row.map(({ text }) => text.replace(/\s+/g, ' ').trim()));
  const has = (field: string): boolean => chosen.columns.includes(field);
  if (!has('name') && !(has('first') && has('last'))) {
    return readMembers(lines.map((cells) => cells.filter(Boolean).join('\t')).join('\n'), options);
  }
  const rest: string[] = [];
  const entries: Pasted[] = [];
  const seen = new Set<string>();
  const held = membersKnown(options);
  for (const [r, cells] of lines.entries()) {
    const line = cells.filter(Boolean).join('\t');
    if (line === '') continue;
    const isAround = r < (table.around?.above ?? 0) || r >= lines.length - (table.around?.below ?? 0);
    if (isAround || (chosen.header !== undefined && r <= chosen.header)) {
      if (r !== chosen.header) rest.push(line);
      continue;
    }
    // The headings again, over the next group of the list.
    const isHeading = chosen.header !== undefined && columnsIn('people', cells).filter(Boolean).length > 1;
    const pasted = isHeading ? undefined : memberOf(cells, chosen.columns, line, options, held);
    if (!pasted) {
      rest.push(line);
      continue;
    }
    if (own[r]!.some(({ formula }, c) => formula && chosen.columns[c])) {
      pasted.unsure.push({ field: 'name', why: 'formula', params: { count: '1', cells: line }, shown: '' });
    }
    const key = nameKey(String(pasted.entry.name));
    if (seen.has(key)) {
      const name = String(pasted.entry.name);
      pasted.unsure.push({ field: 'name', why: 'twice', params: { name }, shown: name });
    }
    seen.add(key);
    entries.push(pasted);
  }
  return { entries, rest };
}

/** Several people below each other in one cell are a row each, with what stands beside them. */
function severalIn(table: RawTable, { columns }: GuessedColumns): RawCell[][] {
  const at = columns.indexOf('name');
  return table.rows.flatMap((row) => {
    const names = row[at]?.text.split('\n') ?? [];
    if (names.length < 2 || !names.every((name) => looksLikeName(turned(plainSpaces(name).trim()))))
      return [row];
    return names.map((_, i) =>
      row.map((cell) => {
        const parts = cell.text.split('\n');
        return { ...cell, text: parts.length === names.length ? parts[i]! : cell.text };
      }),
    );
  });
}

function memberOf(
  cells: readonly string[],
  columns: readonly (string | undefined)[],
  line: string,
  options: PasteOptions,
  held: Known | undefined,
): Pasted | undefined {
  const of = (field: string): string => plainSpaces(cells[columns.indexOf(field)] ?? '').trim();
  const name = turned(of('name')) || [of('first'), of('last')].filter(Boolean).join(' ');
  // Sums and headings within the list name nobody.
  if (!/\p{L}{2}/u.test(name) || name.length > 200) return undefined;
  const typed = of('role');
  const role = roleOf(typed) ?? roleIn(typed);
  const member = {
    raw: line,
    name,
    ...(of('title') ? { title: of('title') } : {}),
    ...(of('organisation') ? { organisation: of('organisation') } : {}),
    ...(of('place') ? { place: of('place') } : {}),
    ...(role ? { role } : {}),
    ...(!role && standsBeside.test(typed) ? { beside: typed } : {}),
    unsure:
      looksLikeName(name) && (of('title') !== '' || role || soundsLike(name) !== 'thing')
        ? []
        : [{ what: 'name', why: 'name-uncertain', params: { typed: name } }],
  };
  const home = options.workspace?.commission.language ?? 'nb';
  const { values, unread } = otherValues('people', memberColumns, of, home);
  const pasted = memberEntry(member, values, line, options, held);
  if (typed !== '' && !role && !standsBeside.test(typed)) {
    pasted.unsure.push({ field: 'membership', why: 'role-unknown', params: { typed }, shown: 'member' });
  }
  const others = [...cells.filter((cell, c) => cell !== '' && columns[c] === undefined), ...unread];
  if (others.length > 0) {
    const params = { typed: others.join(', ').slice(0, 300) };
    pasted.unsure.push({ field: 'name', why: 'columns-not-read', params, shown: name });
  }
  return pasted;
}

/** «Nord, Mette» */
function turned(name: string): string {
  const found = /^([^,]+),\s*([^,\s][^,]*)$/.exec(name);
  return found && !isTitleWord(found[2]!) ? `${found[2]} ${found[1]}` : name;
}

/** «Leder for utvalget», «Medlem (vara)» by the first word. */
function roleIn(typed: string): ReturnType<typeof roleOf> {
  return roleOf(fold(typed).split(/[\s,(]/)[0] ?? '');
}
