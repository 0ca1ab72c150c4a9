/** What a credit still needs, in words of the form. */

import { ruleText } from '../../../core/checks';
import type { Diagnostic } from '../../../core/diagnostics';
import type { WordLanguage } from '../../../core/words';
import type { Say } from '../../words';

/** The rule names them in English; each has its word here. */
const commonsWords = {
  'the author': 'need_ccName',
  'the title': 'need_ccTitle',
  "the source's address": 'need_ccSource',
  "the licence's version": 'need_ccVersion',
  "the licence's address": 'need_ccUrl',
} as const;

export function commonsNeeds(missing: string): (keyof typeof commonsWords)[] {
  return (Object.keys(commonsWords) as (keyof typeof commonsWords)[]).filter((one) =>
    missing.split(', ').includes(one),
  );
}

/** The licence's own sentence says so already. */
export function asksForSource(findings: readonly Diagnostic[]): boolean {
  return findings.some(({ params }) =>
    commonsNeeds(String(params?.missing ?? '')).includes("the source's address"),
  );
}

/** One sentence for each finding of the credit's rules. */
export function needWords(finding: Diagnostic, t: Say<'images'>, lang: WordLanguage): string {
  const { rule, params } = finding;
  switch (rule) {
    case 'credit-missing':
      return t('need_missing');
    case 'credit-person':
      return t('need_person', { credit: params?.credit });
    case 'credit-cc': {
      const what = commonsNeeds(String(params?.missing ?? '')).map((one) => t(commonsWords[one]));
      const list = new Intl.ListFormat(lang === 'en' ? 'en' : 'nb', { type: 'conjunction' }).format(what);
      return t('need_cc', { licence: params?.licence, what: list });
    }
    default:
      return ruleText(rule, lang)?.explanation ?? finding.message;
  }
}
