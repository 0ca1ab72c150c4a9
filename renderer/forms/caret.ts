/** The caret of a field whose text is replaced while one stands in it: it stays among the letters where it stood. */
import { type RefObject, useLayoutEffect } from 'react';
import { movedCaret } from '../../core/editing/drafts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Selected {
  text: string;
  start: number;
  end: number;
  direction: TextField['selectionDirection'];
}

function selectedIn(field: TextField | null): Selected | undefined {
  if (!field || document.activeElement !== field || field.selectionStart === null) return undefined;
  const { value: text, selectionStart: start, selectionEnd: end, selectionDirection: direction } = field;
  return { text, start, end: end ?? start, direction };
}

function restore(field: TextField, { text, start, end, direction }: Selected): void {
  const moved = (caret: number): number => movedCaret(text, field.value, caret);
  field.setSelectionRange(moved(start), moved(end), direction ?? undefined);
}

/** Puts another text into a field. */
export function putText(field: TextField, text: string): void {
  const selected = selectedIn(field);
  field.value = text;
  if (selected) restore(field, selected);
}

/** For a field whose text React puts in. */
export function useKeptCaret(ref: RefObject<TextField | null>): void {
  // Read while rendering: once React has put in another text, the caret stands behind it.
  const selected = selectedIn(ref.current);
  useLayoutEffect(() => {
    const field = ref.current;
    if (field && selected && field.value !== selected.text) restore(field, selected);
  });
}
