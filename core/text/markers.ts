/** List markers as they are written: bullets, dashes and numbers. */
import type { SceneParagraph } from '../scene/types';

export function markerText(marker: NonNullable<SceneParagraph['marker']>, number = 1): string {
  switch (marker) {
    case 'bullet':
      return '•';
    case 'dash':
      return '–';
    case 'number':
      return `${number}.`;
    default:
      return unknownMarker(marker);
  }
}

/**
 * Each numbered paragraph's number. As in PowerPoint a series goes on past deeper levels, and starts again after a
 * paragraph of its own or a higher level that is not numbered.
 */
export function markerNumbers(paragraphs: readonly SceneParagraph[]): (number | undefined)[] {
  const counts: number[] = [];
  return paragraphs.map((paragraph) => {
    const level = paragraph.level ?? 0;
    counts.length = Math.min(counts.length, level + 1);
    if (paragraph.marker !== 'number') {
      counts.length = Math.min(counts.length, level);
      return undefined;
    }
    counts[level] = (counts[level] ?? 0) + 1;
    return counts[level];
  });
}

function unknownMarker(marker: never): never {
  throw new Error(`A paragraph has the unknown marker «${marker}».`);
}
