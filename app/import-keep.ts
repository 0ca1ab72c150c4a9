/** What is taken in of a table that is larger than a dataset: `--keep` on the command line. */
import type { Keep, KeepChoice, NoPlan, planImport } from '../core/import';
import { cellLimits } from '../core/model/cells';
import { nameKey } from '../core/paste';
import { AppError } from './errors';
import { quoted } from './text';

/** What is to be kept, by the columns that the plan says can be chosen from. */
export function keepOf(typed: readonly string[], plan: ReturnType<typeof planImport>): Record<number, Keep> {
  const out: Record<number, Keep> = {};
  const choices = plan.understood?.keeps ?? [];
  for (const one of typed) {
    const [, left = '', right = ''] = /^([^=]+)=(.+)$/.exec(one) ?? [];
    const choice = choices.find(({ label }) => nameKey(label) === nameKey(left));
    const keep = choice?.options.find((option) => option === right || option === `=${right}`);
    const last =
      /^last-[1-9]\d{0,2}$/.test(right) && choice?.options.some((option) => option.startsWith('last-'));
    if (!choice || (!keep && !last)) {
      throw new AppError('bad-map', `${quoted(one)} says nothing that can be chosen.`, keepsSaid(choices));
    }
    out[choice.column] = keep ?? right;
  }
  return out;
}

function keepsSaid(choices: readonly KeepChoice[]): string | undefined {
  if (choices.length === 0) return undefined;
  const said = choices.map(({ label, options }) => {
    const shown = options.slice(0, 6).map((option) => option.replace(/^=/, ''));
    return `${label}=${shown.join('|')}${options.length > 6 ? '|…' : ''}`;
  });
  return `Choose with --keep: ${said.join(', ')}.`;
}

/** Why a table cannot be taken in whole, and what can be chosen of it. */
export function tooLarge(file: string, { size, understood }: NoPlan): AppError {
  const { rows = 0, columns = 0, cells = 0 } = size ?? {};
  const message = `${file}: It has ${rows} rows, ${columns} columns and ${cells} cells; a dataset holds ${cellLimits.rows}, ${cellLimits.columns} and ${cellLimits.cells}.`;
  const skip = 'Leave columns out with --map <column>=skip.';
  return new AppError(
    'bad-import',
    message,
    [keepsSaid(understood?.keeps ?? []), skip].filter(Boolean).join(' '),
  );
}
