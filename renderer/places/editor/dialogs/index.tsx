/** The editor's dialogs: «Legg til», «Bytt», «Hent lysbilder fra …». */
import './dialogs.css';
import type { Deck } from '../../../../core/model/deck';
import { useValue } from '../../../state/value';
import { PlaceDialog } from '../../../ui/dialog';
import { useWords } from '../../../words';
import { Add } from './add';
import { Fetch } from './fetch';
import { editorDialog, type OpenDialog } from './insert';
import { Swap } from './swap';

export function EditorDialogs({ deck }: { deck: Deck }) {
  const t = useWords('dialogs');
  const open = useValue(editorDialog);
  const titles = { add: t('addTitle'), fetch: t('fetchTitle'), swap: t('swapTitle') };
  return (
    <PlaceDialog
      state={editorDialog}
      closedby="any"
      className="choosing"
      aria-label={open && titles[open.what]}
    >
      {(dialog) => <What open={dialog} deck={deck} />}
    </PlaceDialog>
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
