/** What the user has chosen for the program itself, and where files went last. */
import { z } from 'zod';
import { type UiLanguage, uiLanguages } from '../../core/texts';
import type { Settings } from '../contract';
import { StateFile } from './file';

const schema = z.object({
  format: z.literal(1),
  language: z.enum(uiLanguages).optional().catch(undefined),
  colours: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Absolute path of the folder that was exported to last. */
  exports: z.string().max(4096).optional().catch(undefined),
});
type Stored = z.infer<typeof schema>;

export class Preferences {
  private readonly file: StateFile<Stored>;

  /** @param language until the user chooses one */
  constructor(
    path: string,
    private readonly language: UiLanguage,
  ) {
    this.file = new StateFile<Stored>(path, schema, () => ({ format: 1, colours: 'system' }));
  }

  async settings(): Promise<Settings> {
    return this.plain(await this.file.read());
  }

  async set(change: Partial<Settings>): Promise<Settings> {
    const { language, colours } = change;
    const next = await this.file.change((was) => ({
      ...was,
      ...(language ? { language } : {}),
      ...(colours ? { colours } : {}),
    }));
    return this.plain(next);
  }

  async exports(): Promise<string | undefined> {
    return (await this.file.read()).exports;
  }

  async exportedTo(folder: string): Promise<void> {
    await this.file.change((was) => ({ ...was, exports: folder }));
  }

  private plain({ language, colours }: Stored): Settings {
    return { language: language ?? this.language, colours };
  }
}

/** The interface's language by the system's: nynorsk where that is chosen, otherwise bokmål. */
export function languageOfSystem(locale = Intl.DateTimeFormat().resolvedOptions().locale): UiLanguage {
  return /^nn\b/i.test(locale) ? 'nn' : 'nb';
}
