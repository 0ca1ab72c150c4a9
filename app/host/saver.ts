/**
 * When to save: soon after the last edit, never long after the first, and again after a failure. Also the sentences that
 * a host gives when it could not.
 */
import { say, type TextKey, type UiLanguage, uiLanguages } from '../../core/texts';
import type { Sentence } from '../contract';
import type { SaveState, UnsavedReason } from '../contract/edits';

interface SaverOptions {
  /** Milliseconds of quiet before saving. */
  after: number;
  /** Milliseconds after which an edit is saved even when others keep coming. */
  within: number;
  /** Milliseconds until the next attempt after a failure; doubled each time, to half a minute. */
  retry: number;
  /** True when everything was saved. Must not throw. */
  save(): Promise<boolean>;
}

const longestRetry = 30_000;

export class Saver {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private first: number | undefined;
  private failures = 0;
  private stopped = false;

  constructor(private readonly options: SaverOptions) {}

  /** Something changed. */
  wanted(): void {
    if (this.stopped) return;
    const now = Date.now();
    this.first ??= now;
    // While a save runs, the next is set when it is done.
    if (!this.running) this.schedule(Math.min(this.options.after, this.first + this.options.within - now));
  }

  /** Saves now, and all that comes while it does. @returns whether everything is saved */
  async flush(): Promise<boolean> {
    for (;;) {
      if (this.running) await this.running;
      else if (this.first === undefined) return true;
      else {
        const before = this.failures;
        await this.run();
        if (this.failures > before) return false;
      }
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private schedule(wait: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), Math.max(0, wait));
  }

  private run(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.once().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async once(): Promise<void> {
    this.first = undefined;
    const saved = await this.options.save();
    const { after, retry } = this.options;
    if (saved) {
      this.failures = 0;
      if (this.first !== undefined) this.schedule(after);
    } else {
      this.first ??= Date.now();
      this.schedule(Math.min(longestRetry, retry * 2 ** this.failures++));
    }
  }
}

const reasons: Readonly<Record<string, UnsavedReason>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'no-access',
  EBUSY: 'no-access',
  busy: 'no-access',
  ENOENT: 'no-folder',
  'no-folder': 'no-folder',
  'no-workspace': 'no-folder',
};

/** What the host says is worded in every language, because its windows may differ in theirs. */
export type HostSentence = TextKey<'host'>;

export function inEach(make: (language: UiLanguage) => string): Sentence {
  return Object.fromEntries(uiLanguages.map((language) => [language, make(language)])) as Sentence;
}

/**
 * Why a save failed: «Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.»
 * @param safe whether every edit lies in the recovery log
 */
export function describeFailure(
  error: unknown,
  safe: boolean,
  files: readonly string[] = [],
): Extract<SaveState, { state: 'unsaved' }> {
  const code = (error as { code?: unknown } | undefined)?.code;
  const reason =
    error === 'file-broken' ? 'file-broken' : (typeof code === 'string' && reasons[code]) || 'unknown';
  const sentence = inEach((language) => {
    const first = say(language, 'unsaved', reason, { files: files.join(', ') });
    return `${first} ${say(language, 'unsaved', safe ? 'safe' : 'unsafe')}`;
  });
  const message = error instanceof Error ? error.message : sentence.en;
  return { state: 'unsaved', reason, safe, sentence, message, files };
}
