/** Asks the worker for what is looked for, again after edits and while it still lays decks out. */
import { useEffect, useState } from 'react';
import { findIn, replaceableIn } from '../../background';
import { useTrailingCommission } from '../../state/commission';
import { useRoute } from '../../state/route';
import { useValue } from '../../state/value';
import { changes, found, scopeOf, wanted } from './state';

/** Milliseconds: between letters that come fast, and between questions while there is more to read. */
const soon = 30;
const later = 350;

export function useAsking(replacing: boolean): void {
  const of = useValue(wanted);
  const { workspace } = useTrailingCommission();
  const scope = scopeOf(of.where, useRoute());
  const deck = scope.in === 'deck' ? scope.deck : undefined;
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the workspace is the worker's own, and asked again when it is another.
  useEffect(() => {
    let live = true;
    let timer = setTimeout(ask, soon);
    async function ask(): Promise<void> {
      const looking = {
        typed: of.typed,
        whole: of.whole,
        scope: scopeOf(
          of.where,
          deck === undefined ? { at: 'start' } : { at: 'presentasjoner', recent: '', deck },
        ),
      };
      const answer = await (replacing ? replaceableIn(looking) : findIn(looking)).catch(() => undefined);
      if (!live || !answer) return;
      if ('changes' in answer) changes.set({ ...answer, of });
      else found.set({ ...answer, of });
      if (answer.pending > 0) timer = setTimeout(() => setAgain((count) => count + 1), later);
    }
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [of, deck, workspace, replacing, again]);
}
