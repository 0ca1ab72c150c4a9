/** What was found, marked over a slide's drawing. */
import { useEffect, useMemo, useRef } from 'react';
import { luminance } from '../../../core/scene/contrast';
import type { Theme } from '../../../core/scene/theme';
import type { Scene } from '../../../core/scene/types';
import { queryOf } from '../../../core/search/fold';
import { type Mark, marksOn } from '../../../core/search/marks';
import { fontsOf } from '../../state/decks';
import { useValue } from '../../state/value';
import { current, panel, rowsNow, wanted } from './state';

export function FoundOnSlide({ scene, theme }: { scene: Scene; theme: Theme }) {
  const open = useValue(panel);
  const { typed, whole } = useValue(wanted);
  const query = useMemo(() => (open ? queryOf(typed, whole) : undefined), [open, typed, whole]);
  if (!query) return null;
  return <Marks scene={scene} theme={theme} query={query} />;
}

type Query = NonNullable<ReturnType<typeof queryOf>>;

function Marks({ scene, theme, query }: { scene: Scene; theme: Theme; query: Query }) {
  const marks = useMemo(() => marksOn(scene, fontsOf(theme), query), [scene, theme, query]);
  const key = useValue(current);
  const spot = rowsNow().find((row) => row.key === key);
  const box = useRef<HTMLDivElement>(null);
  const at = spot?.spot.in === 'slide' && spot.spot.scene === scene.id ? spot : undefined;
  useEffect(() => {
    if (at)
      box.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const isCurrent = ({ node, paragraph, start }: Mark): boolean => {
    if (at?.spot.in !== 'slide' || at.spot.node !== node || at.spot.paragraph !== paragraph) return false;
    // What would be changed is known by where it is written; of what is shown of it the first is marked.
    return 'hit' in at ? paragraph === undefined || at.hit.start === start : true;
  };
  const { width, height } = theme.page;
  const isDark = luminance(theme.colors[scene.background]) < 0.2;
  return (
    <div ref={box} className="found-marks" data-dark={isDark || undefined} aria-hidden>
      {marks.flatMap((mark) =>
        mark.boxes.map(({ x, y, w, h }) => (
          <span
            key={`${mark.node} ${mark.paragraph} ${mark.start} ${y} ${x}`}
            className="found-mark"
            data-current={isCurrent(mark) || undefined}
            style={{
              left: `${(x / width) * 100}%`,
              top: `${(y / height) * 100}%`,
              width: `${(w / width) * 100}%`,
              height: `${(h / height) * 100}%`,
            }}
          />
        )),
      )}
    </div>
  );
}
