/** Text in the commission's languages, with links, bold words and italics. */
import { Button } from '@digdir/designsystemet-react';
import { type ClipboardEvent, useContext, useLayoutEffect, useRef } from 'react';
import { insertRuns, retype, wordsOf } from '../../core/editing/text-runs';
import { languagesOf, writtenIn } from '../../core/editing/values';
import type { AuthoredText } from '../../core/model/field';
import { textIn, withText } from '../../core/operations/localised';
import { inLine } from '../../core/words';
import { areBlocks, blocksIn, richText } from '../ui/pasted/blocks';
import { useWords } from '../words';
import { Area } from './area';
import { useDraft } from './draft';
import { Frame } from './frame';
import { LanguageTabs } from './languages';
import { useMarking } from './marking';
import { Marks } from './marks';
import { type EditorProps, InPoints, useForm } from './settings';

export function TextEditor(props: EditorProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const { home, languages, textLanguage, readOnly, verbatim } = useForm();
  const inPoints = useContext(InPoints) !== undefined;
  /** Its marks are those of the source. */
  const fixed = verbatim?.(props.path) ?? false;
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(props.value as AuthoredText | undefined, props.onChange);
  const value = draft.value;
  const written = writtenIn(value, home);
  const offered = languagesOf(languages, written);
  const language = offered.includes(textLanguage) ? textLanguage : home;
  const text = textIn(value, language, home);
  const set = (next: ReturnType<typeof retype>) => draft.set(withText(value, language, home, next));
  const missing = written.size > 0 && !written.has(language);
  // The text that slides fall back to.
  const other = missing ? [home, ...offered].find((one) => written.has(one)) : undefined;
  const languageName = common(`language_${language}`);
  const label = offered.length > 1 ? `${props.label} (${inLine(languageName)})` : props.label;
  const now = useRef(text);
  now.current = text;
  const marking = useMarking({
    text: () => now.current,
    box,
    onChange: set,
    label,
    off: fixed || readOnly === true,
  });
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    const { current: wanted } = caret;
    caret.current = undefined;
    if (wanted !== undefined) box.current?.setSelectionRange(wanted, wanted);
  });
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    // Several points are the list's.
    if (readOnly || (inPoints && areBlocks(blocksIn(event.clipboardData, language)))) return;
    const put = richText(event.clipboardData, language);
    if (put === undefined) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    caret.current = selectionStart + wordsOf(put).length;
    set(insertRuns(now.current, selectionStart, selectionEnd, put));
  };
  return (
    <Frame
      {...props}
      error={draft.error ?? props.error}
      aside={props.bare ? undefined : <LanguageTabs label={props.label} texts={[value]} />}
    >
      {(tied) => (
        <>
          <div className="f-marked relative">
            <Area
              {...tied}
              aria-label={offered.length > 1 || props.bare ? label : undefined}
              ref={box}
              lang={language}
              rows={1}
              readOnly={readOnly}
              onSelect={marking.onSelect}
              onKeyDown={marking.onKeyDown}
              onPaste={onPaste}
              value={wordsOf(text)}
              onChange={(event) => set(retype(text, event.target.value))}
            />
            {marking.bar}
          </div>
          {other && (
            <div className="f-help row gap-2 muted smaller regular">
              {t('missingHere', {
                language: inLine(languageName),
                other: inLine(common(`language_${other}`)),
              })}
              {!readOnly && (
                <Button
                  className="f-tight smaller"
                  variant="tertiary"
                  data-size="sm"
                  onClick={() => set(retype('', wordsOf(textIn(value, other, home))))}
                >
                  {t('copyFrom', { other: inLine(common(`language_${other}`)) })}
                </Button>
              )}
            </div>
          )}
          <Marks
            text={text}
            onChange={set}
            fixed={fixed}
            onEdit={(one) => marking.link(one.start, one.end, one.href)}
          />
        </>
      )}
    </Frame>
  );
}
