/** A person on a slide: a round portrait, or a monogram in one colour where there is none. */
import { plain } from '../../core/facts/digest';
import type { Rich } from '../../core/model/field';
import type { Person } from '../../core/model/kinds';
import type { ColorToken } from '../../core/scene/theme';
import type { SceneNode } from '../../core/scene/types';
import type { Context } from '../../core/template';
import { imageNode } from './images';
import { disc } from './shapes';
import { initials, joined, runs, said, textNode, words } from './text';

interface FaceLook {
  fill: ColorToken;
  ink: ColorToken;
}

export function face(
  ctx: Context,
  id: string,
  person: Person,
  at: { x: number; y: number; r: number },
  look: FaceLook,
): SceneNode[] {
  const frame = { x: at.x, y: at.y, w: 2 * at.r, h: 2 * at.r };
  const portrait = imageNode(ctx, person.portrait, {
    id: `${id}.portrait`,
    frame,
    role: 'portrait',
    geometry: 'ellipse',
  });
  if (portrait) return [portrait];
  const size = Math.max(14, Math.round(at.r * 0.7));
  return [
    disc(`${id}.disc`, at.x + at.r, at.y + at.r, at.r, look.fill),
    {
      ...textNode({
        id: `${id}.monogram`,
        role: 'label',
        frame: { x: at.x, y: at.y + at.r - size * 0.66, w: 2 * at.r, h: size * 1.2 },
        paragraphs: [
          {
            runs: runs(said(ctx, person, 'name', initials)),
            style: { font: 'heading', size, color: look.ink, align: 'center' },
          },
        ],
        nowrap: true,
      }),
      // The name stands beside it in full: read aloud, the initials are noise.
      decorative: true,
    },
  ];
}

/**
 * Who speaks, as what: «leder, rektor», «kommunedirektør, medlem». Who leads the commission is that first. A title that says
 * the role already is not said twice.
 */
export function speaksAs(ctx: Context): Rich | undefined {
  const { title, role } = ctx.deck.speaker ?? {};
  if (!role) return title;
  const label = ctx.label(role.membership);
  const said = title ? plain(title).toLocaleLowerCase('nb') : '';
  if (said.includes(label.toLocaleLowerCase('nb'))) return title;
  const own = words(label, ctx, role.from);
  const leads = role.membership === 'chair' || role.membership === 'deputy';
  return joined(leads ? [own, title] : [title, own], ', ', ctx);
}
