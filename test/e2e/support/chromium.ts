/** The one real browser of all end-to-end tests: the system's Chromium, of the same milestone as Electron's. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const chromiumPath = process.env.LYSARK_CHROMIUM ?? '/usr/bin/chromium';

/** It must ask nothing of the network, and be the same on every machine. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--lang=nb-NO',
];

/** @throws one line with the package's name when it is missing and cannot be installed */
export function ensureChromium(): void {
  if (existsSync(chromiumPath)) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore', timeout: 300_000 });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
        env,
        stdio: 'ignore',
        timeout: 1_200_000,
      });
    } catch {
      // The sentence below says what to do.
    }
  }
  if (!existsSync(chromiumPath)) {
    throw new Error(
      `${chromiumPath} not found; install the Debian package: apt-get install chromium, or name another with LYSARK_CHROMIUM`,
    );
  }
}
