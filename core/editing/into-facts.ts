/** What is written on one slide taken into Fakta, so that the slide and others can show it from there. Pure. */
import { plainText } from '../facts/plain-text';
import type { Deck, Slide } from '../model/deck';
import type { AuthoredText } from '../model/field';
import type { KindId } from '../model/kinds';
import type { Workspace } from '../model/register';
import { addEntries, batchOf, type Json, type Operation } from '../operations';
import { isEmpty } from './values';

type Cell = number | AuthoredText;
type Rows = readonly (readonly Cell[])[];

/** Where the cells of a template's slides belong in Fakta, and the field by which the slide then shows them. */
const homes: Readonly<Record<string, { kind: 'datasets' | 'tables'; field: string }>> = {
  chart: { kind: 'datasets', field: 'dataset' },
  table: { kind: 'tables', field: 'table' },
};

/** What the fact says from then on; a table's slide shows no source but its own. */
const moved = {
  datasets: ['rows', 'unit', 'decimals', 'sourceLine'],
  tables: ['rows', 'unit'],
} as const;

/**
 * The kind that the cells of a slide can become a fact of; undefined where it has none, shows a fact already, or would
 * not show it: a frozen presentation that has all of the kind as they were.
 */
export function factKindFor(deck: Pick<Deck, 'held'>, slide: Slide): 'datasets' | 'tables' | undefined {
  const home = homes[slide.template];
  if (!home || slide[home.field] !== undefined || isEmpty(slide.rows)) return undefined;
  return deck.held?.whole?.includes(home.kind) ? undefined : home.kind;
}

/** Words for what the slide does not say itself. */
interface Said {
  /** What it is called where the slide has no heading. */
  untitled: string;
  /** Why nobody knows its source. */
  unsourced: string;
}

/**
 * One edit: a new fact, and the slide showing it. What the slide says of how it is shown stays with the slide.
 * @returns nothing where `factKindFor` gives none
 */
export function intoFacts(
  workspace: Workspace,
  deck: Deck,
  slide: Slide,
  words: Said,
): { op: Operation; kind: KindId; title: string } | undefined {
  const kind = factKindFor(deck, slide);
  if (!kind) return undefined;
  const home = workspace.commission.language;
  const heading = (slide.heading ?? slide.title) as AuthoredText | undefined;
  const named = isEmpty(heading) ? undefined : heading;
  const title = named ?? words.untitled;
  const { entry, dropped } = kind === 'datasets' ? dataset(slide, title) : tableOf(slide);
  const line = plainText((slide.sourceLine ?? '') as AuthoredText, home, deck.language).trim();
  const source = line === '' ? { unknown: words.unsourced } : { title: line.slice(0, 1000) };
  const { op, ids } = addEntries(workspace, kind, [{ title, ...entry, source }]);
  const set = { type: 'slide.set', in: 'decks', deck: deck.id, id: slide.id } as const;
  const gone = [
    ...moved[kind],
    ...(slide.heading === undefined || named !== slide.heading ? [] : ['heading']),
  ];
  return {
    op: batchOf([
      op,
      { ...set, field: homes[slide.template]!.field, value: ids[0]! },
      ...gone.filter((field) => slide[field] !== undefined).map((field) => ({ ...set, field })),
      ...dropped.map(({ field, value }) => ({ ...set, field, value })),
    ]),
    kind,
    title: plainText(title, home, deck.language),
  };
}

interface Made {
  entry: Record<string, unknown>;
  /** What must be said otherwise of how it is shown. */
  dropped: readonly { field: string; value: Json }[];
}

/** The first row names the columns, and the first cell of each other row says what it is about. */
function dataset({ rows, unit, decimals, turned }: Slide, title: AuthoredText): Made {
  const [heads = [], ...body] = filled(rows as Rows);
  // Numbers that stand alone need no name on a slide with a heading, but one in a register.
  const named = (head: Cell, c: number): Cell =>
    c === 1 && heads.length === 2 && isEmpty(head) ? title : head;
  const columns = heads.map(named).map((head, c) => ({
    label: typeof head === 'number' ? String(head) : head,
    holds: c === 0 ? 'names' : 'numbers',
  }));
  const entry = {
    ...(isEmpty(unit) ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    columns,
    rows: body,
  };
  // What was typed runs over its rows; a dataset with years side by side would be turned by itself.
  return { entry, dropped: turned === undefined ? [{ field: 'turned', value: false }] : [] };
}

function tableOf({ rows, unit }: Slide): Made {
  const [columns = [], ...body] = filled(rows as Rows);
  return { entry: { ...(isEmpty(unit) ? {} : { unit }), columns, rows: body }, dropped: [] };
}

/** Rows of the same length, without those and without columns in which nothing stands. */
function filled(rows: Rows): Cell[][] {
  const kept = rows.filter((row, r) => r === 0 || !isEmpty(row));
  const width = kept.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, c) => c).filter(
    (c) => c === 0 || kept.some((row) => !isEmpty(row[c])),
  );
  return kept.map((row) => columns.map((c) => row[c] ?? ''));
}
