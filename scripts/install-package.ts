/**
 * Installs a built package on this machine as a user would, and says where its program is, for `GITHUB_ENV`:
 * `npm run --silent install:package -- out/packages/*.deb` prints `LYSARK_INSTALLED=/opt/Lysark/lysark`. For machines
 * that are thrown away.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';

/** Runs one command; what it says goes beside what this script prints. @throws when it fails */
export type Run = (command: string, ...args: string[]) => void;

const runHere: Run = (command, ...args) => {
  execFileSync(command, args, { stdio: ['ignore', process.stderr, process.stderr] });
};

/**
 * @param file `.deb`, `.exe` (NSIS) or `.dmg`, as electron-builder.config.mjs names them
 * @param folder empty, for the systems whose installer can be told where
 * @returns path of the installed program
 */
export function installPackage(file: string, folder: string, run: Run = runHere): string {
  switch (extname(file)) {
    case '.deb':
      run('sudo', 'apt-get', 'install', '-y', resolve(file));
      return '/opt/Lysark/lysark';
    case '.exe':
      // Silent, for oneself; /D must come last, and may not be quoted.
      run(resolve(file), '/S', '/currentuser', `/D=${folder}`);
      return join(folder, 'Lysark.exe');
    case '.dmg': {
      const mounted = join(folder, 'mounted');
      run('hdiutil', 'attach', '-nobrowse', '-readonly', '-mountpoint', mounted, resolve(file));
      run('cp', '-R', join(mounted, 'Lysark.app'), folder);
      run('hdiutil', 'detach', mounted);
      return join(folder, 'Lysark.app/Contents/MacOS/Lysark');
    }
    default:
      throw new Error(`${file} is no package that can be installed here.`);
  }
}

if (process.argv[1] === import.meta.filename) {
  const files = process.argv.slice(2);
  if (files.length !== 1)
    throw new Error(`Name one package; these were named: ${files.join(', ') || 'none'}.`);
  const program = installPackage(files[0]!, mkdtempSync(join(tmpdir(), 'lysark-installed-')));
  if (!existsSync(program)) throw new Error(`${files[0]} was installed, but ${program} is not there.`);
  console.log(`LYSARK_INSTALLED=${program}`);
}
