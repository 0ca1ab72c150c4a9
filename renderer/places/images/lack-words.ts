/** What a picture lacks, in words. */
import { inLine } from '../../../core/words';
import { useWords } from '../../words';
import type { Tile } from './tiles';

/** One sentence part for each thing that is missing. */
export function useLackWords(): (tile: Tile) => string[] {
  const t = useWords('images');
  const common = useWords('common');
  return ({ lacks, judged, entry }) =>
    lacks.flatMap((lack) => {
      if (lack !== 'alt') return [t(`lack_${lack}`)];
      const languages = [...judged.alt, ...judged.empty];
      const none = entry.alt === undefined;
      if (none || languages.length === 0) return [t('lack_alt')];
      return languages.map((language) =>
        t('lack_altIn', { language: inLine(common(`language_${language}`)) }),
      );
    });
}
