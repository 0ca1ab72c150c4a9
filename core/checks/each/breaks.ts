/** Lines that are broken by hand where the slide would have broken them by itself. */
import { hardBreakIn } from '../../formats/hard-breaks';
import { defineRule } from '../rule';
import { clip } from '../walk';

/** WCAG 1.3.2: «opp- gavefordelingen» is read aloud as two words, and is not found by who looks for it. */
export const hardBreaks = defineRule({
  id: 'hard-breaks',
  level: 'warning',
  scope: 'slide',
  basis: 'WCAG 1.3.2',
  find(ctx, report) {
    for (const on of ctx.seen) {
      for (const text of on.texts) {
        const found = text.words.map(hardBreakIn).find((words) => words !== undefined);
        if (found === undefined) continue;
        report({
          on,
          node: text.node.id,
          message: `The text is broken into lines as on the page of a PDF: «${clip(found)}».`,
          hint: 'Join the lines; the slide breaks them by itself.',
          params: { text: clip(found) },
        });
      }
    }
  },
});
