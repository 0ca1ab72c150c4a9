/** The editor's head: what the presentation is called and for, and the four things one does with it. */
import { Button } from '@digdir/designsystemet-react';
import {
  ArrowsSquarepathIcon,
  FileExportIcon,
  InformationSquareIcon,
  PlayIcon,
  PlusIcon,
} from '@navikt/aksel-icons';
import { memo } from 'react';
import type { Selection } from '../../../../core/editing/selection';
import { rounded, timeOfDeck } from '../../../../core/editing/speaking-time';
import { wordsIn } from '../../../../core/facts/plain-text';
import { formatDate } from '../../../../core/formats/dates';
import type { Deck } from '../../../../core/model/deck';
import { commission, usePart } from '../../../state/commission';
import { openExport } from '../../../state/dialogs';
import { useTalkTime } from '../../../state/talk-times';
import { uiLanguage, useWords } from '../../../words';
import { startShow } from '../../show/start';
import { openAdd, openSwap } from '../dialogs/insert';
import { afterSelected } from '../state/actions';
import { about } from '../state/editor';
import { About } from './about';
import { titleOp } from './setting';
import { speakerName } from './speaker';
import { useTyped } from './typed';

export function Head({ deck, selection }: { deck: Deck; selection: Selection }) {
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  const active = selection.active;
  const some = selection.ids.size > 1 ? deck.slides.filter(({ id }) => selection.ids.has(id)) : [];
  return (
    <header className="editor-head row between line-below">
      <div className="editor-names stack at-start shrink">
        <Title deck={deck.id} />
        <Meta deck={deck} />
      </div>
      <fieldset className="row gap-2" aria-label={t('tools')}>
        <Button
          variant="secondary"
          disabled={readOnly}
          onClick={() => openAdd(afterSelected(deck.id))}
          aria-haspopup="dialog"
        >
          <PlusIcon aria-hidden />
          {t('add')}
        </Button>
        <Button
          variant="secondary"
          disabled={readOnly || active === undefined || selection.ids.size !== 1}
          onClick={() => active !== undefined && openSwap(active)}
          aria-haspopup="dialog"
        >
          <ArrowsSquarepathIcon aria-hidden />
          {t('swap')}
        </Button>
        <Button
          variant="secondary"
          disabled={deck.slides.length === 0}
          onClick={() => void startShow(deck.id, active)}
        >
          <PlayIcon aria-hidden />
          {t('show')}
        </Button>
        <Button
          disabled={deck.slides.length === 0}
          onClick={() =>
            openExport(
              deck.id,
              some.map(({ id }) => id),
            )
          }
          aria-haspopup="dialog"
        >
          <FileExportIcon aria-hidden />
          {t('exporting')}
        </Button>
      </fieldset>
      <About deck={deck.id} />
    </header>
  );
}

const Title = memo(function Title({ deck: id }: { deck: string }) {
  const t = useWords('editor');
  const home = usePart((now) => now.workspace.commission.language);
  const title = usePart(({ workspace }) => workspace.decks.find((one) => one.id === id)?.title);
  const language = usePart(({ workspace }) => workspace.decks.find((one) => one.id === id)?.language);
  const stored = wordsIn(title, language ?? home, home);
  const { text, error, set, drop } = useTyped(stored, (words) => {
    const deck = commission().workspace.decks.find((one) => one.id === id);
    return deck && titleOp(deck, words, home);
  });
  return (
    <h1 className="editor-title full-width">
      <input
        className="bare strong"
        aria-label={t('deckTitle')}
        aria-invalid={error ? true : undefined}
        title={error ?? text}
        value={text}
        readOnly={commission().readOnly}
        maxLength={200}
        lang={language}
        onChange={(event) => set(event.target.value)}
        // Emptied and left: it is called what it was called.
        onBlur={() => error && drop()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </h1>
  );
});

/** Counts the notes of all slides. */
const Meta = memo(function Meta({ deck }: { deck: Deck }) {
  const t = useWords('editor');
  const common = useWords('common');
  const { workspace } = commission();
  const home = workspace.commission.language;
  const { minutes: has, given } = useTalkTime(workspace.commission.id, deck.id);
  const { minutes } = rounded(Math.max(60, timeOfDeck(deck, home, given)));
  const time = has === undefined ? t('minutes', { count: minutes }) : t('minutesOf', { minutes, of: has });
  const parts = [
    wordsIn(deck.event?.name, deck.language, home),
    formatDate(deck.date, uiLanguage()),
    speakerName(workspace, deck),
    common('slides', { count: deck.slides.length }),
    deck.slides.length > 0 && time,
  ].filter(Boolean);
  return (
    <button
      type="button"
      className="editor-meta bare line gap-1 muted small"
      aria-haspopup="dialog"
      aria-label={`${t('about')}: ${parts.join(', ')}`}
      onClick={() => about.set({})}
    >
      <InformationSquareIcon aria-hidden />
      <span>{parts.join(' · ')}</span>
    </button>
  );
});
