/**
 * The interface's words in whichever language a test uses it in. Tests name buttons in bokmål, as the guide does; here
 * each is found among the interface's texts and said in the other language, so a text that has gone fails by name.
 */
import { textsIn, type UiLanguage } from '../../../core/texts';

export type Language = UiLanguage;

type Params = Readonly<Record<string, string | number>>;

/** What stands at each place of a catalogue beside what stands there in another. */
function collect(bokmaal: unknown, said: unknown, found: Map<string, Set<string>>): void {
  if (typeof bokmaal === 'string') {
    found.set(bokmaal, (found.get(bokmaal) ?? new Set()).add(String(said)));
    return;
  }
  for (const [key, text] of Object.entries(bokmaal as object)) {
    collect(text, (said as Record<string, unknown>)[key], found);
  }
}

/** What tests never say: words of fields that are not in every form, of findings, and of the system. */
const unsaid = [
  ...['fields', 'templates', 'ownForms', 'kindGroups', 'queries', 'phrases', 'licences'],
  ...['rules', 'reasons', 'fixes', 'goTo', 'host', 'unsaved', 'system', 'menu', 'systemFolders'],
];

/** Bokmål → what is said for it, without repetition. */
function dictionary(language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const said = textsIn(language);
  for (const [area, texts] of Object.entries(textsIn('nb'))) {
    if (!unsaid.includes(area)) collect(texts, said[area as keyof typeof said], found);
  }
  collect(textsIn('nb').fields.every, said.fields.every, found);
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
 * @param bokmaal the whole text, with its parameters as they are written: «{title} er lagt inn.»
 * @throws when the interface has no such text, or says it in more ways than one
 */
export function say(bokmaal: string, params: Params = {}): string {
  const [said, ...more] = ways(bokmaal);
  if (more.length > 0)
    throw new Error(`«${bokmaal}» is ${[said, ...more].join(' or ')} in the language ${spoken}.`);
  return said!.replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name]));
}

/** A name that begins with these words, up to the first parameter that is not given. */
export function begins(bokmaal: string, params: Params = {}): RegExp {
  const starts = ways(bokmaal).map((said) => {
    const filled = said.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
    return filled.split('{')[0]!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^(${starts.join('|')})`);
}
