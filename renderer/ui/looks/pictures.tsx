import { memo, useEffect, useState } from 'react';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import type { Theme } from '../../../core/scene/theme';
import { themeOf } from '../../../core/scene/themes';
import type { Scene } from '../../../core/scene/types';
import { deckHere, usePictures } from '../../state/decks';
import { SlideDrawing } from '../slide';
import { sampleSlides } from './samples';

interface SampleScenes {
  scenes: readonly Scene[];
  theme: Theme;
}

/** Two slides of a deck in a theme, compiled after a delay. */
export const LookPictures = memo(function LookPictures({
  id,
  deck,
  workspace,
  delay,
}: {
  id: string;
  deck: Deck;
  workspace: Workspace;
  /** Milliseconds. It differs between themes, so that they are compiled one at a time. */
  delay: number;
}) {
  const pictures = usePictures();
  const [shown, setShown] = useState<SampleScenes>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const applied = (one: Deck): Theme => themeOf({ ...one, theme: id }, workspace);
      const live = deckHere(applied);
      live.update(workspace, deck.id);
      const scenes = sampleSlides(deck).flatMap((slide) => live.scenesOf(slide)[0] ?? []);
      setShown({ scenes, theme: applied(deck) });
    }, delay);
    return () => clearTimeout(timer);
  }, [id, deck, workspace, delay]);
  return (
    <span className="look-pictures framed stack" aria-hidden>
      {shown && pictures ? (
        shown.scenes.map((scene) => (
          <SlideDrawing
            key={scene.id}
            scene={scene}
            theme={shown.theme}
            pictures={pictures}
            prefix={`look-${id}`}
            silent
          />
        ))
      ) : (
        <span className="look-waiting stack tinted" />
      )}
    </span>
  );
});
