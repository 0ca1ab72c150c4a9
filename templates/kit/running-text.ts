/** Running text with points below it, on as many slides as it needs. */
import type { Rich, TextRun } from '../../core/model/field';
import type { Frame, SceneParagraph, TextNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { bullets, type Point } from './lists';
import { pickSize, pt, steps } from './measure';
import { textPages } from './pages';
import { para, textNode, typeset } from './text';

const look = { color: 'text', marker: 'accent', line: 'line' } as const;

/** What stands on each slide: one text, or nothing where nothing is written. @param area where it may stand, in points */
export function runningText(
  ctx: Context,
  { lead, points = [] }: { lead?: Rich | undefined; points?: readonly Point[] | undefined },
  area: Frame,
): TextNode[][] {
  const body = (size: number): SceneParagraph[] => [
    ...paragraphsIn(lead ?? []).map((rich, i) =>
      para(
        typeset(rich),
        { font: 'body', size, color: 'text' },
        i === 0 ? {} : { spaceBefore: Math.round(size * 0.6) },
      ),
    ),
    ...bullets(points, size, look),
  ];
  if (!body(24).some((p) => p.runs.some((run) => run.text !== ''))) return [[]];
  const set = pickSize(ctx, steps(ctx, 24, 22, 20), body, area.w, area.h);
  const pages = set.fits ? [set.value] : textPages(ctx, body(pt(ctx, 22)), area.w * 0.985, area.h);
  return pages.map((paragraphs) => [
    textNode({
      id: 'body',
      role: 'body',
      frame: area,
      paragraphs,
      placeholder: { type: 'body', idx: 1 },
    }),
  ]);
}

/** What an empty line stands between. */
function paragraphsIn(rich: Rich): Rich[] {
  const out: TextRun[][] = [[]];
  for (const run of rich) {
    const [first = '', ...more] = run.t.split(/\n[ \t]*(?:\n[ \t]*)+/u);
    if (first !== '') out.at(-1)!.push({ ...run, t: first });
    for (const t of more) out.push(t === '' ? [] : [{ ...run, t }]);
  }
  return out.filter((part) => part.some(({ t }) => t.trim() !== ''));
}
