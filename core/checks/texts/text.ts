import type { Language } from '../../formats/language';

/** The languages that explanations are written in. Northern Sámi reads the Norwegian until a speaker has written it. */
export type ExplainedIn = Exclude<Language, 'se'>;

export interface RuleText {
  title: Readonly<Record<ExplainedIn, string>>;
  explanation: Readonly<Record<ExplainedIn, string>>;
}

type Words = readonly [nb: string, nn: string, en: string];

export function text(title: Words, explanation: Words): RuleText {
  const [nb, nn, en] = title;
  return {
    title: { nb, nn, en },
    explanation: { nb: explanation[0], nn: explanation[1], en: explanation[2] },
  };
}
