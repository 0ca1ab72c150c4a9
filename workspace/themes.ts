/** The PowerPoint templates that lie in `themes/`, each beside the file that says how it is used. */
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../core/diagnostics';
import { type ThemeFile, themeSchema } from '../core/model/theme';
import { twinOf } from '../core/scene/borrowed/twins';
import { writeAtomic } from './atomic';
import { DiskError, readInside, sha256, target } from './disk';
import { WorkspaceError } from './errors';
import { hasFont } from './fonts';
import { exclusive } from './journal';
import { stringify } from './json';

/** Bytes of a template. */
const largestPackage = 200 * 1024 ** 2;

/** The theme with fonts that can be measured on this machine: a template may have been taken in on another. */
export function withFonts(theme: ThemeFile): ThemeFile {
  const font = (one: ThemeFile['fonts']['heading']): ThemeFile['fonts']['heading'] => {
    if (hasFont(one.twin)) return one;
    const { twin, substituted } = twinOf(one.family, hasFont);
    return { ...one, twin, substituted };
  };
  const [heading, body] = [font(theme.fonts.heading), font(theme.fonts.body)];
  return heading === theme.fonts.heading && body === theme.fonts.body
    ? theme
    : { ...theme, fonts: { heading, body } };
}

/** What is to be said of a theme's fonts. */
export function fontFindings(theme: ThemeFile): Diagnostic[] {
  const fonts = [...new Map(Object.values(theme.fonts).map((font) => [font.family, font])).values()];
  return fonts
    .filter(({ substituted }) => substituted)
    .map(({ family, twin }) => ({
      rule: 'font-substituted',
      severity: 'tip',
      message: `The font ${family} is not on this machine; ${twin} is measured and drawn in its place.`,
      params: { family, twin },
      at: { file: `themes/${theme.id}.json` },
    }));
}

/**
 * The package of a theme, as it was taken in.
 * @throws WorkspaceError `unreadable` when it is gone, or another than the one that the theme's file describes
 */
export function themePackage(dir: string, theme: ThemeFile): Uint8Array {
  const path = `themes/${theme.id}.pptx`;
  let bytes: Uint8Array;
  try {
    bytes = readInside(realpathSync(dir), path, largestPackage);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    throw new WorkspaceError('unreadable', `${path}: ${error.message}. Import the template again.`, [path]);
  }
  if (sha256(bytes) !== theme.source.digest) {
    throw new WorkspaceError(
      'unreadable',
      `${path} is not the template that themes/${theme.id}.json describes. Import it again.`,
      [path],
    );
  }
  return bytes;
}

/** Writes a theme with its package; the package first, so that a theme is never without one. */
export async function writeTheme(dir: string, theme: ThemeFile, bytes: Uint8Array): Promise<void> {
  const root = realpathSync(dir);
  await exclusive(root, async () => {
    mkdirSync(join(root, 'themes'), { recursive: true });
    await writeAtomic(target(root, `themes/${theme.id}.pptx`), bytes);
    await writeAtomic(target(root, `themes/${theme.id}.json`), stringify(theme, themeSchema));
  });
}
