/** «Vis»: what the audience sees, and what the speaker sees. */
import './show.css';
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { inTimeSlices } from '../../../core/base/time-slices';
import type { Scene } from '../../../core/scene/types';
import { type DeckView, useShownDeck } from '../../state/decks';
import { SlideDrawing } from '../../ui/slide';
import { Waiting } from '../../ui/waiting';
import { useWords } from '../../words';
import { useShow, useTurnKeys } from './follow';
import { Presenter, type ShowRoute, type WindowProps } from './presenter';
import { endShow } from './start';

export function Show({ route }: { route: ShowRoute }) {
  const t = useWords('show');
  const view = useShownDeck(route.deck);
  const scenes = useShownScenes(view);
  if (!view || scenes?.length === 0) {
    return (
      <main id="content" className="show-none stack gap-4 at-start">
        <Paragraph>{t('nothing')}</Paragraph>
        <Button onClick={endShow}>{t('end')}</Button>
      </main>
    );
  }
  if (!scenes) return <Waiting />;
  const Window = route.at === 'vis' ? Audience : Presenter;
  const first = Math.max(
    0,
    scenes.findIndex((scene) => scene.slide === route.slide),
  );
  return <Window route={route} view={view} scenes={scenes} first={first} />;
}

/** The slide on black, as large as it can be. */
function Audience({ route, view, scenes, first }: WindowProps) {
  const t = useWords('show');
  const { position, turn } = useShow(`${route.recent}-${route.deck}`, 'vis', first, scenes.length);
  useTurnKeys(turn);
  const scene = scenes[position.at]!;
  const { width, height } = view.theme.page;
  useEffect(() => {
    document.title = scene.title.text;
  }, [scene]);
  return (
    <main id="content" className="show stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys do the same; a click is what speakers are used to. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
      <div
        className="show-stage"
        style={{ inlineSize: `min(100vw, ${(100 * width) / height}vh)` }}
        onClick={() => turn({ turn: 'by', steps: 1 })}
      >
        {position.black ? (
          <p className="visually-hidden" role="status">
            {t('isBlack')}
          </p>
        ) : (
          <>
            <p className="visually-hidden" role="status">
              {t('slideOf', { at: position.at + 1, of: scenes.length })}: {scene.title.text}
            </p>
            <SlideDrawing scene={scene} theme={view.theme} pictures={view.pictures} prefix="show" />
          </>
        )}
      </div>
      <div className="show-tools line gap-2">
        <Button variant="secondary" onClick={() => void document.documentElement.requestFullscreen()}>
          {t('fullScreen')}
        </Button>
        <Button variant="secondary" onClick={() => turn({ turn: 'end' })}>
          {t('end')}
        </Button>
      </div>
    </main>
  );
}

/** Every scene that is shown, without hidden slides; undefined until all are laid out, a little at a time. */
function useShownScenes(view: DeckView | undefined): readonly Scene[] | undefined {
  const [scenes, setScenes] = useState<readonly Scene[]>();
  useEffect(() => {
    if (!view) return;
    const stop = new AbortController();
    const after = (done: boolean): void => {
      // With all that the worker was asked for, the view is another one.
      if (!done || view.deck.slides.some(({ id }) => view.live.isAwaited(id))) return;
      const shown = view.deck.slides.filter((slide) => !slide.hidden);
      setScenes(shown.flatMap((slide) => view.live.scenesOf(slide.id)));
    };
    void inTimeSlices((deadline) => view.live.work(deadline), { ms: 20, signal: stop.signal, after });
    return () => stop.abort();
  }, [view]);
  return scenes;
}
