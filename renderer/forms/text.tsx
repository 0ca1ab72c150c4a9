/** Text in the commission's languages, with links and emphasis. */
import { Button } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { retype, wordsOf } from '../../core/editing/text-runs';
import { languagesOf, writtenIn } from '../../core/editing/values';
import type { AuthoredText } from '../../core/model/field';
import { textIn, withText } from '../../core/operations/localised';
import { inLine } from '../../core/words';
import { useWords } from '../words';
import { Area } from './area';
import { useDraft } from './draft';
import { Frame } from './frame';
import { LanguageTabs } from './languages';
import { Marks } from './marks';
import { type EditorProps, useForm } from './settings';

export function TextEditor(props: EditorProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const { home, languages, textLanguage, readOnly } = useForm();
  const box = useRef<HTMLTextAreaElement>(null);
  const [selecting, setSelecting] = useState(false);
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
  return (
    <Frame
      {...props}
      error={draft.error ?? props.error}
      aside={props.bare ? undefined : <LanguageTabs label={props.label} texts={[value]} />}
    >
      {(tied) => (
        <>
          <Area
            {...tied}
            aria-label={offered.length > 1 || props.bare ? label : undefined}
            ref={box}
            lang={language}
            rows={1}
            readOnly={readOnly}
            onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
              // The selection changes with each letter: setting an equal value would render for nothing.
              if ((selectionStart !== selectionEnd) !== selecting) setSelecting(!selecting);
            }}
            value={wordsOf(text)}
            onChange={(event) => set(retype(text, event.target.value))}
          />
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
          <Marks selecting={selecting} text={text} box={box} onChange={set} label={label} />
        </>
      )}
    </Frame>
  );
}
