/** Where a conflict is seen: the slides that another choice would change. */
import { Button } from '@digdir/designsystemet-react';
import { PresentationIcon } from '@navikt/aksel-icons';
import { find } from '../../../core/base/lists';
import { plainText } from '../../../core/facts/plain-text';
import type { Effects } from '../../../core/operations';
import type { Thing } from '../../../core/words';
import { useTitles } from '../../background';
import { useCommission } from '../../state/commission';
import { conflictDialog } from '../../state/dialogs';
import { go } from '../../state/route';
import { useWords } from '../../words';

export interface SlideSpot {
  deck: string;
  slide: string;
}

/** So many slides are named. */
const most = 6;

/** @param effects of taking the other version; undefined while that is looked into */
export function spotsOf(thing: Thing, effects: Effects | undefined): SlideSpot[] {
  const own =
    thing.type === 'slide' && thing.in === 'decks' ? [{ deck: thing.deck, slide: thing.slide }] : [];
  const found = (effects?.decks ?? []).flatMap(({ deck, slides }) =>
    slides.map(({ slide }) => ({ deck, slide })),
  );
  return [...own, ...found.filter((one) => own.every(({ slide }) => slide !== one.slide))];
}

export function ShownOn({ effects, spots }: { effects: Effects | undefined; spots: readonly SlideSpot[] }) {
  const t = useWords('conflicts');
  const common = useWords('common');
  if (!effects) return null;
  const decks = new Set([...effects.decks.map(({ deck }) => deck), ...spots.map(({ deck }) => deck)]);
  const slides = Math.max(effects.slides, spots.length);
  return (
    <div className="stack gap-1">
      <p className="line gap-2 small" role="status">
        <PresentationIcon aria-hidden />
        {slides === 0
          ? t('shownNowhere')
          : t('shownOn', {
              slides: common('slides', { count: slides }),
              decks: common('decks', { count: decks.size }),
            })}
      </p>
      {spots.length > 0 && (
        <ul className="list row outdent">
          {spots.slice(0, most).map((spot) => (
            <li key={`${spot.deck} ${spot.slide}`}>
              <Spot spot={spot} />
            </li>
          ))}
          {spots.length > most && (
            <li className="muted small">{t('moreItems', { count: spots.length - most })}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function Spot({ spot: { deck: id, slide } }: { spot: SlideSpot }) {
  const t = useWords('conflicts');
  const { workspace, recent } = useCommission();
  const titles = useTitles();
  const deck = find(workspace.decks, id);
  if (!deck) return null;
  const known = titles.get(id)?.find((one) => one.slide === slide);
  const number = known?.number ?? deck.slides.findIndex((one) => one.id === slide) + 1;
  const title = plainText(deck.title, workspace.commission.language, deck.language);
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      onClick={() => {
        conflictDialog.set(undefined);
        go({ at: 'presentasjoner', recent, deck: id, slide });
      }}
    >
      {t('slideAt', { number, deck: title })}
    </Button>
  );
}
