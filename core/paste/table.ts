/** A pasted table of meetings with headings over its columns, from Word or a web page. */
import { type MeetingLine, parseMeetingLine } from '../formats/meeting-line';
import { fold } from '../formats/typography';

type Column = 'date' | 'place' | 'what' | 'time';

const headings: Readonly<Record<Column, string>> = {
  date: 'dato|datoar|datoer|dag|nar|beaivi|date|day|when|mote|meeting',
  place: 'sted|stad|hvor|kor|lokale|baiki|place|where|venue',
  what: 'tema|hva|kva|sak|saker|innhold|innhald|merknad|formal|type|tittel|topic|what|subject|title',
  time: 'tid|klokkeslett|kl|time',
};

function columnOf(cell: string): Column | undefined {
  const word = fold(cell.trim()).replace(/[.:]$/, '');
  return (Object.keys(headings) as Column[]).find((column) => headings[column].split('|').includes(word));
}

/** The meetings of a table; undefined when the first line has no headings for date and something else. */
export function readMeetingTable(lines: readonly string[], year: number): MeetingLine[] | undefined {
  const [header, ...rows] = lines.filter((line) => line.trim() !== '');
  const columns = header?.split(/\t|\s*\|\s*/).map(columnOf) ?? [];
  if (columns.filter((column) => column !== undefined).length < 2 || !columns.includes('date'))
    return undefined;
  const top: MeetingLine = { raw: header!, kind: 'heading', places: [], unsure: [] };
  let known = year;
  let yearFromHeading = false;
  return [
    top,
    ...rows.map((raw) => {
      const cells = raw.split(/\t|\s*\|\s*/);
      const of = (column: Column): string =>
        cells
          .filter((_, i) => columns[i] === column)
          .join(', ')
          .trim();
      const dated = parseMeetingLine([of('date'), of('time')].filter(Boolean).join(' '), {
        defaultYear: known,
        yearFromHeading,
      });
      // A row with a year alone is a heading inside the table.
      if (dated.kind === 'heading' && dated.year !== undefined) {
        known = dated.year;
        yearFromHeading = true;
      }
      if (dated.kind !== 'meeting') return { ...dated, raw };
      const places = of('place')
        .split(/\s+(?:eller|or|dahje)\s+|\s*\/\s*/iu)
        .filter((place) => place !== '');
      const extra = cells.filter((_, i) => columns[i] === undefined).map((cell) => cell.trim());
      const text = [of('what'), dated.text, ...extra].filter(Boolean).join(', ');
      return {
        ...dated,
        raw,
        places: places.length > 0 ? places : dated.places,
        placeChoice: places.length > 1 ? ('or' as const) : undefined,
        ...(text ? { text } : {}),
      };
    }),
  ];
}
