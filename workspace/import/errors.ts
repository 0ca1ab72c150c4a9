/** Why a file was not read: what is wrong, where, and what to do. */
import { said } from '../../core/base/printable';

export type ImportErrorCode =
  | 'file-too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'not-text'
  | 'quote-open'
  | 'old-excel'
  | 'encrypted'
  | 'file-broken'
  | 'file-unsafe'
  | 'no-sheet'
  | 'bad-json'
  | 'not-jsonstat'
  | 'bad-calendar'
  | 'too-many-appointments'
  | 'too-many-cards'
  | 'is-pdf'
  | 'is-px'
  | 'is-query'
  | 'is-sdmx'
  | 'is-xml'
  | 'is-html'
  | 'is-sheet'
  | 'is-binary-excel'
  | 'is-document'
  | 'is-slides'
  | 'is-mail'
  | 'is-image'
  | 'is-archive'
  | 'is-commission'
  | 'is-database'
  | 'is-media';

export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    message: string,
    /** What the message names, for hosts that word it in the user's language. */
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(said(message));
    this.name = 'ImportError';
  }
}
