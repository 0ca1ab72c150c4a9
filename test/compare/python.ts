/** The Python that has the programs to write with: Debian's packages python3-openpyxl, -icalendar and -dateutil. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const pythonPackages = ['python3-openpyxl', 'python3-icalendar', 'python3-dateutil'];
const wanted = 'import openpyxl, icalendar, dateutil.rrule';

let found: string | undefined;

/** Undefined where no Python of this machine has them; `LYSARK_PYTHON` names another. */
export function python(): string | undefined {
  const all = [process.env.LYSARK_PYTHON, '/usr/bin/python3', 'python3'].flatMap((one) => one ?? []);
  found ??= all.find((one) => {
    try {
      execFileSync(one, ['-c', wanted], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  return found;
}

/** Installs them as root on Debian. @throws one line with the packages' names where they are missing */
export function ensurePython(): void {
  if (!python() && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: 'ignore', timeout: 600_000 } as const;
    try {
      execFileSync('apt-get', ['update', '-q'], options);
      execFileSync(
        'apt-get',
        ['install', '-y', '-q', '--no-install-recommends', 'python3', ...pythonPackages],
        options,
      );
    } catch {
      // The sentence below says what to do.
    }
  }
  if (!python())
    throw new Error(
      `no Python writes workbooks and calendars here; install: apt-get install ${pythonPackages.join(' ')}`,
    );
}
