/** Asks the system to open files and addresses. Arguments are a list: no shell reads what stands in them. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { HostPlatform } from '../handlers/host-platform';

export interface Opener {
  file(path: string): Promise<void>;
  show(path: string): Promise<void>;
  url(url: string): Promise<void>;
}

type Command = readonly [program: string, ...args: string[]];

/** The commands of a system. `start` of cmd is not used: it reads `&` and `^` in addresses as its own. */
export function openerCommands(platform: NodeJS.Platform = process.platform): {
  [K in keyof Opener]: (what: string) => Command;
} {
  switch (platform) {
    case 'win32':
      return {
        file: (path) => ['explorer.exe', path],
        show: (path) => ['explorer.exe', `/select,${path}`],
        url: (url) => ['rundll32.exe', 'url.dll,FileProtocolHandler', url],
      };
    case 'darwin':
      return {
        file: (path) => ['open', path],
        show: (path) => ['open', '-R', path],
        url: (url) => ['open', url],
      };
    default:
      return {
        file: (path) => ['xdg-open', path],
        show: (path) => ['xdg-open', dirname(path)],
        url: (url) => ['xdg-open', url],
      };
  }
}

/** @throws when the system has no such program */
function run([program, ...args]: Command): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', fail);
    child.once('spawn', () => {
      // It may outlive this process.
      child.unref();
      done();
    });
  });
}

export function systemOpener(platform?: NodeJS.Platform): Opener {
  const commands = openerCommands(platform);
  return {
    file: (path) => run(commands.file(path)),
    show: (path) => run(commands.show(path)),
    url: (url) => run(commands.url(url)),
  };
}

export function servedPlatform(roots: readonly string[], opener: Opener): HostPlatform {
  return {
    host: 'browser',
    platform: systemName(),
    roots,
    downloads: true,
    openFile: (path) => opener.file(path),
    showFile: (path) => opener.show(path),
    openUrl: (url) => opener.url(url),
  };
}

function systemName(platform: NodeJS.Platform = process.platform): HostPlatform['platform'] {
  return platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : 'linux';
}
