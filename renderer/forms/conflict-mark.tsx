/** Beside the label of a field that two have changed differently: small, and leads to where that is settled. */
import { BranchingIcon } from '@navikt/aksel-icons';
import { useWords } from '../words';
import { useForm, useInList } from './settings';

/** What settles the conflict at a field; items of a list say nothing of what is about the list. */
export function useConflictAt(path: string, bare: boolean | undefined): (() => void) | undefined {
  const { conflict } = useForm();
  const inList = useInList();
  return bare || inList ? undefined : conflict?.(path);
}

export function ConflictMark({ label, onSettle }: { label: string; onSettle(): void }) {
  const t = useWords('conflicts');
  return (
    <button
      type="button"
      className="f-conflict hovers bare line gap-1 smaller medium"
      aria-label={t('markOf', { field: label })}
      onClick={onSettle}
    >
      <BranchingIcon aria-hidden />
      {t('mark')}
    </button>
  );
}
