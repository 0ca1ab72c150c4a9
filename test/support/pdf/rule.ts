import type { ReadPdf } from './context';

/** A rule of PDF/UA-1 (ISO 14289-1), PDF/A-2 (ISO 19005-2) or good sense, on its own. */
export interface PdfRule {
  readonly id: string;
  /** One sentence for each fault. */
  check(read: ReadPdf): Iterable<string>;
}

export function rule(id: string, check: PdfRule['check']): PdfRule {
  return { id, check };
}
