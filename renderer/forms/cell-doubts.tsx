/** Below a grid: what was read otherwise than it was written, and what is no number and stays as it was typed. */
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { unreadCells } from '../../core/editing/pasted-cells';
import type { ImportDoubt } from '../../core/import/types';
import { unsureSentence } from '../../core/paste';
import type { Cells } from './grid-table';
import { useForm } from './settings';

interface CellDoubtsProps {
  /** Of what was pasted and what was typed last. */
  taken: readonly ImportDoubt[];
  rows: Cells;
  /** What columns hold, or that the first row and column hold names and the rest numbers. */
  holds: readonly ('names' | 'numbers')[] | 'headed' | undefined;
}

export function CellDoubts({ taken, rows, holds }: CellDoubtsProps) {
  const { lang } = useForm();
  const unread = useMemo(
    () =>
      holds === undefined
        ? []
        : unreadCells(rows, (r, c) =>
            holds === 'headed' ? (r === 0 || c === 0 ? 'names' : 'numbers') : holds[c],
          ),
    [rows, holds],
  );
  return (
    <div role="status" className="f-doubts">
      {[...taken, ...unread].map(({ why, params }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of what was pasted and of what was typed.
        <p className="line gap-2 warning small" key={`${why} ${params.unit ?? ''} ${i}`}>
          <ExclamationmarkTriangleIcon aria-hidden />
          {unsureSentence(why, params, lang)}
        </p>
      ))}
    </div>
  );
}
