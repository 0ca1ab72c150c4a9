/**
 * A text area whose words are set on the element alone. A controlled one of React's also writes every letter into the
 * document, as the area's default text, and the browser then works out anew what styles depend on.
 */
import { Textarea, type TextareaProps } from '@digdir/designsystemet-react';
import { type RefObject, useLayoutEffect, useRef } from 'react';

interface AreaProps extends Omit<TextareaProps, 'value' | 'defaultValue' | 'ref'> {
  /** What stands in it: whoever shows it keeps what is typed, whether or not it can be taken. */
  value: string;
  ref?: RefObject<HTMLTextAreaElement | null>;
}

export function Area({ value, ref, ...rest }: AreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const box = ref ?? own;
  useLayoutEffect(() => {
    const field = box.current;
    if (field && field.value !== value) field.value = value;
  }, [box, value]);
  return <Textarea {...rest} ref={box} />;
}
