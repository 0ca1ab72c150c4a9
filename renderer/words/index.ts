/** The page's texts through i18next: one file for each place, each in bokmål, nynorsk and English. */
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import type { UiLanguage } from '../../app/contract';
import { GenerationCache } from '../../core/generation-cache';
import { areas } from './areas';

export type Area = keyof typeof areas;

const resources = Object.fromEntries(
  (['nb', 'nn', 'en'] as const).map((language) => [
    language,
    Object.fromEntries(Object.entries(areas).map(([area, texts]) => [area, texts[language]])),
  ]),
);

export async function startWords(language: UiLanguage): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: 'nb',
    resources,
    ns: Object.keys(areas),
    defaultNS: 'common',
    // Keys are flat, and areas are named apart from them.
    keySeparator: false,
    nsSeparator: false,
    // React escapes.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: UiLanguage): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Keys with i18next's plural endings are asked for without them. */
type Plain<K> = K extends `${infer Base}_${'one' | 'other' | 'zero'}` ? Base | K : K;
type KeyOf<A extends Area> = Plain<keyof (typeof areas)[A]['nb'] & string>;
export type Say<A extends Area> = (key: KeyOf<A>, params?: Record<string, unknown>) => string;

/** What was said is kept: forms ask for hundreds of words at every letter typed. */
const sayings = new Map<string, Say<Area>>();
/** Of one area; parameters hold what people type. */
const mostSaid = 2000;

/** The same function for the same language and area. */
function saying(language: string, area: Area): Say<Area> {
  const name = `${language} ${area}`;
  const made = sayings.get(name);
  if (made) return made;
  const said = new GenerationCache<string>(mostSaid);
  const say = (key: string, params?: Record<string, unknown>): string => {
    const name = params ? `${key}\n${JSON.stringify(params)}` : key;
    return said.of(name, () => i18next.t(key, { ns: area, lng: language, ...params }));
  };
  sayings.set(name, say);
  return say;
}

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** Texts of one area in the language of the page: `const t = useWords('start')`, `t('open')`. */
export function useWords<A extends Area>(area: A): Say<A> {
  const language = useSyncExternalStore(onLanguage, uiLanguage);
  return saying(language, area) as unknown as Say<A>;
}

/** Outside components: toasts, errors. */
export function sayIn<A extends Area>(area: A): Say<A> {
  return ((key: string, params?: Record<string, unknown>) =>
    i18next.t(key, { ns: area, ...params })) as never;
}

export function uiLanguage(): UiLanguage {
  return (i18next.language ?? 'nb') as UiLanguage;
}
