/** Going to what was found, and from hit to hit. */

import { factRef } from '../../../core/model/ref';
import type { Spot } from '../../../core/search/find';
import { rangesIn } from '../../../core/search/fold';
import { commission } from '../../state/commission';
import { openAbout } from '../../state/dialogs';
import { go } from '../../state/route';
import { factRoute, goToThing } from '../checks/way';
import { about, pointed } from '../editor/state/editor';
import { current, isInPanel, nearest, queryNow, type Row, rowsNow } from './state';

/**
 * Shows where a hit stands. @param into puts the caret there, where the words stand in a field; otherwise who looks on
 * from the panel keeps it
 */
export function show({ key, spot }: Pick<Row, 'key' | 'spot'>, into: boolean): void {
  current.set(key);
  const focused = document.activeElement;
  goToSpot(spot);
  if (into) setTimeout(selectWords, settles);
  else if (focused instanceof HTMLElement && isInPanel(focused)) {
    // A field that one is shown takes the focus, and one who goes from hit to hit keeps it.
    setTimeout(() => {
      if (!isInPanel(document.activeElement)) focused.focus({ preventScroll: true });
    }, settles);
  }
}

/** Milliseconds in which a place that is gone to has put the caret where it wants it. */
const settles = 60;

export function goToSpot(spot: Spot): void {
  const { recent } = commission();
  switch (spot.in) {
    case 'slide': {
      const { deck, slide, part } = spot;
      goToThing({ type: 'slide', in: 'decks', deck, slide });
      if (part === 'notes') pointed.set({ slide, field: 'notes' });
      return;
    }
    case 'deck':
      goToThing({ type: 'deck', in: 'decks', deck: spot.deck });
      if (spot.section === undefined) about.set({ field: [spot.field, ...spot.path].join('.') });
      return;
    case 'fact': {
      const path = spot.path.filter((part) => typeof part === 'string');
      const field = [spot.field, ...(spot.field === 'source' || spot.field === 'credit' ? path : [])].join(
        '.',
      );
      const way = factRoute(factRef(spot.kind, spot.id), recent, field);
      if (way) go(way);
      return;
    }
    case 'commission':
      openAbout();
      return;
    default:
      spot satisfies never;
  }
}

/** Marks the words in the field that has the caret now. */
function selectWords(): void {
  const field = document.activeElement;
  const query = queryNow();
  if (!query || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const [first] = rangesIn(field.value, query);
  if (first && field.selectionStart !== null) field.setSelectionRange(first.start, first.end);
}

/** To the next hit or the one before, round and round; to the nearest one first. */
export function step(by: -1 | 1): void {
  const rows = rowsNow();
  if (rows.length === 0) return;
  const at = rows.findIndex(({ key }) => key === current.get());
  const first = nearest(rows.map(({ spot }) => spot));
  const next = at >= 0 ? at + by : by > 0 ? first : first - 1;
  show(rows[(next + rows.length) % rows.length]!, false);
}
