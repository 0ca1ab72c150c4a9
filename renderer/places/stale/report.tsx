import { Alert, Button, Heading, Switch } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { StaleReport } from '../../../app/contract';
import { formatDate } from '../../../core/formats/dates';
import type { Commission } from '../../state/commission';
import { type Say, uiLanguage, useWords } from '../../words';
import { commissionName } from '../bar';
import { FreshSlides } from './fresh';
import { SlideLine } from './line';
import { Take } from './take';
import { chosenOrigins, linesOf, madeAnew, type Origin, outdatedKeys } from './taking';
import { ageText, copyDay } from './words';

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
  const [remaking, setRemaking] = useState<Origin>();
  const anew = useMemo(() => madeAnew(report, workspace), [report, workspace]);
  const shownIn = useMemo(
    () => ({ ...workspace, decks: [...workspace.decks, ...anew.decks] }),
    [workspace, anew],
  );
  const lines = useMemo(() => linesOf(report, workspace, anew.at), [report, workspace, anew]);
  const outdated = useMemo(() => outdatedKeys(lines), [lines]);
  const origins = useMemo(() => chosenOrigins(lines, chosen), [lines, chosen]);
  const shown = only
    ? lines.filter(({ slide: { status } }) => status === 'outdated' || status === 'altered')
    : lines;
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
  const copy = copyDay(report);
  const ours = count - counts.foreign - counts.likely;
  const rest = [
    counts.current > 0 &&
      (copy === undefined
        ? t('countCurrent', { count: counts.current })
        : t('countCurrentAsOf', { count: counts.current, date: copy })),
    counts.altered > 0 && t('countAltered', { count: counts.altered }),
    counts.edited > 0 && t('countEdited', { count: counts.edited }),
    counts.foreign + counts.likely > 0 && t('countForeign', { count: counts.foreign + counts.likely }),
  ].filter(Boolean);
  return (
    <>
      <section className="check-summary stack gap-1" aria-labelledby="check-summary">
        <Heading level={2} data-size="lg" id="check-summary" data-outdated={counts.outdated > 0 || undefined}>
          {headingText(report, t)}
        </Heading>
        <p className="muted">{rest.join(' · ')}</p>
        <p className="muted">
          {t('against', { name: commissionName(workspace), date: formatDate(report.asOf, uiLanguage()) })}
        </p>
        {report.copy?.age && <CopyAge copy={report.copy} />}
        {count > 0 && ours === 0 && <p className="muted">{t('allForeign')}</p>}
        {report.problems.length > 0 && (
          <p className="muted">{t('problems', { count: report.problems.length })}</p>
        )}
      </section>
      {ours > 0 && (
        <div className="row gap-3">
          <Switch
            label={t('onlyOutdated')}
            checked={only}
            disabled={counts.outdated + counts.altered === 0}
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
      <FreshSlides workspace={shownIn}>
        <ol className="list" aria-label={t('slides')} onKeyDown={moveByArrows}>
          {shown.map((line) => (
            <SlideLine
              key={line.slide.number}
              line={line}
              {...(copy === undefined ? {} : { copy })}
              chosen={
                typeof line.standing === 'object' && 'at' in line.standing && chosen.has(line.standing.at.key)
              }
              onToggle={toggle}
              {...(readOnly ? {} : { onAnew: setRemaking })}
            />
          ))}
        </ol>
      </FreshSlides>
      {ours > 0 && (
        <div className="check-foot sticky-foot row line-above page-ground">
          <span role="status">{t('chosen', { count: origins.length })}</span>
          <Button disabled={origins.length === 0 || readOnly} onClick={() => setTaking(true)}>
            {t('take')}
          </Button>
        </div>
      )}
      <Take
        open={taking || remaking !== undefined}
        origins={remaking ? [remaking] : origins}
        anew={anew.decks}
        onClose={() => {
          setTaking(false);
          setRemaking(undefined);
        }}
      />
    </>
  );
}

function headingText(report: StaleReport, t: Say<'stale'>): string {
  const { counts, slides } = report;
  const count = slides.length;
  if (counts.outdated > 0) return t('outdatedOf', { outdated: counts.outdated, count });
  if (counts.altered > 0) return t('alteredOf', { altered: counts.altered, count });
  const date = copyDay(report);
  return date === undefined ? t('noneOutdated') : t('noneOutdatedAsOf', { date });
}

/** What is compared with may be an old copy: it knows nothing of what came after. */
function CopyAge({ copy: { date, age } }: { copy: NonNullable<StaleReport['copy']> }) {
  const t = useWords('stale');
  if (!age) return null;
  const told = t('copy', { date: formatDate(date, uiLanguage()), age: ageText(age) });
  if (age.unit === 'days') return <p className="muted">{told}</p>;
  return (
    <Alert data-color="warning" className="above-3">
      {told} {t('copyOld')}
    </Alert>
  );
}
