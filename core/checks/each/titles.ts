/** Titles, languages and properties: how people who do not see the slides find their way, and archives the file. */
import { label } from '../../formats/labels';
import { isLanguage, languages } from '../../formats/language';
import { isTitle } from '../../scene/walk';
import { defineRule, inWords } from '../rule';
import { blank, paragraphText } from '../walk';

/** WCAG 2.4.2, 1.3.1: every slide has a title in its title placeholder; a large text is not a title. */
export const titleMissing = defineRule({
  id: 'title-missing',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 2.4.2, 1.3.1',
  find(ctx, report) {
    // What compile writes where a slide gives no title.
    const standIn = new RegExp(`^(${languages.map((lang) => label(lang, 'slide')).join('|')}) \\d+$`, 'u');
    for (const on of ctx.seen) {
      const title = on.nodes.map(({ node }) => node).find(isTitle);
      const words = title?.paragraphs.map(paragraphText).join(' ');
      if (blank(words) || blank(on.scene.title.text)) {
        report({ on, message: 'This slide has no title.', hint: 'Give it one; it need not be shown.' });
      } else if (standIn.test(on.scene.title.text)) {
        report({
          on,
          severity: 'warning',
          message: `This slide has no title of its own and is called «${on.scene.title.text}».`,
          hint: 'Give it one; it need not be shown.',
          params: { title: on.scene.title.text },
        });
      }
    }
  },
});

/** WCAG 2.4.2: the document has a title, shown by readers instead of the file's name. */
export const docTitle = defineRule({
  id: 'doc-title',
  level: 'error',
  scope: 'deck',
  basis: 'WCAG 2.4.2',
  find(ctx, report) {
    if (blank(ctx.compiled.title)) {
      report({ path: ['title'], message: 'The presentation has no title.', hint: 'Give it one.' });
    }
  },
});

/** WCAG 3.1.1, 3.1.2: every stretch of text says its language, never plain «no». */
export const langTag = defineRule({
  id: 'lang-tag',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 3.1.1, 3.1.2',
  find(ctx, report) {
    for (const on of ctx.seen) {
      const wrong = on.texts.find((text) =>
        text.paragraphs.some((p) => p.runs.some((run) => !isLanguage(run.lang))),
      );
      if (!wrong) continue;
      const run = wrong.paragraphs.flatMap((p) => p.runs).find((item) => !isLanguage(item.lang))!;
      report({
        on,
        node: wrong.node.id,
        message: `«${run.text.slice(0, 40)}» has no language that readers know («${run.lang}»).`,
        hint: 'Use nb, nn, se or en.',
        params: { language: String(run.lang) },
      });
    }
  },
});

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
