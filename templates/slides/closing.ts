import { bool, optional, type Rich, text } from '../../core/model/field';
import type { SceneNode, SceneParagraph } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { pickSize, pt, steps } from '../kit/measure';
import { openingDraft, openingNodes } from '../kit/opening';
import { speaksAs } from '../kit/people';
import { rect } from '../kit/shapes';
import { fixed, joined, para, textNode } from '../kit/text';
import { titleStyle } from '../kit/title';

const fields = { heading: optional(text()), contact: optional(bool()) };

export const closing = defineTemplate({
  id: 'closing',
  group: 'frame',
  name: { nb: 'Avslutning', nn: 'Avslutning', se: 'Loahppa', en: 'Closing' },
  about: {
    nb: 'Takk for oppmerksomheten, taleren og kommisjonens kontakt.',
    nn: 'Takk for merksemda, talaren og kontakten til kommisjonen.',
    se: 'Giitu, sártnideaddji ja oktavuohta.',
    en: 'Thanks, the speaker and how to reach the commission.',
  },
  fields,
  compose(content, ctx) {
    const { margin, page } = ctx.theme;
    const heading = ctx.slide.title ?? content.heading ?? fixed(ctx, 'thanks');
    const borrowed = openingNodes(ctx, 'closing', {
      title: (size) => [para(heading, { font: 'heading', size, color: 'onGround' })],
      text: (size) =>
        contactLines(ctx, content.contact === true).map((p) => ({
          ...p,
          style: { ...p.style, size, color: 'onGroundMuted' },
        })),
      textRole: 'attribution',
      placeholder: { type: 'body', idx: 1 },
    });
    if (borrowed) return [openingDraft('closing', heading, borrowed)];
    const w = page.width - 2 * margin;
    const set = pickSize(
      ctx,
      steps(ctx, 48, 44, 40, 36, 32),
      (size) => [para(heading, titleStyle(ctx, size, 'onGround'))],
      w,
      170,
    );
    const lines = contactLines(ctx, content.contact === true);
    const total = set.height + (lines.length > 0 ? 18 + pickSize(ctx, [20], () => lines, w, 300).height : 0);
    const top = Math.max(110, (page.height - total) / 2 - 6);
    const nodes: SceneNode[] = [
      textNode({
        id: 'title',
        role: 'title',
        frame: { x: margin, y: top, w, h: set.height },
        paragraphs: set.value,
        placeholder: { type: 'title' },
        balance: true,
      }),
      rect('bar', { x: margin, y: top + 0.3 * set.size - 28, w: 54, h: 4 }, 'gold'),
    ];
    if (lines.length > 0) {
      nodes.push(
        textNode({
          id: 'contact',
          role: 'attribution',
          frame: {
            x: margin,
            y: top + set.height + 18,
            w,
            h: pickSize(ctx, [20], () => lines, w, 300).height,
          },
          paragraphs: lines,
          placeholder: { type: 'body', idx: 1 },
        }),
      );
    }
    return [openingDraft('closing', heading, nodes)];
  },
});

function contactLines(ctx: Context, contact: boolean): SceneParagraph[] {
  const { speaker, contact: how } = ctx.deck;
  const out: SceneParagraph[] = [];
  const line = (rich: Rich, color: 'onGround' | 'onGroundMuted', gap: number): void => {
    if (rich.length > 0)
      out.push(para(rich, { font: 'body', size: pt(ctx, 20), color }, { spaceBefore: gap }));
  };
  line(joined([speaker?.name, speaksAs(ctx)], ' · ', ctx), 'onGroundMuted', 0);
  if (contact && how) {
    const link = (rich: Rich = [], write: (address: string) => { t: string; href: string }): Rich =>
      rich.map((run) => ({ ...run, ...write(run.t) })).filter(({ t }) => t !== '');
    line(how.name ?? [], 'onGround', 14);
    line(
      link(how.email, (t) => ({ t, href: `mailto:${t}` })),
      'onGround',
      4,
    );
    line(how.phone ?? [], 'onGround', 4);
    line(
      link(how.web, (href) => ({ t: href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), href })),
      'onGround',
      4,
    );
  }
  return out;
}
