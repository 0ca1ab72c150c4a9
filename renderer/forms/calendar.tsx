/** A month to choose a day from, in the app's language: by pointer, or by keys as in WAI-ARIA's pattern for dates. */
import { Button } from '@digdir/designsystemet-react';
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { dayByKey, monthsAfter, weeksAround } from '../../core/editing/month-grid';
import { sayDate } from '../../core/editing/typed-input';
import { weekdays } from '../../core/formats/calendar-words';
import { formatDate } from '../../core/formats/dates';
import type { UiLanguage } from '../../core/texts';
import { useWords } from '../words';

interface CalendarProps {
  /** Of the field. */
  label: string;
  /** The day that is chosen, if one is. */
  value: string | undefined;
  /** The user's day, YYYY-MM-DD. */
  today: string;
  lang: UiLanguage;
  /** What it stands under. */
  beside: Element;
  onPick(day: string): void;
  onClose(): void;
}

export function Calendar({ label, value, today, lang, beside, onPick, onClose }: CalendarProps) {
  const t = useWords('forms');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(value ?? today);
  useLayoutEffect(() => {
    const shown = box.current!;
    if (!shown.matches(':popover-open')) shown.showPopover();
    const under = beside.getBoundingClientRect();
    const { width, height } = shown.getBoundingClientRect();
    const above = under.bottom + height + 4 > innerHeight && under.top > height;
    shown.style.left = `${Math.max(4, Math.min(under.left, innerWidth - width - 4))}px`;
    shown.style.top = `${Math.max(4, above ? under.top - height - 4 : Math.min(under.bottom + 4, innerHeight - height - 4))}px`;
  }, [beside]);
  // The day that the keys stand on has the focus, also when another month is shown.
  useEffect(() => {
    const stands = box.current?.contains(document.activeElement) !== true;
    const onDay = (document.activeElement?.closest('.f-calendar table') ?? null) !== null;
    if (stands || onDay) box.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  const onKey = (event: KeyboardEvent) => {
    const next = dayByKey(at, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
  };
  const month = at.slice(0, 7);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={t('pickDate', { label })}
      className="f-calendar bordered page-ground"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={(event) => {
        // Esc closes it, and nothing around it.
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        } else if ((event.target as Element).closest('table')) onKey(event);
      }}
    >
      <div className="line between gap-2">
        <Button
          variant="tertiary"
          icon
          data-size="sm"
          aria-label={t('monthBefore')}
          onClick={() => setAt(monthsAfter(at, -1))}
        >
          <ChevronLeftIcon aria-hidden />
        </Button>
        <strong id={id} aria-live="polite">
          {formatDate(month, lang)}
        </strong>
        <Button
          variant="tertiary"
          icon
          data-size="sm"
          aria-label={t('monthAfter')}
          onClick={() => setAt(monthsAfter(at, 1))}
        >
          <ChevronRightIcon aria-hidden />
        </Button>
      </div>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" abbr={t('week')} className="muted">
              {t('weekShort')}
            </th>
            {weekdays[lang].map((day) => (
              <th key={day} scope="col" abbr={day} className="muted">
                {day.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksAround(at).map((week) => (
            <tr key={week.days[0]}>
              <th scope="row" className="muted" abbr={`${t('week')} ${week.number}`}>
                {week.number}
              </th>
              {week.days.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    className="bare hovers"
                    data-day={day}
                    data-beside={day.startsWith(month) ? undefined : true}
                    aria-pressed={day === value}
                    aria-current={day === today ? 'date' : undefined}
                    aria-label={sayDate(day, lang)}
                    tabIndex={day === at ? 0 : -1}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="tertiary" data-size="sm" onClick={() => onPick(today)}>
        {t('todayIs')}
      </Button>
    </div>
  );
}
