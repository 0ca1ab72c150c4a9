/** One slide on the stage: its drawing, and over it what can be pointed at. */
import { type MouseEvent, memo, type RefObject, useRef } from 'react';
import { contestedIn } from '../../../../core/editing/contested';
import type { Typed } from '../../../../core/editing/retyping';
import { keyOf, type Origin } from '../../../../core/editing/shown-origins';
import { paragraphAt, runAt, type Target, targetsOf } from '../../../../core/editing/targets';
import type { Deck } from '../../../../core/model/deck';
import { fromOf } from '../../../../core/model/origin';
import type { Theme } from '../../../../core/scene/theme';
import type { Frame, Scene } from '../../../../core/scene/types';
import { kindWord } from '../../../../core/words';
import { useMarks } from '../../../state/conflicts';
import { useTrailingDeck } from '../../../state/decks';
import type { Pictures } from '../../../state/images';
import { SlideDrawing } from '../../../ui/slide';
import { uiLanguage, useWords } from '../../../words';
import { FoundOnSlide } from '../../find/on-slide';
import { onDrag, onPress } from './drag';
import { Inline, type Inlined } from './inline';

export interface Pointer {
  scene: string;
  target: Target;
  paragraph?: number;
  /** Of the paragraph. */
  run?: number;
  /** In the window, for a menu. */
  x: number;
  y: number;
}

interface SheetProps {
  /** Its id. */
  deck: string;
  scene: Scene;
  theme: Theme;
  pictures: Pictures;
  /** CSS pixels. */
  width: number;
  /** Key of the target that is pointed at. */
  chosen: string | undefined;
  /** Keys of targets that say something else than Fakta. */
  deviating: ReadonlySet<string>;
  held: Deck['held'];
  typing:
    | {
        now: RefObject<() => Typed>;
        at: Typed;
        inlined: Inlined;
        onMove(next: { origin: Origin; caret: number }, group: string): void;
      }
    | undefined;
  onPoint(pointer: Pointer): void;
  onEdit(pointer: Pointer): void;
  /** The menu of what is pointed at. */
  onMenu(pointer: Pointer): void;
  /** Somebody tried to move it. */
  onTried(): void;
  onEnd(inlined: Inlined): void;
}

export function Sheet({ deck, scene, theme, pictures, width, typing, onEnd, ...pointing }: SheetProps) {
  const ref = useRef<HTMLDivElement>(null);
  return (
    <div ref={ref} className="sheet relative" style={{ inlineSize: width }} data-sheet={scene.id}>
      <SlideDrawing scene={scene} theme={theme} pictures={pictures} prefix="stage" silent />
      <FoundOnSlide scene={scene} theme={theme} />
      <Pointing deck={deck} slide={scene.slide} id={scene.id} page={theme.page} {...pointing} />
      {typing && (
        <Inline
          key={`${keyOf(typing.inlined.origin)} ${typing.inlined.group}`}
          scene={scene}
          theme={theme}
          sheet={ref}
          onEnd={onEnd}
          {...typing}
        />
      )}
    </div>
  );
}

type TargetsProps = { deck: string } & Pick<
  SheetProps,
  'scene' | 'chosen' | 'deviating' | 'held' | 'onPoint' | 'onEdit' | 'onMenu' | 'onTried'
> & {
    page: Theme['page'];
  };

type PointingProps = Omit<TargetsProps, 'scene'> & { slide: string; id: string };

/** What can be pointed at is not seen, and follows when the letter that is typed has been. */
const Pointing = memo(function Pointing({ deck, slide, id, ...props }: PointingProps) {
  const scene = useTrailingDeck(deck)
    ?.live.scenesOf(slide)
    .find((one) => one.id === id);
  return scene && <Targets deck={deck} scene={scene} {...props} />;
});

const Targets = memo(function Targets({ deck, scene, page, chosen, ...props }: TargetsProps) {
  const { deviating, held, onPoint, onEdit, onMenu, onTried } = props;
  const conflicts = useWords('conflicts');
  const marks = useMarks();
  const at = { deck: { id: deck, held }, slide: { id: scene.slide } };
  const contested = ({ paragraphs }: Target): boolean =>
    paragraphs.some(({ runs }) => contestedIn(marks, at, fromOf(runs)) !== undefined);
  const targets = targetsOf(scene);
  const order = stacking(targets);
  const pointer = (target: Target, event: MouseEvent | React.KeyboardEvent): Pointer => {
    const box = event.currentTarget.getBoundingClientRect();
    if (!('clientX' in event) || (event.detail === 0 && event.button !== 2)) {
      return { scene: scene.id, target, x: box.x + 8, y: Math.min(box.bottom, innerHeight - 80) };
    }
    const y = target.frame.y + ((event.clientY - box.y) / box.height) * target.frame.h;
    const x = target.frame.x + ((event.clientX - box.x) / box.width) * target.frame.w;
    const paragraph = paragraphAt(target, y);
    return {
      scene: scene.id,
      target,
      paragraph,
      run: paragraph === undefined ? undefined : runAt(target, paragraph, x, y),
      x: event.clientX,
      y: event.clientY,
    };
  };
  const label = (target: Target): string => {
    const kind = target.kind === 'chart' ? 'datasets' : 'images';
    const words = target.words.slice(0, 300) || kindWord(kind, uiLanguage());
    return contested(target) ? `${words} (${conflicts('mark')})` : words;
  };
  return targets.map((target) => (
    <button
      key={target.key}
      type="button"
      className="target bare"
      data-target={target.key}
      data-chosen={target.key === chosen || undefined}
      data-deviates={deviating.has(target.key) || undefined}
      data-conflict={contested(target) || undefined}
      aria-label={label(target)}
      aria-current={target.key === chosen || undefined}
      style={{ ...percent(target.frame, page), zIndex: order.get(target.key) }}
      onClick={(event) => onPoint(pointer(target, event))}
      onDoubleClick={(event) => onEdit(pointer(target, event))}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.focus({ preventScroll: true });
        onMenu(pointer(target, event));
      }}
      onPointerDown={onPress}
      onPointerMove={(event) => onDrag(event, onTried)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'F2') return;
        event.preventDefault();
        onEdit(pointer(target, event));
      }}
    />
  ));
});

function percent({ x, y, w, h }: Frame, page: Theme['page']): React.CSSProperties {
  return {
    left: `${(x / page.width) * 100}%`,
    top: `${(y / page.height) * 100}%`,
    width: `${(Math.max(w, 8) / page.width) * 100}%`,
    height: `${(Math.max(h, 8) / page.height) * 100}%`,
  };
}

/** The smaller one lies on top: a text on a picture can be pointed at. */
function stacking(targets: readonly Target[]): ReadonlyMap<string, number> {
  const area = ({ frame }: Target): number => frame.w * frame.h;
  return new Map([...targets].sort((a, b) => area(b) - area(a)).map(({ key }, i) => [key, i + 1]));
}
