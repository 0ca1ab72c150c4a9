/** Takes in what was looked through: one edit, which can be undone. */
import type { ImportKind } from '../../../../core/import';
import type { Operation } from '../../../../core/operations';
import { type Pasted, type PasteKind, pasteOp } from '../../../../core/paste';
import type { UiLanguage } from '../../../../core/texts';
import { afterPaint } from '../../../state/after-paint';
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
  kind: ImportKind | PasteKind,
  chosen: readonly Pasted[],
  lang: UiLanguage,
  done: string,
  end: () => void,
): void {
  const { op, ids } = pasteOp(commission().workspace, kind, chosen);
  const added = chosen.filter(({ duplicateOf }) => duplicateOf === undefined).length;
  takeOp(kind, { op, ids, added }, lang, done, end);
}

/** The same with the edit that was made of it elsewhere. `added`: how many of the ids, from the first, are new. */
export function takeOp(
  kind: ImportKind | PasteKind,
  { op, ids, added }: { op: Operation; ids: readonly string[]; added: number },
  lang: UiLanguage,
  done: string,
  end: () => void,
): void {
  const why = attempt(kind, lang, () => edit(op));
  if (why !== undefined) {
    say(why, { tone: 'danger' });
    return;
  }
  for (const one of ids.slice(0, added)) markFresh(kind, one);
  // One after the other, for each of the three is work where what was taken in is large.
  afterPaint(() => {
    end();
    afterPaint(() => {
      go(routeTo(commission().recent, kind, ids[0]));
      sayDone(done);
    });
  });
}
