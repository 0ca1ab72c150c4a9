import { defineRule } from '../rule';
import { blank } from '../walk';

/** Arkivlova (LOV-2025-06-20-96): who made the document, for what and when stands in its properties. */
export const archiveMeta = defineRule({
  id: 'archive-meta',
  level: 'tip',
  scope: 'deck',
  basis: 'Arkivlova (i kraft 1.1.2026), offentleglova',
  find(ctx, report) {
    const { compiled } = ctx;
    const missing: [string, string][] = [];
    if (blank(compiled.author)) missing.push(['speaker', 'who gives it']);
    if (blank(compiled.event)) missing.push(['event', 'the event']);
    if (blank(compiled.date)) missing.push(['date', 'the date']);
    if (blank(compiled.organisation)) missing.push(['organisation', 'the organisation']);
    if (missing.length === 0) return;
    const words = missing.map(([, text]) => text).join(', ');
    report({
      path: missing[0]![0],
      message: `The presentation does not say ${words}.`,
      hint: 'Its properties are what an archive finds it by. Look through notes and hidden slides before it is released.',
      params: { missing: missing.map(([key]) => key).join(', ') },
    });
  },
});
