/** Which dialog of the editor is open. */
import { value } from '../../../state/value';

export type OpenDialog =
  /** New slides go behind `after`; null: to the beginning. */
  | { what: 'add'; after: string | null }
  | { what: 'fetch'; after: string | null }
  | { what: 'swap'; slide: string };

export const editorDialog = value<OpenDialog | undefined>(undefined);

/** «Legg til». @param after a slide's id, or null for the beginning */
export function openAdd(after: string | null): void {
  editorDialog.set({ what: 'add', after });
}

/** «Bytt». @param slide its id */
export function openSwap(slide: string): void {
  editorDialog.set({ what: 'swap', slide });
}

/** «Hent lysbilder fra …». @param after a slide's id, or null for the beginning */
export function openFetch(after: string | null): void {
  editorDialog.set({ what: 'fetch', after });
}

export function closeDialog(): void {
  editorDialog.set(undefined);
}
