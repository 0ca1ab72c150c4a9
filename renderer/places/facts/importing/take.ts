/** Takes in what was looked through: one edit, which can be undone. */
import type { ImportKind } from '../../../../core/import';
import { type Pasted, pasteOp } from '../../../../core/paste';
import type { UiLanguage } from '../../../../core/texts';
import { commission, edit } from '../../../state/commission';
import { go } from '../../../state/route';
import { say, sayDone } from '../../../ui/toast';
import { routeTo } from '../at';
import { attempt, markFresh } from '../change';

/**
 * @param done said when it is taken in
 * @param end closes what it was looked through in
 */
export function takeIn(
  kind: ImportKind,
  chosen: readonly Pasted[],
  lang: UiLanguage,
  done: string,
  end: () => void,
): void {
  const { op, ids } = pasteOp(commission().workspace, kind, chosen);
  const why = attempt(kind, lang, () => edit(op));
  if (why !== undefined) {
    say(why, { tone: 'danger' });
    return;
  }
  const added = chosen.filter(({ duplicateOf }) => duplicateOf === undefined).length;
  for (const one of ids.slice(0, added)) markFresh(kind, one);
  end();
  go(routeTo(commission().recent, kind, ids[0]));
  sayDone(done);
}
