/**
 * The interface's words in whichever language a test uses it in. Tests name buttons in bokmål, as the guide does; here
 * each is found among the interface's texts and said in the other language, so a text that has gone fails by name.
 */
import { fileSentences } from '../../../core/paste/file-words';
import { kindWords } from '../../../core/words';
import { commonWords } from '../../../core/words/fields/common';
import { areas } from '../../../renderer/words/areas';

export type Language = 'nb' | 'nn' | 'en';
type Params = Readonly<Record<string, string | number>>;

/** Adds what stands in each language in a tree of texts, whether the languages are inside or around the keys. */
function collect(texts: unknown, language: Language, found: Map<string, Set<string>>): void {
  if (typeof texts !== 'object' || texts === null) return;
  const { nb, [language]: said } = texts as Record<Language, unknown>;
  if (typeof nb === 'string') found.set(nb, (found.get(nb) ?? new Set()).add(String(said)));
  else if (typeof nb === 'object' && nb !== null) {
    for (const [key, text] of Object.entries(nb)) {
      collect({ nb: text, [language]: (said as Record<string, unknown>)[key] }, language, found);
    }
  } else for (const inner of Object.values(texts)) collect(inner, language, found);
}

/** Bokmål → what is said for it, without repetition. */
function dictionary(language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  collect([areas, kindWords, commonWords, fileSentences], language, found);
  return found;
}

let spoken: Language = 'nb';
let words = dictionary(spoken);

/** From now on, in this file of tests. */
export function speak(language: Language): void {
  spoken = language;
  words = dictionary(language);
}

function ways(bokmaal: string): string[] {
  const said = [...(words.get(bokmaal) ?? [])];
  if (said.length > 0) return said;
  throw new Error(`The interface has no text «${bokmaal}».`);
}

/**
 * @param bokmaal the whole text, with its parameters as they are written: «{{title}} er lagt inn.»
 * @throws when the interface has no such text, or says it in more ways than one
 */
export function say(bokmaal: string, params: Params = {}): string {
  const [said, ...more] = ways(bokmaal);
  if (more.length > 0)
    throw new Error(`«${bokmaal}» is ${[said, ...more].join(' or ')} in the language ${spoken}.`);
  return said!.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name]));
}

/** A name that begins with these words, up to the first parameter that is not given. */
export function begins(bokmaal: string, params: Params = {}): RegExp {
  const starts = ways(bokmaal).map((said) => {
    const filled = said.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
    return filled.split('{{')[0]!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^(${starts.join('|')})`);
}
