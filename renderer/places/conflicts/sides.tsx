/** The versions of one conflict beside one another, with a button under each, and the slides where it is seen. */
import { Button, Tag } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId, useState } from 'react';
import { same } from '../../../core/base/json';
import type { Conflict, ConflictVersion } from '../../../core/model/conflict';
import {
  type AboutConflict,
  type Calling,
  seenWhen,
  shownBeside,
  sidesOf,
  writerName,
} from '../../../core/words';
import { useEffects } from '../../background';
import { commission, useCommission } from '../../state/commission';
import { useSession } from '../../state/session';
import { uiLanguage, useWords } from '../../words';
import { type Choice, choiceOf, choiceOp, settleAs, valueInForce } from './choices';
import { InTurn } from './in-turn';
import { ShownOn, type SlideSpot, spotsOf } from './shown-on';
import { SlideAs } from './slide-as';
import { Value } from './values';

interface SidesProps {
  conflict: Conflict;
  about: AboutConflict;
  calls: Calling;
  onSettled(): void;
  onProblem(why: string | undefined): void;
}

/** Versions of others that are shown at first. */
const atFirst = 2;

export function Sides({ conflict, about, calls, onSettled, onProblem }: SidesProps) {
  const t = useWords('conflicts');
  const { replica, workspace } = useCommission();
  const [all, setAll] = useState(false);
  const now = valueInForce(workspace, conflict);
  const { mine, own, others } = sidesOf(conflict, replica, now);
  const shown = all ? others : others.slice(0, atFirst);
  const settle = (choice: Choice): void => {
    const why = settleAs(conflict.id, choice);
    onProblem(why);
    if (why === undefined) onSettled();
  };
  const theirs = others[0];
  const effects = useEffects(
    () => theirs && choiceOp(commission().workspace, conflict.id, choiceOf(theirs)),
    [conflict, theirs, workspace],
  );
  const spots = spotsOf(about.thing, effects);
  const [spot] = spots;
  const known = conflict.was !== undefined;
  const against = (value: unknown) => {
    if (known) return { value: conflict.was };
    const other = same(value, mine.value) ? theirs : mine;
    return other && { value: other.value };
  };
  const side = (version: ConflictVersion, name: string, label: string, primary: boolean): ReactNode => (
    <Side
      key={`${version.by ?? ''} ${version.at ?? ''} ${JSON.stringify(version.value ?? null)}`}
      name={name}
      at={version.at}
      inForce={same(version.value, now)}
      choice={choiceOf(version)}
      conflict={conflict}
      spot={spot}
      label={label}
      primary={primary}
      onChoose={settle}
    >
      <Value
        shown={shownBeside(version.value, against(version.value), about, calls)}
        removed={about.path === undefined}
      />
    </Side>
  );
  return (
    <>
      <div className="conflicts-sides columns gap-4">
        {side(mine, own ? t('mine') : t('inForce'), own ? t('keepMine') : t('keepShown'), true)}
        {shown.map((one) =>
          side(
            one,
            nameOf(one, t),
            others.length > 1 ? t('takeOf', { name: nameOf(one, t) }) : t('takeTheirs'),
            false,
          ),
        )}
        <Side
          name={t('was')}
          at={undefined}
          inForce={false}
          choice={choiceOf({ value: conflict.was })}
          conflict={conflict}
          spot={spot}
          label={t('takeWas')}
          primary={false}
          quiet
          onChoose={settle}
        >
          {known ? (
            <Value
              shown={shownBeside(conflict.was, undefined, about, calls)}
              removed={about.path === undefined}
            />
          ) : (
            <p className="muted small">{t('wasUnknown')}</p>
          )}
        </Side>
      </div>
      {shown.length < others.length && (
        <Button variant="tertiary" data-size="sm" className="self-start" onClick={() => setAll(true)}>
          {t('moreVersions', { count: others.length - shown.length })}
        </Button>
      )}
      {theirs && <InTurn conflict={conflict} mine={mine} theirs={theirs} onChoose={settle} />}
      <ShownOn effects={effects} spots={spots} />
    </>
  );
}

function nameOf({ by }: ConflictVersion, t: ReturnType<typeof useWords<'conflicts'>>): string {
  if (by === undefined) return t('program');
  return writerName(by) || t('other');
}

interface SideProps {
  name: string;
  at: string | undefined;
  inForce: boolean;
  choice: Choice;
  conflict: Conflict;
  /** A slide that shows it. */
  spot: SlideSpot | undefined;
  label: string;
  primary: boolean;
  quiet?: boolean;
  children: ReactNode;
  onChoose(choice: Choice): void;
}

function Side({
  name,
  at,
  inForce,
  choice,
  conflict,
  spot,
  label,
  primary,
  quiet = false,
  children,
  onChoose,
}: SideProps) {
  const t = useWords('conflicts');
  const { readOnly } = useCommission();
  const { today } = useSession();
  const id = useId();
  return (
    <section className="conflicts-side bordered rounded" data-quiet={quiet || undefined} aria-labelledby={id}>
      <header className="stack tight">
        <h3 className="row gap-2 base strong" id={id}>
          {name}
          {inForce && (
            <Tag data-size="sm" data-color="accent">
              {t('shownNow')}
            </Tag>
          )}
        </h3>
        {at && <small>{t('at', { time: seenWhen(at, today, uiLanguage()) })}</small>}
      </header>
      <div className="conflicts-value stack gap-3 at-top">
        {children}
        {spot && <SlideAs spot={spot} conflict={conflict.id} choice={choice} />}
      </div>
      <Button
        variant={primary ? 'primary' : 'secondary'}
        data-size="sm"
        disabled={readOnly}
        onClick={() => onChoose(choice)}
      >
        {primary && <CheckmarkIcon aria-hidden />}
        {label}
      </Button>
    </section>
  );
}
