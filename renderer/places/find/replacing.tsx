/** What replacing would change: each place as it is and as it would be, where it is changed, and what stays and why. */
import { Button, Checkbox, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { OperationError } from '../../../core/operations';
import { rootKey } from '../../../core/search/homes';
import { asFound, type Chosen, replaceOp } from '../../../core/search/replace';
import type { Change, Replaceable } from '../../../core/search/replacing';
import { commission, edit, usePart, useTrailingCommission } from '../../state/commission';
import { useRoute } from '../../state/route';
import { useValue } from '../../state/value';
import { say, sayDone } from '../../ui/toast';
import { sayIn, uiLanguage, useWords } from '../../words';
import { show, step } from './go';
import { Rows } from './list';
import { asked, by, changeRows, changes, current, scopeOf, wanted } from './state';
import { homeWords } from './words';

const none: readonly Change[] = [];

export function Replacing() {
  const t = useWords('find');
  const of = useValue(wanted);
  const answer = useValue(changes);
  const instead = useValue(by);
  const now = useValue(current);
  const readOnly = usePart((one) => one.readOnly);
  const { workspace } = useTrailingCommission();
  const scope = scopeOf(of.where, useRoute());
  const home = workspace.commission.language;
  /** Other than it would be: left out or, of another language, taken in. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  /** Fields whose words change on their slides only. */
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  const list = answer?.changes ?? none;
  const rows = changeRows(answer);
  // Each language by itself: in Fakta, where all stand, another than the commission's is asked for.
  const foreign = ({ home: { lang } }: Change): boolean =>
    scope.in === 'facts' && lang !== undefined && lang !== home;
  const taken = (change: Change): boolean => foreign(change) === turned.has(change.key);
  const isHere = (change: Change): boolean => change.here !== undefined && here.has(rootKey(change.home));
  const chosen = list.filter(taken);
  const replacement = { typed: answer?.of.typed ?? '', by: instead };
  const doIt = (some: readonly Change[]): void => {
    const picked = some.map((change): Chosen => ({ change, here: isHere(change) }));
    if (!perform(picked, replacement) || some.length < chosen.length) return;
    // Its button can no longer be pressed, and who pressed it is still here.
    current.set(undefined);
    asked.set(asked.get() + 1);
  };
  const one = list.find(({ key }) => key === now);
  const busy = readOnly || answer?.of !== of;
  if (of.typed.trim() === '') return <p className="find-say muted small">{t('begin')}</p>;
  return (
    <>
      <div className="find-acts row gap-2">
        <Button
          variant="secondary"
          data-size="sm"
          disabled={busy || list.length === 0}
          onClick={() => {
            if (!one) {
              step(1);
              return;
            }
            const next = list[list.indexOf(one) + 1];
            doIt([one]);
            const row = next && rows.find(({ key }) => key === next.key);
            if (row) show(row, false);
          }}
        >
          {t('oneNow')}
        </Button>
        {/* What is still being read may hold more of them. */}
        <Button
          data-size="sm"
          disabled={busy || chosen.length === 0 || (answer?.pending ?? 0) > 0}
          onClick={() => doIt(chosen)}
        >
          {t('allNow', { count: chosen.length })}
        </Button>
        {readOnly && <span className="muted small">{t('readOnly')}</span>}
      </div>
      {answer && <Stays stays={answer.stays} />}
      <Rows label={t('list')} rows={rows} height={96}>
        {({ change, ...row }, isCurrent, tabIndex) => {
          const what = homeWords(workspace, change.home, change.spot, scope.in === 'decks');
          return (
            <div className="find-change line gap-1">
              <Checkbox
                aria-label={t('include', { what: `${change.match}, ${what}` })}
                checked={taken(change)}
                onChange={() => setTurned(toggled(turned, change.key))}
              />
              <div className="stack gap-1 fill shrink">
                <button
                  type="button"
                  className="find-hit bare hovers stack"
                  data-row
                  tabIndex={tabIndex}
                  aria-current={isCurrent || undefined}
                  onClick={() => show(row, false)}
                >
                  <span className="find-context" data-left={taken(change) ? undefined : true}>
                    {change.before}
                    <del>{change.match}</del>
                    <ins>{asFound(change.match, replacement)}</ins>
                    {change.after}
                  </span>
                  <small className="truncate">{what}</small>
                </button>
                <Where
                  change={change}
                  what={what}
                  here={isHere(change)}
                  onHere={() => setHere(toggled(here, rootKey(change.home)))}
                />
              </div>
            </div>
          );
        }}
      </Rows>
    </>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** In Fakta, with how many presentations that changes, or on these slides alone. */
function Where({
  change,
  what,
  here,
  onHere,
}: {
  change: Change;
  what: string;
  here: boolean;
  onHere(): void;
}) {
  const t = useWords('find');
  const { home, decks = [] } = change;
  if (home.of === 'deviation') return <small className="find-where">{t('hereAlready')}</small>;
  if (home.of === 'commission') return <small className="find-where">{t('everywhere')}</small>;
  if (home.of !== 'fact') return null;
  const there = decks.length > 0 ? t('thereDecks', { count: decks.length }) : t('thereNone');
  if (!change.here) return <small className="find-where">{there}</small>;
  const slides = change.here.length;
  return (
    <Select
      data-size="sm"
      className="find-where"
      aria-label={`${t('place')} ${what}`}
      value={here ? 'here' : 'there'}
      onChange={onHere}
    >
      <Select.Option value="there">{there}</Select.Option>
      <Select.Option value="here">
        {slides > 1 ? t('hereSlides', { count: slides }) : t('here')}
      </Select.Option>
    </Select>
  );
}

/** What the words stand in and are not changed, with the reason. */
function Stays({ stays }: Pick<Replaceable, 'stays'>) {
  const t = useWords('find');
  if (stays.length === 0) return null;
  return (
    <section className="find-stays small" aria-label={t('stays')}>
      <ul className="list stack gap-1">
        {stays.map(({ reason, count, spot }) => (
          <li key={reason}>
            <button type="button" className="bare hovers" onClick={() => show({ key: '', spot }, false)}>
              {t(`stays_${reason}`, { count })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Replaces as one edit, and says what came of it. @returns whether anything was */
function perform(chosen: readonly Chosen[], replacement: { typed: string; by: string }): boolean {
  const t = sayIn('find');
  const made = replaceOp(commission().workspace, chosen, replacement);
  const also = [
    ...(made.gone > 0 ? [t('gone', { count: made.gone })] : []),
    ...(made.empty > 0 ? [t('leftEmpty', { count: made.empty })] : []),
  ];
  if (!made.op) {
    if (also.length > 0) say(also.join(' '), { tone: 'warning' });
    return false;
  }
  let problem: OperationError | undefined;
  try {
    problem = edit(made.op);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    problem = error;
  }
  if (problem) {
    say(problem.sentence(uiLanguage()), { tone: 'warning' });
    return false;
  }
  sayDone([t('done', { count: made.count }), ...also].join(' '));
  return true;
}
