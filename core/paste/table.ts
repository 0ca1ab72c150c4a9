/** A table of meetings with headings over its columns: from a sheet, or pasted from Word or a web page. */
import { type MeetingLine, parseMeetingLine } from '../formats/meeting-line';
import { columnsIn } from '../words';

/** A meeting as its row says it. */
export interface MeetingRow extends MeetingLine {
  /** The cell of a column; several columns of the same with commas between. Empty where the table has none. */
  readonly cell?: (column: string) => string;
  /** Cells of columns that nobody knows. */
  readonly others?: readonly string[];
}

/** Columns that become days, places and words of a meeting; the rest are read by their fields. */
export const meetingColumns: ReadonlySet<string> = new Set(['date', 'end', 'time', 'place', 'what']);

/** The meetings of a pasted table; undefined when the first line has no headings for date and something else. */
export function readMeetingTable(lines: readonly string[], year: number): MeetingRow[] | undefined {
  const [header, ...rows] = lines.filter((line) => line.trim() !== '');
  const columns = columnsIn('meetings', header?.split(/\t|(?:(?<!\s)\s+)?\|\s*/) ?? []).map(
    (column) => column?.id,
  );
  if (columns.filter((column) => column !== undefined).length < 2 || !columns.includes('date'))
    return undefined;
  const top: MeetingRow = { raw: header!, kind: 'heading', places: [], unsure: [] };
  const cells = rows.map((raw) => ({ raw, cells: raw.split(/\t|(?:(?<!\s)\s+)?\|\s*/) }));
  const read = meetingRows(cells, columns, year);
  // Nothing of what was pasted is lost: what stands under no known heading is said with the rest.
  return [
    top,
    ...read.map(({ others = [], ...row }) => {
      if (row.kind !== 'meeting') return row;
      const text = [row.text, ...others].filter(Boolean).join(', ');
      return { ...row, ...(text ? { text } : {}) };
    }),
  ];
}

/**
 * @param columns the ids of the columns by their places
 * @param year for days without one, until a row gives another
 */
export function meetingRows(
  rows: readonly { raw: string; cells: readonly string[] }[],
  columns: readonly (string | undefined)[],
  year: number,
): MeetingRow[] {
  let known = year;
  let yearFromHeading = false;
  return rows.map(({ raw, cells }) => {
    const cell = (column: string): string =>
      cells
        .filter((text, i) => columns[i] === column && text.trim() !== '')
        .join(', ')
        .trim();
    const start = cell('date');
    const end = cell('end');
    const day = end !== '' && end !== start ? `${start} – ${end}` : start;
    const dated = parseMeetingLine([day, cell('time')].filter(Boolean).join(' '), {
      defaultYear: known,
      yearFromHeading,
    });
    // A row with a year alone is a heading inside the table.
    if (dated.kind === 'heading' && dated.year !== undefined) {
      known = dated.year;
      yearFromHeading = true;
    }
    if (dated.kind !== 'meeting') return { ...dated, raw };
    // «Rådhuset, Bodø» is one place.
    const places = cell('place')
      .split(/(?<!\s)\s+(?:eller|or|dahje)\s+|(?:(?<!\s)\s+)?\/\s*/iu)
      .filter((place) => place !== '');
    const text = [cell('what'), dated.text].filter(Boolean).join(', ');
    return {
      ...dated,
      raw,
      places: places.length > 0 ? places : dated.places,
      placeChoice: places.length > 1 ? ('or' as const) : undefined,
      ...(text ? { text } : {}),
      cell,
      others: cells.filter((_, i) => columns[i] === undefined).map((other) => other.trim()),
    };
  });
}
