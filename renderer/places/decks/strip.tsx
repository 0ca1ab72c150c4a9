import { memo, useEffect, useState } from 'react';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import { themeOf } from '../../../core/scene/themes';
import type { Scene } from '../../../core/scene/types';
import { deckHere } from '../../state/decks';
import type { Pictures } from '../../state/images';
import { SlideDrawing } from '../../ui/slide';

/** The first slides of a presentation that is not made yet, laid out when there is time. */
export const Strip = memo(function Strip({
  made,
  pictures,
}: {
  made: { workspace: Workspace; deck: Deck };
  pictures: Pictures;
}) {
  const theme = themeOf(made.deck, made.workspace);
  const [scenes, setScenes] = useState<readonly Scene[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const live = deckHere(theme);
      live.update(made.workspace, made.deck.id);
      setScenes(made.deck.slides.slice(0, 3).flatMap((slide) => live.scenesOf(slide.id)[0] ?? []));
    }, 30);
    return () => clearTimeout(timer);
  }, [made, theme]);
  return (
    <div className="occasion-strip framed stack clip" aria-hidden>
      {scenes.map((scene) => (
        <SlideDrawing
          key={scene.id}
          scene={scene}
          theme={theme}
          pictures={pictures}
          prefix={`new-${made.deck.id}`}
          silent
        />
      ))}
    </div>
  );
});
