import { Heading } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import type { NamedWorkspace, StaleReport } from '../../../app/contract';
import { useWords } from '../../words';
import { SlideLine } from './line';
import { linesOf } from './taking';
import { reachOf } from './words';

/** What slides know by themselves, where there is no commission to compare them with. */
export function Known({ report }: { report: StaleReport }) {
  const t = useWords('stale');
  const lines = useMemo(() => linesOf(report, { decks: [] }), [report]);
  const { counts, slides } = report;
  return (
    <section className="check-known stack gap-4" aria-labelledby="check-known">
      <div className="check-summary stack gap-1">
        <Heading level={2} data-size="xs" id="check-known">
          {t('knownTitle')}
        </Heading>
        <p className="strong">
          {counts.likely > 0
            ? t('likelyOf', { likely: counts.likely, count: slides.length })
            : t('noneLikely')}
        </p>
        <p className="muted">{t('knownWhy')}</p>
        {report.problems.length > 0 && (
          <p className="muted">{t('problems', { count: report.problems.length })}</p>
        )}
      </div>
      <ol className="list" aria-label={t('slides')}>
        {lines.map((line) => (
          <SlideLine key={line.slide.number} line={line} alone />
        ))}
      </ol>
    </section>
  );
}

/** How a commission is reached, as its slides say. Text and no links: anybody may have written it. */
export function Contact({ of: { sender } }: { of: NamedWorkspace }) {
  const t = useWords('stale');
  const told = sender ? reachOf(sender) : '';
  if (told === '') return null;
  return (
    <p className="break-words">
      <span className="muted">{t('contact')}: </span>
      {told}
    </p>
  );
}
