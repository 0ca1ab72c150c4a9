/** Slides to choose among: tiles in groups, one stop for Tab, arrow keys between them. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { Theme } from '../../../../core/scene/theme';
import type { Scene } from '../../../../core/scene/types';
import type { Pictures } from '../../../state/images';
import { SlideDrawing } from '../../../ui/slide';
import { nextTile } from './grid';

export interface Tile {
  id: string;
  title: string;
  /** What it shows, in one line. */
  note?: string;
  /** Said beside the title: «3 lysbilder». */
  mark?: string;
  /** Asked for when the tile is nearly seen; undefined while it is not known. */
  draw(): Scene | undefined;
}

export interface TileGroup {
  id: string;
  title?: string;
  tiles: readonly Tile[];
}

export interface GalleryProps {
  label: string;
  groups: readonly TileGroup[];
  theme: Theme;
  pictures: Pictures;
  /** Several can be chosen: those that are. */
  chosen?: ReadonlySet<string>;
  /** One was clicked, or Enter or space was pressed on it. */
  onChoose(id: string, how: { shift: boolean; enter: boolean }): void;
  /** A letter was typed: it belongs to the search field. */
  onLetter?(): void;
}

export function Gallery({ label, groups, theme, pictures, chosen, onChoose, onLetter }: GalleryProps) {
  const [at, setAt] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const ids = groups.flatMap(({ tiles }) => tiles.map((tile) => tile.id));
  const current = at !== undefined && ids.includes(at) ? at : ids[0];
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const now = options.findIndex((one) => one.dataset.tile === current);
    if (event.key === 'Enter' || event.key === ' ') {
      if (current !== undefined) {
        onChoose(current, { shift: event.shiftKey, enter: event.key === 'Enter' });
      }
    } else {
      const boxes = options.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x, y, w: width, h: height };
      });
      const next =
        event.ctrlKey || event.metaKey || event.altKey ? undefined : nextTile(boxes, now, event.key);
      if (next === undefined) {
        if (onLetter && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
          onLetter();
        return;
      }
      setAt(options[next]?.dataset.tile);
      options[next]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      className="stack gap-6"
      onKeyDown={onKey}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox, which a fieldset cannot be.
        <div
          key={group.id}
          role="group"
          aria-labelledby={group.title ? `${id}-${group.id}` : undefined}
          className="stack gap-3"
        >
          {group.title && (
            <div id={`${id}-${group.id}`} role="presentation" className="base strong">
              {group.title}
            </div>
          )}
          <div className="tiling gap-4" role="presentation">
            {group.tiles.map((tile) => (
              <TileOption
                key={tile.id}
                tile={tile}
                theme={theme}
                pictures={pictures}
                tabStop={tile.id === current}
                chosen={chosen?.has(tile.id)}
                onFocus={() => setAt(tile.id)}
                onClick={(event) => onChoose(tile.id, { shift: event.shiftKey, enter: false })}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface TileOptionProps {
  tile: Tile;
  theme: Theme;
  pictures: Pictures;
  tabStop: boolean;
  /** Undefined where one choice ends it. */
  chosen: boolean | undefined;
  onFocus(): void;
  onClick(event: MouseEvent): void;
}

function TileOption({ tile, theme, pictures, tabStop, chosen, onFocus, onClick }: TileOptionProps) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  const scene = seen ? tile.draw() : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of all its tiles.
    <div
      ref={place}
      role="option"
      tabIndex={tabStop ? 0 : -1}
      aria-selected={chosen ?? tabStop}
      aria-label={[tile.title, tile.note, tile.mark].filter(Boolean).join('. ')}
      data-tile={tile.id}
      data-chosen={chosen || undefined}
      className="tile pointer stack gap-2"
      onFocus={onFocus}
      onClick={onClick}
    >
      <div
        className="tile-picture clip relative tinted"
        style={{ aspectRatio: `${theme.page.width} / ${theme.page.height}` }}
        aria-hidden
      >
        {scene && (
          <SlideDrawing scene={scene} theme={theme} pictures={pictures} prefix={`tile-${tile.id}`} silent />
        )}
        {chosen && (
          <span className="tile-check stack centered round">
            <CheckmarkIcon aria-hidden fontSize="1.25rem" />
          </span>
        )}
      </div>
      <div className="stack gap-half at-top shrink" aria-hidden>
        <span className="tile-title row base medium">
          {tile.title}
          {tile.mark && <span className="muted small regular">{tile.mark}</span>}
        </span>
        {tile.note && <span className="muted small two-lines">{tile.note}</span>}
      </div>
    </div>
  );
}

/** True from when it is nearly in view. */
function useSeen(place: React.RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || seen) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '400px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, seen]);
  return seen;
}
