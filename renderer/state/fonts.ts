/** The bundled fonts as bytes: text is measured in the page with the same files as on export. */
import type { Theme } from '../../core/scene/theme';
import { type FontFace, FontSet, type FontSource } from '../../core/text/fonts';

const files = import.meta.glob<string>(
  '/../node_modules/@expo-google-fonts/{arimo,caladea,carlito,gelasio,noto-sans,tinos}/{400Regular,400Regular_Italic,700Bold,700Bold_Italic}/*.ttf',
  { eager: true, query: '?url', import: 'default' },
);

/** «Carlito_700Bold_Italic» → its address. */
const addresses = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -'.ttf'.length), url]),
);

function nameOf({ family, bold, italic }: FontFace): string {
  return `${family.replaceAll(' ', '')}_${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`;
}

export type FontBytes = ReadonlyMap<string, Uint8Array>;

/** All at once: they come from this machine. @throws when one cannot be read, since nothing could be laid out */
export async function loadFonts(): Promise<FontBytes> {
  const entries = await Promise.all(
    [...addresses].map(async ([name, url]) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`The font ${name} cannot be read.`);
      return [name, new Uint8Array(await response.arrayBuffer())] as const;
    }),
  );
  return new Map(entries);
}

function fontSource(bytes: FontBytes): FontSource {
  return { load: (face) => bytes.get(nameOf(face)) };
}

/** The same fonts for themes of the same families: measured widths are kept. */
export function fontSets(bytes: FontBytes): (theme: Theme) => FontSet {
  const source = fontSource(bytes);
  const known = new Map<string, FontSet>();
  return (theme) => {
    const key = `${theme.fonts.heading.twin}\n${theme.fonts.body.twin}`;
    let fonts = known.get(key);
    if (!fonts) {
      fonts = new FontSet(source, theme);
      known.set(key, fonts);
    }
    return fonts;
  };
}
