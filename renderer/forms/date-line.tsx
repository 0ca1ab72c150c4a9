/** The one field for a date: typed as Norwegians type dates, or picked from a calendar (Alt+↓). */
import { Button } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { UiLanguage } from '../../core/texts';
import { useWords } from '../words';
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
        data-beside-fields
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
