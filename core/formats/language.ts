/** The languages a deck can speak. Norwegian is always one of its two written standards, never plain «no». */
export const languages = ['nb', 'nn', 'se', 'en'] as const;

export type Language = (typeof languages)[number];

/** One value for every language: a missing translation is a compile error and never a silent fallback. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/**
 * BCP 47 tags as PowerPoint and PDF want them. The quality rules ask for nb-NO, nn-NO or se-NO on every run,
 * «not 'no', not en-US by default»; English in Norwegian public bodies is British.
 */
export const bcp47: PerLanguage<string> = { nb: 'nb-NO', nn: 'nn-NO', se: 'se-NO', en: 'en-GB' };

/** Whether a value read from a file is one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}
