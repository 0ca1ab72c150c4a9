/** «Hva skal gjelde?»: what two have changed differently, side by side, one conflict after the other. */
import './conflicts.css';
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Conflict } from '../../../core/model/conflict';
import { type AboutConflict, aboutConflict, calling } from '../../../core/words';
import { templates } from '../../../templates';
import { takeBack, useCommission } from '../../state/commission';
import { useConflicts } from '../../state/conflicts';
import { conflictDialog } from '../../state/dialogs';
import { useSession } from '../../state/session';
import { useValue } from '../../state/value';
import { beginHere } from '../../ui/begin';
import { PlaceDialog } from '../../ui/dialog';
import { uiLanguage, useWords } from '../../words';
import { settleAllAs } from './choices';
import { Sides } from './sides';

export function Conflicts() {
  const open = useValue(conflictDialog) !== undefined;
  useEffect(() => {
    if (!open) return;
    // The mark that opened it is gone when its conflict is settled: the focus must not be nowhere.
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('[data-checks]')?.focus();
      });
    };
  }, [open]);
  return (
    <PlaceDialog
      state={conflictDialog}
      closedby="closerequest"
      className="conflicts"
      aria-labelledby="conflicts-title"
    >
      {({ id }) => <Settling begin={id} />}
    </PlaceDialog>
  );
}

interface Done {
  text: string;
  /** The conflict that comes back when it is undone. */
  id: string;
}

function Settling({ begin }: { begin: string | undefined }) {
  const t = useWords('conflicts');
  const common = useWords('common');
  const conflicts = useConflicts();
  const [wanted, setWanted] = useState(begin);
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const index = Math.max(
    0,
    conflicts.findIndex(({ id }) => id === wanted),
  );
  const conflict = conflicts[index];
  const gone = wanted !== undefined && !conflicts.some(({ id }) => id === wanted);
  const shown = conflict?.id;
  const first = useRef(shown);
  useEffect(() => {
    // The dialog itself puts the focus on the first one.
    if (shown !== first.current) heading.current?.focus();
    first.current = undefined;
  }, [shown]);
  const settled = (text: string): void => {
    setProblem(undefined);
    setDone({ text, id: conflict!.id });
    setWanted(conflicts[index + 1]?.id ?? conflicts[index - 1]?.id);
  };
  const undoLast = (): void => {
    setWanted(done?.id);
    setDone(undefined);
    void takeBack('undo');
  };
  const all = (which: 'mine' | 'theirs'): void => {
    const why = settleAllAs(which);
    if (why === undefined) settled(t('settledAll', { count: conflicts.length }));
    else setProblem(why);
  };
  return (
    <div className="stack gap-5">
      <header className="stack gap-1">
        <Heading
          level={2}
          data-size="sm"
          id="conflicts-title"
          tabIndex={-1}
          className="no-ring"
          ref={(element) => {
            heading.current = element;
            beginHere(element);
          }}
        >
          {conflict ? t('title') : t('none')}
          {conflicts.length > 1 && (
            <small className="conflicts-number regular">
              {' '}
              {t('place', { number: index + 1, count: conflicts.length })}
            </small>
          )}
        </Heading>
        {conflict && <Paragraph className="muted small">{t('intro')}</Paragraph>}
        <div role="status">
          {gone && <p className="small">{t('gone')}</p>}
          {done && (
            <Alert data-color="success" className="conflicts-done line gap-3 above-3 small">
              <span className="fill">{done.text}</span>
              <Button variant="secondary" data-size="sm" onClick={undoLast}>
                {common('undo')}
              </Button>
            </Alert>
          )}
        </div>
      </header>
      {problem && (
        <Alert data-color="warning" className="small" role="alert">
          {problem}
        </Alert>
      )}
      {conflict && <One key={conflict.id} conflict={conflict} onSettled={settled} onProblem={setProblem} />}
      <footer className="conflicts-foot row gap-2 between line-above">
        <Button variant="tertiary" onClick={() => conflictDialog.set(undefined)}>
          {conflict ? t('later') : common('close')}
        </Button>
        {conflicts.length > 1 && <All onChoose={all} />}
      </footer>
    </div>
  );
}

function All({ onChoose }: { onChoose(which: 'mine' | 'theirs'): void }) {
  const t = useWords('conflicts');
  const { readOnly } = useCommission();
  return (
    <fieldset className="row gap-2" aria-label={t('all')}>
      <Button variant="secondary" data-size="sm" disabled={readOnly} onClick={() => onChoose('mine')}>
        {t('allMine')}
      </Button>
      <Button variant="secondary" data-size="sm" disabled={readOnly} onClick={() => onChoose('theirs')}>
        {t('allTheirs')}
      </Button>
    </fieldset>
  );
}

interface OneProps {
  conflict: Conflict;
  onSettled(text: string): void;
  onProblem(why: string | undefined): void;
}

function One({ conflict, onSettled, onProblem }: OneProps) {
  const t = useWords('conflicts');
  const { workspace } = useCommission();
  const { today } = useSession();
  const lang = uiLanguage();
  const calls = useMemo(() => calling(workspace, templates, lang, today), [workspace, lang, today]);
  const about = aboutConflict(conflict, calls) ?? unknown(t('count', { count: 1 }));
  const what = about.field === undefined ? about.name : `${about.name}: ${about.field}`;
  return (
    <section className="stack gap-5" aria-label={what}>
      <div className="stack tight">
        <small>{about.sort}</small>
        <strong className="conflicts-name strong break-words">{about.name}</strong>
        {about.field && <span className="break-words">{about.field}</span>}
      </div>
      <Sides
        conflict={conflict}
        about={about}
        calls={calls}
        onSettled={() => onSettled(t('settled', { what }))}
        onProblem={onProblem}
      />
    </section>
  );
}

/** At a place that this version of Lysark does not know. */
function unknown(name: string): AboutConflict {
  return { thing: { type: 'commission' }, sort: '', name, forms: {} };
}
