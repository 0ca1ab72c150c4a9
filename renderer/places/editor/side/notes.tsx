/** «Notater»: what is said to the slide, and how long it takes. */
import { Button, Label } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { useId, useRef } from 'react';
import { one } from '../../../../core/editing/selection';
import { type OneText, wordsOf } from '../../../../core/editing/text-runs';
import { plainText } from '../../../../core/facts/plain-text';
import type { Deck, Slide } from '../../../../core/model/deck';
import { setSlideText, textIn } from '../../../../core/operations';
import { inLine } from '../../../../core/words';
import { MarkedArea } from '../../../forms';
import { commission, usePart } from '../../../state/commission';
import { useSlide } from '../../../state/decks';
import { keysText, useCommands } from '../../../ui/commands';
import { useWords } from '../../../words';
import { perform } from '../state/actions';
import { select } from '../state/editor';
import { SpeakingTimes } from './times';

export function Notes({ deck, slide: shown }: { deck: Deck; slide: Slide }) {
  const t = useWords('side');
  const common = useWords('common');
  const readOnly = usePart((now) => now.readOnly);
  const home = usePart((now) => now.workspace.commission.language);
  // What is typed in must not be a letter behind.
  const slide = useSlide(deck.id, shown.id) ?? shown;
  const id = useId();
  const visit = useRef(0);
  const text = textIn(slide.notes, deck.language, home);
  const elsewhere =
    text === undefined && slide.notes !== undefined ? otherLanguage(slide.notes, home) : undefined;
  const at = deck.slides.findIndex((one) => one.id === slide.id);
  const step = (by: -1 | 1): void => {
    const next = deck.slides[at + by];
    // The field stays the same, so that one goes on writing.
    if (next) select(deck.id, one(next.id));
  };
  const set = (next: OneText): void => {
    const { workspace: now } = commission();
    const where = { deck: deck.id, slide: slide.id, field: 'notes' };
    perform(
      () => setSlideText(now, where, next as Parameters<typeof setSlideText>[2]),
      `${deck.id}/${slide.id}#notes~${visit.current}`,
    );
  };
  useCommands([
    {
      id: 'notes-previous',
      label: t('previousSlide'),
      keys: 'Mod+Alt+ArrowUp',
      disabled: at <= 0,
      run: () => step(-1),
    },
    {
      id: 'notes-next',
      label: t('nextSlide'),
      keys: 'Mod+Alt+ArrowDown',
      disabled: at >= deck.slides.length - 1,
      run: () => step(1),
    },
    {
      id: 'notes-previous-left',
      label: t('previousSlide'),
      keys: 'Mod+Alt+ArrowLeft',
      listed: false,
      run: () => step(-1),
    },
    {
      id: 'notes-next-right',
      label: t('nextSlide'),
      keys: 'Mod+Alt+ArrowRight',
      listed: false,
      run: () => step(1),
    },
  ]);
  const language = inLine(common(`language_${deck.language}`));
  return (
    <div className="side-notes stack gap-2" data-slot="notes">
      <div className="line gap-2 between">
        <Label htmlFor={id}>{t('notesLabel', { language })}</Label>
        <span className="line">
          <Button
            variant="tertiary"
            icon
            data-size="sm"
            disabled={at <= 0}
            aria-label={t('previousSlide')}
            title={`${t('previousSlide')} (${keysText('Mod+Alt+ArrowUp')})`}
            onClick={() => step(-1)}
          >
            <ArrowUpIcon aria-hidden />
          </Button>
          <Button
            variant="tertiary"
            icon
            data-size="sm"
            disabled={at >= deck.slides.length - 1}
            aria-label={t('nextSlide')}
            title={`${t('nextSlide')} (${keysText('Mod+Alt+ArrowDown')})`}
            onClick={() => step(1)}
          >
            <ArrowDownIcon aria-hidden />
          </Button>
        </span>
      </div>
      <MarkedArea
        fills
        id={id}
        aria-describedby={`${id}-help`}
        label={t('notesLabel', { language })}
        language={deck.language}
        readOnly={readOnly}
        text={text}
        onText={set}
        onFocus={() => {
          visit.current++;
        }}
      />
      <p id={`${id}-help`} className="muted small">
        {t('notesHint')}
      </p>
      {elsewhere && (
        <div className="stack gap-1 at-start">
          <p className="muted small">
            {t('notesElsewhere', { language: inLine(common(`language_${elsewhere}`)) })}
          </p>
          <blockquote className="side-elsewhere muted" lang={elsewhere}>
            {plainText(slide.notes!, home, elsewhere)}
          </blockquote>
          {!readOnly && (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => set(plainText(slide.notes!, home, elsewhere))}
            >
              {t('notesCopy')}
            </Button>
          )}
        </div>
      )}
      <SpeakingTimes deck={deck} slide={slide} />
    </div>
  );
}

/** The language that notes are written in when it is not the presentation's. */
function otherLanguage(
  notes: NonNullable<Slide['notes']>,
  home: Deck['language'],
): Deck['language'] | undefined {
  if (typeof notes === 'string' || Array.isArray(notes)) return wordsOf(notes) === '' ? undefined : home;
  const all = Object.entries(notes) as [Deck['language'], OneText][];
  return (all.find(([language]) => language === home) ?? all.find(([, text]) => wordsOf(text) !== ''))?.[0];
}
