import { useEffect, useState } from 'react';
import type { Scene } from '../../../core/scene/types';
import type { DeckView } from '../../state/decks';

/** Every scene that is shown, without hidden slides; undefined until all are laid out, a little at a time. */
export function useShownScenes(view: DeckView | undefined): readonly Scene[] | undefined {
  const [scenes, setScenes] = useState<readonly Scene[]>();
  useEffect(() => {
    if (!view) return;
    let timer: ReturnType<typeof setTimeout>;
    const step = (): void => {
      const until = performance.now() + 20;
      if (!view.live.work(() => performance.now() > until)) {
        timer = setTimeout(step, 0);
        return;
      }
      const shown = view.deck.slides.filter((slide) => !slide.hidden);
      setScenes(shown.flatMap((slide) => view.live.scenesOf(slide.id)));
    };
    step();
    return () => clearTimeout(timer);
  }, [view]);
  return scenes;
}
