/** A field of one line. When its text is changed elsewhere the caret stays where it stood. */
import { Input, type InputProps } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useKeptCaret } from './caret';

export function Line(props: Omit<InputProps, 'ref'>) {
  const ref = useRef<HTMLInputElement>(null);
  useKeptCaret(ref);
  // Names, numbers, dates and addresses are no words of a language: a dictionary would mark what is right.
  return <Input spellCheck={false} {...props} ref={ref} />;
}
