/** A text area for a text that has links, bold words and italics: they are set in it, come along when pasted, and are listed below. */
import { type ClipboardEvent, useContext, useLayoutEffect, useRef } from 'react';
import { insertRuns, type OneText, type Run, retype, wordsOf } from '../../core/editing/text-runs';
import type { Language } from '../../core/formats/language';
import { areBlocks, blocksIn, richText } from '../ui/pasted/blocks';
import { Area, type AreaProps } from './area';
import { useMarking } from './marking';
import { Marks } from './marks';
import { InPoints } from './settings';

interface MarkedAreaProps extends Omit<AreaProps, 'value' | 'onChange' | 'ref' | 'lang' | 'children'> {
  text: OneText | undefined;
  /** Of the words. */
  language: Language;
  onText(next: string | Run[]): void;
  /** Of the field, for who does not see it. */
  label: string;
  /** Its marks are those of the source. */
  fixed?: boolean;
}

export function MarkedArea({ text, language, onText, label, fixed = false, ...rest }: MarkedAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const inPoints = useContext(InPoints) !== undefined;
  const now = useRef(text);
  now.current = text;
  const still = rest.readOnly === true;
  const marking = useMarking({
    text: () => now.current,
    box,
    onChange: onText,
    label,
    off: fixed || still,
  });
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    const { current: wanted } = caret;
    caret.current = undefined;
    if (wanted !== undefined) box.current?.setSelectionRange(wanted, wanted);
  });
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    // Several points are the list's.
    if (still || (inPoints && areBlocks(blocksIn(event.clipboardData, language)))) return;
    const put = richText(event.clipboardData, language);
    if (put === undefined) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    caret.current = selectionStart + wordsOf(put).length;
    onText(insertRuns(now.current, selectionStart, selectionEnd, put));
  };
  return (
    <>
      <div className="f-marked relative">
        <Area
          {...rest}
          ref={box}
          lang={language}
          spellCheck={!rest.readOnly}
          value={wordsOf(text)}
          onChange={(event) => onText(retype(text, event.target.value))}
          onSelect={marking.onSelect}
          onKeyDown={marking.onKeyDown}
          onPaste={onPaste}
        />
        {marking.bar}
      </div>
      <Marks
        text={text}
        onChange={onText}
        fixed={fixed || still}
        onEdit={(one) => marking.link(one.start, one.end, one.href)}
      />
    </>
  );
}
