/**
 * Which layout of a template takes which of our slides: by PowerPoint's own type, by name (Norwegian, English, and what
 * LibreOffice calls its layouts), and by the placeholders that a slide needs.
 */
import type { ChoiceReason } from '../../core/model/theme';
import { type LayoutRole, layoutRoles } from '../../core/scene/theme';
import type { Design, DesignLayout, DesignMaster, DesignPlaceholder } from '../../ooxml';

interface Choice {
  layout: DesignLayout;
  why: ChoiceReason;
}

type Choices = Record<LayoutRole, Choice>;

const names: Readonly<Record<LayoutRole, RegExp>> = {
  cover: /tittellysbil(d|e)|tittelside|\bforside|framside|^title slide|^cover\b|forsideslide/i,
  section:
    /deloverskrift|inndeling|seksjon|^section|section header|kapittel|skillelysbil|skilleark|mellomside/i,
  content: /^(tittel|overskrift) og (innhold|tekst)|^title(,| and) content|^title and text|^innhold$/i,
  twoContent: /to innholdsdel|^two content|^title,? 2 content$|to kolonner|two columns/i,
  titleOnly: /(bare|kun|berre) (tittel|overskrift)|^title only/i,
  quote: /\bsitat|^quote/i,
  split: /^delt\b|^split/i,
  image: /^bilde$|^bilde med tekst|^picture with caption|bilde med bildetekst/i,
  closing: /avslutning|\btakk\b|^closing|thank you|bakside|sluttside|^end\b/i,
};

const types: Partial<Record<LayoutRole, readonly string[]>> = {
  cover: ['title'],
  section: ['secHead'],
  content: ['obj', 'tx'],
  twoContent: ['twoObj', 'twoColTx'],
  titleOnly: ['titleOnly'],
};

/** What a role takes when the template has nothing of its own for it, best first. */
const standIns: Readonly<Record<LayoutRole, readonly LayoutRole[]>> = {
  cover: ['section', 'titleOnly'],
  section: ['cover', 'titleOnly', 'content'],
  content: ['titleOnly'],
  twoContent: ['content'],
  titleOnly: ['content'],
  quote: ['content'],
  split: ['content'],
  image: ['content'],
  closing: ['section', 'cover'],
};

/** Types with vertical text cannot take our slides. */
const vertical = /vert/i;

export function titleOf(layout: DesignLayout): DesignPlaceholder | undefined {
  return layout.placeholders.find(({ type, vertical: turned }) => /^(title|ctrTitle)$/.test(type) && !turned);
}

/** Where running text and content may stand; a subtitle first. */
export function bodiesOf(layout: DesignLayout): DesignPlaceholder[] {
  const bodies = layout.placeholders.filter(
    ({ type, vertical: turned }) => /^(body|obj|subTitle|tbl|chart)$/.test(type) && !turned,
  );
  return [
    ...bodies.filter(({ type }) => type === 'subTitle'),
    ...bodies.filter(({ type }) => type !== 'subTitle'),
  ];
}

/**
 * The master to take the look from: of those that can take our slides the one that most slides use, then the one with
 * most room.
 *
 * @param room what a master's content layout leaves free
 */
export function chooseMaster(design: Design, room: (content: DesignLayout) => number): DesignMaster {
  const rated = design.masters.map((master) => {
    const content = best('content', master.layouts);
    return {
      master,
      able: content ? 1 : 0,
      room: content && design.masters.length > 1 ? room(content.layout) : 0,
    };
  });
  rated.sort((a, b) => b.able - a.able || b.master.slides - a.master.slides || b.room - a.room);
  return rated[0]!.master;
}

/**
 * @param first the layout of the file's first slide, which shows what its maker takes for a beginning
 * @returns undefined when the master has no layout at all
 */
