/** Pictures that are pasted: copied in a picture program, in a browser or in a word processor. */
import { useEffect, useRef } from 'react';
import { session } from '../../state/session';
import { isTyping } from '../../ui/commands';
import { sayIn } from '../../words';

/** Names that browsers give what has none. */
const nameless = /^(image|unnamed|bilde)?(\.\w+)?$/i;

function named(file: File): File {
  if (!nameless.test(file.name)) return file;
  const ending =
    /\.\w+$/.exec(file.name)?.[0] ?? `.${file.type.split('/')[1]?.replace('svg+xml', 'svg') ?? 'png'}`;
  const name = sayIn('images')('pasted', { date: session().today }) + ending;
  return new File([file], name, { type: file.type });
}

export function usePastedImages(onFiles: (files: File[]) => void, disabled: boolean): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    if (disabled) return;
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      // Word processors put a picture of the words beside the words.
      if (isTyping(event.target) && event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files.map(named));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [disabled]);
}
