/** Rows that are gone through with the arrow keys; only those in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { stepTo } from '../../../core/editing/fact-list';
import { useValue } from '../../state/value';
import { current, type Row } from './state';

interface RowsProps<R extends Row> {
  label: string;
  rows: readonly R[];
  /** Pixels, before a row is measured. */
  height: number;
  /** @param tabIndex of the row's own button, which has `data-row` */
  children(row: R, isCurrent: boolean, tabIndex: 0 | -1): ReactNode;
}

export function Rows<R extends Row>({ label, rows, height, children }: RowsProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const now = useValue(current);
  const chosen = rows.findIndex(({ key }) => key === now);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 6,
  });
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, virtual]);
  const onKey = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest('[data-row]')?.closest('li');
    if (!from) return;
    const to = stepTo(event.key, Number(from.dataset.index), rows.length);
    if (to === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(to, { align: 'auto' });
    // A row that was out of sight is drawn first.
    requestAnimationFrame(() =>
      box.current
        ?.querySelector<HTMLElement>(`li[data-index="${to}"] [data-row]`)
        ?.focus({ preventScroll: true }),
    );
  };
  const stop = Math.max(0, chosen);
  return (
    <div ref={box} className="find-list pane" hidden={rows.length === 0}>
      <ul
        className="list relative"
        aria-label={label}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKey}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="find-row line-below"
              data-current={item.index === chosen || undefined}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(row, item.index === chosen, item.index === stop ? 0 : -1)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
