import { plain } from '../../core/facts/digest';
import { type Day, dayNumber, parseIso } from '../../core/formats/calendar';
import { formatDateRange } from '../../core/formats/dates';
import { joinOr } from '../../core/formats/typography';
import { list, optional, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type Meeting } from '../../core/model/kinds';
import { type From, nowhere, together } from '../../core/model/origin';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { heightOf, pt, widthOf } from '../kit/measure';
import { columns, disc, rule } from '../kit/shapes';
import { capitalised, fixed, joined, para, runs, said, textNode, words } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = {
  heading: optional(text()),
  /** Left out: all meetings in the register. */
  meetings: optional(list(ref(kinds.meetings), 100)),
};

export const meetingPlan = defineTemplate({
  id: 'meeting-plan',
  group: 'commission',
  name: { nb: 'Møteplan', nn: 'Møteplan', se: 'Čoahkkinplána', en: 'Meetings' },
  about: {
    nb: 'Møtene etter år, med det neste merket på datoen presentasjonen vises.',
    nn: 'Møta etter år, med det neste merkt på datoen presentasjonen blir vist.',
    se: 'Čoahkkimat jagi mielde.',
    en: 'The meetings by year, the next one marked as of the day the deck is shown.',
  },
  fields,
  compose(content, ctx) {
    const meetings = content.meetings ?? ctx.facts.all('meetings');
    const next = ctx.facts.query('nextMeeting')[0]?.id;
    if (meetings.length === 0) return [];
    const years = byYear(ctx, meetings, next);
    const heading = ctx.slide.title ?? content.heading ?? defaultHeading(ctx, years);
    const title = titleOf(ctx, heading);
    return pagesOf(ctx, years, title.body).map((nodes) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...nodes],
    }));
  },
});

interface Item {
  id: string;
  state: 'held' | 'next' | 'planned' | 'undated';
  date: Rich;
  where: Rich;
  what: Rich;
}

interface Year {
  name: string;
  /** The days of its meetings, or the year that they are planned in. */
  from: From;
  note: Rich;
  items: Item[];
}

function defaultHeading(ctx: Context, years: readonly Year[]): Rich {
  const named = years.filter(({ name }) => name !== '');
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return fixed(ctx, 'meetingPlan');
  const span = first === last ? first.name : `${first.name}–${last.name}`;
  const from = together(first.from, last.from, [{ type: 'label', label: 'meetingPlan' }]);
  return words(`${ctx.label('meetingPlan')} ${span}`, ctx, from);
}

function byYear(ctx: Context, meetings: readonly Meeting[], next: string | undefined): Year[] {
  // A meeting without date and year stands at the end of the last year that is planned.
  const lastYear =
    meetings
      .map((m) => m.when?.start.slice(0, 4) ?? m.year ?? '')
      .sort()
      .at(-1) ?? '';
  const years = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const year = meeting.when?.start.slice(0, 4) ?? meeting.year ?? lastYear;
    years.set(year, [...(years.get(year) ?? []), meeting]);
  }
  const order = (a: Meeting, b: Meeting): number =>
    (a.when?.start ?? '9').localeCompare(b.when?.start ?? '9', 'en');
  return [...years.keys()]
    .sort((a, b) => (a === '' ? '9' : a).localeCompare(b === '' ? '9' : b, 'en'))
    .map((name) => {
      const own = [...years.get(name)!].sort(order);
      const dated = own.filter((meeting) => meeting.when);
      const two = dated.length > 1 && dated.every((meeting) => daysOf(meeting.when!) === 2);
      return {
        name,
        from: together(...own.map(yearFrom)),
        note: two ? fixed(ctx, 'twoDayMeetings') : [],
        items: own.map((meeting) => item(ctx, meeting, next)),
      };
    });
}

/** What says which year a meeting stands in; nothing does for one that stands in the last. */
function yearFrom(meeting: Meeting): From {
  if (meeting.when) return meeting.from('when');
  return meeting.year === undefined ? nowhere : meeting.from('year');
}

function daysOf({ start, end = start }: { start: string; end?: string }): number {
  const day = (iso: string): number => dayNumber(parseIso(iso) as Day);
  return day(end) - day(start) + 1;
}

function item(ctx: Context, meeting: Meeting, next: string | undefined): Item {
  const what = meeting.what ?? [];
  const where = said(ctx, meeting, 'places', (places) => joinOr(places, ctx.language));
  const { when } = meeting;
  if (!when) return { id: meeting.id, state: 'undated', date: [], where, what };
  const end = when.end ?? when.start;
  const state = meeting.id === next ? 'next' : end < ctx.asOf ? 'held' : 'planned';
  const year = when.start.slice(0, 4) !== end.slice(0, 4);
  const date = said(ctx, meeting, 'when', () => formatDateRange(when.start, end, ctx.language, { year }));
  return { id: meeting.id, state, date, where, what };
}

