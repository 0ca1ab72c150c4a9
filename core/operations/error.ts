/** Why an operation does not fit. */
import type { Place } from '../diagnostics';
import type { Use } from './use';
import { type ExplainedIn, sentences } from './words';

export type OperationErrorCode = keyof typeof sentences;

export type Params = Readonly<Record<string, string | number>>;

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

  sentence(language: ExplainedIn = 'nb'): string {
    return wordsOf(this.code, language, this.params);
  }
}

export function wordsOf(code: OperationErrorCode, language: ExplainedIn, params: Params): string {
  return sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
