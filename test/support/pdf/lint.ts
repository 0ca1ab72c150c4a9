/**
 * Our own check of a PDF's structure, beside the exporter and without anything of it: what veraPDF and PAC would look
 * for first in a tagged document. It reads objects and content streams, and knows nothing of slides but that each has a
 * heading.
 */
import { type ReadPdf, readPdf } from './context';
import type { PdfRule } from './rule';
import { contentRules } from './rules/content';
import { documentRules } from './rules/document';
import { fontRules } from './rules/fonts';
import { structureRules } from './rules/structure';

export interface PdfFinding {
  rule: string;
  message: string;
}

export const pdfRules: readonly PdfRule[] = [
  ...documentRules,
  ...structureRules,
  ...contentRules,
  ...fontRules,
];

export function lintRead(read: ReadPdf): PdfFinding[] {
  return pdfRules.flatMap(({ id, check }) => Array.from(check(read), (message) => ({ rule: id, message })));
}

/** Never throws on a bad file: one that cannot be read gives the one finding `readable`. */
export async function lintPdf(bytes: Uint8Array): Promise<PdfFinding[]> {
  let read: ReadPdf;
  try {
    read = await readPdf(bytes);
  } catch (error) {
    return [{ rule: 'readable', message: String(error) }];
  }
  return lintRead(read);
}
