/** The question that waits for an answer. Where its dialog is no longer shown, a plain one stands in for it. */
import { useEffect } from 'react';
import { commission, edit } from '../../state/commission';
import { session } from '../../state/session';
import { value as stored } from '../../state/value';
import { ask } from '../../ui/ask';
import { say } from '../../ui/toast';
import { sayIn, uiLanguage } from '../../words';
import { attempt, changeOp, correctOp, type OneField } from './change';
import { titleOf } from './settings';

export interface Which extends OneField {
  value: unknown;
  /** The day whose value was edited. */
  day: string;
}

export interface Asked extends Which {
  answer(what: 'done' | 'later'): void;
}

export const asked = stored<Asked | undefined>(undefined);
let shown = 0;

/** While a dialog for the question is on the page. */
export function useAskable(): void {
  useEffect(() => {
    shown++;
    return () => {
      shown--;
      asked.get()?.answer('later');
    };
  }, []);
}

/** Asks which it was, and does the edit. `later`: they want to go on typing. */
export async function askWhich(which: Which): Promise<'done' | 'later' | { error: string }> {
  // The dialog goes with its place in the same moment as the field does.
  await Promise.resolve();
  if (shown === 0) return askPlainly(which);
  asked.get()?.answer('later');
  return new Promise((resolve) => {
    asked.set({
      ...which,
      answer(what) {
        asked.set(undefined);
        resolve(what);
      },
    });
  });
}

async function askPlainly({ value, day, ...at }: Which): Promise<'done' | 'later'> {
  const t = sayIn('facts');
  const lang = uiLanguage();
  const { today } = session();
  const answer = await ask({
    title: t('wasItWrong'),
    text: titleOf(commission().workspace, at.kind, at.id, lang),
    answers: [
      { id: 'wrong', label: t('wrong') },
      { id: 'changed', label: t('changedToday') },
      { id: 'drop', label: sayIn('forms')('dropEdit') },
    ],
  });
  if (answer === undefined || answer === 'drop') return 'done';
  const why = attempt(at.kind, lang, () => {
    const { workspace } = commission();
    return edit(
      answer === 'wrong' ? correctOp(workspace, at, value, day) : changeOp(workspace, at, value, today),
    );
  });
  if (why !== undefined) say(why, { tone: 'danger' });
  return 'done';
}
