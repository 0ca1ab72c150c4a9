import type { Json } from './json';

const prefix = /^(foto|bilde|illustrasjon|ill\.|tegning|teikning)\s*:\s*/iu;

/** The credit line stood as words: `credit: "Foto: NTB"`. Who of them is agency and who creator, only people can say. */
export function images1(entry: Json): Json {
  if (typeof entry.credit !== 'string') return entry;
  const line = entry.credit.trim();
  const word = prefix.exec(line);
  const name = line.slice(word?.[0].length ?? 0).trim();
  const drawn = word !== null && /^(ill|tegn|teikn)/iu.test(word[0]);
  const credit = { agency: name, ...(word ? { as: drawn ? 'illustration' : 'photo' } : {}) };
  // Every key keeps its place.
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) =>
      key !== 'credit' ? [[key, value]] : name === '' ? [] : [[key, credit]],
    ),
  );
}
