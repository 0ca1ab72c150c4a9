/** Why an operation does not fit. */
import type { Place } from '../diagnostics';
import { fill, type Params, type TextKey, textsIn, type UiLanguage } from '../texts';
import type { Use } from './use';

export type OperationErrorCode = TextKey<'edits'>;

/** `message` is in English, for logs and the command line; `sentence` is for people. */
export class OperationError extends Error {
  constructor(
    readonly code: OperationErrorCode,
    readonly at: Place,
    readonly params: Params = {},
    /** What exactly a schema says, in English: «title: expected text, got a number». */
    readonly detail?: string,
    /** Where a fact that cannot go is used. */
    readonly uses: readonly Use[] = [],
  ) {
    super(`${wordsOf(code, 'en', params)}${detail === undefined ? '' : ` ${detail}`}`);
    this.name = 'OperationError';
  }

  sentence(language: UiLanguage = 'nb'): string {
    return wordsOf(this.code, language, this.params);
  }
}

export function wordsOf(code: OperationErrorCode, language: UiLanguage, params: Params): string {
  return fill(textsIn(language).edits[code], params, language);
}
