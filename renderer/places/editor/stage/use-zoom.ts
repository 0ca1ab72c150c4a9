/** The scale of the stage: fitted to its room, or chosen by keys, wheel, menu and buttons. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useValue } from '../../../state/value';
import { isMac, useCommands } from '../../../ui/commands';
import { useWords } from '../../../words';
import { zoom } from '../state/editor';
import { fitScale, zoomStep, zoomWheel } from './zoom';

/** Room around the slide, in pixels. */
const margin = 32;

export function useZoom(stage: RefObject<HTMLElement | null>, page: { width: number; height: number }) {
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
