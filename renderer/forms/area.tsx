/**
 * A text area whose value is set on the element directly. A controlled one in React also writes every letter into the
 * document as the default text, which makes the browser recalculate styles.
 */
import { Textarea, type TextareaProps } from '@digdir/designsystemet-react';
import { type ChangeEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { withinMarks } from '../../core/formats/read-text';
import { useWords } from '../words';
import { putText } from './caret';
import { type OwnBox, ownBox } from './own-box';

export interface AreaProps extends Omit<TextareaProps, 'value' | 'defaultValue' | 'ref' | 'onChange'> {
  /** Its text. The parent keeps what is typed, also when it does not parse. */
  value: string;
  onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
  ref?: RefObject<HTMLTextAreaElement | null>;
  /** Its height fills its container instead of following its content. */
  fills?: boolean;
}

export function Area({ value: given, ref, onChange, fills = false, ...rest }: AreaProps) {
  // The browser takes seconds to draw thousands of marks on a letter; slides have no more of them either.
  const value = useMemo(() => withinMarks(given), [given]);
  const own = useRef<HTMLTextAreaElement>(null);
  const box = ref ?? own;
  const held = useHeldBox(box, fills);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || field.value === value) return;
    // Never as its default text, which React empties each time it draws the field.
    putText(field, value);
    held.current?.refit();
  }, [box, held, value]);
  const t = useWords('forms');
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
      {value !== given && (
        <div className="f-help warning smaller regular" role="status">
          {t('marksLeft')}
        </div>
      )}
    </div>
  );
}

/** Fixes the area's height while it has the focus. */
function useHeldBox(box: RefObject<HTMLTextAreaElement | null>, fills: boolean): RefObject<OwnBox | null> {
  const held = useRef<OwnBox>(null);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || fills) return undefined;
    const made = ownBox(field);
    held.current = made;
    // A new width breaks lines differently.
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
