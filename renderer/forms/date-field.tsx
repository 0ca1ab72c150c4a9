/** The one field for a date: typed as Norwegians type dates, or picked from a calendar (Alt+↓). */
import { Button, Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { readDate, sayDate, writeDate } from '../../core/editing/typed-input';
import type { UiLanguage } from '../../core/texts';
import { session } from '../state/session';
import { uiLanguage, useWords } from '../words';
import { Calendar } from './calendar';
import { Line } from './line';

interface DateLineProps {
  /** Ties the field to its label and messages. */
  tied: Readonly<Record<string, unknown>>;
  label: string;
  text: string;
  /** The day that was read, if it is one. */
  value: string | undefined;
  today: string;
  lang: UiLanguage;
  readOnly?: boolean;
  autoFocus?: boolean;
  onText(text: string): void;
  onPick(day: string): void;
  onBlur?(): void;
  onEnter?(): void;
}

/** The field and its calendar, without label and messages. */
export function DateLine({
  tied,
  label,
  text,
  value,
  today,
  lang,
  readOnly,
  autoFocus,
  ...does
}: DateLineProps) {
  const t = useWords('forms');
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  /** When it was closed: a press on its own button closes it too, and must not open it again. */
  const closed = useRef(0);
  const close = () => {
    closed.current = performance.now();
    setOpen(false);
    // To the field: what was chosen stands there.
    box.current?.querySelector('input')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && event.altKey && !readOnly) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    }
    if (event.key === 'Enter') does.onEnter?.();
  };
  return (
    <div className="f-date line gap-1 relative" ref={box}>
      <Line
        {...tied}
        value={text}
        readOnly={readOnly}
        autoFocus={autoFocus}
        autoComplete="off"
        placeholder={t('datePlaceholder')}
        onChange={(event) => does.onText(event.target.value)}
        onBlur={does.onBlur}
        onKeyDown={onKey}
      />
      <Button
        variant="tertiary"
        icon
        disabled={readOnly}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t('pickDate', { label })}
        title={`${t('pickDate', { label })} (Alt+↓)`}
        onClick={() => performance.now() - closed.current > 200 && setOpen(true)}
      >
        <CalendarIcon aria-hidden />
      </Button>
      {open && (
        <Calendar
          label={label}
          value={value?.length === 10 ? value : undefined}
          today={today}
          lang={lang}
          beside={box.current!}
          onPick={(day) => {
            does.onPick(day);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

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

/** A day that is asked for outside the forms of facts: in dialogs. */
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
