/**
 * The slides as a list: sections and thumbnails, of which only those that are seen are drawn. A tree with one stop for
 * the Tab key: arrows walk in it, and the row that the keyboard stands on is named by `aria-activedescendant`.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { find } from '../../../../core/base/lists';
import type { Diagnostic } from '../../../../core/diagnostics';
import type { Selection } from '../../../../core/editing/selection';
import { marksOf, printedNumber, type Row, spotAtGap } from '../../../../core/editing/slide-list';
import { usePart } from '../../../state/commission';
import type { DeckView } from '../../../state/decks';
import { useValue } from '../../../state/value';
import { useWords } from '../../../words';
import { chooseSlide, moveSelected, nameSection } from '../state/actions';
import { heading, renaming, toggleSection } from '../state/editor';
import { openMenu } from '../state/menu';
import { sectionItems, slideItems } from './commands';
import { useDrag } from './drag';
import { gapAt, type Intent, intentOf, rowHeight } from './keys';
import { runIntent } from './run';
import { Heading, Thumb } from './thumb';

export interface ThumbsProps {
  view: DeckView;
  rows: readonly Row[];
  selection: Selection;
  findings: readonly Diagnostic[] | undefined;
  /** Another number when more is laid out. */
  laid: number;
  /** Set to true when a slide is left until it is laid out. */
  waits: RefObject<boolean>;
  /** Enter: to the stage. */
  onEnter(): void;
}

/** Milliseconds in which slides are laid out while the list is drawn; the rest are drawn when they have been. */
const layingTime = 30;

