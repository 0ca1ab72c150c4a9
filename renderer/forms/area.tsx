/**
 * A text area whose words are set on the element alone. A controlled one of React's also writes every letter into the
 * document, as the area's default text, and the browser then works out anew what styles depend on.
 */
import { Textarea, type TextareaProps } from '@digdir/designsystemet-react';
import { type ChangeEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { type OwnBox, ownBox } from './own-box';

interface AreaProps extends Omit<TextareaProps, 'value' | 'defaultValue' | 'ref' | 'onChange'> {
  /** What stands in it: whoever shows it keeps what is typed, whether or not it can be taken. */
  value: string;
  onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
  ref?: RefObject<HTMLTextAreaElement | null>;
  /** It is as high as its place and not as its words. */
  fills?: boolean;
}

export function Area({ value, ref, onChange, fills = false, ...rest }: AreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const box = ref ?? own;
  const held = useHeldBox(box, fills);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || field.value === value) return;
    field.value = value;
    held.current?.refit();
  }, [box, held, value]);
  return (
    <div className="f-area">
      <Textarea
        {...rest}
        ref={box}
        onChange={(event) => {
          held.current?.typed();
          onChange(event);
        }}
      />
    </div>
  );
}

/** The area's height is its own while one is in it. */
function useHeldBox(box: RefObject<HTMLTextAreaElement | null>, fills: boolean): RefObject<OwnBox | null> {
  const held = useRef<OwnBox>(null);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || fills) return undefined;
    const made = ownBox(field);
    held.current = made;
    // Wider or narrower, its words take other lines.
    let width: number | undefined;
    const watch = new ResizeObserver(([entry]) => {
      const now = entry!.contentRect.width;
      if (width !== undefined && now !== width) made.refit();
      width = now;
    });
    const hold = (): void => {
      made.hold();
      width = undefined;
      watch.observe(field.parentElement!);
    };
    const release = (): void => {
      watch.disconnect();
      made.release();
    };
    field.addEventListener('focus', hold);
    field.addEventListener('blur', release);
    if (document.activeElement === field) hold();
    return () => {
      field.removeEventListener('focus', hold);
      field.removeEventListener('blur', release);
      release();
    };
  }, [box, fills]);
  return held;
}
