import { Tag } from '@digdir/designsystemet-react';
import { MenuElipsisHorizontalIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { plainText } from '../../../core/facts/plain-text';
import { formatDate } from '../../../core/formats/dates';
import type { Deck } from '../../../core/model/deck';
import { useCommission } from '../../state/commission';
import { useDeck } from '../../state/decks';
import { openExport } from '../../state/dialogs';
import { go } from '../../state/route';
import { Actions } from '../../ui/actions';
import { SlideDrawing } from '../../ui/slide';
import { uiLanguage, useWords } from '../../words';
import { startShow } from '../show/start';
import { duplicate, hold, release, remove, saveOutline, titleOf } from './actions';

/** One presentation: cover, event, date, speaker. The title is the way in; the rest is under «Mer». */
export function Card({ deck, past }: { deck: Deck; past: boolean }) {
  const t = useWords('decks');
  const common = useWords('common');
  const { workspace, recent, readOnly } = useCommission();
  const home = workspace.commission.language;
  const title = titleOf(deck, home);
  const event = deck.event && plainText(deck.event.name, home, deck.language);
  const speaker =
    deck.speaker?.name ?? workspace.register.people.find((one) => one.id === deck.speaker?.person)?.name;
  const open = () => go({ at: 'presentasjoner', recent, deck: deck.id });
  const edits = [
    { label: t('duplicate'), run: () => duplicate(deck) },
    { label: t('saveOutline'), run: () => saveOutline(deck) },
    ...(past && !deck.held ? [{ label: t('hold'), run: () => void hold(deck) }] : []),
    ...(deck.held ? [{ label: t('release'), run: () => release(deck) }] : []),
    { label: t('delete'), run: () => remove(deck) },
  ];
  const actions = [
    { label: t('show'), run: () => void startShow(deck.id) },
    { label: t('export'), run: () => openExport(deck.id) },
    ...(readOnly ? [] : edits),
  ];
  return (
    <li className="card stack gap-3 at-top relative">
      <div className="card-cover lifts stack clip rounded tinted">
        <Cover deck={deck} />
      </div>
      <div className="card-text stack gap-half at-start">
        <h3 className="tight">
          <button type="button" className="card-open bare strong" onClick={open}>
            {event ?? title}
          </button>
        </h3>
        {event !== undefined && !title.includes(event) && <p className="muted small">{title}</p>}
        <p className="muted small">{formatDate(deck.date, uiLanguage())}</p>
        {speaker !== undefined && <p className="muted small">{t('speaker', { name: String(speaker) })}</p>}
        <p className="muted small">{common('slides', { count: deck.slides.length })}</p>
        {deck.held && (
          <Tag data-color="neutral">
            <PadlockLockedIcon aria-hidden /> {t('locked')}
          </Tag>
        )}
      </div>
      <Actions className="card-more" label={t('actions', { title: event ?? title })} actions={actions}>
        <MenuElipsisHorizontalIcon aria-hidden fontSize="1.4rem" />
      </Actions>
    </li>
  );
}

function Cover({ deck }: { deck: Deck }) {
  const view = useDeck(deck.id);
  const first = deck.slides[0];
  const scene = view && first ? view.live.scenesOf(first.id)[0] : undefined;
  if (!view || !scene) return <div aria-hidden />;
  return (
    <SlideDrawing
      scene={scene}
      theme={view.theme}
      pictures={view.pictures}
      prefix={`card-${deck.id}`}
      silent
    />
  );
}
