/** The selected slide, exactly as it will be exported; where it continues, all its parts one below the other. */
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { find } from '../../../../core/base/lists';
import type { Deck, Slide } from '../../../../core/model/deck';
import { fromOf } from '../../../../core/model/origin';
import type { Theme } from '../../../../core/scene/theme';
import type { Scene } from '../../../../core/scene/types';
import { templates } from '../../../../templates';
import { commission } from '../../../state/commission';
import { useDeck } from '../../../state/decks';
import type { Pictures } from '../../../state/images';
import { useWords } from '../../../words';
import { editorNow, pointed } from '../state/editor';
import { chooseOrigin, fieldOf } from './choices';
import { Deviations } from './deviations';
import { deviates, type Origin, originsAt } from './origin';
import type { Typed } from './retyping';
import { type Pointer, Sheet } from './sheet';
import { targetsOf } from './targets';
import { useZoom } from './use-zoom';
import { pixel } from './zoom';

/** @param props ids: it finds the slide itself, with every letter, while nothing around it is drawn anew */
export const Stage = memo(function Stage(props: { deck: string; slide: string }) {
  const view = useDeck(props.deck);
  const slide = view && find(view.deck.slides, props.slide);
  if (!view || !slide) return null;
  const { deck, live, theme, pictures } = view;
  return (
    <Slides deck={deck} slide={slide} scenes={live.scenesOf(slide.id)} theme={theme} pictures={pictures} />
  );
});

interface SlidesProps {
  deck: Deck;
  slide: Slide;
  scenes: readonly Scene[];
  theme: Theme;
  pictures: Pictures;
}

interface Chosen {
  scene: string;
  target: string;
}

const none: ReadonlySet<string> = new Set();

const Slides = memo(function Slides({ deck, slide, scenes, theme, pictures }: SlidesProps) {
  const t = useWords('editor');
  const ref = useRef<HTMLDivElement>(null);
  const { scale, chosen: zoomed, step, fit } = useZoom(ref, theme.page);
  const [chosen, setChosen] = useState<Chosen>();
  const [typing, setTyping] = useState<(Chosen & { origin: Origin }) | undefined>();
  const at = (): Typed => ({
    workspace: commission().workspace,
    // What is done happens to the deck as it is then.
    deck: editorNow(deck.id)?.deck ?? deck,
    slide: editorNow(deck.id)?.deck.slides.find(({ id }) => id === slide.id) ?? slide,
    template: templates.get(slide.template),
  });
  const latest = useRef(at);
  latest.current = at;

  const onPoint = useCallback((pointer: Pointer) => {
    const now = latest.current();
    setChosen({ scene: pointer.scene, target: pointer.target.key });
    const [origin] = originsAt(now, pointer.target, pointer.paragraph, pointer.run);
    const field = fieldOf(now, origin);
    pointed.set(field === undefined ? undefined : { slide: now.slide.id, field });
  }, []);
  const onEdit = useCallback((pointer: Pointer) => {
    const now = latest.current();
    const place = { scene: pointer.scene, target: pointer.target.key };
    setChosen(place);
    const origins = originsAt(now, pointer.target, pointer.paragraph, pointer.run);
    chooseOrigin(now, origins, pointer, (origin) => setTyping({ ...place, origin }));
  }, []);
  const onEnd = useCallback(() => setTyping(undefined), []);
  const typed = useRef<Chosen>(undefined);
  useEffect(() => {
    if (!typing && typed.current) focusTarget(ref.current, typed.current);
    typed.current = typing;
  }, [typing]);
  const deviating = useDeviating(slide, scenes);
  const width = Math.round(theme.page.width * pixel * scale);

  return (
    <>
      <Deviations deck={deck} slide={slide} />
      <div ref={ref} className="stage stack scroll" data-fit={zoomed === 'fit' || undefined}>
        <div className="stage-sheets stack at-center">
          {scale > 0 &&
            scenes.map((scene) => (
              <div key={scene.id} className="stack gap-2 at-center">
                <Sheet
                  deck={deck.id}
                  scene={scene}
                  theme={theme}
                  pictures={pictures}
                  width={width}
                  chosen={!typing && chosen?.scene === scene.id ? chosen.target : undefined}
                  deviating={deviating.get(scene.id) ?? none}
                  typing={
                    typing?.scene === scene.id
                      ? { at: at(), target: typing.target, origin: typing.origin }
                      : undefined
                  }
                  onPoint={onPoint}
                  onEdit={onEdit}
                  onEnd={onEnd}
                />
                {scenes.length > 1 && (
                  <p className="muted small">{t('part', { n: scene.part.index, m: scene.part.of })}</p>
                )}
              </div>
            ))}
          {scenes.length === 0 && (
            <Paragraph className="stage-nothing">
              <strong>{t('nothing')}.</strong> {t('nothingWhy')}
            </Paragraph>
          )}
        </div>
      </div>
      <fieldset className="stage-zoom line bordered page-ground" aria-label={t('zoom')}>
        <Button variant="tertiary" icon aria-label={t('zoomOut')} onClick={() => step(-1)}>
          <MinusIcon aria-hidden />
        </Button>
        <Button
          className="tabular"
          variant="tertiary"
          aria-label={t('zoomFit')}
          title={t('zoomFit')}
          onClick={fit}
        >
          {Math.round(scale * 100)} %
        </Button>
        <Button variant="tertiary" icon aria-label={t('zoomIn')} onClick={() => step(1)}>
          <PlusIcon aria-hidden />
        </Button>
      </fieldset>
    </>
  );
});

function focusTarget(stage: HTMLElement | null, { scene, target }: Chosen): void {
  if (document.activeElement !== document.body) return;
  const sheet = stage?.querySelector(`[data-sheet="${CSS.escape(scene)}"]`);
  sheet?.querySelector<HTMLElement>(`[data-target="${CSS.escape(target)}"]`)?.focus({ preventScroll: true });
}

/** Targets by scene that show another value than Fakta. */
function useDeviating(slide: Slide, scenes: readonly Scene[]): ReadonlyMap<string, ReadonlySet<string>> {
  return useMemo(() => {
    if (Object.keys(slide.deviations ?? {}).length === 0) return new Map();
    return new Map(
      scenes.map((scene) => {
        const own = targetsOf(scene).filter(({ paragraphs }) =>
          paragraphs.some(({ runs }) => fromOf(runs).some((origin) => deviates(slide, origin))),
        );
        return [scene.id, new Set(own.map(({ key }) => key))];
      }),
    );
  }, [slide, scenes]);
}
