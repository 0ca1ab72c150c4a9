/** A dialog that belongs to a place, and is opened by setting a value. */
import { Dialog, type DialogProps } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { useValue, type Value } from '../state/value';
import { useWords } from '../words';

interface PlaceDialogProps<T> extends Omit<DialogProps, 'open' | 'onClose' | 'children' | 'popover'> {
  /** What it is open with; closed while undefined. */
  state: Value<T | undefined>;
  children(open: T): ReactNode;
}

export function PlaceDialog<T>({ state, children, ...props }: PlaceDialogProps<T>) {
  const common = useWords('common');
  const open = useValue(state);
  // Leaving the place closes its dialogs: one that was just closed with Escape may not yet have said so.
  useEffect(() => () => state.set(undefined), [state]);
  return (
    <Dialog
      {...props}
      open={open !== undefined}
      onClose={() => state.set(undefined)}
      closeButton={common('close')}
    >
      {open !== undefined && children(open)}
    </Dialog>
  );
}
