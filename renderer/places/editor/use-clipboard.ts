/** Copy, cut and paste of slides, when the keyboard is with the slides and not in a text. */
import { type RefObject, useEffect } from 'react';
import { commission } from '../../state/commission';
import { isTyping } from '../../ui/commands';
import { copySelected, cutSelected, pasteInto } from './state/carry';

export function useClipboard(deck: string, ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const ours = (): boolean => {
      const at = document.activeElement;
      if (isTyping(at) || (at?.closest('dialog, [popover]') ?? null) !== null) return false;
      // A text that is marked in the form on the right is what is meant.
      if (document.getSelection()?.isCollapsed === false) return false;
      return at === document.body || (ref.current?.contains(at) ?? false);
    };
    const listen = (run: (data: DataTransfer | null) => boolean) => (event: ClipboardEvent) => {
      if (!event.defaultPrevented && ours() && run(event.clipboardData)) event.preventDefault();
    };
    const copy = listen((data) => copySelected(deck, data));
    const cut = listen((data) => cutSelected(deck, data));
    const paste = listen((data) => !commission().readOnly && pasteInto(deck, data));
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [deck, ref]);
}
