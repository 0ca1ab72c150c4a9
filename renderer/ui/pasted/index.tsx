/** Pasted lists and files, looked through before anything is saved. */

import type { Workspace } from '../../../core/model/register';
import type { SheetKind } from '../../../core/paste';
import { session } from '../../state/session';
import { useWords } from '../../words';
import { PastedTable } from './table';
import type { LookedThrough } from './use-pasted';

export { ChangeList } from './changes';
export { type PastedList, useLooked, usePasted } from './use-pasted';

interface LookThroughProps {
  kind: SheetKind;
  looked: LookedThrough;
  /** Where it is to go. */
  workspace: Workspace;
  /** Above the table. */
  title: string;
  /** Said where nothing was read. */
  empty: string;
  /** Lines that are no entries, and how many they are in words. */
  rest: readonly string[];
  restTitle: string;
}

export function LookThrough({ kind, looked, workspace, title, empty, rest, restTitle }: LookThroughProps) {
  const t = useWords('facts');
  const { rows, unsure, look } = looked;
  return (
    <div className="shrink">
      <div role="status">
        <p className="pasted-head line between base">
          <b>{title}</b>
          {unsure > 0 && <span className="muted small">{t('pasteUnsure', { count: unsure })}</span>}
        </p>
        {rows.length === 0 && <p className="muted small">{empty}</p>}
      </div>
      {rows.length > 0 && (
        <PastedTable kind={kind} rows={rows} against={{ workspace, today: session().today }} onLook={look} />
      )}
      {rest.length > 0 && (
        <div className="pasted-rest above-3 muted small">
          <b>{restTitle}</b>
          <ul className="scroll">
            {rest.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same.
              <li key={i}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
