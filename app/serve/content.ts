/**
 * The files that pages get from a host, whichever it is: the page itself, the bundled fonts, and images of the workspace
 * that the asking client has open. What is not found is undefined, and nobody is told why.
 */
import { type FileHandle, open, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { pictureKind } from '../../core/image-files/kind';
import { assetNameProblem } from '../../core/model/parse';
import { backdropKey } from '../../core/scene/borrowed/theme';
import { inside, sha256 } from '../../workspace/disk';
import { AssetError } from '../../workspace/errors';
import { fontFiles } from '../../workspace/fonts';
import { machineFont } from '../../workspace/machine-fonts';
import { imageLimit } from '../../workspace/probe';
import { folderSource } from '../../workspace/source';
import { errand } from '../errands';
import type { Backend } from '../handlers/backend';
import type { WorkspaceHost } from '../host/host';
import { placeholder } from '../images/placeholder';
import { browsersDraw, type PlainPicture, plainPicture } from '../images/plain';
import { backdrops } from '../themes/backdrops';

export interface Content {
  type: string;
  size: number;
  /** Changes with the file. */
  tag: string;
  headers: Readonly<Record<string, string>>;
  /** The whole, or a file to be streamed. */
  body: { bytes: Uint8Array } | { path: string };
}

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/**
 * The segments of an address's path, each decoded once; undefined for anything that no file of ours is called.
 * @param pathname as in an address, beginning with a slash
 */
export function segmentsOf(pathname: string): string[] | undefined {
  const out: string[] = [];
  for (const part of pathname.split('/').slice(1)) {
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch {
      return undefined;
    }
    if (name === '.' || name === '..' || /[/\\\0]/.test(name)) return undefined;
    out.push(name);
  }
  return out;
}

/**
 * What is at an address of a host, for a page that may ask: `/`, `/fonts/<file>`, `/assets/<key>/<file>`, and the
 * page's own files.
 *
 * @param pages folder of the built page
 */
export async function contentAt(
  backend: Backend,
  pages: string,
  pathname: string,
): Promise<Content | undefined> {
  const segments = segmentsOf(pathname);
  if (!segments) return undefined;
  const [first, second, third] = segments;
  if (first === 'assets' && segments.length === 3) return await assetContent(backend, second!, third!);
  if (first === 'fonts' && second === 'machine' && segments.length === 4) {
    return await machineContent(backend, third!, segments[3]!);
  }
  if (first === 'fonts' && segments.length === 2) {
    const font = await fontContent(second!);
    if (font) return font;
  }
  return await pageContent(pages, segments);
}

/** A file of the built page, by its segments. */
export async function pageContent(pages: string, segments: readonly string[]): Promise<Content | undefined> {
  const names = segments.length === 1 && segments[0] === '' ? ['index.html'] : segments;
  const type = pageTypes[extname(names.at(-1) ?? '').toLowerCase()];
  if (type === undefined || names.some((name) => name === '' || name.startsWith('.'))) return undefined;
  try {
    const root = await realpath(pages);
    const real = await realpath(join(root, ...names));
    const way = relative(root, real);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || /^([A-Za-z]:|[\\/])/.test(way)) {
      return undefined;
    }
    // Names of built files carry a digest of what is in them.
    const hashed = names.length > 1 && /[-.][A-Za-z0-9_-]{8,}\.\w+$/.test(names.at(-1)!);
    const cache = hashed ? 'private, max-age=31536000, immutable' : 'private, no-cache';
    return await fileContent(real, type, { 'Cache-Control': cache });
  } catch {
    return undefined;
  }
}

let fonts: ReadonlyMap<string, string> | undefined;

/** One of the bundled fonts, by its file name. */
async function fontContent(name: string): Promise<Content | undefined> {
  fonts ??= new Map(fontFiles().map((path) => [basename(path), path]));
  const path = fonts.get(name);
  if (path === undefined) return undefined;
  return await fileContent(path, 'font/ttf', { 'Cache-Control': 'private, max-age=86400' }).catch(
    () => undefined,
  );
}

/** A font of this machine, for a page whose commission has a template that is measured with it; no others. */
async function machineContent(backend: Backend, family: string, style: string): Promise<Content | undefined> {
  const themes = backend.all().flatMap(({ open: one }) => one?.shared.host.workspace.themes ?? []);
  const asked = themes.some(({ fonts }) => [fonts.heading.twin, fonts.body.twin].includes(family));
  if (!asked || !/^(regular|bold)(-italic)?$/.test(style)) return undefined;
  const path = machineFont({ family, bold: style.startsWith('bold'), italic: style.endsWith('italic') });
  if (path === undefined) return undefined;
  return await fileContent(path, 'font/ttf', { 'Cache-Control': 'private, max-age=86400' }).catch(
    () => undefined,
  );
}

