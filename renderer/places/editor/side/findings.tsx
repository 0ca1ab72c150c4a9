/** What is to be mended on this slide, with a fix where one is safe and the way there where not. */
import { Button } from '@digdir/designsystemet-react';
import { memo, useMemo } from 'react';
import { ruleText } from '../../../../core/checks';
import type { Diagnostic } from '../../../../core/diagnostics';
import { type Fix, fixFor } from '../../../../core/fixes';
import { templates } from '../../../../templates';
import { useFindings } from '../../../background';
import { openConflicts } from '../../../state/dialogs';
import { go } from '../../../state/route';
import { mendAfterLook } from '../../../ui/mend';
import { sayDone } from '../../../ui/toast';
import { uiLanguage, useWords } from '../../../words';
import { routeTo } from '../../checks/way';
import { perform } from '../state/actions';
import { pointed } from '../state/editor';
import type { Seen } from './seen';

const none: readonly Diagnostic[] = [];

export const SlideFindings = memo(function SlideFindings({ seen }: { seen: Seen }) {
  const { deck, slide } = seen;
  const t = useWords('side');
  const all = useFindings().get(deck.id) ?? none;
  const own = useMemo(() => unlike(all.filter(({ at }) => at.slide === slide.id)), [all, slide.id]);
  if (own.length === 0) return null;
  return (
    <section className="side-findings stack gap-4" aria-label={t('findings', { count: own.length })}>
      <h2 className="base strong">{t('findings', { count: own.length })}</h2>
      <ul className="list stack gap-3">
        {own.map((diagnostic) => (
          <Finding key={keyOf(diagnostic)} diagnostic={diagnostic} seen={seen} />
        ))}
      </ul>
    </section>
  );
});

function keyOf({ rule, message, at }: Diagnostic): string {
  return `${rule} ${message} ${JSON.stringify(at)}`;
}

/** A finding on each scene of a slide that continues is told once. */
function unlike(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(
    list.toReversed().map((one) => [`${one.rule} ${one.message} ${one.at.fact ?? ''}`, one]),
  );
  return list.filter((one) => [...seen.values()].includes(one));
}

function Finding({ diagnostic, seen }: { diagnostic: Diagnostic; seen: Seen }) {
  const { workspace, readOnly } = seen;
  const t = useWords('side');
  const _common = useWords('common');
  const lang = uiLanguage();
  const text = ruleText(diagnostic.rule, lang);
  const fix = useMemo(() => fixFor(diagnostic, workspace, templates, lang), [diagnostic, workspace, lang]);
  const mend = (): void => {
    const op = fix?.op;
    if (!op) return;
    void mendAfterLook(fix, () => {
      if (perform(() => op)) sayDone(t('fixed', { what: fix.label }));
    });
  };
  const way = wayTo(fix, diagnostic, seen);
  return (
    <li className="severity stack gap-1 base" data-severity={diagnostic.severity}>
      <span className="muted smaller">{t(diagnostic.severity)}</span>
      <strong className="medium">{text?.title ?? diagnostic.message}</strong>
      {text && (
        <details className="muted small">
          <summary className="pointer">{t('why')}</summary>
          {text.explanation}
        </details>
      )}
      {(fix?.op || way) && (
        <div className="row gap-2">
          {fix?.op && !readOnly && (
            <Button variant="secondary" data-size="sm" onClick={mend}>
              {fix.label}
            </Button>
          )}
          {way && (
            <Button variant="tertiary" data-size="sm" className="side-link" onClick={way}>
              {fix?.op ? t('goThere') : (fix?.label ?? t('goThere'))}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** To a field of this form, or to another place; nothing when one stands there already. */
function wayTo(
  fix: Fix | undefined,
  diagnostic: Diagnostic,
  { deck, slide, recent }: Seen,
): (() => void) | undefined {
  const to = fix?.goTo;
  if (to?.kind === 'conflict') return () => openConflicts(to.id);
  if (to?.kind === 'slide' && to.deck === deck.id && to.slide === slide.id) {
    const { field } = to;
    return field === undefined ? undefined : () => pointed.set({ slide: slide.id, field });
  }
  const route = routeTo(to as never, diagnostic, [deck.id], recent);
  const isHere = route?.at === 'presentasjoner' && route.deck === deck.id && route.slide === slide.id;
  return route && !isHere ? () => go(route) : undefined;
}
