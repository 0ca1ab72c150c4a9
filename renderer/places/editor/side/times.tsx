/** How long the slide and the whole presentation take to say, against the time one has. */
import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  against,
  rounded,
  timeOfDeck,
  timeOfSlide,
  wordsPerMinute,
} from '../../../../core/editing/speaking-time';
import type { Deck, Slide } from '../../../../core/model/deck';
import { usePart } from '../../../state/commission';
import { useValue, type Value, value } from '../../../state/value';
import { type Say, useWords } from '../../../words';

export function SpeakingTimes({ deck, slide }: { deck: Deck; slide: Slide }) {
  const t = useWords('side');
  const common = useWords('common');
  const commission = usePart((now) => now.workspace.commission);
  const home = commission.language;
  const minutes = useTarget(commission.id, deck.id);
  const whole = timeOfDeck(deck, home);
  const own = timeOfSlide(slide, deck.language, home);
  const time = (seconds: number): string => timeText(seconds, t, common);
  const fits = minutes === undefined ? undefined : against(whole, minutes);
  return (
    <div className="side-times stack gap-3 line-above">
      <dl className="stack gap-1">
        <div className="line gap-3 between">
          <dt>{t('timeSlide')}</dt>
          <dd className="medium tabular">
            {slide.hidden ? t('slideHidden') : t('about', { time: time(own.seconds) })}
          </dd>
        </div>
        <div className="line gap-3 between">
          <dt>{t('timeDeck')}</dt>
          <dd className="medium tabular">{t('about', { time: time(whole) })}</dd>
        </div>
      </dl>
      <Target
        key={`${deck.id} ${minutes}`}
        minutes={minutes}
        onChange={(next) => setTarget(commission.id, deck.id, next)}
      />
      {fits && (
        <p className="side-fits medium" data-fits={fits} role="status">
          {fits === 'fits' ? t('onTarget') : t(fits, { time: time(Math.abs(whole - minutes! * 60)) })}
        </p>
      )}
      <p className="muted small">{t('timeHow', { words: wordsPerMinute[deck.language] })}</p>
    </div>
  );
}

/** «ca. 40 sek», «12 min», «1 min 20 sek» */
function timeText(seconds: number, t: Say<'side'>, common: Say<'common'>): string {
  const said = rounded(seconds);
  if (said.minutes === 0) return t('seconds', { count: said.seconds });
  if (said.seconds === 0) return common('minutes', { count: said.minutes });
  return t('minutesSeconds', said);
}

interface TargetProps {
  minutes: number | undefined;
  onChange(minutes: number | undefined): void;
}

function Target({ minutes, onChange }: TargetProps) {
  const t = useWords('side');
  const [text, setText] = useState(minutes === undefined ? '' : String(minutes));
  const end = (): void => {
    const typed = Math.round(Number(text.replace(',', '.')));
    const next = typed > 0 ? typed : undefined;
    setText(next === undefined ? '' : String(next));
    if (next !== minutes) onChange(next);
  };
  return (
    <Field className="side-target line gap-3 between">
      <Label>{t('target')}</Label>
      <Input
        inputMode="numeric"
        value={text}
        maxLength={3}
        onChange={(event) => setText(event.target.value)}
        onBlur={end}
        onKeyDown={(event) => event.key === 'Enter' && end()}
      />
    </Field>
  );
}

/**
 * How many minutes one has for a presentation. It is the speaker's and not the presentation's, so it is kept on this
 * machine and not in its file.
 */
const key = 'lysark.minutes';
const most = { minutes: 600, decks: 500 };

function read(): Readonly<Record<string, number>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, one]) => valid(one)));
  } catch {
    // Nothing was kept, or storage is turned off.
    return {};
  }
}

function valid(minutes: unknown): minutes is number {
  return typeof minutes === 'number' && minutes > 0 && minutes <= most.minutes;
}

let targets: Value<Readonly<Record<string, number>>> | undefined;

function all(): Value<Readonly<Record<string, number>>> {
  targets ??= value(read());
  return targets;
}

/** @param minutes undefined for none */
function setTarget(commission: string, deck: string, minutes: number | undefined): void {
  const { [`${commission}/${deck}`]: _was, ...rest } = all().get();
  const next = valid(minutes) ? { ...rest, [`${commission}/${deck}`]: minutes } : rest;
  all().set(next);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(Object.entries(next).slice(-most.decks))));
  } catch {
    // It holds as long as the window is open.
  }
}

function useTarget(commission: string, deck: string): number | undefined {
  return useValue(all())[`${commission}/${deck}`];
}
