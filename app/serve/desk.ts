/** The desk of the loopback host: no dialogs and no windows, but a system that opens files and addresses. */
import type { Desk } from '../handlers';
import type { Opener } from './opener';

export function servedDesk(roots: readonly string[], opener: Opener): Desk {
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

export function systemName(platform: NodeJS.Platform = process.platform): Desk['platform'] {
  return platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : 'linux';
}
