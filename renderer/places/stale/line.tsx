import { Tag } from '@digdir/designsystemet-react';
import { memo, useId } from 'react';
import type { FactChange, StaleSlide } from '../../../app/contract';
import { formatDate } from '../../../core/formats/dates';
import { joinAnd } from '../../../core/formats/typography';
import { useSession } from '../../state/session';
import { type Say, uiLanguage, useWords } from '../../words';
import { Fresh } from './fresh';
import type { Line } from './taking';

interface SlideLineProps {
  line: Line;
  chosen: boolean;
  onToggle(key: string): void;
}

const colours = { current: 'success', outdated: 'danger', edited: 'warning', foreign: 'neutral' } as const;

/** One slide of the file. */
export const SlideLine = memo(function SlideLine({ line, chosen, onToggle }: SlideLineProps) {
  const t = useWords('stale');
  const { today } = useSession();
  const { slide, standing } = line;
  const id = useId();
  const origin = typeof standing === 'object' && 'at' in standing ? standing.at : undefined;
  const title = slide.title || t('untitled');
  return (
    <li className="check-line stack gap-8 align-start line-above" data-status={slide.status}>
      <div className="stack gap-3 shrink">
        <div className="line-head stack gap-3 align-start">
          {origin ? (
            <input
              type="checkbox"
              className="ds-input"
              id={id}
              checked={chosen}
              aria-describedby={`${id}-status`}
              onChange={() => onToggle(origin.key)}
            />
          ) : (
            <span aria-hidden />
          )}
          <label className="line-title strong break-words" htmlFor={origin ? id : undefined}>
            <span className="line-number muted regular tabular">{slide.number}</span> {title}
          </label>
          <span className="line-status row gap-1" id={`${id}-status`}>
            <Tag data-color={colours[slide.status]}>{statusText(slide, t)}</Tag>
            {slide.hidden && <Tag data-color="neutral">{t('hidden')}</Tag>}
          </span>
        </div>
        {slide.facts.length > 0 && <Changes facts={slide.facts} />}
        <Notes line={line} />
      </div>
      {origin && (
        <figure className="line-fresh">
          <Fresh at={origin} asOf={slide.asOf ?? today} number={slide.number} />
          {slide.status === 'outdated' && (
            <figcaption className="above-1 muted smaller">{freshText(slide, today, t)}</figcaption>
          )}
        </figure>
      )}
    </li>
  );
});

function statusText({ status, foreign }: StaleSlide, t: Say<'stale'>): string {
  if (status !== 'foreign') return t(status);
  return foreign === 'other-workspace' ? t('otherCommission') : t('notOurs');
}

/** The picture is of the day that the facts were asked for. */
function freshText({ asOf }: StaleSlide, today: string, t: Say<'stale'>): string {
  return asOf !== undefined && asOf > today
    ? t('freshOn', { date: formatDate(asOf, uiLanguage()) })
    : t('fresh');
}

/** What the slide says, and what holds now. */
function Changes({ facts }: { facts: readonly FactChange[] }) {
  const t = useWords('stale');
  return (
    <table className="changes base">
      <thead>
        <tr>
          <th scope="col">{t('fact')}</th>
          <th scope="col">{t('was')}</th>
          <th scope="col">{t('now')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.ref}>
            <th scope="row">{fact.label}</th>
            <td className="changes-was muted" data-label={t('was')}>
              {fact.was || t('nothing')}
            </td>
            <td className="strong" data-label={t('now')}>
              {nowText(fact, t)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nowText({ kind, now, added = [], gone = [] }: FactChange, t: Say<'stale'>): string {
  if (kind === 'removed') return t('removed');
  if (kind === 'unknown') return t('unknown');
  const language = uiLanguage();
  // Who came and who left says more than two long lists.
  const parts = [
    added.length > 0 && t('added', { names: joinAnd(added, language) }),
    gone.length > 0 && t('gone', { names: joinAnd(gone, language) }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : now || t('nothing');
}

/** Why a slide is as it is, and why it cannot be taken. */
function Notes({ line: { slide, standing } }: { line: Line }) {
  const t = useWords('stale');
  const notes: string[] = [];
  if (slide.foreign) notes.push(t(`why_${slide.foreign}`));
  if (slide.edited) notes.push(slide.status === 'outdated' ? t('editedToo') : t('editedWhy'));
  if (typeof standing === 'object' && 'gone' in standing) notes.push(t(`gone_${standing.gone}`));
  return notes.map((note) => (
    <p key={note} className="line-note muted small">
      {note}
    </p>
  ));
}
