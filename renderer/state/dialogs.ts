/** The open dialogs of a commission and what they are open with. Set from anywhere, rendered by `PlaceDialog`. */
import type { Packing } from '../../app/contract';
import type { Outside } from '../../core/words';
import { value } from './value';

export const aboutDialog = value<true | undefined>(undefined);
export const checksDrawer = value<true | undefined>(undefined);
export const searchDialog = value<true | undefined>(undefined);

/** What there is to choose for one file to mail. */
export const packingDialog = value<Packing | undefined>(undefined);
/** The conflict that is to be settled first; the rest follow. */
export const conflictDialog = value<{ id?: string } | undefined>(undefined);
/** What others have changed, when it is more than one line. */
export const outsideDialog = value<Outside | undefined>(undefined);

/** The deck that is being exported. */
export interface Exporting {
  deck: string;
  /** Selected in the editor; exporting all slides is still the default. */
  slides: readonly string[];
  /** It is to be printed: through a PDF, as slides or notes pages. */
  print?: boolean;
}

export const exportDialog = value<Exporting | undefined>(undefined);

export function openAbout(): void {
  aboutDialog.set(true);
}

export function toggleChecks(): void {
  checksDrawer.set(checksDrawer.get() ? undefined : true);
}

/** @param id of the one to begin with */
export function openConflicts(id?: string): void {
  checksDrawer.set(undefined);
  conflictDialog.set(id === undefined ? {} : { id });
}

export function openSearch(): void {
  searchDialog.set(true);
}

export function openExport(deck: string, slides: readonly string[] = []): void {
  exportDialog.set({ deck, slides });
}

/** As PDF, which the system's reader prints. */
export function openPrint(deck: string): void {
  exportDialog.set({ deck, slides: [], print: true });
}
