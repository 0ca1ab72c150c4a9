/** Files that the system hands over on the command line, when a `.lysark` file is double-clicked. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const most = 20;
const longest = 4096;

function isWorkspacePath(path: string): boolean {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info?.isFile()) return /\.lysark$/i.test(path);
  return (
    info?.isDirectory() === true &&
    statSync(join(path, 'commission.json'), { throwIfNoEntry: false }) !== undefined
  );
}

/**
 * Absolute paths of workspaces among a program's arguments. Switches, and whatever is no workspace, are passed over:
 * anyone can start a program with anything.
 *
 * @param argv of the program, with its own path first
 * @param own how many come before the user's: the program, and in development its script
 */
export function workspacesIn(argv: readonly string[], cwd: string, own: number): string[] {
  const found: string[] = [];
  for (const argument of argv.slice(own, own + 200)) {
    if (argument.startsWith('-') || argument === '' || argument.length > longest || argument.includes('\0'))
      continue;
    try {
      const path = resolve(cwd, argument);
      if (isWorkspacePath(path) && !found.includes(path)) found.push(path);
    } catch {
      // Not a path of this system.
    }
    if (found.length === most) break;
  }
  return found;
}
