/**
 * How a report is put in words: how old what it was compared with is, and what became of each value. In the page's
 * language; whoever shows them is drawn again with `useWords` when that is another.
 */
import type { Age, FactChange, StaleReport, StaleSlide } from '../../../app/contract';
import { formatDate } from '../../../core/formats/dates';
import { joinAnd } from '../../../core/formats/typography';
import type { Sender } from '../../../core/scene/types';
import { sayIn, uiLanguage } from '../../words';

/** The day that what is said holds as of, where that is not today: the copy that was compared with is older. */
export function copyDay({ copy }: Pick<StaleReport, 'copy'>): string | undefined {
  return copy?.age && formatDate(copy.date, uiLanguage());
}

/** «to måneder gamle» */
export function ageText({ unit, count }: Age): string {
  const t = sayIn('stale');
  const number = t('numbers').split(' ')[count - 2] ?? String(count);
  return t(`age_${unit}`, { count, number });
}

/** @param copy day of the copy that was compared with, where that is old */
export function statusText({ status, foreign, stamp }: StaleSlide, copy?: string): string {
  const t = sayIn('stale');
  if (status === 'current' && copy !== undefined) return t('currentAsOf', { date: copy });
  if (status !== 'foreign') return t(status);
  if (foreign !== 'other-workspace') return t('notOurs');
  const name = stamp?.sender?.name;
  return name ? t('otherNamed', { name }) : t('otherCommission');
}

export function factName({ label, meeting }: FactChange): string {
  const t = sayIn('stale');
  return meeting ? t('meeting', { when: label }) : label;
}

export function nowText({
  kind,
  now,
  found = '',
  until,
  meeting,
  added = [],
  gone = [],
}: FactChange): string {
  const t = sayIn('stale');
  const language = uiLanguage();
  switch (kind) {
    case 'removed':
      return t('removed');
    case 'unknown':
      return t('unknown');
    case 'corrected':
      return t('corrected');
    case 'hand':
      return now === undefined
        ? t('byHandKnown', { found })
        : t('byHand', { found, now: now || t('nothing') });
    case 'passed':
      return meeting || until === undefined
        ? t('hasBeen')
        : t('heldUntil', { date: formatDate(until, language) });
    case 'changed': {
      // Who came and who left says more than two long lists.
      const parts = [
        added.length > 0 && t('added', { names: joinAnd(added, language) }),
        gone.length > 0 && t('gone', { names: joinAnd(gone, language) }),
      ].filter((part) => part !== false);
      return parts.length > 0 ? parts.join(' ') : now || t('nothing');
    }
  }
}

/** Whose slide it is and how they are reached, as it says itself. Text and no links: anybody may have written it. */
export function senderText({ name, contact = {} }: Sender): string {
  const t = sayIn('stale');
  const told = reachOf({ name, contact });
  const from = `${t('otherNamed', { name })}.`;
  return told === '' ? from : `${from} ${t('contact')}: ${told}`;
}

/** «Kari Nord · post@kommisjonen.no · 22 33 44 55»; empty when nothing is said. */
export function reachOf({ contact = {} }: Sender): string {
  const { name, email, phone, web } = contact;
  return [name, email, phone, web].filter((one) => one !== undefined && one !== '').join(' · ');
}

/** What people did to a slide by hand, as far as it is known. */
export function editNotes(slide: StaleSlide, copy?: string): string[] {
  const t = sayIn('stale');
  const { status, edited, chartEdited, editsUnknown } = slide;
  const notes: string[] = [];
  if (edited) {
    if (status === 'outdated') notes.push(t('editedToo'));
    else if (status === 'foreign' || status === 'likely') notes.push(t('editedKnown'));
    else if (editsUnknown) notes.push(t('editedUnknown'));
    else if (status === 'edited' && !chartEdited)
      notes.push(copy === undefined ? t('editedWhy') : t('editedWhyAsOf', { date: copy }));
  }
  if (chartEdited) notes.push(t('chartEdited'));
  return notes;
}
