/** Fonts for measuring, from bytes in memory. The worker uses this too and has no host, so nothing here may call one. */
import type { Theme } from '../../core/scene/theme';
import { type FontFace as Face, FontSet, type FontSource } from '../../core/text/fonts';

/** Font files by the name that `nameOf` gives. */
export type FontBytes = ReadonlyMap<string, Uint8Array>;

/** «Carlito_700Bold_Italic», as the files of the bundled fonts are called. */
export function nameOf({ family, bold, italic }: Face): string {
  return `${family.replaceAll(' ', '')}_${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`;
}

function fontSource(bytes: FontBytes): FontSource {
  return { load: (face) => bytes.get(nameOf(face)) };
}

/** Themes with the same families share one set, so that measured widths are cached. */
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
