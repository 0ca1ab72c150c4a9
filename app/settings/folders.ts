/** Where each system keeps the state of programs and the documents of people, and how people call such places. */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isTextKey, say, type UiLanguage } from '../../core/texts';

interface SystemPlace {
  platform?: NodeJS.Platform;
  env?: Readonly<Record<string, string | undefined>>;
  home?: string;
}

/**
 * The private folder of this machine for settings, locks and recovery logs. Every host must use the same one: two
 * programs see one another's locks there only.
 */
export function stateFolder({
  platform = process.platform,
  env = process.env,
  home = homedir(),
}: SystemPlace = {}): string {
  // «Local», not «Roaming»: locks and working copies are this machine's.
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Lysark');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lysark');
  const xdg = env.XDG_STATE_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'state'), 'lysark');
}

/** The user's documents, or the home folder where there is no such folder. */
export function documentsFolder({
  platform = process.platform,
  env = process.env,
  home = homedir(),
}: SystemPlace = {}): string {
  const own = platform === 'win32' || platform === 'darwin' ? undefined : fromUserDirs(env, home);
  const names = ['Documents', 'Dokumenter', 'Dokument'].map((name) => join(home, name));
  return [own, ...names].find((path) => path !== undefined && isFolder(path)) ?? home;
}

/** `XDG_DOCUMENTS_DIR="$HOME/Dokumenter"` in user-dirs.dirs (freedesktop.org, xdg-user-dirs). */
function fromUserDirs(env: Readonly<Record<string, string | undefined>>, home: string): string | undefined {
  try {
    const file = join(env.XDG_CONFIG_HOME || join(home, '.config'), 'user-dirs.dirs');
    const said = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
    const path = said?.replace(/^\$HOME(?=\/|$)/, home);
    return path && isAbsolute(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * A folder as people would say it, «Dokumenter › Kommunekommisjonen»: from the home folder downwards, otherwise its
 * last parts.
 */
export function folderLabel(path: string, language: UiLanguage, home = homedir()): string {
  const way = relative(home, path);
  if (way === '') return say(language, 'systemFolders', 'homeFolder');
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  const parts = (outside ? path : way).split(/[\\/]+/).filter((part) => part !== '');
  if (outside) return parts.length === 0 ? path : shortened(parts, 3);
  const [first, ...deeper] = parts as [string, ...string[]];
  const known = first.toLowerCase();
  const called = isTextKey('systemFolders', known) ? say(language, 'systemFolders', known) : first;
  return shortened([called, ...deeper], 4);
}

function shortened(parts: readonly string[], most: number): string {
  const kept = parts.length <= most ? parts : ['…', ...parts.slice(1 - most)];
  return kept.join(' › ');
}
