/** Numbers typed on a chart that shows a dataset: which of the two holds is asked, and never guessed. */
import { find } from '../../../../core/base/lists';
import { setField } from '../../../../core/editing/slide-fields';
import type { Slide } from '../../../../core/model/deck';
import { batchOf } from '../../../../core/operations';
import { commission } from '../../../state/commission';
import { ask } from '../../../ui/ask';
import { sayIn } from '../../../words';
import { perform } from '../state/actions';

/** What is chosen of a dataset says nothing of numbers that are typed. */
const ofDataset = ['dataset', 'show', 'turned'] as const;

let asking = false;

/** @param before the slide as it was when the first number was typed */
export function askWhichHolds(deck: string, before: Slide, field: string): void {
  if (field !== 'rows' || before.template !== 'chart' || before.dataset === undefined || asking) return;
  asking = true;
  const t = sayIn('side');
  const id = String(before.dataset);
  const title = find(commission().workspace.register.datasets, id)?.title;
  void ask({
    title: t('whichHolds'),
    text: t('whichHoldsText', { title: typeof title === 'string' ? title : id }),
    answers: [
      { id: 'typed', label: t('typedHold') },
      { id: 'dataset', label: t('datasetHolds') },
    ],
  }).then((answer) => {
    asking = false;
    const now = find(find(commission().workspace.decks, deck)?.slides ?? [], before.id);
    if (now?.dataset === undefined || answer === undefined) return;
    const gone = ofDataset.filter((key) => now[key] !== undefined);
    if (answer === 'dataset') perform(() => setField({ id: deck }, now, 'rows', before.rows));
    else perform(() => batchOf(gone.map((key) => setField({ id: deck }, now, key, undefined))));
  });
}
