/** What is said of files that lack something. */
import type { Lack } from '../../../app/contract';
import { sayIn, uiLanguage } from '../../words';

/** «interne merknader og talenotater» */
export function lackWords(lacks: readonly Lack[]): string {
  const t = sayIn('packing');
  return listed(lacks.map((lack) => t(`lack_${lack}`)));
}

export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(words);
}
