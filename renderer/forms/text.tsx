/** Text in the commission's languages, with links, bold words and italics. */
import { Button } from '@digdir/designsystemet-react';
import { retype, wordsOf } from '../../core/editing/text-runs';
import { languagesOf, writtenIn } from '../../core/editing/values';
import type { AuthoredText } from '../../core/model/field';
import { textIn, withText } from '../../core/operations/localised';
import { inLine } from '../../core/words';
import { useWords } from '../words';
import { useDraft } from './draft';
import { Frame } from './frame';
import { LanguageTabs } from './languages';
import { MarkedArea } from './marked-area';
import { type EditorProps, useForm } from './settings';

export function TextEditor(props: EditorProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const { home, languages, textLanguage, readOnly, verbatim } = useForm();
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
      onDrop={draft.unsent ? draft.drop : undefined}
      aside={props.bare ? undefined : <LanguageTabs label={props.label} texts={[value]} />}
    >
      {(tied) => (
        <>
          <MarkedArea
            {...tied}
            aria-label={offered.length > 1 || props.bare ? label : undefined}
            label={label}
            language={language}
            rows={1}
            readOnly={readOnly}
            // Its marks are those of the source.
            fixed={verbatim?.(props.path) ?? false}
            text={text}
            onText={set}
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
        </>
      )}
    </Frame>
  );
}
