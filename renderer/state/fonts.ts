/** The bundled fonts as bytes: text is measured in the page with the same files as on export. */
import type { Theme } from '../../core/scene/theme';
import type { FontFace as Face } from '../../core/text/fonts';
import { api } from '../host';
import { type FontBytes, nameOf } from './font-sets';

const files = import.meta.glob<string>(
  '/../node_modules/@expo-google-fonts/{arimo,caladea,carlito,gelasio,noto-sans,tinos}/{400Regular,400Regular_Italic,700Bold,700Bold_Italic}/*.ttf',
  { eager: true, query: '?url', import: 'default' },
);

/** «Carlito_700Bold_Italic» → its address. */
const addresses = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -'.ttf'.length), url]),
);

const families = ['Arimo', 'Caladea', 'Carlito', 'Gelasio', 'Noto Sans', 'Tinos'];

const facesOf = (family: string) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => ({ family, bold, italic })));

/** Adds a face to the document. A face with an address is loaded when text first uses it. */
function declare({ family, bold, italic }: Face, source: string | ArrayBuffer): FontFace {
  const look = {
    weight: bold ? '700' : '400',
    style: italic ? 'italic' : 'normal',
    display: 'block',
  } as const;
  const face = new FontFace(family, source, look);
  document.fonts.add(face);
  return face;
}

/** Reads all fonts in parallel from the host. @throws when one cannot be read, since nothing could be laid out */
export async function loadFonts(): Promise<FontBytes> {
  for (const face of families.flatMap(facesOf)) declare(face, `url("${addresses.get(nameOf(face))}")`);
  const entries = await Promise.all(
    [...addresses].map(async ([name, url]) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`The font ${name} cannot be read.`);
      return [name, new Uint8Array(await response.arrayBuffer())] as const;
    }),
  );
  loaded = new Map(entries);
  return loaded;
}

/** Loading of fonts that are not bundled, by family. */
const fetched = new Map<string, Promise<void>>();
const later = new Set<(bytes: FontBytes) => void>();
let loaded: Map<string, Uint8Array> | undefined;

/** @param listener called when fonts of the machine were added to the bundled ones */
export function onFonts(listener: (bytes: FontBytes) => void): void {
  later.add(listener);
}

/** Resolves when every font that the themes are measured with is loaded; at once for bundled ones. */
export function fontsReady(themes: readonly Theme[] = []): Promise<unknown> {
  const families = new Set(themes.flatMap(({ fonts }) => [fonts.heading.twin, fonts.body.twin]));
  const strange = [...families].filter(
    (family) => !addresses.has(nameOf({ family, bold: false, italic: false })),
  );
  return Promise.all(
    strange.map((family) => {
      const known = fetched.get(family) ?? fetchFamily(family);
      fetched.set(family, known);
      return known;
    }),
  );
}

/** Loads a font of the machine, for measuring and for drawing. */
async function fetchFamily(family: string): Promise<void> {
  for (const face of facesOf(family)) {
    const style = `${face.bold ? 'bold' : 'regular'}${face.italic ? '-italic' : ''}`;
    const response = await fetch(`${api.base}fonts/machine/${encodeURIComponent(family)}/${style}`);
    if (!response.ok) continue;
    const buffer = await response.arrayBuffer();
    loaded?.set(nameOf(face), new Uint8Array(buffer));
    await declare(face, buffer).load();
  }
  if (loaded) for (const listener of later) listener(loaded);
}
