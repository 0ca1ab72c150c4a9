import { Button, Tag } from '@digdir/designsystemet-react';
import { memo, useId } from 'react';
import type { FactChange, StaleSlide } from '../../../app/contract';
import { formatDate } from '../../../core/formats/dates';
import { useSession } from '../../state/session';
import { type Say, uiLanguage, useWords } from '../../words';
import { Fresh } from './fresh';
import type { Line, Origin } from './taking';
import { editNotes, factName, nowText, senderText, statusText } from './words';

interface SlideLineProps {
  line: Line;
  /** Day of the copy that was compared with, where that is old. */
  copy?: string;
  chosen?: boolean;
  /** Whose the slides are stands above all of them. */
  alone?: boolean;
  onToggle?(key: string): void;
  /** Makes a slide anew whose deck no longer has it. */
  onAnew?(origin: Origin): void;
}

const colours = {
  current: 'success',
  outdated: 'danger',
  altered: 'danger',
  edited: 'warning',
  likely: 'warning',
  foreign: 'neutral',
} as const;

/** One slide of the file. */
export const SlideLine = memo(function SlideLine({
  line,
  copy,
  chosen,
  alone,
  onToggle,
  onAnew,
}: SlideLineProps) {
  const t = useWords('stale');
  const { today } = useSession();
  const { slide, standing } = line;
  const id = useId();
  const origin = typeof standing === 'object' && 'at' in standing ? standing.at : undefined;
  const title = slide.title || t('untitled');
  const wrong = slide.status === 'outdated' || slide.status === 'altered';
  return (
    <li
      className="check-line stack gap-8 align-start line-above"
      data-status={slide.status}
      data-wide={!origin || undefined}
      data-wrong={wrong || undefined}
    >
      <div className="stack gap-3 shrink">
        <div className="line-head stack gap-3 align-start">
          {origin ? (
            <input
              type="checkbox"
              className="ds-input"
              id={id}
              checked={chosen ?? false}
              aria-describedby={`${id}-status`}
              onChange={() => onToggle?.(origin.key)}
            />
          ) : (
            <span aria-hidden />
          )}
          <label className="line-title strong break-words" htmlFor={origin ? id : undefined}>
            <span className="line-number muted regular tabular">{slide.number}</span> {title}
          </label>
          <span className="line-status row gap-1" id={`${id}-status`}>
            <Tag data-color={colours[slide.status]}>{statusText(slide, copy)}</Tag>
            {slide.hidden && <Tag data-color="neutral">{t('hidden')}</Tag>}
          </span>
        </div>
        {slide.facts.length > 0 && <Changes facts={slide.facts} copy={copy} />}
        <Notes line={line} copy={copy} alone={alone} />
        {origin && onAnew && typeof standing === 'object' && 'anew' in standing && (
          <Button
            variant="secondary"
            data-size="sm"
            className="line-anew"
            aria-describedby={`${id}-status`}
            onClick={() => onAnew(origin)}
          >
            {t('makeAnew')}
          </Button>
        )}
      </div>
      {origin && (
        <figure className="line-fresh">
          <Fresh at={origin} asOf={slide.asOf ?? today} number={slide.number} />
          {wrong && (
            <figcaption className="above-1 muted smaller">{freshText(slide, today, t, copy)}</figcaption>
          )}
        </figure>
      )}
    </li>
  );
});

/** The picture is of the day that the facts were asked for, as far as the copy knows them. */
function freshText({ asOf }: StaleSlide, today: string, t: Say<'stale'>, copy: string | undefined): string {
  if (asOf !== undefined && asOf > today) return t('freshOn', { date: formatDate(asOf, uiLanguage()) });
  return copy === undefined ? t('fresh') : t('freshAsOf', { date: copy });
}

function Changes({ facts, copy }: { facts: readonly FactChange[]; copy: string | undefined }) {
  const t = useWords('stale');
  const now = copy === undefined ? t('now') : t('nowAsOf', { date: copy });
  return (
    <table className="changes small">
      <thead>
        <tr>
          <th scope="col">{t('fact')}</th>
          <th scope="col">{t('was')}</th>
          <th scope="col">{now}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={`${fact.kind} ${fact.ref}`}>
            <th scope="row">{factName(fact)}</th>
            <td className="changes-was muted" data-kind={fact.kind} data-label={t('was')}>
              {fact.was || t('nothing')}
            </td>
            <td className="strong" data-label={now}>
              {nowText(fact)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why a slide is as it is, and why it cannot be taken. */
function Notes({ line: { slide, standing }, copy, alone }: Pick<SlideLineProps, 'line' | 'copy' | 'alone'>) {
  const t = useWords('stale');
  const notes: string[] = [];
  const sender = slide.foreign === 'other-workspace' ? slide.stamp?.sender : undefined;
  if (slide.foreign && !sender) notes.push(t(`why_${slide.foreign}`));
  if (sender && !alone) notes.push(senderText(sender));
  notes.push(...editNotes(slide, copy));
  if (typeof standing === 'object') {
    if ('gone' in standing) notes.push(t(`gone_${standing.gone}`));
    if ('gone' in standing && standing.missing) notes.push(t('anewMissing'));
    if ('anew' in standing && standing.anew) notes.push(t(`anew_${standing.anew}`));
  }
  return notes.map((note) => (
    <p key={note} className="line-note muted small">
      {note}
    </p>
  ));
}
