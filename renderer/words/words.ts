/** The same keys in every language, or it does not compile. */
export function words<const T extends Record<string, string>>(texts: {
  nb: T;
  nn: Record<keyof T, string>;
  en: Record<keyof T, string>;
}): { nb: T; nn: Record<keyof T, string>; en: Record<keyof T, string> } {
  return texts;
}
