/** How text is written down: links, spaces, lists. */

import type { Seen } from '../context';
import { defineRule, type Report } from '../rule';
import { clip, isReference, type SeenText } from '../walk';

const saysNothing =
  /^(her|klikk( her)?|trykk( her)?|les me[ir]r?( her)?|sjå (her|meir)|se (her|mer)|mer|meir|lenke|lenkje|link|nettside|dette|dáppe|deaddil dása|loga eambbo|liŋka|here|click( here)?|read more|more|this|website)[.!… »]*$/iu;
const bareAddress = /^(https?:\/\/|www\.)\S*$|^[\w-]+(\.[\w-]+)+\/\S+$/iu;

/** WCAG 2.4.4: a link says where it leads. Beside a source or a credit the address itself may stand, to be typed. */
export const linkText = defineRule({
  id: 'link-text',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 2.4.4',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const text of on.texts) {
        for (const { words, href } of links(text)) {
          const said = words.trim();
          const empty = said === '' || saysNothing.test(said);
          if (!empty && (isReference(text.role) || !bareAddress.test(said))) continue;
          report({
            on,
            node: text.node.id,
            message:
              said === ''
                ? `A link to ${href} has no text.`
                : `The link «${clip(said)}» does not say where it leads.`,
            hint: 'Use the name of the page or the document.',
            params: { text: clip(said), href },
          });
        }
      }
    }
  },
});

/** A link is one link although its words have several looks. */
function links(text: SeenText): { words: string; href: string }[] {
  const out: { words: string; href: string }[] = [];
  for (const p of text.paragraphs) {
    let open: { words: string; href: string } | undefined;
    for (const run of p.runs) {
      if (open && run.href === open.href) open.words += run.text;
      else if (run.href !== undefined) {
        open = { words: run.text, href: run.href };
        out.push(open);
      } else open = undefined;
    }
  }
  return out;
}

/** WCAG 1.3.2: spaces, tabs and empty lines are no layout; they move when the font or the width does. */
export const blankRun = defineRule({
  id: 'blank-run',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.3.2',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const text of on.texts) {
        const spaces = text.words.find((words) => /[ \u00A0\u2000-\u200A\u202F]{3,}|\t/u.test(words));
        const empty =
          !text.cell &&
          (text.words.some((words) => /\n[^\S\n]*\n/u.test(words)) ||
            (text.words.length > 1 && text.words.some((words) => words.trim() === '')));
        if (spaces === undefined && !empty) continue;
        report({
          on,
          node: text.node.id,
          message:
            spaces === undefined
              ? 'An empty line is used as layout.'
              : `A row of spaces is used as layout: «${spaces
                  .replace(/[\s\u00A0]+/g, ' ')
                  .trim()
                  .slice(0, 40)}».`,
          hint: 'Remove it; the template gives the distance.',
        });
      }
    }
  },
});

const typedBullet = /(^|\n)[^\S\n]*([•◦▪▫‣·●○■□⁃∙◆►▶✓➢]\s*\S|[-*]\s+\S)/u;
const typedDash = /^\s*[–—]\s+\S/u;

/**
 * WCAG 1.3.1: bullets are list formatting, not typed signs. A single «– » may be a newspaper's sign of speech, so two
 * are asked for; quotations stand as they were written.
 */
export const realLists = defineRule({
  id: 'real-lists',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.3.1',
  find(ctx, report) {
    for (const on of ctx.seen) for (const text of on.texts) typedList(on, text, report);
  },
});

function typedList(on: Seen, text: SeenText, report: Report): void {
  if (text.verbatim || text.role === 'attribution' || text.cell || isReference(text.role)) return;
  const typed = text.words.filter((words) => typedBullet.test(words));
  const dashes = text.words.flatMap((words) => words.split('\n')).filter((words) => typedDash.test(words));
  const found = typed.length > 0 ? typed : dashes.length > 1 ? dashes : [];
  if (found.length === 0) return;
  report({
    on,
    node: text.node.id,
    message: `The list is typed with signs: «${clip(found[0]!, 40)}».`,
    hint: 'Make each line a point of its own, without the sign.',
    params: { count: found.length },
  });
}

const mostPoints = 8;

/** NMH's advice: at most eight points a slide. Sources and notes are not counted. */
export const bulletsMax = defineRule({
  id: 'bullets-max',
  level: 'tip',
  scope: 'slide',
  basis: 'NMHs råd om presentasjoner',
  find(ctx, report) {
    for (const on of ctx.seen) {
      let count = 0;
      for (const text of on.texts) {
        if (!isReference(text.role)) for (const p of text.paragraphs) if (p.marker !== undefined) count++;
      }
      if (count <= mostPoints) continue;
      report({
        on,
        message: `The slide has ${count} points; at most ${mostPoints} are read.`,
        hint: 'Share them between two slides, or leave some for the talk.',
        params: { count, most: mostPoints },
      });
    }
  },
});

/** Lists sit in the layout's placeholders, so that they show in PowerPoint's outline. */
export const textBoxHeavy = defineRule({
  id: 'text-box-heavy',
  level: 'tip',
  scope: 'slide',
  basis: 'PowerPoints disposisjonsvisning, WCAG 1.3.1',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const { node } of on.nodes) {
        if (node.kind !== 'text' || node.placeholder || isReference(node.role)) continue;
        const count = node.paragraphs.filter((p) => p.marker !== undefined).length;
        if (count < 3) continue;
        report({
          on,
          node: node.id,
          message: `A list of ${count} points stands outside the layout's placeholders.`,
          hint: 'Choose another template for it.',
          params: { count },
        });
      }
    }
  },
});
