/** Which dialogs over the places are open, and with what: opened from anywhere, drawn by `PlaceDialog`. */
import { value } from './value';

export const aboutDialog = value<true | undefined>(undefined);
export const checksDrawer = value<true | undefined>(undefined);
export const searchDialog = value<true | undefined>(undefined);

/** Which presentation is being exported. */
export interface Exporting {
  deck: string;
  /** Chosen in the editor; exporting all is still offered first. */
  slides: readonly string[];
}

export const exportDialog = value<Exporting | undefined>(undefined);

export function openAbout(): void {
  aboutDialog.set(true);
}

export function toggleChecks(): void {
  checksDrawer.set(checksDrawer.get() ? undefined : true);
}

export function openSearch(): void {
  searchDialog.set(true);
}

export function openExport(deck: string, slides: readonly string[] = []): void {
  exportDialog.set({ deck, slides });
}
