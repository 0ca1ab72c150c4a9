import { plain } from '../../core/facts/digest';
import { bool, choice, list, optional, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds, type Person } from '../../core/model/kinds';
import type { Frame, SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { heightOf, isWithin, pt } from '../kit/measure';
import { face } from '../kit/people';
import { rule } from '../kit/shapes';
import { partsOf, spreadField, spreadOver } from '../kit/spread';
import { between, capitalised, fixed, joined, para, runs, said, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = {
  heading: optional(text()),
  /** Left out: all members on the deck's date. */
  members: optional(list(ref(kinds.people), 80)),
  arrange: optional(choice('auto', 'portraits', 'organisations', 'list')),
  /** Left out: the chair first, and the others by surname. Those who are listed by hand stand as they are listed. */
  order: optional(choice('entered', 'name', 'role')),
  /** Whether it is said where each comes from. */
  place: optional(bool()),
  spread: spreadField(),
};

export const composition = defineTemplate({
  id: 'composition',
  group: 'commission',
  name: { nb: 'Sammensetning', nn: 'Samansetjing', se: 'Čoahkádus', en: 'Members' },
  about: {
    nb: 'Medlemmene på datoen, lederen først; med portretter, etter organisasjon eller som liste.',
    nn: 'Medlemmene på datoen, leiaren først; med portrett, etter organisasjon eller som liste.',
    se: 'Lahtut, jođiheaddji vuosttažin.',
    en: 'The members on the date, the chair first; with portraits, by organisation or as a list.',
  },
  fields,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading ?? fixed(ctx, 'composition');
    const people = content.members ?? inOrder(ctx, ctx.facts.query('members'), content.order);
    if (people.length === 0) return [];
    const title = titleOf(ctx, heading);
    const faces = content.arrange !== 'list';
    const natural =
      content.arrange === 'organisations'
        ? byOrganisation(ctx, people, title.body)
        : portraits(ctx, people, title.body, faces, content.place);
    const pages = spreadOver(ctx, content.spread, natural, (slides) =>
      content.arrange === 'organisations'
        ? undefined
        : sharedBy(ctx, people, title.body, faces, slides, content.place),
    );
    return pages.map(
      (nodes): Draft => ({
        title: { text: heading, visible: true },
        ground: 'white',
        background: 'background',
        layout: 'titleOnly',
        nodes: [title.node, ...nodes],
      }),
    );
  },
});

const surnames = new Intl.Collator('nb');

/**
 * Chair and deputy keep their places; the others by surname, as a Norwegian register lists them. Or all by surname, all as
 * they were entered, or by role and else as they were entered.
 */
function inOrder(ctx: Context, people: Person[], order: 'entered' | 'name' | 'role' | undefined): Person[] {
  // The register has them by role, and those of one role as they were entered.
  if (order === 'role') return people;
  if (order === 'entered') {
    const at = new Map(ctx.facts.list('people').map(({ id }, i) => [id, i]));
    return people.toSorted((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
  }
  const surname = (person: Person): string => person.name.trim().split(/\s+/).at(-1) ?? '';
  const leads = (p: Person): boolean => p.membership === 'chair' || p.membership === 'deputy';
  const leading = order === 'name' ? [] : people.filter(leads);
  const others = people.filter((p) => !leading.includes(p));
  return [
    ...leading,
    ...others.sort((a, b) => surnames.compare(surname(a), surname(b)) || surnames.compare(a.name, b.name)),
  ];
}

interface Grid {
  across: number;
  r: number;
  name: number;
  detail: number;
  gap: number;
  /** Whether places are said. */
  place?: boolean | undefined;
}

/** Grids from roomy to close; the first that holds everybody is taken. */
const grids: Grid[] = [
  { across: 2, r: 44, name: 24, detail: 20, gap: 22 },
  { across: 2, r: 38, name: 22, detail: 18, gap: 16 },
  { across: 3, r: 34, name: 18, detail: 16, gap: 18 },
  { across: 3, r: 30, name: 18, detail: 16, gap: 12 },
  { across: 3, r: 26, name: 16, detail: 14, gap: 10 },
];

function personText(ctx: Context, person: Person, grid: Grid): SceneParagraph[] {
  const detail = capitalised(joined([roleOf(person, ctx), detailOf(person, ctx, grid.place)], ' · ', ctx));
  const out = [
    para(said(ctx, person, 'name'), { font: 'body', size: pt(ctx, grid.name), color: 'text', bold: true }),
  ];
  if (plain(detail) !== '')
    out.push(para(detail, { font: 'body', size: pt(ctx, grid.detail), color: 'muted' }, { spaceBefore: 1 }));
  return out;
}

/** «leder», of those who lead. */
function roleOf(person: Person, ctx: Context): Rich {
  const leads = person.membership === 'chair' || person.membership === 'deputy';
  return leads ? said(ctx, person, 'membership', (role) => ctx.label(role)) : [];
}

function detailOf(person: Person, ctx: Context, place = false): Rich {
  return joined([person.title, person.organisation, place ? said(ctx, person, 'place') : []], ', ', ctx);
}

interface Row {
  people: { person: Person; text: SceneParagraph[]; height: number }[];
  height: number;
}

function rowsOf(
  ctx: Context,
  people: readonly Person[],
  grid: Grid,
  area: Frame,
  faces: boolean,
): { rows: Row[]; total: number } {
  const width = textWidth(grid, area, faces);
  const rows: Row[] = [];
  for (let i = 0; i < people.length; i += grid.across) {
    const cells = people.slice(i, i + grid.across).map((person) => {
      const text = personText(ctx, person, grid);
      return { person, text, height: heightOf(ctx, text, width) };
    });
    const least = faces ? 2 * grid.r : 0;
    rows.push({ people: cells, height: Math.max(least, ...cells.map((cell) => cell.height)) });
  }
  const total = rows.reduce((sum, row) => sum + row.height, 0) + grid.gap * Math.max(0, rows.length - 1);
  return { rows, total };
}

const gutter = 24;
const beside = 14;

function cellWidth(grid: Grid, area: Frame): number {
  return (area.w - gutter * (grid.across - 1)) / grid.across;
}

function textWidth(grid: Grid, area: Frame, faces: boolean): number {
  return cellWidth(grid, area) - (faces ? 2 * grid.r + beside : 0);
}

/** Portraits in rows, shared evenly between slides when there are more people than one can hold. */
function portraits(
  ctx: Context,
  people: readonly Person[],
  area: Frame,
  faces: boolean,
  place?: boolean,
): SceneNode[][] {
  const choices = choicesOf(people.length, area).map((grid) => ({ ...grid, place }));
  for (let slides = 1; slides <= people.length; slides++) {
    const per = Math.ceil(people.length / slides);
    const parts = Array.from({ length: slides }, (_, i) => people.slice(i * per, (i + 1) * per)).filter(
      (p) => p.length > 0,
    );
    // A slide with more than fifteen faces is a wall; a list holds more.
    if (per > (faces ? 15 : 24)) continue;
    const grid = choices.find((g) =>
      parts.every((part) => rowsOf(ctx, part, g, area, faces).total <= area.h),
    );
    if (grid) return parts.map((part) => gridNodes(ctx, part, grid, area, faces));
  }
  return people.length === 0
    ? [[]]
    : people.map((person) => gridNodes(ctx, [person], choices.at(-1)!, area, faces));
}

/** Only where it is asked for: small for the back row, and not below what can be read. */
const closest: Grid = { across: 4, r: 20, name: 16, detail: 14, gap: 8 };

/** Grids from roomy to close, for so many people. */
function choicesOf(people: number, area: Frame): Grid[] {
  const narrow = area.w < 700;
  const choices = grids
    .map((grid) => (narrow ? { ...grid, across: Math.max(1, grid.across - 1) } : grid))
    .filter((grid) => people > 6 || grid.across <= 2 || narrow);
  return people <= 2 ? [{ across: 1, r: 52, name: 28, detail: 22, gap: 30 }, ...choices] : choices;
}

/** All on so many slides, closer than the template would have them; undefined where they do not fit. */
function sharedBy(
  ctx: Context,
  people: readonly Person[],
  area: Frame,
  faces: boolean,
  slides: number,
  place?: boolean,
): SceneNode[][] | undefined {
  const parts = partsOf(people, slides);
  const choices = [...choicesOf(Math.ceil(people.length / slides), area), ...(area.w < 700 ? [] : [closest])];
  const grid = choices
    .map((one) => ({ ...one, place }))
    .find((one) => parts.every((part) => rowsOf(ctx, part, one, area, faces).total <= area.h));
  return grid && parts.map((part) => gridNodes(ctx, part, grid, area, faces));
}

function gridNodes(
  ctx: Context,
  people: readonly Person[],
  grid: Grid,
  area: Frame,
  faces: boolean,
): SceneNode[] {
  const { rows, total } = rowsOf(ctx, people, grid, area, faces);
  // The middles of the rows stand equally far from one another: a long title takes from the air round it, not from the
  // rhythm. They breathe as far as the slide allows, but never drift apart.
  const steps = rows.length - 1;
  const half = steps > 0 ? (rows[0]!.height + rows[steps]!.height) / 2 : 0;
  const most = steps > 0 ? (area.h - 4 - half) / steps : 0;
  const least = Math.max(
    0,
    ...rows.slice(1).map((row, i) => (row.height + rows[i]!.height) / 2 + grid.gap / 2),
  );
  const shortest = Math.min(...rows.map((row) => row.height));
  const pitch =
    most >= least ? Math.min(most, Math.max(shortest + grid.gap + 18, least + grid.gap)) : undefined;
  const gap = steps > 0 ? Math.min(grid.gap + 18, (area.h - 4 - (total - grid.gap * steps)) / steps) : 0;
  const width = cellWidth(grid, area);
  const nodes: SceneNode[] = [];
  let y = area.y + 4;
  for (const [at, row] of rows.entries()) {
    row.people.forEach(({ person, text, height }, column) => {
      const x = area.x + column * (width + gutter);
      const id = `member.${person.id}`;
      const left = faces ? 2 * grid.r + beside : 0;
      if (faces) {
        const chair = person.membership === 'chair';
        const look = chair
          ? ({ fill: 'deep', ink: 'background' } as const)
          : ({ fill: 'groundTint', ink: 'deep' } as const);
        nodes.push(...face(ctx, id, person, { x, y: y + (row.height - 2 * grid.r) / 2, r: grid.r }, look));
      }
      nodes.push(
        textNode({
          id,
          role: 'label',
          // Beside a face the text is centred on it; in a list the names of a row share one line.
          frame: { x: x + left, y: faces ? y + (row.height - height) / 2 : y, w: width - left, h: height },
          paragraphs: text,
        }),
      );
    });
    const after = rows[at + 1];
    y += pitch !== undefined && after ? pitch + (row.height - after.height) / 2 : row.height + gap;
  }
  return nodes;
}

/** Organisations as headings, each with its people; two columns filled in order. */
function byOrganisation(ctx: Context, people: readonly Person[], area: Frame): SceneNode[][] {
  const groups = new Map<string, { name: Rich; people: Person[] }>();
  for (const person of people) {
    const key = plain(person.organisation);
    const group = groups.get(key) ?? { name: person.organisation ?? [], people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  const width = (area.w - 48) / 2;
  const room = area.h - 8;
  const blocks = [...groups.values()].flatMap((group, i) => {
    const lines = group.people.flatMap((person): SceneParagraph[] => {
      const detail = joined([roleOf(person, ctx), person.title], ' · ', ctx);
      const name = { font: 'body', size: pt(ctx, 18), color: 'text', bold: true } as const;
      const rest =
        plain(detail) === '' ? [] : runs([...between(', ', ctx), ...detail], { bold: false, color: 'muted' });
      return [{ runs: [...runs(said(ctx, person, 'name')), ...rest], style: name, spaceBefore: 5 }];
    });
    const head =
      plain(group.name) === ''
        ? []
        : [para(group.name, { font: 'body', size: pt(ctx, 16), color: 'accent', bold: true })];
    // A group longer than a column goes on in the next one, under its name.
    const parts: SceneParagraph[][] = [];
    for (const line of lines) {
      const last = parts.at(-1);
      if (last && isWithin(ctx, [...last, line], width, room)) last.push(line);
      else parts.push([...head, line]);
    }
    return parts.map((paragraphs, n) => ({
      id: n === 0 ? `group.${i + 1}` : `group.${i + 1}.${n + 1}`,
      paragraphs,
      height: heightOf(ctx, paragraphs, width),
    }));
  });
  const pages: SceneNode[][] = [];
  let column = 0;
  let y = area.y;
  let page: SceneNode[] = [];
  for (const block of blocks) {
    if (y > area.y && y + block.height > area.y + room) {
      column++;
      y = area.y;
      if (column === 2) {
        pages.push(page);
        page = [];
        column = 0;
      }
    }
    const x = area.x + column * (width + 48);
    page.push(
      rule(`${block.id}.rule`, { x, y, w: width, h: 0 }, 'line', 1),
      textNode({
        id: block.id,
        role: 'label',
        frame: { x, y: y + 8, w: width, h: block.height },
        paragraphs: block.paragraphs,
      }),
    );
    y += block.height + 26;
  }
  pages.push(page);
  return pages;
}
