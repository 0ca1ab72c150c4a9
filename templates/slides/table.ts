import { plain } from '../../core/facts/digest';
import type { PerLanguage } from '../../core/formats/language';
import { list, optional, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { type FactOfKind, kinds } from '../../core/model/kinds';
import type { Frame, SceneNode } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { pt } from '../kit/measure';
import { ownTable } from '../kit/own-table';
import { sourceLine } from '../kit/source-line';
import { type TableContent, tablePages } from '../kit/table-pages';
import { para, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

/** As many as a table in Fakta takes, and the row of headings. */
const most = { columns: 12, rows: 201 };

const fields = {
  heading: optional(text()),
  rows: optional(list(list(text(), most.columns), most.rows)),
  unit: optional(text()),
  table: optional(ref(kinds.tables)),
  columns: optional(list(text(), most.columns)),
  sourceLine: optional(text()),
};

const sampleWords: PerLanguage<{ heading: string; column: string; row: string }> = {
  nb: { heading: 'Overskrift', column: 'Kolonne', row: 'Rad' },
  nn: { heading: 'Overskrift', column: 'Kolonne', row: 'Rad' },
  se: { heading: 'Bajilčála', column: 'Čuolda', row: 'Gurgadas' },
  en: { heading: 'Heading', column: 'Column', row: 'Row' },
};

/** What stands in the cells of a table that nobody has written in. */
function sampleRows({ column, row }: { column: string; row: string }): string[][] {
  const places = [1, 2, 3];
  return [places.map((c) => `${column} ${c}`), ...places.map((r) => [`${row} ${r}`, '…', '…'])];
}

export const table = defineTemplate({
  id: 'table',
  group: 'content',
  name: { nb: 'Tabell', nn: 'Tabell', se: 'Tabealla', en: 'Table' },
  about: {
    nb: 'En liten tabell med overskriftsrad; den fortsetter på flere lysbilder om den må.',
    nn: 'Ein liten tabell med overskriftsrad; han held fram på fleire lysbilete om han må.',
    se: 'Tabealla.',
    en: 'A small table with a header row; it goes on over several slides when it must.',
  },
  fields,
  headed: ['rows'],
  sample: (language) => ({
    heading: sampleWords[language].heading,
    rows: sampleRows(sampleWords[language]),
  }),
  compose(content, ctx) {
    const fact = content.table;
    const heading = ctx.slide.title ?? content.heading ?? fact?.title ?? [];
    const shown = fact ? renamed(fact, content.columns ?? []) : ownTable(content.rows ?? []);
    if (!shown && !content.rows && plain(heading) === '') return [];
    const title = titleOf(ctx, heading);
    const { nodes, area } = unitAbove(ctx, content.unit ?? fact?.unit, title.body);
    const footer = sourceLine(ctx, content.sourceLine, undefined);
    const draft = (extra: SceneNode[]): Draft => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...extra],
      ...(footer ? { footer } : {}),
    });
    if (!shown) return [draft([])];
    return tablePages(ctx, shown, area, plain(heading)).map((node) => draft([...nodes, node]));
  },
});

/** The table of the fact, with the headings that the slide has of its own. */
function renamed(fact: FactOfKind<'tables'>, own: readonly Rich[]): TableContent {
  const columns = fact.columns.map((column, c) => (plain(own[c]).trim() === '' ? column : own[c]!));
  return { columns, rows: fact.rows };
}

/** What the numbers are, over the table, and the room that is left. */
function unitAbove(ctx: Context, unit: Rich | undefined, area: Frame): { nodes: SceneNode[]; area: Frame } {
  if (!unit || plain(unit) === '') return { nodes: [], area };
  const size = pt(ctx, 18);
  const node = textNode({
    id: 'unit',
    role: 'subtitle',
    frame: { ...area, y: area.y - 8, h: size * 1.2 },
    paragraphs: [para(unit, { font: 'body', size, color: 'muted' })],
  });
  return { nodes: [node], area: { ...area, y: area.y + 26, h: area.h - 26 } };
}