/** Place and purpose in a line: «Oslo · ferdigstilling av NOU II · neste møte». */
function detail(ctx: Context, it: Item): Rich {
  const asked: From = [{ type: 'query', name: 'nextMeeting', kind: 'meetings' }];
  const mark = it.state === 'next' ? fixed(ctx, 'nextMeeting', {}, asked) : undefined;
  return capitalised(joined([it.where, it.what, mark], ' · ', ctx));
}

interface Row {
  item: Item;
  date: SceneParagraph[];
  text: SceneParagraph[];
  /** Beside the date, or below it. */
  inline: boolean;
  height: number;
}

interface Scale {
  date: number;
  text: number;
  gap: number;
}

const scales = (ctx: Context): Scale[] =>
  [
    { date: 20, text: 18, gap: 20 },
    { date: 20, text: 18, gap: 12 },
    { date: 18, text: 16, gap: 12 },
    { date: 18, text: 16, gap: 8 },
    { date: 16, text: 14, gap: 6 },
  ].map(({ date, text, gap }) => ({ date: pt(ctx, date), text: pt(ctx, text), gap }));

const dot = { x: 8, r: 7, text: 32 };
const header = 34;
/** From this many meetings a column sets place and purpose beside the date and not below it. */
const manyRows = 5;

function rowsOf(
  ctx: Context,
  year: Year,
  width: number,
  scale: Scale,
  inline: boolean,
): { rows: Row[]; dateWidth: number } {
  const dateOf = (it: Item): SceneParagraph[] => [
    para(it.date, {
      font: 'body',
      size: scale.date,
      color: it.state === 'next' ? 'accent' : 'text',
      bold: true,
    }),
  ];
  const dated = year.items.filter((it) => it.state !== 'undated');
  const dateWidth = Math.max(0, ...dated.map((it) => widthOf(ctx, dateOf(it)))) + 18;
  const rows = year.items.map((it): Row => {
    if (it.state === 'undated') {
      const whole = capitalised(joined([it.what, it.where, fixed(ctx, 'dateNotSet')], ' · ', ctx));
      const text = [para(whole, { font: 'body', size: scale.text, color: 'muted' })];
      return { item: it, date: [], text, inline: false, height: heightOf(ctx, text, width - dot.text) };
    }
    const date = dateOf(it);
    const rich = detail(ctx, it);
    const color = 'muted';
    const text =
      plain(rich) === '' ? [] : [para(rich, { font: 'body', size: inline ? scale.date : scale.text, color })];
    const room = width - dot.text - (inline ? dateWidth : 0);
    const h = text.length === 0 ? 0 : heightOf(ctx, text, room);
    const own = scale.date * 1.2;
    return { item: it, date, text, inline, height: inline ? Math.max(own, h) : own + h };
  });
  return { rows, dateWidth };
}

function height(rows: readonly Row[], gap: number): number {
  return rows.reduce((sum, row) => sum + row.height, 0) + gap * Math.max(0, rows.length - 1);
}

/** One column of meetings with its timeline; returns where it ended. */
function column(
  ctx: Context,
  year: Year,
  cell: Frame,
  scale: Scale,
  gap: number,
  inline: boolean,
): SceneNode[] {
  const { rows, dateWidth } = rowsOf(ctx, year, cell.w, scale, inline);
  const nodes: SceneNode[] = [];
  const id = `year.${year.name || 'open'}`;
  if (year.name !== '') {
    const look = { bold: false, size: pt(ctx, 18), color: 'muted' } as const;
    const note = runs(year.note, look).map((run) => ({ ...run, text: `  ${run.text}` }));
    nodes.push(
      textNode({
        id,
        role: 'label',
        frame: { x: cell.x, y: cell.y, w: cell.w, h: pt(ctx, 20) * 1.2 },
        paragraphs: [
          {
            runs: [...runs(words(year.name, ctx, year.from)), ...note],
            style: { font: 'body', size: pt(ctx, 20), color: 'deep', bold: true },
          },
        ],
      }),
    );
  }
  let y = cell.y + header;
  const texts: SceneNode[] = [];
  const dots: SceneNode[] = [];
  const centres: number[] = [];
  for (const row of rows) {
    const key = `meeting.${row.item.id}`;
    const x = cell.x + dot.text;
    if (row.item.state === 'undated') {
      texts.push(
        textNode({
          id: key,
          role: 'label',
          frame: { x, y, w: cell.w - dot.text, h: row.height },
          paragraphs: row.text,
        }),
      );
    } else {
      const line = scale.date * 1.2;
      const centre = y + line / 2 + 1;
      centres.push(centre);
      const next = row.item.state === 'next';
      const held = row.item.state === 'held';
      const stroke = { color: next ? 'accent' : 'deep', width: 2.5 } as const;
      dots.push(
        disc(
          `${key}.dot`,
          cell.x + dot.x,
          centre,
          dot.r - 1.25,
          next ? 'accent' : held ? 'deep' : 'background',
          stroke,
        ),
      );
      texts.push(...meetingText(row, key, { x, y, w: cell.w - dot.text }, dateWidth));
    }
    y += row.height + gap;
  }
  if (centres.length > 1) {
    const frame = { x: cell.x + dot.x, y: centres[0]!, w: 0, h: centres.at(-1)! - centres[0]! };
    nodes.push(rule(`${id}.line`, frame, 'line', 2));
  }
  return [...nodes, ...dots, ...texts];
}

