/**
 * The bundled fonts, found beside the program both when it runs from source and from `dist/lysark.js`; and for a template
 * that asks for another font, the machine's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFace, FontSource } from '../core/text/fonts';
import { machineFont, onMachine } from './machine-fonts';

const families: Record<string, { package: string; file: string }> = {
  Arimo: { package: '@expo-google-fonts/arimo', file: 'Arimo' },
  Caladea: { package: '@expo-google-fonts/caladea', file: 'Caladea' },
  Carlito: { package: '@expo-google-fonts/carlito', file: 'Carlito' },
  Gelasio: { package: '@expo-google-fonts/gelasio', file: 'Gelasio' },
  'Noto Sans': { package: '@expo-google-fonts/noto-sans', file: 'NotoSans' },
  Tinos: { package: '@expo-google-fonts/tinos', file: 'Tinos' },
};

function styleOf({ bold, italic }: Pick<FontFace, 'bold' | 'italic'>): string {
  return `${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`;
}

const folderOf = (() => {
  const known = new Map<string, string>();
  const require = createRequire(import.meta.url);
  return (name: string): string => {
    let folder = known.get(name);
    if (folder === undefined) {
      try {
        folder = dirname(require.resolve(`${name}/package.json`));
      } catch (cause) {
        throw new Error(`The fonts of ${name} are not installed. Run npm install in Lysark's folder.`, {
          cause,
        });
      }
      known.set(name, folder);
    }
    return folder;
  };
})();

function pathOf(face: FontFace): string | undefined {
  if (!Object.hasOwn(families, face.family)) return machineFont(face);
  const { package: name, file } = families[face.family]!;
  const style = styleOf(face);
  return join(folderOf(name), style, `${file}_${style}.ttf`);
}

const bytes = new Map<string, Uint8Array>();
const source: FontSource = {
  load(face) {
    const path = pathOf(face);
    if (path === undefined) return undefined;
    let found = bytes.get(path);
    if (!found) {
      found = readFileSync(path);
      bytes.set(path, found);
    }
    return found;
  },
};

/** Every file is read once, when it is first asked for. */
export function bundledFonts(): FontSource {
  return source;
}

/** True for families that can be measured and drawn here. */
export function hasFont(family: string): boolean {
  return Object.hasOwn(families, family) || onMachine(family);
}

/** True for families that come with the program. */
export function isBundled(family: string): boolean {
  return Object.hasOwn(families, family);
}

/** Paths of the font files of some families, or of all that are bundled, for programs that draw. */
export function fontFiles(of: readonly string[] = Object.keys(families)): string[] {
  const faces = [false, true].flatMap((bold) => [false, true].map((italic) => ({ bold, italic })));
  return [...new Set(of)].flatMap((family) => faces.flatMap((face) => pathOf({ family, ...face }) ?? []));
}
