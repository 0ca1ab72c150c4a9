/** How long the slide and the whole presentation take to say, against the time one has. */
import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Deck, Slide } from '../../../../core/model/deck';
import { usePart } from '../../../state/commission';
import { type Say, useWords } from '../../../words';
import { setTarget, useTarget } from './target';
import { against, rounded, timeOfDeck, timeOfSlide, wordsPerMinute } from './time';

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
    <div className="side-times">
      <dl>
        <div>
          <dt>{t('timeSlide')}</dt>
          <dd>{slide.hidden ? t('slideHidden') : t('about', { time: time(own.seconds) })}</dd>
        </div>
        <div>
          <dt>{t('timeDeck')}</dt>
          <dd>{t('about', { time: time(whole) })}</dd>
        </div>
      </dl>
      <Target
        key={`${deck.id} ${minutes}`}
        minutes={minutes}
        onChange={(next) => setTarget(commission.id, deck.id, next)}
      />
      {fits && (
        <p className="side-fits" data-fits={fits} role="status">
          {fits === 'fits' ? t('onTarget') : t(fits, { time: time(Math.abs(whole - minutes! * 60)) })}
        </p>
      )}
      <p className="side-quiet">{t('timeHow', { words: wordsPerMinute[deck.language] })}</p>
    </div>
  );
}

/** «ca. 40 sek», «12 min», «1 min 20 sek» */
export function timeText(seconds: number, t: Say<'side'>, common: Say<'common'>): string {
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
    <Field className="side-target">
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