function meetingText(
  row: Row,
  key: string,
  at: { x: number; y: number; w: number },
  dateWidth: number,
): SceneNode[] {
  const style = row.date[0]!.style;
  const dateHeight = style.size * 1.2;
  if (row.inline) {
    const date = textNode({
      id: `${key}.date`,
      role: 'label',
      frame: { ...at, w: dateWidth, h: dateHeight },
      paragraphs: row.date,
    });
    if (row.text.length === 0) return [date];
    const frame = { x: at.x + dateWidth, y: at.y, w: at.w - dateWidth, h: row.height };
    return [date, textNode({ id: `${key}.text`, role: 'label', frame, paragraphs: row.text })];
  }
  return [
    textNode({
      id: key,
      role: 'label',
      frame: { ...at, h: row.height },
      paragraphs: [...row.date, ...row.text],
    }),
  ];
}

/** Years side by side when they fit; otherwise the plan runs through columns and on to further slides. */
function pagesOf(ctx: Context, years: readonly Year[], area: Frame): SceneNode[][] {
  if (years.length === 0) return [[]];
  const page = years.length <= 2 ? sideBySide(ctx, years, area) : undefined;
  if (page) return [page];
  const across = area.w > 700 ? 2 : 1;
  const cells = columns(area, across, 48);
  const scale = scales(ctx)[2]!;
  const gap = 14;
  const blocks = years.flatMap((year) => cut(ctx, year, cells[0]!.w, area.h - header, scale, gap));
  const pages: SceneNode[][] = [];
  for (let i = 0; i < blocks.length; i += across) {
    pages.push(
      blocks
        .slice(i, i + across)
        .flatMap((year, k) => renamed(column(ctx, year, cells[k]!, scale, gap, false), k)),
    );
  }
  return pages;
}

/** Two columns of one slide may show parts of the same year: their ids must still differ. */
function renamed(nodes: SceneNode[], at: number): SceneNode[] {
  return at === 0
    ? nodes
    : nodes.map((node) => (node.id.startsWith('year.') ? { ...node, id: `${node.id}.${at + 1}` } : node));
}

/** A year in parts that each fit a column, of about equal length. */
function cut(ctx: Context, year: Year, width: number, room: number, scale: Scale, gap: number): Year[] {
  const fits = (items: Item[]): boolean =>
    height(rowsOf(ctx, { ...year, items }, width, scale, false).rows, gap) <= room;
  for (let parts = 1; parts <= year.items.length; parts++) {
    const per = Math.ceil(year.items.length / parts);
    const out = Array.from({ length: parts }, (_, i) => year.items.slice(i * per, (i + 1) * per)).filter(
      (p) => p.length > 0,
    );
    if (out.every(fits)) return out.map((items) => ({ ...year, items }));
  }
  return year.items.map((one) => ({ ...year, items: [one] }));
}

function sideBySide(ctx: Context, years: readonly Year[], area: Frame): SceneNode[] | undefined {
  const gap = 40;
  const modes = years.map((year) => year.items.length >= manyRows || years.length === 1);
  const weights =
    years.length === 1 ? [1] : modes[0] === modes[1] ? [1, 1] : modes.map((inline) => (inline ? 1.55 : 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  const room = area.w - gap * (years.length - 1);
  let x = area.x;
  const cells = weights.map((weight) => {
    const w = (room * weight) / sum;
    const cell = { ...area, x, w };
    x += w + gap;
    return cell;
  });
  for (const scale of scales(ctx)) {
    const sets = years.map((year, i) => rowsOf(ctx, year, cells[i]!.w, scale, modes[i]!));
    const narrow = sets.some((set, i) => modes[i] && cells[i]!.w - dot.text - set.dateWidth < 130);
    const heights = sets.map((set) => height(set.rows, scale.gap));
    if (narrow || heights.some((h) => h > area.h - header)) continue;
    return years.flatMap((year, i) => {
      const rows = sets[i]!.rows;
      const free = rows.length > 1 ? (area.h - header - heights[i]!) / (rows.length - 1) : 0;
      // Rows breathe, but a short list stays together at the top.
      const spread = scale.gap + Math.min(free, modes[i] ? 12 : 8);
      return column(ctx, year, cells[i]!, scale, spread, modes[i]!);
    });
  }
  return undefined;
}
