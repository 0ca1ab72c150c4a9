/** The picture at large with the point that stays in sight: set by a click, dragged, and moved with the arrow keys. */
import { Button } from '@digdir/designsystemet-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { middle, moved, type Point, pointAt } from '../../../core/images/focus';
import type { ImageInfo } from '../../../core/model/register';
import { useWords } from '../../words';
import { Cropped } from './cropped';

interface FocusPointProps {
  src: string;
  info: ImageInfo;
  focus: Point | undefined;
  readOnly: boolean;
  /** @param visit names the stay at the point: key after key is undone at once */
  onChange(focus: Point | undefined, visit: string | undefined): void;
}

const crops = [
  { name: 'cropWide', width: 16, height: 9 },
  { name: 'cropSquare', width: 1, height: 1 },
  { name: 'cropPortrait', width: 1, height: 1, round: true },
] as const;

export function FocusPoint({ src, info, focus, readOnly, onChange }: FocusPointProps) {
  const t = useWords('images');
  const box = useRef<HTMLDivElement>(null);
  const visits = useRef(0);
  /** While it is dragged: the crops follow, and the edit is made when it is let go. */
  const [held, setHeld] = useState<Point>();
  const point = held ?? focus ?? middle;
  const under = (event: PointerEvent): Point => {
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    return pointAt((event.clientX - left) / width, (event.clientY - top) / height);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(under(event));
    box.current?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
  };
  const onUp = (event: PointerEvent) => {
    if (!held) return;
    setHeld(undefined);
    onChange(under(event), undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && held) {
      event.preventDefault();
      setHeld(undefined);
      return;
    }
    const next = moved(point, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    if (next.x !== point.x || next.y !== point.y) onChange(next, String(visits.current));
  };
  const place = { insetInlineStart: `${point.x * 100}%`, insetBlockStart: `${point.y * 100}%` };
  const percents = { x: Math.round(point.x * 100), y: Math.round(point.y * 100) };
  const ratio = info.width / info.height;
  return (
    <div className="stack gap-3" data-slot="focus">
      <div className="image-stage stack at-center clip rounded">
        <div
          ref={box}
          className="image-large relative"
          data-set={readOnly ? undefined : true}
          style={{ aspectRatio: ratio, inlineSize: `min(100%, calc(var(--image-tall) * ${ratio}))` }}
          {...(readOnly
            ? {}
            : {
                onPointerDown: onDown,
                onPointerMove: (event: PointerEvent) => held && setHeld(under(event)),
                onPointerUp: onUp,
                onPointerCancel: () => setHeld(undefined),
              })}
        >
          <img src={src} alt="" draggable={false} />
          {!readOnly && (
            <div
              className="image-point round"
              role="slider"
              tabIndex={0}
              aria-label={t('focus')}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={percents.x}
              aria-valuetext={t('focusAt', percents)}
              aria-describedby="image-focus-how"
              style={place}
              onKeyDown={onKey}
              onFocus={() => visits.current++}
            />
          )}
        </div>
      </div>
      {!readOnly && (
        <p className="image-focus-how row gap-2 muted small" id="image-focus-how">
          {t('focusHow')}
          {focus && (focus.x !== middle.x || focus.y !== middle.y) && (
            <Button variant="tertiary" data-size="sm" onClick={() => onChange(middle, undefined)}>
              {t('centre')}
            </Button>
          )}
        </p>
      )}
      <figure className="image-crops line gap-5 align-end" aria-label={t('crops')}>
        {crops.map((crop) => (
          <span className="stack gap-1" key={crop.name} data-shape={crop.name}>
            <Cropped src={src} info={info} focus={point} {...crop} />
            <small>{t(crop.name)}</small>
          </span>
        ))}
      </figure>
    </div>
  );
}
