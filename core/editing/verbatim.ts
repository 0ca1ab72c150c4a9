/** Words that are somebody else's: as they were said, printed or adopted. Pure. */
import type { KindId } from '../model/kinds';

const fields: Partial<Record<KindId, string>> = { quotes: 'text', clippings: 'headline', decisions: 'text' };

/** They keep the bold words, italics and links of their source, and are given no others afterwards. */
export function isVerbatim(kind: KindId, field: string): boolean {
  return fields[kind] === field;
}
