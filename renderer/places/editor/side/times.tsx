/** How long the slide and the whole presentation take to say, against the time one has. */
import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  against,
  rounded,
  timeOfDeck,
  timeOfSlide,
  withoutNotes,
  wordsPerMinute,
} from '../../../../core/editing/speaking-time';
import type { Deck, Slide } from '../../../../core/model/deck';
import { usePart } from '../../../state/commission';
import { setMinutes, useTalkTime } from '../../../state/talk-times';
import { type Say, useWords } from '../../../words';

export function SpeakingTimes({ deck, slide }: { deck: Deck; slide: Slide }) {
  const t = useWords('side');
  const common = useWords('common');
  const commission = usePart((now) => now.workspace.commission);
  const home = commission.language;
  const { minutes, given = withoutNotes } = useTalkTime(commission.id, deck.id);
  const whole = timeOfDeck(deck, home, given);
  const own = timeOfSlide(slide, deck.language, home, given);
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
        onChange={(next) => setMinutes(commission.id, deck.id, next)}
      />
      {fits && (
        <p className="side-fits medium" data-fits={fits} role="status">
          {fits === 'fits' ? t('onTarget') : t(fits, { time: time(Math.abs(whole - minutes! * 60)) })}
        </p>
      )}
      <p className="muted small">
        {t('timeHow', { words: wordsPerMinute[deck.language], time: time(given) })}
      </p>
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
  const forms = useWords('forms');
  const [wrong, setWrong] = useState(false);
  const end = (): void => {
    const typed = Math.round(Number(text.replace(',', '.')));
    // What is no number stays as it was typed, and says so.
    const unread = text.trim() !== '' && !(typed > 0);
    setWrong(unread);
    if (unread) return;
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
        aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={end}
        onKeyDown={(event) => event.key === 'Enter' && end()}
      />
      {wrong && <ValidationMessage>{forms('notANumber')}</ValidationMessage>}
    </Field>
  );
}
