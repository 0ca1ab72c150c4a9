/** How a deck is divided: its sections, by which people jump, and how long slides in a row look alike. */

import type { Seen } from '../context';
import { defineRule } from '../rule';
import { blank } from '../walk';

const standIn =
  /^(default|untitled|standard)[ -]?(section|del|inndeling|seksjon)$|^(inndeling|seksjon|del) uten (navn|tittel)$|^(seksjon|del|inndeling) utan (namn|tittel)$|^(ny|new) (inndeling|seksjon|section)$/iu;

/** Microsoft's accessibility checker: a section has a name that says something. */
export const sectionName = defineRule({
  id: 'section-name',
  level: 'error',
  scope: 'deck',
  basis: 'Microsofts tilgjengelighetskontroll, WCAG 2.4.6',
  find(ctx, report) {
    ctx.compiled.sections.forEach((section, i) => {
      if (!blank(section.title) && !standIn.test(section.title.trim())) return;
      report({
        path: ['sections', i, 'title'],
        message: blank(section.title) ? 'A section has no name.' : `A section is called «${section.title}».`,
        hint: 'Say what its slides are about.',
        params: { section: section.id },
      });
    });
  },
});

/** Microsoft's accessibility checker: section names are unique. That a section's slides stand together is asked on reading. */
export const sectionDuplicate = defineRule({
  id: 'section-duplicate',
  level: 'tip',
  scope: 'deck',
  basis: 'Microsofts tilgjengelighetskontroll, WCAG 2.4.6',
  find(ctx, report) {
    const names = new Set<string>();
    ctx.compiled.sections.forEach((section, i) => {
      const name = section.title.trim().toLocaleLowerCase('nb');
      if (name === '') return;
      if (names.has(name)) {
        report({
          path: ['sections', i, 'title'],
          message: `Two sections are called «${section.title}».`,
          hint: 'Give each a name of its own.',
          params: { title: section.title },
        });
      }
      names.add(name);
    });
  },
});

/** A section without slides is a heading over nothing. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  level: 'tip',
  scope: 'deck',
  basis: 'WCAG 2.4.6',
  find(ctx, report) {
    const used = new Set(ctx.compiled.scenes.map((scene) => scene.section));
    ctx.compiled.sections.forEach((section, i) => {
      if (used.has(section.id)) return;
      report({
        path: ['sections', i],
        message: `The section «${section.title}» has no slides.`,
        hint: 'Remove it, or move slides into it.',
        params: { title: section.title },
      });
    });
  },
});

const most = 3;

/** A recommendation of a series is meant to look like the one before it. */
function inSeries(on: Seen): boolean {
  return on.facts.has('recommendations') || on.facts.has('series');
}

/** Four slides on the same ground in a row tire the eye; a series of recommendations is alike on purpose. */
export const rhythm = defineRule({
  id: 'rhythm',
  level: 'tip',
  scope: 'deck',
  basis: 'Lysarks egen rytme: fem bunner, aldri fire like på rad',
  find(ctx, report) {
    let run: Seen[] = [];
    const end = (): void => {
      const fourth = run[most];
      if (fourth) {
        report({
          on: fourth,
          message: `${run.length} slides in a row have the same ground.`,
          hint: 'Put a quotation, a picture or a section slide between them.',
          params: { count: run.length, ground: fourth.scene.ground },
        });
      }
      run = [];
    };
    for (const on of ctx.slides) {
      if (on.scene.hidden) continue;
      if (inSeries(on)) end();
      else {
        if (run[0] && run[0].scene.ground !== on.scene.ground) end();
        run.push(on);
      }
    }
    end();
  },
});
