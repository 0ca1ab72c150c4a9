/** The options of `lysark serve` as options of the server. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors';
import { documentsFolder, stateFolder } from '../settings/folders';
import type { ServeOptions } from './server';

export interface ServeRequest {
  workspace?: string;
  port?: number;
  root?: readonly string[];
  state?: string;
  /** Folder of the built page, when it does not lie beside the program. */
  pages?: string;
}

type Plan = Pick<ServeOptions, 'stateDir' | 'documents' | 'roots' | 'port' | 'pages' | 'start'>;

/** @throws AppError when something that was named is not there */
export async function planServing({ workspace, port, root, state, pages }: ServeRequest): Promise<Plan> {
  const roots = (root ?? [homedir()]).map(folder);
  const documents = documentsFolder();
  return {
    stateDir: state === undefined ? stateFolder() : resolve(state),
    // With roots given, nothing is written outside them.
    documents: roots.some((one) => isWithin(one, documents)) ? documents : roots[0]!,
    roots,
    port: port ?? 0,
    pages: pages === undefined ? builtPages() : folder(pages),
    ...(workspace === undefined ? {} : { start: there(workspace) }),
  };
}

function there(path: string): string {
  if (!existsSync(path)) throw new AppError('not-a-folder', `There is no folder or file ${path}.`);
  return realpathSync(path);
}

function folder(path: string): string {
  const real = there(path);
  if (!statSync(real).isDirectory()) throw new AppError('not-a-folder', `${path} is no folder.`);
  return real;
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way));
}

/**
 * Where the built page lies: beside the bundled command (`dist/lysark.js`, `dist/chunks/…`), or in `dist` when the
 * program runs from source.
 *
 * @throws AppError when it was never built
 */
export function builtPages(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = ['renderer', '../renderer', '../../dist/renderer'].map((way) => resolve(here, way));
  const found = places.find((place) => existsSync(join(place, 'index.html')));
  if (found) return found;
  throw new AppError('nothing', 'The app has not been built.', 'Run: npm run build');
}