/** What a layout of a template draws: «backdrop~kontoret~tittel-og-innhold». */
function backdropContent(host: WorkspaceHost, name: string): Content | undefined {
  const [, theme, layout] = name.split('~');
  try {
    const draw = (): Uint8Array => new Uint8Array();
    const asset = backdrops(host.dir, host.workspace, draw).get(backdropKey(theme ?? '', layout ?? ''));
    if (!asset) return undefined;
    return {
      type: asset.mime,
      size: asset.bytes.length,
      tag: `"${asset.bytes.length.toString(36)}-${sha256(asset.bytes).slice(0, 16)}"`,
      headers: {
        ...securityHeaders,
        'Cache-Control': 'private, no-cache',
        'Content-Security-Policy': drawingPolicy,
      },
      body: { bytes: asset.bytes },
    };
  } catch {
    // A template that is gone or has become another: the slide stands without it, and the export says why.
    return undefined;
  }
}

/** An image of a workspace that is open, by the key of whoever has it open. Its type is what its bytes say. */
async function assetContent(backend: Backend, key: string, name: string): Promise<Content | undefined> {
  const here = backend.all().find(({ open: one }) => one?.key === key)?.open;
  if (!here) return undefined;
  if (name.startsWith('backdrop~')) return backdropContent(here.shared.host, name);
  if (assetNameProblem(name)) return undefined;
  const headers = { 'Cache-Control': 'private, no-cache' };
  try {
    const { dir } = here.shared.host;
    const path = assetPath(dir, name);
    const info = await stat(path);
    if (!info.isFile() || info.size > imageLimit) return undefined;
    const kind = pictureKind(await firstBytes(path));
    if (kind === undefined && !/\.svg$/i.test(name)) return undefined;
    if (kind && isForBrowsers(dir, path)) return await fileContent(path, kind, headers);
    const { bytes, mime } = await shownOf(here.shared.host, path, name);
    return {
      type: mime,
      size: bytes.length,
      tag: tagOf(info),
      headers: { ...securityHeaders, ...headers, 'Content-Security-Policy': drawingPolicy },
      body: { bytes },
    };
  } catch {
    // Missing, not an image, or a link out of the workspace: the answer is the same.
    return undefined;
  }
}

/** Bytes of a picture that is drawn in some milliseconds. */
const smallPicture = 100_000;

/** The picture as every way out draws it, with the same grey field in place of one that cannot be drawn. */
async function shownOf({ workspace }: WorkspaceHost, path: string, name: string): Promise<PlainPicture> {
  const size = workspace.images.get(name.normalize('NFC'));
  const bytes = await readFile(path);
  const drawn = errand('drawn', { bytes }, { seconds: 60, isSmall: bytes.length < smallPicture });
  return await drawn.catch((error: unknown) => {
    if (!(error instanceof AssetError && size)) throw error;
    return plainPicture(placeholder(size));
  });
}

/** What is broken is shown as that. */
function isForBrowsers(dir: string, path: string): boolean {
  try {
    return browsersDraw(folderSource(dir).probe(`assets/${basename(path)}`, basename(path)));
  } catch (error) {
    if (error instanceof AssetError) return true;
    throw error;
  }
}

/** As the folder spells it: Apple and Nextcloud may write «å» as two characters. */
function assetPath(dir: string, name: string): string {
  const ways = [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])];
  let failure: unknown;
  for (const way of ways) {
    try {
      return inside(dir, `assets/${way}`);
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

async function firstBytes(path: string): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file?.close();
  }
}

async function fileContent(
  path: string,
  type: string,
  headers: Readonly<Record<string, string>>,
): Promise<Content> {
  const info = await stat(path);
  if (!info.isFile()) throw new Error('not a file');
  return {
    type,
    size: info.size,
    tag: tagOf(info),
    headers: { ...securityHeaders, ...headers },
    body: { path },
  };
}

function tagOf({ size, mtimeMs }: { size: number; mtimeMs: number }): string {
  return `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`;
}

/** For pages: nothing but the host's own files, no frames, no plug-ins, no inline code. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

/** For drawings with the pictures in them, opened by themselves: they are pictures, and may do nothing. */
export const drawingPolicy = "default-src 'none'; img-src data:; sandbox";

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
