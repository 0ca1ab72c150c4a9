/** Number formats as charts and their workbook write them: the reader's own language, whatever machine it is on. */
import { type ChartSpec, isPercent } from '../../../core/chart';
import type { Language, PerLanguage } from '../../../core/formats/language';

/**
 * Windows' language ids. A format code is always written with a comma between thousands and a full stop before
 * decimals; a reader that honours the id shows the language's own marks.
 */
const languageIds: PerLanguage<string> = {
  nb: '414',
  nn: '814',
  // Northern Sámi has the same marks, and LibreOffice does not know them by its own id.
  se: '414',
  en: '809',
};

export function formatCode(spec: ChartSpec, decimals: number): string {
  const number = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const sign = percentSign(spec);
  const id = `[$-${languageIds[spec.language as Language]}]`;
  // The minus sign, and not the hyphen that a plain format would give.
  return `${id}${number}${sign};${id}"\u2212"${number}${sign}`;
}

function percentSign(spec: ChartSpec): string {
  if (!isPercent(spec.unit)) return '';
  return spec.language === 'en' ? '"%"' : '"\u00A0%"';
}
