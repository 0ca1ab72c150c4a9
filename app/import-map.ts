/** What people say on the command line about the columns of a file. */
import {
  type ColumnRole,
  columnIds,
  headingsIn,
  type ImportChoices,
  type ImportKind,
  type planImport,
  type RawTable,
  type ShapeChoice,
} from '../core/import';
import { nearestWords } from '../core/model/nearest';
import { nameKey } from '../core/paste';
import { AppError } from './errors';
import { quoted } from './text';

const roles: readonly string[] = ['names', 'numbers', 'skip'];

/** What `--map` says, on top of what was guessed. */
export function mapping(
  kind: ImportKind,
  map: readonly string[],
  guessed: ReturnType<typeof planImport>,
  table: RawTable | undefined,
): Partial<ImportChoices> {
  const understood = 'not' in guessed ? undefined : guessed.understood;
  // Where nothing looked like headings, the row that holds what people name is that.
  const named = understood?.columns?.header === undefined ? headerNamed(map, table) : undefined;
  const headings = named === undefined ? (understood?.headings ?? []) : headingsIn(table!, named);
  const fields: readonly string[] = kind === 'datasets' ? roles : columnIds(kind);
  const shape: ShapeChoice & { roles: Record<number, ColumnRole> } = { roles: {} };
  const columns = [...(understood?.columns?.columns ?? [])];
  let header = named ?? understood?.columns?.header;
  for (const one of map) {
    const [, left = '', right = ''] = /^(.+?)=([^=]*)$/.exec(one) ?? [];
    const wanted = right.trim();
    if (left.trim() === 'header' && /^\d{1,2}$/.test(wanted)) {
      shape.headers = Number(wanted);
      header = Number(wanted) > 0 ? Number(wanted) - 1 : undefined;
      continue;
    }
    const column = columnNamed(left.trim(), headings);
    const field = wanted === 'skip' ? 'skip' : fields.find((known) => known === wanted);
    if (left === '' || field === undefined) {
      const near = nearestWords(wanted, fields);
      throw new AppError(
        'bad-map',
        `${quoted(one)} says nothing that is known${near}.`,
        `Write <column>=<what>, where what is one of ${[...new Set([...fields, 'skip'])].join(', ')}.`,
      );
    }
    if (kind === 'datasets') shape.roles[column] = field as ColumnRole;
    else {
      // A field stands in one column only.
      for (const [c, known] of columns.entries()) if (known === field) columns[c] = undefined;
      while (columns.length <= column) columns.push(undefined);
      columns[column] = field === 'skip' ? undefined : field;
    }
  }
  if (kind === 'datasets') return { shape };
  return { columns: { header, columns } };
}

function headerNamed(map: readonly string[], table: RawTable | undefined): number | undefined {
  const names = new Set(map.map((one) => nameKey(one.split('=')[0]!)).filter((name) => name !== 'header'));
  const at =
    table?.rows.slice(0, 15).findIndex((row) => row.some(({ text }) => names.has(nameKey(text)))) ?? -1;
  return at < 0 ? undefined : at;
}

/** A column by what it is called, its number from 1, or its letter. */
function columnNamed(name: string, headings: readonly string[]): number {
  const at = headings.findIndex((heading) => nameKey(heading) === nameKey(name));
  if (at >= 0) return at;
  if (/^\d{1,3}$/.test(name) && Number(name) > 0) return Number(name) - 1;
  if (/^[A-Z]{1,2}$/.test(name))
    return [...name].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const near = nearestWords(name, headings);
  throw new AppError(
    'bad-map',
    `There is no column ${quoted(name)}${near}.`,
    `The columns are: ${headings.slice(0, 30).join(', ')}.`,
  );
}
