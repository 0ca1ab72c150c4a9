import { plain } from '../../core/facts/digest';
import { sourceText } from '../../core/facts/source-text';
import { optional, type Rich, text } from '../../core/model/field';
import { isKnown } from '../../core/model/kind';
import { fromOf } from '../../core/model/origin';
import { parseFact } from '../../core/model/ref';
import type { Frame, SceneParagraph, TextNode } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { flow } from '../../core/text/split';
import { creditLine } from '../kit/images';
import { heightOf, isWithin, steps } from '../kit/measure';
import { columns } from '../kit/shapes';
import { fixed, para, textNode, words } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: optional(text()) };

export const sources = defineTemplate({
  id: 'sources',
  group: 'frame',
  name: { nb: 'Kilder og bilder', nn: 'Kjelder og bilete', se: 'Gáldut ja govat', en: 'Sources and images' },
  about: {
    nb: 'Lages av kildene og bildene som presentasjonen virkelig bruker.',
    nn: 'Blir laga av kjeldene og bileta som presentasjonen verkeleg bruker.',
    se: 'Gáldut ja govat maid presentašuvdna geavaha.',
    en: 'Made from the sources and pictures that the deck really uses.',
  },
  fields,
  needsDeckUse: true,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading ?? fixed(ctx, 'sourcesAndImages');
    const title = titleOf(ctx, heading);
    const wide = ctx.theme.page.width > 800;
    const cells = columns(title.body, wide ? 2 : 1, 48);
    const room = title.body.h;
    const entries = entriesOf(ctx);
    const tries = sizes(ctx);
    if (entries.length === 0) return [];
    const first = listOf(entries, tries[0]!);
    // Few entries stand large in one column; many fill two columns and go on.
    const alone = { ...title.body, w: Math.min(title.body.w, 720) };
    if (isWithin(ctx, first, alone.w, room)) return [draft(title.node, heading, [first], [alone])];
    const width = cells[0]!.w * 0.985;
    const tried = tries.map((size) => () => {
      const list = listOf(entries, size);
      return { list, total: heightOf(ctx, list, width) };
    });
    let { list, total } = tried[0]!();
    for (const next of tried.slice(1)) {
      if (total <= room * cells.length * 0.92) break;
      ({ list, total } = next());
    }
    const fits = total <= room * cells.length * 0.92;
    const parts = flow(ctx.fonts, list, width, fits ? Math.min(room, total / cells.length + 44) : room);
    const pages: SceneParagraph[][][] = [];
    for (let i = 0; i < parts.length; i += cells.length) pages.push(parts.slice(i, i + cells.length));
    return pages.map((page) => draft(title.node, heading, page, cells));
  },
});

/** From few entries to many, in points. */
const sizes = (ctx: Context): number[] => steps(ctx, 18, 16, 14);

function draft(title: TextNode, heading: Rich, page: SceneParagraph[][], cells: readonly Frame[]): Draft {
  return {
    title: { text: heading, visible: true },
    ground: 'white',
    background: 'background',
    layout: page.length > 1 ? 'twoContent' : 'content',
    nodes: [
      title,
      ...page.map((paragraphs, i) =>
        textNode({
          id: `body.${i + 1}`,
          role: 'source',
          frame: cells[i]!,
          paragraphs,
          placeholder: { type: 'body', idx: i + 1 },
        }),
      ),
    ],
  };
}

interface Entry {
  head?: boolean;
  text: Rich;
}

function listOf(entries: readonly Entry[], size: number): SceneParagraph[] {
  const style = { font: 'body', size, color: 'text' } as const;
  return entries.map(({ head, text }) =>
    head
      ? para(text, { ...style, color: 'accent', bold: true }, { spaceBefore: 16, keepNext: true })
      : para(text, style, { marker: 'bullet', markerColor: 'accent', indent: 13, hang: 13, spaceBefore: 5 }),
  );
}

/** Making one takes longer than a slide. */
const collator = new Intl.Collator('nb');

function entriesOf(ctx: Context): Entry[] {
  const head = (key: 'sources' | 'images'): Entry => ({ head: true, text: fixed(ctx, key) });
  const entry = (text: Rich): Entry => ({ text });
  const named = ctx.use.sources.flatMap(({ source, refs }) => {
    // Read through the slide's view, so that the slide is known to depend on these sources.
    const from = refs.flatMap((ref) => {
      const { kind, id } = parseFact(ref)!;
      const fact = ctx.facts.get(kind, id);
      void fact?.source;
      return fact?.from('source') ?? [];
    });
    return isKnown(source) ? [sourceText(source, ctx.language, from)] : [];
  });
  const credits = ctx.use.images.flatMap((id) => {
    const image = ctx.facts.get('images', id);
    if (!image || image.purpose === 'decorative') return [];
    const line = creditLine(ctx, image);
    const what = image.alt ? shortened(plain(image.alt)) : image.file;
    const from = image.alt ? fromOf(image.alt) : image.from('file');
    return line.length === 0 ? [] : [[...line, ...words(` – ${what}`, ctx, from)]];
  });
  const unique = <T extends Rich>(list: T[]): T[] => [
    ...new Map(list.map((rich) => [plain(rich), rich])).values(),
  ];
  const out: Entry[] = [];
  const sorted = unique(named).sort((a, b) => collator.compare(plain(a), plain(b)));
  if (sorted.length > 0) out.push(head('sources'), ...sorted.map(entry));
  if (credits.length > 0) out.push(head('images'), ...unique(credits).map(entry));
  return out;
}

/** The first words of an alternative text: enough to know which picture is meant. */
function shortened(alt: string): string {
  const first = alt.split(/(?<=[.!?])\s/u)[0]!.replace(/\.$/u, '');
  const clause = first.split(/[:;,–]\s/u)[0]!;
  return first.length <= 70
    ? first
    : clause.length <= 70
      ? clause
      : `${first.slice(0, 70).replace(/(?<!\s)\s+\S*$/u, '')} …`;
}
