/** The pictures beside each other; only those in sight are drawn. One goes through them with the arrow keys. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
} from 'react';
import type { Point } from '../../../core/images/focus';
import { columnsIn, stepIn, type Tile } from '../../../core/images/judge';
import { factRef } from '../../../core/model/ref';
import { inLine } from '../../../core/words';
import { useCommission } from '../../state/commission';
import { assetUrl } from '../../state/images';
import { useWords } from '../../words';
import { titleOf, useLang } from '../facts/settings';
import { Cropped } from './cropped';
import { useTimesUsed } from './use-tiles';

interface GridProps {
  tiles: readonly Tile[];
  /** The one that one stands at. */
  at: string | undefined;
  onAt(id: string): void;
  onOpen(id: string): void;
  onDelete(id: string): void;
  /** What scrolls; null until it stands in the page. */
  scroller: HTMLElement | null;
  box: RefObject<HTMLDivElement | null>;
}

/** Pixels at a normal zoom. */
const least = 208;
const gap = 24;
const words = 76;

export function Grid({ tiles, at, onAt, onOpen, onDelete, scroller, box }: GridProps) {
  const t = useWords('images');
  const id = useId();
  const times = useTimesUsed();
  const { width, above } = useMeasured(box, scroller);
  const columns = columnsIn(width, least, gap);
  const tileWidth = (width - gap * (columns - 1)) / columns;
  const rowHeight = Math.round((tileWidth * 3) / 4) + words + gap;
  const getItemKey = useCallback((row: number) => `${rowHeight}/${row}`, [rowHeight]);
  const index = tiles.findIndex((tile) => tile.id === at);
  const virtual = useVirtualizer({
    count: Math.ceil(tiles.length / columns),
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    scrollMargin: above,
    // Rows of another height are other rows: their places are reckoned anew.
    getItemKey,
    overscan: 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when one goes to another.
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(Math.floor(index / columns), { align: 'auto' });
  }, [at, columns]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const current = tiles[index];
    const to = index < 0 ? 0 : stepIn(event.key, index, tiles.length, columns);
    if (index < 0 && !event.key.startsWith('Arrow') && event.key !== 'Home') return;
    if (to !== undefined && tiles[to]) {
      event.preventDefault();
      onAt(tiles[to].id);
    } else if (current && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(current.id);
    } else if (current && event.key === 'Delete') {
      event.preventDefault();
      onDelete(current.id);
    }
  };
  const rows = virtual.getVirtualItems();
  return (
    <div
      ref={box}
      className="images-grid no-ring relative"
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={index >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKey}
      onFocus={(event) => {
        if (event.target === event.currentTarget && index < 0 && tiles[0]) onAt(tiles[0].id);
      }}
      style={{ blockSize: Math.max(0, virtual.getTotalSize() - gap) }}
    >
      {rows.map((row) => (
        <div
          key={row.key}
          role="presentation"
          className="stack at-top-of-list"
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gap,
            transform: `translateY(${row.start - above}px)`,
          }}
        >
          {tiles.slice(row.index * columns, (row.index + 1) * columns).map((tile, i) => (
            <TileView
              key={tile.id}
              id={`${id}-${tile.id}`}
              tile={tile}
              used={times.get(factRef('images', tile.id)) ?? 0}
              current={tile.id === at}
              position={row.index * columns + i + 1}
              of={tiles.length}
              onOpen={() => onOpen(tile.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface TileProps {
  id: string;
  tile: Tile;
  used: number;
  current: boolean;
  position: number;
  of: number;
  onOpen(): void;
}

function TileView({ id, tile, used, current, position, of, onOpen }: TileProps) {
  const t = useWords('images');
  const lang = useLang();
  const { workspace, key } = useCommission();
  const lackWords = useLackWords()(tile);
  const title = titleOf(workspace, 'images', tile.id, lang);
  const where = used === 0 ? t('unused') : t('used', { count: used });
  const label = [title, where, ...(lackWords.length ? [t('missing', { what: lackWords.join(', ') })] : [])];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      aria-setsize={of}
      aria-posinset={position}
      aria-label={`${label.join('. ')}.`}
      title={lackWords.length > 0 ? t('missing', { what: lackWords.join(', ') }) : undefined}
      className="image-tile pointer stack gap-half at-top shrink relative"
      onClick={onOpen}
    >
      <Cropped
        className="lifts"
        src={assetUrl(key, tile.file)}
        info={workspace.images.get(tile.file.normalize('NFC'))}
        focus={tile.entry.focus as Point | undefined}
        width={4}
        height={3}
        lazy
      />
      <span className="base medium tight truncate">{title}</span>
      <small>{where}</small>
      {tile.lacks.length > 0 && <Marks tile={tile} />}
    </div>
  );
}

/** How wide the grid is, and how far down it begins in what scrolls. */
function useMeasured(
  box: RefObject<HTMLElement | null>,
  outer: HTMLElement | null,
): { width: number; above: number } {
  const [measured, setMeasured] = useState({ width: 960, above: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !outer) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
      const next = { width: element.clientWidth, above: Math.round(top) };
      setMeasured((was) => (was.width === next.width && was.above === next.above ? was : next));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    watch.observe(outer);
    if (element.previousElementSibling) watch.observe(element.previousElementSibling);
    return () => watch.disconnect();
  }, [box, outer]);
  return measured;
}

/** Small words on a picture that lacks something. */
function Marks({ tile: { lacks, judged, entry } }: { tile: Tile }) {
  const t = useWords('images');
  const languages = entry.alt === undefined ? [] : [...judged.alt, ...judged.empty];
  return (
    <span className="image-marks row gap-1 clip" aria-hidden>
      {lacks.map((lack) => (
        <i className="warning-strong fine medium" key={lack}>
          {lack === 'alt' ? [t('mark_alt'), ...languages].join(' ') : t(`lack_${lack}`)}
        </i>
      ))}
    </span>
  );
}

/** One sentence part for each thing that is missing. */
function useLackWords(): (tile: Tile) => string[] {
  const t = useWords('images');
  const common = useWords('common');
  return ({ lacks, judged, entry }) =>
    lacks.flatMap((lack) => {
      if (lack !== 'alt') return [t(`lack_${lack}`)];
      const languages = [...judged.alt, ...judged.empty];
      const none = entry.alt === undefined;
      if (none || languages.length === 0) return [t('lack_alt')];
      return languages.map((language) =>
        t('lack_altIn', { language: inLine(common(`language_${language}`)) }),
      );
    });
}
