/** Holds who reads and writes to one folder: every call to the file system that opens, lists or changes something is seen. */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const fs = createRequire(import.meta.url)('node:fs') as Record<string, unknown> & {
  promises: Record<string, unknown>;
  realpathSync(path: string): string;
};

const names = [
  'open',
  'openSync',
  'readFile',
  'readFileSync',
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'mkdir',
  'mkdirSync',
  'readdir',
  'readdirSync',
  'opendir',
  'opendirSync',
  'rename',
  'renameSync',
  'unlink',
  'unlinkSync',
  'rm',
  'rmSync',
  'rmdir',
  'rmdirSync',
  'copyFile',
  'copyFileSync',
  'link',
  'linkSync',
  'createReadStream',
  'createWriteStream',
] as const; // prettier-ignore
const root = resolve(import.meta.dirname, '../..');
/** Fonts and native parts, which belong to the program. */
const ownParts = [resolve(root, 'node_modules') + sep, resolve(root, 'assets') + sep];

let allowed: string | undefined;
let outside: string[] = [];

function see(path: unknown): void {
  if (allowed === undefined) return;
  const text = path instanceof URL ? fileURLToPath(path) : path instanceof Uint8Array ? String(path) : path;
  if (typeof text !== 'string') return;
  const real = realOf(resolve(text));
  const isInside =
    real === allowed || real.startsWith(allowed + sep) || ownParts.some((own) => real.startsWith(own));
  if (!isInside) outside.push(`${real}${new Error('').stack?.split('\n').slice(3, 7).join('')}`);
}

/** Where a path leads; of one that does not exist yet, where its folder leads. */
function realOf(path: string): string {
  try {
    return realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realOf(above), path.slice(above.length).replace(/^[/\\]+/, ''));
  }
}

const realpath = fs.realpathSync;

for (const holder of [fs, fs.promises]) {
  for (const name of names) {
    const real = holder[name];
    if (typeof real !== 'function') continue;
    holder[name] = function seen(this: unknown, ...args: unknown[]): unknown {
      see(args[0]);
      if (/^(?:rename|copyFile|link)/.test(name)) see(args[1]);
      return Reflect.apply(real, this, args);
    };
  }
}
syncBuiltinESMExports();

/** @returns paths outside the folder that were opened, listed or changed meanwhile */
export async function fenced(folder: string, work: () => void | Promise<void>): Promise<string[]> {
  allowed = realpath(folder);
  outside = [];
  try {
    await work();
    return outside;
  } finally {
    allowed = undefined;
  }
}
