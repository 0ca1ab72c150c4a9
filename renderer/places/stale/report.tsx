import { Button, Heading, Switch } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { StaleReport } from '../../../app/contract';
import { formatDate } from '../../../core/formats/dates';
import type { Commission } from '../../state/commission';
import { uiLanguage, useWords } from '../../words';
import { commissionName } from '../bar';
import { FreshSlides } from './fresh';
import { SlideLine } from './line';
import { Take } from './take';
import { chosenOrigins, linesOf, outdatedKeys } from './taking';

/** From box to box with the arrows: thirty stops of Tab are many. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const next = boxes[boxes.indexOf(event.target) + step];
  event.preventDefault();
  next?.focus();
}

interface ReportProps {
  report: StaleReport;
  open: Commission;
}

/** Slide by slide: what it shows, what holds now, and the fresh one beside it. */
export function Report({ report, open }: ReportProps) {
  const t = useWords('stale');
  const { workspace, readOnly } = open;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [only, setOnly] = useState(false);
  const [taking, setTaking] = useState(false);
  const lines = useMemo(() => linesOf(report, workspace), [report, workspace]);
  const outdated = useMemo(() => outdatedKeys(lines), [lines]);
  const origins = useMemo(() => chosenOrigins(lines, chosen), [lines, chosen]);
  const shown = only ? lines.filter(({ slide }) => slide.status === 'outdated') : lines;
  const toggle = useCallback(
    (key: string) =>
      setChosen((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const { counts, slides } = report;
  const count = slides.length;
  const rest = [
    counts.current > 0 && t('countCurrent', { count: counts.current }),
    counts.edited > 0 && t('countEdited', { count: counts.edited }),
    counts.foreign > 0 && t('countForeign', { count: counts.foreign }),
  ].filter(Boolean);
  return (
    <>
      <section className="check-summary stack gap-1" aria-labelledby="check-summary">
        <Heading level={2} data-size="lg" id="check-summary" data-outdated={counts.outdated > 0 || undefined}>
          {counts.outdated > 0 ? t('outdatedOf', { outdated: counts.outdated, count }) : t('noneOutdated')}
        </Heading>
        <p className="muted">{rest.join(' · ')}</p>
        <p className="muted">
          {t('against', { name: commissionName(workspace), date: formatDate(report.asOf, uiLanguage()) })}
        </p>
        {count > 0 && counts.foreign === count && <p className="muted">{t('allForeign')}</p>}
        {report.problems.length > 0 && (
          <p className="muted">{t('problems', { count: report.problems.length })}</p>
        )}
      </section>
      {counts.foreign < count && (
        <div className="row gap-3">
          <Switch
            label={t('onlyOutdated')}
            checked={only}
            disabled={counts.outdated === 0}
            onChange={(event) => setOnly(event.target.checked)}
          />
          <span className="fill" />
          {chosen.size > 0 && (
            <Button variant="tertiary" onClick={() => setChosen(new Set())}>
              {t('chooseNone')}
            </Button>
          )}
          {outdated.size > 0 && (
            <Button
              variant="secondary"
              onClick={() => setChosen((before) => new Set([...before, ...outdated]))}
            >
              {t('chooseOutdated')}
            </Button>
          )}
        </div>
      )}
      <FreshSlides workspace={workspace}>
        <ol className="list" aria-label={t('slides')} onKeyDown={moveByArrows}>
          {shown.map((line) => (
            <SlideLine
              key={line.slide.number}
              line={line}
              chosen={
                typeof line.standing === 'object' && 'at' in line.standing && chosen.has(line.standing.at.key)
              }
              onToggle={toggle}
            />
          ))}
        </ol>
      </FreshSlides>
      {counts.foreign < count && (
        <div className="check-foot sticky-foot row line-above page-ground">
          <span role="status">{t('chosen', { count: origins.length })}</span>
          <Button disabled={origins.length === 0 || readOnly} onClick={() => setTaking(true)}>
            {t('take')}
          </Button>
        </div>
      )}
      <Take open={taking} origins={origins} onClose={() => setTaking(false)} />
    </>
  );
}
