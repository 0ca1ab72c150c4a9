import type { Seen } from '../context';
import { defineRule } from '../rule';

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
