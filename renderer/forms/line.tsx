/** A field of one line. When its text is changed elsewhere the caret stays where it stood. */
import { Input, type InputProps } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useKeptCaret } from './caret';

export function Line(props: Omit<InputProps, 'ref'>) {
  const ref = useRef<HTMLInputElement>(null);
  useKeptCaret(ref);
  return <Input {...props} ref={ref} />;
}
