/** What `launchStandin` tells the process it starts; also the name under which the page's addresses go in Chromium. */
import { join } from 'node:path';

export interface Started {
  /** An empty or earlier profile: everything that the app and Chromium keep lies in it. */
  profile: string;
  /** Folder of the built app: `electron/` and `renderer/` lie in it. */
  app: string;
  /** Scripts for the two worlds of a page. */
  outer: string;
  inner: string;
  chromium: string;
  display?: { width: number; height: number }[];
  version: string;
  /** What Electron would report as the program's own arguments. */
  argv: string[];
  packaged: boolean;
  dark: boolean;
  locale: string;
}

export const started = JSON.parse(process.env.LYSARK_STANDIN ?? '{}') as Started;

export const userData = join(started.profile, 'userData');
