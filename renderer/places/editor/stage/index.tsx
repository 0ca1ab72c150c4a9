/** The selected slide, exactly as it will be exported; where it continues, all its parts one below the other. */
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import {
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { find } from '../../../../core/base/lists';
import { contestedOn } from '../../../../core/editing/contested';
import { spotOf } from '../../../../core/editing/list-typing';
import type { Typed } from '../../../../core/editing/retyping';
import {
  deviates,
  deviationOrigin,
  keyOf,
  type Origin,
  originLabel,
  originsAt,
} from '../../../../core/editing/shown-origins';
import { targetsOf } from '../../../../core/editing/targets';
import { fitScale, pixel, zoomStep, zoomWheel } from '../../../../core/editing/zoom';
import type { Deck, Slide } from '../../../../core/model/deck';
import { fromOf } from '../../../../core/model/origin';
import { resetDeviation } from '../../../../core/operations';
import type { Theme } from '../../../../core/scene/theme';
import type { Scene } from '../../../../core/scene/types';
import { aboutConflict, calling } from '../../../../core/words';
import { templates } from '../../../../templates';
import { commission, usePart } from '../../../state/commission';
import { useConflicts, useMarks } from '../../../state/conflicts';
import { useDeck } from '../../../state/decks';
import { openConflicts } from '../../../state/dialogs';
import type { Pictures } from '../../../state/images';
import { useSession } from '../../../state/session';
import { useValue } from '../../../state/value';
import { isMac, useCommands } from '../../../ui/commands';
import { uiLanguage, useWords } from '../../../words';
import { perform } from '../state/actions';
import { editorNow, pointed, zoom } from '../state/editor';
import { chooseOrigin, fieldOf } from './choices';
import { sayLayoutIsFixed } from './drag';
import { type Inlined, newGroup } from './inline';
import { Laying, useInTurns } from './laying';
import { openAt, openOnSlide } from './menu';
import { type Pointer, Sheet } from './sheet';

/** @param props ids: it finds the slide itself, with every letter, while nothing around it is drawn anew */
export const Stage = memo(function Stage(props: { deck: string; slide: string }) {
  const view = useDeck(props.deck);
  const slide = view && find(view.deck.slides, props.slide);
  if (!view || !slide) return null;
  const { deck, live, theme, pictures } = view;
  const scenes = live.scenesOf(slide.id);
  return (
    <>
      {live.isAwaited(slide.id) && <Laying deck={deck.id} slide={slide.id} />}
      <Slides
        deck={deck}
        slide={slide}
        scenes={scenes}
        awaited={live.isAwaited(slide.id)}
        theme={theme}
        pictures={pictures}
      />
    </>
  );
});

interface SlidesProps {
  deck: Deck;
  slide: Slide;
  scenes: readonly Scene[];
  /** They are older than what is written. */
  awaited: boolean;
  theme: Theme;
  pictures: Pictures;
}

interface Chosen {
  scene: string;
  target: string;
}

const none: ReadonlySet<string> = new Set();

const Slides = memo(function Slides({ deck, slide, scenes, awaited, theme, pictures }: SlidesProps) {
  const t = useWords('editor');
  const ref = useRef<HTMLDivElement>(null);
  const { scale, chosen: zoomed, step, fit } = useZoom(ref, theme.page);
  const drawn = useInTurns(scenes.length);
  const [chosen, setChosen] = useState<Chosen>();
  const [begun, setTyping] = useState<Inlined>();
  // Words move as they are typed: to another column, or to the slide's next part.
  const typing = begun && { ...begun, ...spotOf(scenes, begun.origin, begun) };
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
    // The click before has asked for the field in the form, which may not take the caret from what is typed here.
    pointed.set(undefined);
    const origins = originsAt(now, pointer.target, pointer.paragraph, pointer.run);
    chooseOrigin(now, origins, pointer, (origin) => setTyping({ ...place, origin, group: newGroup() }));
  }, []);
  const onMenu = useCallback((pointer: Pointer) => {
    const place = { scene: pointer.scene, target: pointer.target.key };
    setChosen(place);
    pointed.set(undefined);
    openAt(latest.current(), pointer, (origin) => setTyping({ ...place, origin, group: newGroup() }));
  }, []);
  const onTried = useCallback(() => {
    const { template, slide: own } = latest.current();
    sayLayoutIsFixed(template, own.id);
  }, []);
  const onMove = useCallback((next: { origin: Origin; caret: number }, group: string): void => {
    setTyping((before) => before && { ...before, ...next, group });
  }, []);
  const onEnd = useCallback((ended: Inlined): void => {
    // The point before this one loses the focus when this one gets it.
    setTyping((before) => (before && keyOf(before.origin) !== keyOf(ended.origin) ? before : undefined));
  }, []);
  const typed = useRef<Chosen>(undefined);
  const spot = typing && `${typing.scene} ${typing.target}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one types is another object each time, and says the same.
  useEffect(() => {
    if (!typing && typed.current) focusTarget(ref.current, typed.current);
    typed.current = typing;
  }, [spot]);
  const deviating = useDeviating(slide, scenes);
  const marks = useMarks();
  const contested = useMemo(() => contestedOn(marks, { deck, slide }, scenes), [marks, deck, slide, scenes]);
  const width = Math.round(theme.page.width * pixel * scale);

  return (
    <>
      <Contested ids={contested} />
      <Deviations deck={deck} slide={slide} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same menu is in the list of slides, by keyboard too. */}
      <div
        ref={ref}
        className="stage stack scroll"
        aria-busy={awaited || undefined}
        data-fit={zoomed === 'fit' || undefined}
        onContextMenu={(event) => {
          // A text that is typed in has the browser's own, with its spelling.
          if ((event.target as Element).closest('textarea, input, [contenteditable]')) return;
          event.preventDefault();
          openOnSlide(deck.id, { x: event.clientX, y: event.clientY });
        }}
      >
        <div className="stage-sheets stack at-center">
          {scale > 0 &&
            scenes.slice(0, drawn).map((scene) => (
              <div key={scene.id} className="stack gap-2 at-center">
                <Sheet
                  deck={deck.id}
                  scene={scene}
                  theme={theme}
                  pictures={pictures}
                  width={width}
                  chosen={!typing && chosen?.scene === scene.id ? chosen.target : undefined}
                  deviating={deviating.get(scene.id) ?? none}
                  held={deck.held}
                  typing={
                    typing?.scene === scene.id
                      ? { now: latest, at: at(), inlined: typing, onMove }
                      : undefined
                  }
                  onPoint={onPoint}
                  onEdit={onEdit}
                  onMenu={onMenu}
                  onTried={onTried}
                  onEnd={onEnd}
                />
                {scenes.length > 1 && (
                  <p className="muted small">{t('part', { n: scene.part.index, m: scene.part.of })}</p>
                )}
              </div>
            ))}
          {scenes.length === 0 && !awaited && (
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

/** What two have changed differently of what this slide shows, with the way to settle it. */
function Contested({ ids }: { ids: readonly string[] }) {
  const t = useWords('conflicts');
  const conflicts = useConflicts();
  const { today } = useSession();
  if (ids.length === 0) return null;
  const calls = calling(commission().workspace, templates, uiLanguage(), today);
  return (
    <section className="deviations contested row line-below small" aria-label={t('onSlide')}>
      <strong>{t('onSlide')}</strong>
      <ul className="list row">
        {conflicts
          .filter(({ id }) => ids.includes(id))
          .map((conflict) => {
            const about = aboutConflict(conflict, calls);
            // Of the slide itself, which is seen below, the field says enough.
            const name = about?.thing.type === 'slide' && about.field ? undefined : about?.name;
            const what = [about?.field, name].filter(Boolean).join(' – ');
            return (
              <li key={conflict.id} className="line gap-1">
                <span>{what}</span>
                <Button
                  variant="tertiary"
                  aria-label={t('chooseOf', { what })}
                  onClick={() => openConflicts(conflict.id)}
                >
                  {t('choose')}
                </Button>
              </li>
            );
          })}
      </ul>
    </section>
  );
}

/** What this slide says otherwise than Fakta, with the way back. */
function Deviations({ deck, slide }: { deck: Deck; slide: Slide }) {
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  const refs = Object.keys(slide.deviations ?? {});
  if (refs.length === 0) return null;
  const { workspace } = commission();
  return (
    <section className="deviations row line-below page-ground small" aria-label={t('deviation')}>
      <strong>{t('deviation')}</strong>
      <ul className="list row">
        {refs.map((ref) => {
          const origin = deviationOrigin(ref);
          const what = origin ? originLabel(origin, slide.template, workspace, deck.date, uiLanguage()) : ref;
          return (
            <li key={ref} className="line gap-1">
              <span>{what}</span>
              <Button
                variant="tertiary"
                disabled={readOnly}
                aria-label={`${t('reset')}: ${what}`}
                onClick={() => perform(() => resetDeviation({ deck: deck.id, slide: slide.id, ref }))}
              >
                {t('reset')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Room around the slide, in pixels. */
const margin = 32;

function useZoom(stage: RefObject<HTMLElement | null>, page: { width: number; height: number }) {
  const t = useWords('editor');
  const [room, setRoom] = useState<{ width: number; height: number }>();
  const chosen = useValue(zoom);
  const scale = chosen === 'fit' ? (room ? fitScale(room, page, margin) : 0) : chosen;
  const latest = useRef(scale);
  latest.current = scale;

  useLayoutEffect(() => {
    const box = stage.current!;
    const measure = () => setRoom({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(box);
    return () => seen.disconnect();
  }, [stage]);

  const step = (by: -1 | 1) => zoom.set(zoomStep(latest.current, by));
  useCommands([
    { id: 'zoom-in', label: t('zoomIn'), keys: 'Mod+=', menu: 'zoom-in', run: () => step(1) },
    { id: 'zoom-out', label: t('zoomOut'), keys: 'Mod+-', menu: 'zoom-out', run: () => step(-1) },
    { id: 'zoom-fit', label: t('zoomFit'), keys: 'Mod+0', menu: 'zoom-reset', run: () => zoom.set('fit') },
  ]);

  useEffect(() => {
    const box = stage.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.set(zoomWheel(latest.current, event.deltaY));
    };
    // «+» itself divides the names of keys, so that it cannot be one of a command's.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '+' || !(isMac ? event.metaKey : event.ctrlKey)) return;
      event.preventDefault();
      zoom.set(zoomStep(latest.current, 1));
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    window.addEventListener('keydown', onKey);
    return () => {
      box.removeEventListener('wheel', onWheel);
      window.removeEventListener('keydown', onKey);
    };
  }, [stage]);

  return { scale, chosen, step, fit: () => zoom.set('fit') };
}