export function chooseLayouts(master: DesignMaster, first?: DesignLayout): Choices | undefined {
  const layouts = master.layouts.filter(({ type }) => !vertical.test(type));
  const content = best('content', layouts);
  const out: Partial<Record<LayoutRole, Choice>> = {};
  for (const role of layoutRoles) {
    const found = best(role, layouts, content?.layout);
    if (found) out[role] = found;
  }
  // Another master's beginning is taken only when it is made for one.
  const elsewhere = first !== undefined && !master.layouts.includes(first) && rate('cover', first, undefined);
  const weak = !out.cover || (out.cover.why === 'placeholders' && first && master.layouts.includes(first));
  if (first && titleOf(first) && (weak || elsewhere)) {
    out.cover = { layout: first, why: 'first-slide' };
  }
  const any = layouts.find((layout) => titleOf(layout)) ?? layouts[0];
  if (!any) return undefined;
  const stand = (role: LayoutRole, seen: readonly LayoutRole[] = []): DesignLayout => {
    const own = out[role];
    if (own) return own.layout;
    const next = standIns[role].find((other) => !seen.includes(other) && out[other]);
    return next ? stand(next, [...seen, role]) : any;
  };
  return Object.fromEntries(
    layoutRoles.map((role) => [role, out[role] ?? { layout: stand(role), why: 'stand-in' }]),
  ) as Choices;
}

function best(
  role: LayoutRole,
  layouts: readonly DesignLayout[],
  content?: DesignLayout,
): Choice | undefined {
  let top: (Choice & { score: number }) | undefined;
  for (const layout of layouts) {
    const rated = rate(role, layout, content);
    if (rated && (!top || rated.score > top.score)) top = { layout, ...rated };
  }
  return top && { layout: top.layout, why: top.why };
}

function rate(
  role: LayoutRole,
  layout: DesignLayout,
  content: DesignLayout | undefined,
): { score: number; why: ChoiceReason } | undefined {
  const title = titleOf(layout);
  const bodies = bodiesOf(layout);
  const opening = role === 'cover' || role === 'section' || role === 'closing';
  // A slide without a title placeholder cannot be found by those who listen to it.
  if (!title) return undefined;
  if (needs(role) > bodies.length) return undefined;
  // All titles of a deck stand in the same place.
  if (!opening && content && !sameTitle(layout, content)) return undefined;
  const named = names[role].test(layout.name.trim());
  const typed = types[role]?.includes(layout.type) ?? false;
  // LibreOffice gives its cover the type of a text slide.
  const misnamed =
    !named && Object.entries(names).some(([other, sign]) => other !== role && sign.test(layout.name.trim()));
  const fitting = fits(role, layout, title, bodies);
  if (typed && !misnamed) return { score: 100 + (named ? 60 : 0) + (fitting ? 20 : 0), why: 'type' };
  if (named) return { score: 90 + (fitting ? 20 : 0), why: 'name' };
  if (fitting && !misnamed && role !== 'section' && role !== 'closing')
    return { score: 40, why: 'placeholders' };
  return undefined;
}

function needs(role: LayoutRole): number {
  return role === 'twoContent' ? 2 : role === 'content' || role === 'quote' || role === 'split' ? 1 : 0;
}

function fits(
  role: LayoutRole,
  layout: DesignLayout,
  title: DesignPlaceholder,
  bodies: readonly DesignPlaceholder[],
): boolean {
  const others = layout.placeholders.some(({ type }) => /^(pic|media|clipArt|dgm)$/.test(type));
  const plain = bodies.filter(({ type }) => type === 'obj' || type === 'body');
  switch (role) {
    case 'cover':
      return title.type === 'ctrTitle' || bodies.some(({ type }) => type === 'subTitle');
    case 'content':
      return plain.length === 1 && bodies.length === 1 && !others;
    case 'twoContent':
      return plain.length === 2 && bodies.length === 2 && sideBySide(plain) && !others;
    case 'titleOnly':
      return bodies.length === 0 && !others;
    default:
      return false;
  }
}

function sideBySide([a, b]: readonly DesignPlaceholder[]): boolean {
  return Math.abs(a!.outer.y - b!.outer.y) < 12 && Math.abs(a!.outer.x - b!.outer.x) > 40;
}

function sameTitle(a: DesignLayout, b: DesignLayout): boolean {
  const [x, y] = [titleOf(a)?.outer, titleOf(b)?.outer];
  if (!x || !y) return false;
  return (['x', 'y', 'w', 'h'] as const).every((key) => Math.abs(x[key] - y[key]) < 4);
}
