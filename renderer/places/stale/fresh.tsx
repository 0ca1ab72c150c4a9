import { createContext, memo, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveDeck } from '../../../core/deck/compile';
import type { Workspace } from '../../../core/model/register';
import type { Theme } from '../../../core/scene/theme';
import { themeOf } from '../../../core/scene/themes';
import type { Scene } from '../../../core/scene/types';
import { deckHere, usePictures } from '../../state/decks';
import { SlideDrawing } from '../../ui/slide';
import { useWords } from '../../words';
import { freshDeck, type Origin } from './taking';

/** What is seen; `much` when there is too much of it to be laid out here. */
type Look = (at: Origin, asOf: string) => { scene: Scene; theme: Theme } | 'much' | undefined;

const Looking = createContext<Look>(() => undefined);

/** Lays out the slides of the commission as they are with the facts of a day, whatever day their presentation is for. */
export function FreshSlides({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  const look = useMemo((): Look => {
    const lives = new Map<string, LiveDeck>();
    const decks = new Map(workspace.decks.map((deck) => [deck.id, freshDeck(deck)]));
    const fresh = { ...workspace, decks: [...decks.values()] };
    return (at, asOf) => {
      const deck = decks.get(at.deck);
      if (!deck) return undefined;
      const key = `${asOf} ${at.deck}`;
      let live = lives.get(key);
      if (!live) {
        live = deckHere(themeOf);
        live.update(fresh, at.deck, { asOf });
        lives.set(key, live);
      }
      const scenes = live.scenesOf(at.slide);
      if (live.isAwaited(at.slide)) return 'much';
      const scene = scenes[at.part] ?? scenes.at(-1);
      return scene && { scene, theme: themeOf(deck, workspace) };
    };
  }, [workspace]);
  return <Looking value={look}>{children}</Looking>;
}

/** The slide as it would be made now; drawn when it comes into view. */
export const Fresh = memo(function Fresh({ at, asOf, number }: { at: Origin; asOf: string; number: number }) {
  const t = useWords('common');
  const look = useContext(Looking);
  const pictures = usePictures();
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setSeen(true);
        watcher.disconnect();
      },
      { rootMargin: '400px' },
    );
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, []);
  const found = useMemo(() => (seen ? look(at, asOf) : undefined), [seen, look, at, asOf]);
  return (
    <div ref={box} className="fresh-slide clip bordered tinted">
      {found === 'much' && <p className="pad-4 muted small">{t('tooMuch')}</p>}
      {typeof found === 'object' && pictures && (
        <SlideDrawing
          scene={found.scene}
          theme={found.theme}
          pictures={pictures}
          prefix={`fresh-${number}`}
          silent
        />
      )}
    </div>
  );
});
