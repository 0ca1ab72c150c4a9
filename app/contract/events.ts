/** What a host tells a page without being asked. */
import type { Can, HostEvent } from './edits';
import type { Chosen, JobState, Settings } from './types';

/** Commands that the system's own menu can give; each is also somewhere on the page. */
export const menuCommands = [
  'new',
  'open',
  'close',
  'pack',
  'export',
  'show',
  'undo',
  'redo',
  'search',
  'checks',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'settings',
  'help',
  'about',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type AppEvent =
  | HostEvent
  | { type: 'can'; can: Can }
  | { type: 'job'; job: string; state: JobState }
  | { type: 'menu'; command: MenuCommand }
  /** A file was double-clicked or dropped on the program's icon. */
  | { type: 'open'; place: Chosen }
  | { type: 'settings'; settings: Settings }
  /** The host is going away: what was typed must be sent now. */
  | { type: 'closing' };
