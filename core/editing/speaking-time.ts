/** How long a talk takes, estimated from its notes. Pure. */

import { plainText } from '../facts/plain-text';
import type { Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';

/**
 * Words a minute in a calm talk. Norwegian: 120, as presenters are commonly advised; Northern Sámi has longer words and
 * English shorter ones.
 */
export const wordsPerMinute: Readonly<Record<Language, number>> = { nb: 120, nn: 120, se: 100, en: 130 };

/** Seconds for a slide that has no notes, or keywords alone, where nothing says how much time it was given. */
export const withoutNotes = 30;

interface SpeakingTime {
  seconds: number;
  /** Whether there are notes to go by. */
  known: boolean;
}

interface Counted {
  words: number;
  /** Written out, to be read as they stand; keywords are spoken to for longer than it takes to read them. */
  sentences: boolean;
}

/** By «language home»: counted once for each slide, which stays the same object while it is not edited. */
const counted = new Map<string, WeakMap<Slide, Counted>>();

function countedIn(language: Language, home: Language): WeakMap<Slide, Counted> {
  const key = `${language} ${home}`;
  let known = counted.get(key);
  if (!known) {
    known = new WeakMap();
    counted.set(key, known);
  }
  return known;
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether most words stand in lines that end as sentences do, and are long enough to be some. */
export function areSentences(text: string): boolean {
  let inSentences = 0;
  let others = 0;
  for (const line of text.split('\n')) {
    const words = countWords(line);
    if (words >= 4 && /[.!?…]["'»”’)]*$/u.test(line.trimEnd())) inSentences += words;
    else others += words;
  }
  return inSentences > others;
}

/**
 * Seconds for one slide, whether it is hidden or not.
 * @param home the commission's language
 * @param given seconds that the outline gives a slide, for what is not written out
 */
export function timeOfSlide(
  slide: Slide,
  language: Language,
  home: Language,
  given = withoutNotes,
): SpeakingTime {
  return spokenOf(slide, language, home, given, countedIn(language, home));
}

function spokenOf(
  slide: Slide,
  language: Language,
  home: Language,
  given: number,
  known: WeakMap<Slide, Counted>,
): SpeakingTime {
  let notes = known.get(slide);
  if (!notes) {
    const text = slide.notes === undefined ? '' : plainText(slide.notes, home, language);
    notes = { words: countWords(text), sentences: areSentences(text) };
    known.set(slide, notes);
  }
  const read = (notes.words / wordsPerMinute[language]) * 60;
  return { seconds: notes.sentences ? read : Math.max(read, given), known: notes.words > 0 };
}

/** Seconds for what is shown of a presentation: hidden slides are not spoken to. @param given as for a slide */
export function timeOfDeck(
  deck: Pick<Deck, 'slides' | 'language'>,
  home: Language,
  given = withoutNotes,
): number {
  const known = countedIn(deck.language, home);
  let seconds = 0;
  for (const slide of deck.slides) {
    if (!slide.hidden) seconds += spokenOf(slide, deck.language, home, given, known).seconds;
  }
  return seconds;
}

/** A time as it is said: whole minutes from three on, otherwise to the nearest ten seconds, and never nothing. */
export function rounded(seconds: number): { minutes: number; seconds: number } {
  if (seconds >= 180) return { minutes: Math.round(seconds / 60), seconds: 0 };
  const tens = Math.max(10, Math.round(seconds / 10) * 10);
  return { minutes: Math.floor(tens / 60), seconds: tens % 60 };
}

/** Against the minutes one has: within half a minute, or a twentieth of a longer talk, it fits. */
export function against(seconds: number, minutes: number): 'over' | 'under' | 'fits' {
  const apart = seconds - minutes * 60;
  if (Math.abs(apart) <= Math.max(30, minutes * 3)) return 'fits';
  return apart > 0 ? 'over' : 'under';
}
