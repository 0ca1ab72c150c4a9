/** How long a talk takes, estimated from its notes. Pure. */

import { plainText } from '../facts/plain-text';
import type { Language } from '../formats/language';
import type { Deck, Slide } from '../model/deck';

/**
 * Words a minute in a calm talk. Norwegian: 120, as presenters are commonly advised; Northern Sámi has longer words and
 * English shorter ones.
 */
export const wordsPerMinute: Readonly<Record<Language, number>> = { nb: 120, nn: 120, se: 100, en: 130 };

/** Seconds for a slide that has no notes. */
export const withoutNotes = 30;

interface SpeakingTime {
  seconds: number;
  /** Whether there are notes to go by. */
  known: boolean;
}

/** By «language home»: counted once for each slide, which stays the same object while it is not edited. */
const counted = new Map<string, WeakMap<Slide, SpeakingTime>>();

function countedIn(language: Language, home: Language): WeakMap<Slide, SpeakingTime> {
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

/** Seconds for one slide, whether it is hidden or not. @param home the commission's language */
export function timeOfSlide(slide: Slide, language: Language, home: Language): SpeakingTime {
  return spokenOf(slide, language, home, countedIn(language, home));
}

function spokenOf(
  slide: Slide,
  language: Language,
  home: Language,
  known: WeakMap<Slide, SpeakingTime>,
): SpeakingTime {
  let spoken = known.get(slide);
  if (!spoken) {
    const words = slide.notes === undefined ? 0 : countWords(plainText(slide.notes, home, language));
    spoken =
      words === 0
        ? { seconds: withoutNotes, known: false }
        : { seconds: (words / wordsPerMinute[language]) * 60, known: true };
    known.set(slide, spoken);
  }
  return spoken;
}

/** Seconds for what is shown of a presentation: hidden slides are not spoken to. */
export function timeOfDeck(deck: Pick<Deck, 'slides' | 'language'>, home: Language): number {
  const known = countedIn(deck.language, home);
  let seconds = 0;
  for (const slide of deck.slides) {
    if (!slide.hidden) seconds += spokenOf(slide, deck.language, home, known).seconds;
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
