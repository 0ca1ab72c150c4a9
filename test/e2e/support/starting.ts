import type { Page } from 'playwright-core';
import type { Profile } from './profile';

/** What every host is started with. */
export interface Starting {
  /** Folder of the built app. */
  app: string;
  profile: Profile;
  open?: string;
  dark: boolean;
  reducedMotion: boolean;
  humble: boolean;
  viewport: { width: number; height: number };
  /** Listens to a new page. */
  watch(page: Page): void;
}
