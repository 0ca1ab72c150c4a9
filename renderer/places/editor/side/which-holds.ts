/** Numbers or cells typed on a slide that shows a fact: which of the two holds is asked, and never guessed. */
import { find } from '../../../../core/base/lists';
import { setField } from '../../../../core/editing/slide-fields';
import type { Slide } from '../../../../core/model/deck';
import { batchOf } from '../../../../core/operations';
import { commission } from '../../../state/commission';
import { ask } from '../../../ui/ask';
import { sayIn } from '../../../words';
import { perform } from '../state/actions';

/** By template: the fact that is shown instead of what is typed, and what of the slide says how it is shown. */
const shown = {
  chart: { field: 'dataset', kind: 'datasets', how: ['dataset', 'show', 'turned'] },
  table: { field: 'table', kind: 'tables', how: ['table', 'columns'] },
} as const;

let asking = false;

/** @param before the slide as it was when the first number was typed */
export function askWhichHolds(deck: string, before: Slide, field: string): void {
  const fact = Object.hasOwn(shown, before.template)
    ? shown[before.template as keyof typeof shown]
    : undefined;
  if (field !== 'rows' || !fact || before[fact.field] === undefined || asking) return;
  asking = true;
  const t = sayIn('side');
  const id = String(before[fact.field]);
  const named = find(commission().workspace.register[fact.kind], id)?.title;
  const title = typeof named === 'string' ? named : id;
  const isChart = fact.field === 'dataset';
  void ask({
    title: t(isChart ? 'whichHolds' : 'whichCells'),
    text: isChart ? t('whichHoldsText', { title }) : t('whichCellsText', { title }),
    answers: [
      { id: 'typed', label: t(isChart ? 'typedHold' : 'typedCells') },
      { id: 'fact', label: t(isChart ? 'datasetHolds' : 'factCells') },
    ],
  }).then((answer) => {
    asking = false;
    const now = find(find(commission().workspace.decks, deck)?.slides ?? [], before.id);
    if (now?.[fact.field] === undefined || answer === undefined) return;
    const gone = fact.how.filter((key) => now[key] !== undefined);
    if (answer === 'fact') perform(() => setField({ id: deck }, now, 'rows', before.rows));
    else perform(() => batchOf(gone.map((key) => setField({ id: deck }, now, key, undefined))));
  });
}
