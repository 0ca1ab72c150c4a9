/** What keys do in the list of thumbnails. */

import type { Row } from '../../../../core/editing/slide-list';
import {
  chooseEverything,
  chooseSlide,
  dropSection,
  duplicateSelected,
  moveStep,
  removeSelected,
} from '../state/actions';
import { heading, renaming, toggleSection } from '../state/editor';
import { type Intent, rowAfter } from './keys';

export interface Standing {
  deck: string;
  rows: readonly Row[];
  /** The row that the keyboard stands on. */
  at: number;
  /** Rows that are seen at once. */
  page: number;
  readOnly: boolean;
  /** To the stage. */
  enter(): void;
  menu(row: Row | undefined): void;
}

export function runIntent(intent: Intent, standing: Standing): void {
  const { deck, rows, at, page, readOnly, enter, menu } = standing;
  const row = rows[at];
  const section = row?.type === 'section' ? row : undefined;
  switch (intent.do) {
    case 'go': {
      const to = rowAfter(at, intent.to, rows, page);
      if (!intent.extend) stand(deck, rows[to]);
      else extendTo(deck, rows, to, to < at ? -1 : 1);
      return;
    }
    case 'collapse':
    case 'expand':
      if (section) toggleSection(deck, section.id, intent.do === 'expand');
      else if (row?.type === 'slide' && row.section !== undefined && intent.do === 'collapse') {
        heading.set(row.section);
      }
      return;
    case 'enter':
      if (section) toggleSection(deck, section.id);
      else enter();
      return;
    case 'menu':
      menu(row);
      return;
    case 'all':
      chooseEverything(deck);
      return;
    case 'toggle':
      if (row?.type === 'slide') chooseSlide(deck, row.id, 'toggle');
      return;
    default:
      if (!readOnly) edit(intent, deck, section?.id, enter);
  }
}

type Edit = Extract<Intent, { do: 'move' | 'remove' | 'duplicate' | 'rename' }>;

function edit(intent: Edit, deck: string, section: string | undefined, enter: () => void): void {
  switch (intent.do) {
    case 'move':
      moveStep(deck, intent.step);
      return;
    case 'remove':
      if (section === undefined) removeSelected(deck);
      else dropSection(deck, section);
      return;
    case 'duplicate':
      if (section === undefined) duplicateSelected(deck);
      return;
    case 'rename':
      if (section === undefined) enter();
      else renaming.set(section);
      return;
    default:
      intent satisfies never;
  }
}

function stand(deck: string, row: Row | undefined): void {
  if (row?.type === 'slide') chooseSlide(deck, row.id);
  else if (row) heading.set(row.id);
}

/** Ranges are of slides: headings are stepped over. */
function extendTo(deck: string, rows: readonly Row[], from: number, step: -1 | 1): void {
  for (let i = from; i >= 0 && i < rows.length; i += step) {
    const row = rows[i]!;
    if (row.type !== 'slide') continue;
    chooseSlide(deck, row.id, 'range');
    return;
  }
}
