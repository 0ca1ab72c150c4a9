import { defineRule, inWords } from '../rule';
import { blank } from '../walk';

const words = {
  speaker: 'who gives it',
  event: 'the event',
  date: 'the date',
  organisation: 'the organisation',
};

/** Arkivlova (LOV-2025-06-20-96): who made the document, for what and when stands in its properties. */
export const archiveMeta = defineRule({
  id: 'archive-meta',
  level: 'tip',
  scope: 'deck',
  basis: 'Arkivlova (i kraft 1.1.2026), offentleglova',
  find(ctx, report) {
    const { compiled } = ctx;
    const missing: (keyof typeof words)[] = [];
    if (blank(compiled.author)) missing.push('speaker');
    if (blank(compiled.event)) missing.push('event');
    if (blank(compiled.date)) missing.push('date');
    if (blank(compiled.organisation)) missing.push('organisation');
    if (missing.length === 0) return;
    report({
      path: [missing[0]!],
      message: `The presentation does not say ${inWords(missing, words)}.`,
      hint: 'Its properties are what an archive finds it by. Look through notes and hidden slides before it is released.',
      params: { missing },
    });
  },
});
