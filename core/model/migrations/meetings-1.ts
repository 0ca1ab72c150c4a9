import { type Json, perPeriod } from './json';

/** A place that was still open stood as words: `place: "Kristiansand eller Innlandet"`. */
export function meetings1(entry: Json): Json {
  // With both, nobody can tell which is right: the schema then names `place` as unknown.
  if (!Object.hasOwn(entry, 'place') || Object.hasOwn(entry, 'places')) return entry;
  const out: Json = {};
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'place') out.places = perPeriod(value, choices);
    else out[key] = value;
  }
  return out;
}

/** Only the word divides: the comma of «Hamar, Innlandet» stands inside one place. */
function choices(place: unknown): unknown {
  if (typeof place !== 'string') return place;
  return place
    .split(/(?<!\s)\s+eller\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
