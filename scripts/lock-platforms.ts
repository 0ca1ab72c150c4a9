/**
 * `npx tsx scripts/lock-platforms.ts`: names every platform's optional package in package-lock.json.
 *
 * A registry mirror may carry only the binaries of the platforms it serves. npm then leaves the others out of the lock
 * file, and `npm ci` refuses it everywhere as incomplete. Named by version and platform they are skipped where they do
 * not fit and fetched where they do. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** What a package name of the usual form («linux-x64-musl», «win32-arm64-msvc») says about its platform. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (name === 'fsevents') return { os: ['darwin'] };
  const libc = words.includes('musl')
    ? ['musl']
    : os[0] === 'linux' && words.includes('gnu')
      ? ['glibc']
      : undefined;
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(libc ? { libc } : {}), ...(os.length > 0 ? { os } : {}) };
}

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
let added = 0;
for (const owner of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path]) continue;
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu) throw new Error(`The platform of ${name} is not known from its name.`);
    const { cpu, libc, os } = platform;
    lock.packages[path] = {
      version: range.replace(/^[\^~]/, ''),
      ...(cpu ? { cpu } : {}),
      ...(owner.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os ? { os } : {}),
    };
    added++;
  }
}
const [root, ...rest] = Object.entries(lock.packages);
rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries([root!, ...rest]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${file}: ${added} packages of other platforms named`);
