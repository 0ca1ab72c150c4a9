/**
 * A fontconfig file that knows nothing but the bundled fonts, so that LibreOffice lays text out alike on every machine:
 * with the metric twins (Arimo for Arial, Carlito for Calibri and so on), whatever the machine itself has installed.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const packages = {
  arimo: 'Arimo',
  caladea: 'Caladea',
  carlito: 'Carlito',
  gelasio: 'Gelasio',
  'noto-sans': 'NotoSans',
  tinos: 'Tinos',
} as const;

const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

/** Document font → metric twin. */
const aliases: [family: string, twin: string][] = [
  ['Arial', 'Arimo'],
  ['Calibri', 'Carlito'],
  ['Cambria', 'Caladea'],
  ['Georgia', 'Gelasio'],
  ['Times New Roman', 'Tinos'],
  // What a template names and nobody has: measured with the one that stands in.
  ['Aptos', 'Arimo'],
  ['Aptos Display', 'Arimo'],
];

/** The project's root, wherever the tests are started from. */
const root = resolve(import.meta.dirname, '../..');

/** The bundled font files: regular, italic, bold and bold italic of the twins and of the fallback. */
export function bundledFontFiles(): string[] {
  return Object.entries(packages).flatMap(([folder, name]) =>
    styles.map((style) =>
      join(root, 'node_modules/@expo-google-fonts', folder, style, `${name}_${style}.ttf`),
    ),
  );
}

/**
 * Writes `fonts.conf`, a folder with links to the fonts and a cache folder into `directory`.
 *
 * The fonts are linked into a folder of their own because the packages hold further weights (Gelasio Medium, Noto Thin)
 * that fontconfig would otherwise offer.
 *
 * @returns the path for the environment variable FONTCONFIG_FILE
 */
export function writeFontconfig(directory: string): string {
  const fonts = join(directory, 'fonts');
  const cache = join(directory, 'cache');
  mkdirSync(fonts, { recursive: true });
  mkdirSync(cache, { recursive: true });
  for (const file of bundledFontFiles()) {
    const link = join(fonts, file.slice(file.lastIndexOf('/') + 1));
    try {
      symlinkSync(file, link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const alias = aliases
    .map(
      ([family, twin]) =>
        `  <match target="pattern">
    <test qual="any" name="family" compare="eq"><string>${family}</string></test>
    <edit name="family" mode="assign" binding="same"><string>${twin}</string></edit>
  </match>
`,
    )
    .join('');
  const file = join(directory, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
${alias}  <!-- What none of the fonts is named for: the fallback. -->
  <match target="pattern">
    <edit name="family" mode="append_last" binding="weak"><string>Noto Sans</string></edit>
  </match>
</fontconfig>
`,
  );
  return file;
}
