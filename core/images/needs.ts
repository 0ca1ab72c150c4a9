/** What a credit still needs, in words of the form. */

import { ruleText } from '../checks';
import type { Diagnostic } from '../diagnostics';
import { say, type UiLanguage } from '../texts';

/** What a Creative Commons licence asks for, by its field. */
const commonsWords = {
  'credit.creator': 'need_ccName',
  'credit.title': 'need_ccTitle',
  'credit.sourceUrl': 'need_ccSource',
  'credit.licence': 'need_ccVersion',
  'credit.licenceUrl': 'need_ccUrl',
} as const;

export function commonsNeeds({ params }: Diagnostic): (keyof typeof commonsWords)[] {
  const missing = params?.missing;
  return (Object.keys(commonsWords) as (keyof typeof commonsWords)[]).filter(
    (one) => Array.isArray(missing) && missing.includes(one),
  );
}

/** The licence's own sentence says so already. */
export function asksForSource(findings: readonly Diagnostic[]): boolean {
  return findings.some((one) => commonsNeeds(one).includes('credit.sourceUrl'));
}

/** One sentence for each finding of the credit's rules. */
export function needWords(finding: Diagnostic, lang: UiLanguage): string {
  const { rule, params } = finding;
  switch (rule) {
    case 'credit-missing':
      return say(lang, 'images', 'need_missing');
    case 'credit-person':
      return say(lang, 'images', 'need_person', { credit: String(params?.credit ?? '') });
    case 'credit-cc': {
      const what = commonsNeeds(finding).map((one) => say(lang, 'images', commonsWords[one]));
      const list = new Intl.ListFormat(lang === 'en' ? 'en' : 'nb', { type: 'conjunction' }).format(what);
      return say(lang, 'images', 'need_cc', { licence: String(params?.licence ?? ''), what: list });
    }
    default:
      return ruleText(rule, lang)?.explanation ?? finding.message;
  }
}
