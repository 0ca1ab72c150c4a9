/** The gallery in our other themes than the usual one, and what is asked of it there. */

import { checkContext } from '../../core/checks/context';
import { backingsOf } from '../../core/checks/paint';
import { contrastRatio } from '../../core/scene/contrast';
import { ownThemes, usualTheme } from '../../core/scene/themes';
import { galleryWorkspace } from './case';
import { type CompiledCase, complaints } from './compiled';
import { lineFaults, readingFaults, shownFaults } from './faults';

export const otherThemes = ownThemes.map(({ id }) => id).filter((id) => id !== usualTheme.id);

/** Everything that is wrong with a case, and for normal content everything there is to say. */
export function faultsOf(one: CompiledCase): string[] {
  const said = one.case.level === 'normal' ? complaints(one) : [];
  const contrast = complaints(one).filter((text) => /\[(contrast|text-on-image)\]/.test(text));
  return [...new Set([...readingFaults(one), ...shownFaults(one), ...lineFaults(one), ...contrast, ...said])];
}

/** The least contrast of a text to what is behind it, with the colours and words it is of. */
export function leastContrast(one: CompiledCase): { ratio: number; of: string } {
  const { workspace, deck } = galleryWorkspace(one.case);
  const { colors } = one.theme;
  const ctx = checkContext({
    compiled: one.deck,
    theme: one.theme,
    workspace,
    deck,
    use: one.use,
    language: deck.language,
    asOf: deck.date,
  });
  const all = ctx.seen
    .flatMap(backingsOf)
    .flatMap(({ color, behind, words }) =>
      behind === 'image'
        ? []
        : [{ ratio: contrastRatio(colors[color], colors[behind]), of: `${color} on ${behind}: ${words}` }],
    );
  return all.sort((a, b) => a.ratio - b.ratio)[0] ?? { ratio: 21, of: 'no text' };
}
