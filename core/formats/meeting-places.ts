import { expandPlace, isKnownPlace, isVenueWord, looksLikePlace, soundsLikePurpose } from './places';
import type { Unsure } from './unsure';

/** A part of a meeting line between separators, with what stood before it. */
export interface Segment {
  readonly text: string;
  /** The separator before it, as typed and trimmed: '', ',', '.', ':', '–' … */
  readonly separator: string;
}

interface PlaceReading {
  readonly places: readonly string[];
  /** Several places are a choice still open («eller») or all of them («og»). */
  readonly choice?: 'or' | 'and';
  /** What is left of the segment and is no place. */
  readonly rest?: string;
  readonly unsure: readonly Unsure[];
}

const conjunction = /(?<!\s)\s+(eller|or|dahje|og|and|ja)\s+|(?<!\s)\s*(\/)\s*/giu;
const label = /^(?:sted|stad|place|venue|báiki)\s*:\s*/iu;
const preposition = /^(?:i|på|in|at|on)\s+(?=\p{Lu})/u;

function choiceOf(segment: string): 'or' | 'and' | undefined {
  const words = [...segment.matchAll(conjunction)].map((match) => (match[1] ?? match[2] ?? '').toLowerCase());
  if (words.length === 0) return undefined;
  return words.some((word) => !['og', 'and', 'ja'].includes(word)) ? 'or' : 'and';
}

function onePlace(typed: string, unsure: Unsure[]): string | undefined {
  const text = typed.trim();
  const expanded = expandPlace(text);
  if (expanded) {
    unsure.push({ what: 'places', why: 'abbreviation-expanded', params: { typed: text, expanded } });
    return expanded;
  }
  return isKnownPlace(text) ? text : undefined;
}

function parts(segment: string): string[] {
  return segment
    .split(/(?<!\s)\s+(?:eller|or|dahje|og|and|ja)\s+|(?<!\s)\s*\/\s*/iu)
    .filter((part) => part.trim() !== '');
}

/**
 * Reads a segment as one or more places. Certain places come from the list or stand after «i»/«Sted:»; others
 * are guessed from their capitals, but not straight after a dash or colon, where a purpose is what people write.
 */
export function readPlaces(segment: Segment): PlaceReading | undefined {
  // «(Teams)»: brackets around a place are only another separator.
  const typed = segment.text
    .replace(/(?<![.,;:])[.,;:]+$/, '')
    .trim()
    .replace(/^\((.*)\)$/u, (all, inner: string) =>
      isKnownPlace(inner) || expandPlace(inner) ? inner : all,
    );
  const named = typed.replace(label, '').replace(preposition, '');
  if (named === '') return undefined;
  const unsure: Unsure[] = [];
  const whole = onePlace(named, unsure);
  if (whole) return { places: [whole], unsure };

  const choice = choiceOf(named);
  if (choice) {
    const items = parts(named);
    const found = items.map(
      (item) => onePlace(item, unsure) ?? (looksLikePlace(item) ? item.trim() : undefined),
    );
    const certain = items.some((item) => isKnownPlace(item) || expandPlace(item));
    if (certain && items.length > 1 && found.every((place) => place !== undefined)) {
      for (const item of items)
        if (!isKnownPlace(item) && !expandPlace(item))
          unsure.push({ what: 'places', why: 'place-guessed', params: { place: item.trim() } });
      return { places: found, choice, unsure };
    }
    unsure.length = 0;
  }
  if (label.test(typed) || (named !== typed && looksLikePlace(named))) return { places: [named], unsure: [] };
  return leadingPlace(named, segment) ?? guessedPlace(named, segment);
}

/** «Oslo ferdigstilling av NOU II»: a known place, and then something else without a separator. */
function leadingPlace(named: string, segment: Segment): PlaceReading | undefined {
  const words = named.split(/\s+/);
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const next = words[count] ?? '';
    const unsure: Unsure[] = [];
    const place = onePlace(words.slice(0, count).join(' '), unsure);
    if (!place) continue;
    if (isVenueWord(next)) {
      const rest = words.slice(count + 1).join(' ');
      return rest === '' ? { places: [named], unsure } : undefined;
    }
    if (/^[–:-]$/.test(segment.separator) && !soundsLikePurpose(words.slice(count).join(' ')))
      return undefined;
    const rest = words.slice(count).join(' ');
    return {
      places: [place],
      rest,
      unsure: [...unsure, { what: 'places', why: 'place-guessed', params: { place, text: rest } }],
    };
  }
  return undefined;
}

function guessedPlace(named: string, segment: Segment): PlaceReading | undefined {
  if (/^[–—:-]$/.test(segment.separator) || !looksLikePlace(named)) return undefined;
  return { places: [named], unsure: [{ what: 'places', why: 'place-guessed', params: { place: named } }] };
}
