/** A day that is asked for outside the forms of facts: in dialogs. */
import { Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { readDate, sayDate, writeDate } from '../../core/editing/typed-input';
import { DateLine } from '../forms';
import { session } from '../state/session';
import { uiLanguage, useWords } from '../words';

interface DateFieldProps {
  label: string;
  help?: string;
  /** As it is typed. */
  text: string;
  autoFocus?: boolean;
  readOnly?: boolean;
  onText(text: string): void;
  onBlur?(): void;
  onEnter?(): void;
}

export function DateField({
  label,
  help,
  text,
  autoFocus,
  readOnly,
  onText,
  onBlur,
  onEnter,
}: DateFieldProps) {
  const t = useWords('forms');
  const id = useId();
  const { today } = session();
  const lang = uiLanguage();
  const read = readDate(text, { today, partial: false });
  const day = 'value' in read ? read.value : undefined;
  const error = 'why' in read ? t(read.why) : day === undefined ? t('notADate') : undefined;
  const understood = day !== undefined && text !== writeDate(day, lang) ? sayDate(day, lang) : undefined;
  const described = [help && `${id}-help`, understood && `${id}-read`, error && `${id}-error`].filter(
    Boolean,
  );
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help && <Field.Description id={`${id}-help`}>{help}</Field.Description>}
      <DateLine
        tied={{
          id,
          'aria-describedby': described.join(' ') || undefined,
          'aria-invalid': error ? true : undefined,
        }}
        label={label}
        text={text}
        value={day}
        today={today}
        lang={lang}
        readOnly={readOnly}
        autoFocus={autoFocus}
        onText={onText}
        onPick={(picked) => onText(writeDate(picked, lang))}
        onBlur={onBlur}
        onEnter={onEnter}
      />
      {understood && (
        <div className="f-help muted smaller regular" id={`${id}-read`}>
          {understood}
        </div>
      )}
      {error && <ValidationMessage id={`${id}-error`}>{error}</ValidationMessage>}
    </Field>
  );
}

/** The day that a text is read as, YYYY-MM-DD. */
export function dayIn(text: string): string | undefined {
  const read = readDate(text, { today: session().today, partial: false });
  return 'value' in read ? read.value : undefined;
}

/** A day as it stands in its field. */
export function dayText(day: string): string {
  return writeDate(day, uiLanguage());
}
