/**
 * Fonts that are installed on this machine, found by the family that a template names. Only files whose names begin like
 * the family are opened, so that thousands of fonts cost a listing and no more.
 */
import { opendirSync, readFileSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { extname, join } from 'node:path';
import * as fontkit from 'fontkit';
import type { FontFace } from '../core/text/fonts';

const limits = { files: 20_000, depth: 5, bytes: 40 * 1024 ** 2, opened: 60 };

function folders(): string[] {
  const home = homedir();
  switch (platform()) {
    case 'win32':
      return [
        join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.fonts'),
        join(home, '.local', 'share', 'fonts'),
      ];
  }
}

let listed: { path: string; key: string }[] | undefined;

/** Every font file there is: its path and its name in small letters without anything else. */
function files(): { path: string; key: string }[] {
  if (listed) return listed;
  const out: { path: string; key: string }[] = [];
  const walk = (folder: string, depth: number): void => {
    let dir: ReturnType<typeof opendirSync>;
    try {
      dir = opendirSync(folder);
    } catch {
      return;
    }
    try {
      for (let entry = dir.readSync(); entry && out.length < limits.files; entry = dir.readSync()) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (depth < limits.depth) walk(path, depth + 1);
        } else if (/^\.ttf$/i.test(extname(entry.name))) {
          out.push({ path, key: keyOf(entry.name.replace(/\.[^.]+$/, '')) });
        }
      }
    } finally {
      dir.closeSync();
    }
  };
  for (const folder of folders()) walk(folder, 0);
  out.sort((a, b) => (a.path < b.path ? -1 : 1));
  listed = out;
  return out;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

interface Found {
  regular?: string;
  bold?: string;
  italic?: string;
  boldItalic?: string;
}

const found = new Map<string, Found>();

function facesOf(family: string): Found {
  const key = keyOf(family);
  const known = found.get(key);
  if (known) return known;
  const out: Found = {};
  // «Times New Roman Bold.ttf» and «timesbd.ttf» both begin with the first word.
  const begin = key.slice(0, Math.max(4, Math.min(8, key.length)));
  const near = begin === '' ? [] : files().filter((file) => file.key.startsWith(begin.slice(0, 4)));
  for (const { path } of near.slice(0, limits.opened)) {
    const style = styleIn(path, family);
    if (style && out[style] === undefined) out[style] = path;
  }
  found.set(key, out);
  return out;
}

/** Which of the family's four faces a file holds. */
function styleIn(path: string, family: string): keyof Found | undefined {
  try {
    if (statSync(path).size > limits.bytes) return undefined;
    const font = fontkit.create(readFileSync(path) as Buffer) as unknown as {
      familyName?: string;
      subfamilyName?: string;
      layout?: unknown;
    };
    if (!font.layout || keyOf(font.familyName ?? '') !== keyOf(family)) return undefined;
    switch (keyOf(font.subfamilyName ?? 'regular')) {
      case 'regular':
      case 'normal':
      case 'book':
      case 'roman':
        return 'regular';
      case 'bold':
        return 'bold';
      case 'italic':
      case 'oblique':
        return 'italic';
      case 'bolditalic':
      case 'boldoblique':
        return 'boldItalic';
      default:
        return undefined;
    }
  } catch {
    // A file that is no font is nobody's.
    return undefined;
  }
}

/** True when the machine has at least the family's upright face. */
export function onMachine(family: string): boolean {
  return facesOf(family).regular !== undefined;
}

/** The file of a face; undefined when the machine has none. */
export function machineFont({ family, bold, italic }: FontFace): string | undefined {
  const faces = facesOf(family);
  return bold && italic ? faces.boldItalic : bold ? faces.bold : italic ? faces.italic : faces.regular;
}
