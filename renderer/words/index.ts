/** The page's texts through i18next: one file for each place, each in bokmål, nynorsk and English. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { UiLanguage } from '../../app/contract';
import { areas } from './areas';

export type Area = keyof typeof areas;

const resources = Object.fromEntries(
  (['nb', 'nn', 'en'] as const).map((language) => [
    language,
    Object.fromEntries(Object.entries(areas).map(([area, texts]) => [area, texts[language]])),
  ]),
);

export async function startWords(language: UiLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nb',
    resources,
    ns: Object.keys(areas),
    defaultNS: 'common',
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

/** Texts of one area in the language of the page: `const t = useWords('start')`, `t('open')`. */
export function useWords<A extends Area>(area: A): Say<A> {
  const { t } = useTranslation(area);
  return t as unknown as Say<A>;
}

/** Outside components: toasts, errors. */
export function sayIn<A extends Area>(area: A): Say<A> {
  return ((key: string, params?: Record<string, unknown>) =>
    i18next.t(key, { ns: area, ...params })) as never;
}

export function uiLanguage(): UiLanguage {
  return (i18next.language ?? 'nb') as UiLanguage;
}
