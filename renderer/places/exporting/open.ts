/** Which presentation is being exported, and which slides were chosen. */
import { useValue, value } from '../../state/value';

export interface Exporting {
  deck: string;
  /** Chosen in the editor; exporting all is still offered first. */
  slides: readonly string[];
}

const exporting = value<Exporting | undefined>(undefined);

export function openExport(deck: string, slides: readonly string[] = []): void {
  exporting.set({ deck, slides });
}

export function closeExport(): void {
  exporting.set(undefined);
}

export function useExporting(): Exporting | undefined {
  return useValue(exporting);
}
