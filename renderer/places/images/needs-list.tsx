/** What is still missing in the credit, and what presentations found of it. */
import type { ReactNode } from 'react';
import { creditOf } from '../../../core/images/credit';
import type { Judged } from '../../../core/images/judge';
import { forbidsChanges, parseLicence } from '../../../core/images/licences';
import { factRef } from '../../../core/model/ref';
import type { Entry } from '../../../core/model/register';
import { useFindings } from '../../background';
import { useWords } from '../../words';
import { useLang } from '../facts/settings';
import { asksForSource, needWords } from './needs';

export function Needs({ entry, judged, fine }: { entry: Entry; judged: Judged; fine: ReactNode }) {
  const t = useWords('images');
  const lang = useLang();
  const cropped = useCropped(entry.id);
  const needs = [
    ...judged.credit.map((finding) => needWords(finding, t, lang)),
    ...(judged.licence ? [t('need_licence')] : []),
    ...(judged.source && !asksForSource(judged.credit) ? [t('need_source')] : []),
    ...(cropped
      ? [forbidsChanges(parseLicence(creditOf(entry).licence)) ? t('cropForbidden') : t('cropChanged')]
      : []),
  ];
  return (
    <div role="status" className="image-needs">
      {needs.length === 0 ? (
        fine
      ) : (
        <>
          <h3 className="warning-strong small strong">{t('needs')}</h3>
          <ul className="small">
            {[...new Set(needs)].map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether a slide crops it while its licence asks for more: only laid out slides know. */
function useCropped(id: string): boolean {
  const findings = useFindings();
  for (const list of findings.values()) {
    for (const { rule, at, params } of list) {
      if (rule === 'credit-cc' && at.fact === factRef('images', id) && params?.missing === undefined)
        return true;
    }
  }
  return false;
}
