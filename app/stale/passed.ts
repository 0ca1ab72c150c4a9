/** What a stamp knows by itself to be over: a slide without its commission still says so. */
import { parseStamp, queryRef, type StampParts } from '../../core/model/ref';
import { lastDay } from '../../core/model/time';
import type { UsedFact } from '../../core/scene/types';
import type { FactChange } from '../contract/stale';
import { bounded, labelOf, shown, span, type Wording } from './words';

/** Stamps of the first version have no last days; of a meeting and a promise the value says it. */
function saidIn(parts: StampParts | undefined, short: string): string | undefined {
  if (parts?.type !== 'field' || parts.day !== undefined) return undefined;
  const [start, end = start, more] = short.split(', ');
  const day = /^\d{4}-\d\d(-\d\d)?$|^\d{4}$/;
  if (!start || !end || more !== undefined || !day.test(start) || !day.test(end)) return undefined;
  if (parts.kind === 'meetings' && parts.field === 'when') return end;
  return parts.kind === 'reports' && parts.field === 'due' && end === start ? lastDay(end) : undefined;
}

/**
 * Values that held when the slide was made and whose last day is over.
 *
 * @param made day that the slide speaks on, YYYY-MM-DD
 * @param asOf the day it is asked about
 */
export function passedOf(
  facts: readonly UsedFact[],
  made: string,
  asOf: string,
  wording: Wording,
): FactChange[] {
  const passed = facts.flatMap((fact): FactChange[] => {
    const { ref, short } = fact;
    const parts = parseStamp(ref);
    const until = fact.until ?? saidIn(parts, short);
    // What was over already was told as such.
    if (!parts || until === undefined || until < made || until >= asOf) return [];
    const meeting = parts.type === 'field' && parts.kind === 'meetings' && parts.field === 'when';
    const days = meeting ? span(bounded(short), wording.language) : undefined;
    const when = days && bounded(days);
    if (when !== undefined) return [{ ref, label: when, kind: 'passed', was: when, until, meeting: true }];
    return [
      { ref, label: labelOf(parts, wording), kind: 'passed', was: shown(parts, short, wording), until },
    ];
  });
  // The next meeting is one of those that were held.
  const told = passed.some(({ meeting }) => meeting);
  return passed.filter(({ ref }) => !(told && ref === queryRef('nextMeeting')));
}
