/** Small words on a picture that lacks something. */
import { useWords } from '../../words';
import type { Tile } from './tiles';

export function Marks({ tile: { lacks, judged, entry } }: { tile: Tile }) {
  const t = useWords('images');
  const languages = entry.alt === undefined ? [] : [...judged.alt, ...judged.empty];
  return (
    <span className="image-marks" aria-hidden>
      {lacks.map((lack) => (
        <i key={lack}>{lack === 'alt' ? [t('mark_alt'), ...languages].join(' ') : t(`lack_${lack}`)}</i>
      ))}
    </span>
  );
}
