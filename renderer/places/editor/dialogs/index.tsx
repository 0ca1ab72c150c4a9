/** The editor's dialogs: «Legg til», «Bytt», «Hent lysbilder fra …». */
import './dialogs.css';
import { Dialog } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import type { Deck } from '../../../../core/model/deck';
import { useWords } from '../../../words';
import { Add } from './add';
import { Fetch } from './fetch';
import { closeDialog, type OpenDialog, useOpenDialog } from './open';
import { Swap } from './swap';

export function EditorDialogs({ deck }: { deck: Deck }) {
  const t = useWords('dialogs');
  const common = useWords('common');
  const open = useOpenDialog();
  // Whoever leaves the editor leaves its dialogs.
  useEffect(() => closeDialog, []);
  const titles = { add: t('addTitle'), fetch: t('fetchTitle'), swap: t('swapTitle') };
  return (
    <Dialog
      open={open !== undefined}
      onClose={closeDialog}
      closedby="any"
      closeButton={common('close')}
      className="choosing"
      aria-label={open && titles[open.what]}
    >
      {open && <What open={open} deck={deck} />}
    </Dialog>
  );
}

function What({ open, deck }: { open: OpenDialog; deck: Deck }) {
  switch (open.what) {
    case 'add':
      return <Add deck={deck} after={open.after} />;
    case 'fetch':
      return <Fetch deck={deck} after={open.after} />;
    case 'swap':
      return <Swap deck={deck} slide={open.slide} />;
    default:
      return open satisfies never;
  }
}