export const Thumbs = memo(function Thumbs({ view, rows, selection, findings, waits, onEnter }: ThumbsProps) {
  const { deck, live, theme, pictures } = view;
  const until = performance.now() + layingTime;
  const isReady = (slide: string): boolean => {
    if (live.isLaid(slide) || performance.now() < until) return true;
    waits.current = true;
    return false;
  };
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const ratio = theme.page.width / theme.page.height;
  const section = useValue(heading);
  const naming = useValue(renaming);
  const marks = marksOf(findings);
  const starts = useMemo(() => {
    const out = [0];
    for (const row of rows) out.push(out.at(-1)! + rowHeight(row, width, ratio));
    return out;
  }, [rows, width, ratio]);

  const activeRow = rows.findIndex((row) =>
    section === undefined
      ? row.type === 'slide' && row.id === selection.active
      : row.type === 'section' && row.id === section,
  );
  // The same functions for the same rows: another one makes it measure them all again.
  const estimateSize = useCallback((i: number) => starts[i + 1]! - starts[i]!, [starts]);
  const getItemKey = useCallback((i: number) => `${rows[i]!.type} ${rows[i]!.id}`, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize,
    getItemKey,
    overscan: 3,
    scrollPaddingStart: 12,
    scrollPaddingEnd: 20,
    // The row that the keyboard stands on is always there to be named.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return activeRow < 0 || seen.includes(activeRow) ? seen : [...seen, activeRow].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when any row has another height.
  useEffect(() => virtual.measure(), [starts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one scrolls to where one stands when one comes there.
  useEffect(() => {
    if (activeRow >= 0) virtual.scrollToIndex(activeRow, { align: 'auto' });
  }, [activeRow, selection.active, section, width > 0]);

  const drag = useDrag({
    list: ref,
    disabled: readOnly,
    gapAt: (y) => gapAt(starts, y),
    press: (id, event) => {
      const extend = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one';
      if (extend === 'one' && selection.ids.size > 1 && selection.ids.has(id)) return 'later';
      chooseSlide(deck.id, id, extend);
      return 'selected';
    },
    choose: (id) => chooseSlide(deck.id, id),
    drop: (gap) => moveSelected(deck.id, spotAtGap(rows, gap)),
  });

  const menuAt = (x: number, y: number, row: Row | undefined): void => {
    if (row?.type === 'section') {
      const items = sectionItems(deck.id, row.id, row.collapsed);
      openMenu({ label: t('section', { title: row.title }), x, y, items });
    } else openMenu({ label: t('menuOf'), x, y, items: slideItems(deck.id) });
  };
  const run = (intent: Intent): void =>
    runIntent(intent, {
      deck: deck.id,
      rows,
      at: activeRow,
      page: Math.max(1, virtual.getVirtualItems().length - 7),
      readOnly,
      enter: onEnter,
      menu(row) {
        const box = ref.current!.querySelector('[data-active]')?.getBoundingClientRect();
        if (box) menuAt(box.x + 48, box.y + 24, row);
      },
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const { key, shiftKey, altKey } = event;
    const intent = intentOf({ key, mod: event.ctrlKey || event.metaKey, shift: shiftKey, alt: altKey });
    if (!intent) return;
    event.preventDefault();
    run(intent);
  };
  const onContextMenu = (event: MouseEvent): void => {
    // The menu key gives this event too, and has been answered.
    event.preventDefault();
    const row = rowOf(event.target, rows);
    if (!row || event.button !== 2) return;
    if (row.type === 'section') heading.set(row.id);
    else if (!selection.ids.has(row.id)) chooseSlide(deck.id, row.id);
    menuAt(event.clientX, event.clientY, row);
  };
  const onClick = (event: MouseEvent): void => {
    const row = rowOf(event.target, rows);
    if (row?.type !== 'section' || row.id === naming) return;
    heading.set(row.id);
    if ((event.target as Element).closest('[data-chevron]')) toggleSection(deck.id, row.id);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const row = rowOf(event.target, rows);
    if (row?.type === 'section' && !readOnly) renaming.set(row.id);
  };

  return (
    <div
      ref={ref}
      className="thumbs no-ring"
      role="tree"
      aria-label={t('slides')}
      aria-multiselectable
      aria-activedescendant={activeRow < 0 ? undefined : elementId(rows[activeRow]!)}
      tabIndex={0}
      data-pane-focus
      data-dragging={drag.gap !== undefined || undefined}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onPointerDown={drag.onPointerDown}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
    >
      <div role="presentation" className="relative" style={{ blockSize: starts.at(-1) }}>
        {virtual.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          if (!row) return null;
          const top = starts[index]!;
          const height = starts[index + 1]! - top;
          if (row.type === 'section') {
            return (
              <Heading
                key={`section ${row.id}`}
                row={row}
                active={index === activeRow}
                naming={naming === row.id}
                top={top}
                height={height}
                onName={(title) => {
                  renaming.set(undefined);
                  if (title !== undefined && title !== row.title) nameSection(deck.id, row.id, title);
                  ref.current?.focus();
                }}
              />
            );
          }
          const slide = find(deck.slides, row.id);
          const scenes = isReady(row.id) ? live.scenesOf(row.id) : live.lastScenesOf(row.id);
          return (
            <Thumb
              key={row.id}
              id={row.id}
              template={slide?.template ?? ''}
              scenes={scenes}
              awaited={live.isAwaited(row.id)}
              number={printedNumber(scenes.length > 0 ? live.numberOf(row.id) : undefined, scenes.length)}
              theme={theme}
              pictures={pictures}
              selected={selection.ids.has(row.id)}
              active={index === activeRow}
              hidden={slide?.hidden === true}
              deviates={Object.keys(slide?.deviations ?? {}).length > 0}
              mark={marks.get(row.id)}
              level={deck.sections.length > 0 ? 2 : 1}
              top={top}
              height={height}
            />
          );
        })}
        {drag.gap !== undefined && (
          <div
            className="thumbs-insertion"
            aria-hidden
            style={{ transform: `translateY(${starts[drag.gap]}px)` }}
          />
        )}
      </div>
    </div>
  );
});

function elementId(row: Row): string {
  return row.type === 'slide' ? `thumb-${row.id}` : `section-${row.id}`;
}

function rowOf(target: EventTarget, rows: readonly Row[]): Row | undefined {
  const element = (target as Element).closest<HTMLElement>('[data-slide], [data-section]');
  const { slide, section } = element?.dataset ?? {};
  return rows.find((row) => row.id === (row.type === 'slide' ? slide : section));
}

function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    seen.observe(ref.current!);
    return () => seen.disconnect();
  }, [ref]);
  return width;
}
