/** Every rule, in the order in which findings of the same severity are listed. A new rule is a line here. */

import { altFilename, altMissing, textInImage } from './each/alt';
import { hardBreaks } from './each/breaks';
import { conflict } from './each/conflicts';
import { contrast, textOnImage } from './each/contrast';
import { creditCc, creditMissing, creditPerson, creditShown, creditStock } from './each/credits';
import { klarspraak, maalform } from './each/language';
import { chairMissing, chairsMany } from './each/members';
import { readingOrder } from './each/order';
import { overlap } from './each/overlap';
import { quoteSource, quoteVerbatim } from './each/quotes';
import { rhythm, sectionDuplicate, sectionEmpty, sectionName } from './each/sections';
import { figureSource, pressClip, sourceUnknown } from './each/sources';
import { heldDifferencesRule, heldMissing, staleDate, stalePerson } from './each/stale';
import { chartCrowded, chartUnit, tableHeader, tableMerged } from './each/tables';
import { blankRun, bulletsMax, linkText, realLists, textBoxHeavy } from './each/text';
import { archiveMeta, docTitle, langTag, titleMissing } from './each/titles';
import type { Rule } from './rule';

/** @throws when two rules have the same id. */
export function ruleList(list: readonly Rule[]): readonly Rule[] {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) throw new Error(`Two rules are called «${id}».`);
    seen.add(id);
  }
  return list;
}

export const rules = ruleList([
  conflict,
  titleMissing,
  docTitle,
  langTag,
  altMissing,
  altFilename,
  tableHeader,
  tableMerged,
  chartUnit,
  chartCrowded,
  contrast,
  textOnImage,
  overlap,
  readingOrder,
  textInImage,
  linkText,
  blankRun,
  hardBreaks,
  realLists,
  bulletsMax,
  textBoxHeavy,
  quoteVerbatim,
  quoteSource,
  figureSource,
  pressClip,
  sourceUnknown,
  creditMissing,
  creditPerson,
  creditStock,
  creditCc,
  creditShown,
  staleDate,
  stalePerson,
  chairMissing,
  chairsMany,
  heldDifferencesRule,
  heldMissing,
  sectionName,
  sectionDuplicate,
  sectionEmpty,
  rhythm,
  maalform,
  klarspraak,
  archiveMeta,
]);
