/** Advice on a text for those who do not see the picture. Pure. */
export type AltAdvice = 'saysPicture' | 'long';

/** A screen reader says by itself that it is a picture. */
const saysPicture =
  /^\s*(et |eit |an? )?(bildet?|bilete(t)?|foto(grafi)?(et)?|illustrasjon(en)?|tegning(en)?|teikning(a)?|image|picture|photo(graph)?|drawing|illustration|govva) (av|over|som viser|frå|fra|of|showing|that shows)\b/iu;

/** UTF-16 units; heard in one breath. */
export const longAlt = 250;

export function altAdvice(words: string): AltAdvice[] {
  return [
    ...(saysPicture.test(words) ? (['saysPicture'] as const) : []),
    ...(words.length > longAlt ? (['long'] as const) : []),
  ];
}
