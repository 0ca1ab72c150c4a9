/** Words for every field of every kind of fact. */
import type { KindId } from '../../model/kinds';
import { eachIn, type FormWords, helpIn, inLine, labelIn, optionIn, type WordLanguage } from '../text';
import { commonWords } from './common';
import { datasetsWords, figuresWords, imagesWords, tablesWords } from './numbers';
import { meetingsWords, peopleWords } from './people';
import { clippingsWords, decisionsWords, quotesWords } from './voices';
import {
  illustrationsWords,
  instrumentsWords,
  interpretationWords,
  mandateWords,
  recommendationsWords,
  reportsWords,
  seriesWords,
  textsWords,
  topicsWords,
} from './work';

const own: Readonly<Record<KindId, FormWords>> = {
  images: imagesWords,
  people: peopleWords,
  quotes: quotesWords,
  clippings: clippingsWords,
  decisions: decisionsWords,
  figures: figuresWords,
  reports: reportsWords,
  mandate: mandateWords,
  interpretation: interpretationWords,
  instruments: instrumentsWords,
  meetings: meetingsWords,
  topics: topicsWords,
  series: seriesWords,
  recommendations: recommendationsWords,
  illustrations: illustrationsWords,
  texts: textsWords,
  tables: tablesWords,
  datasets: datasetsWords,
};

/** Every word of a kind's form, by path. */
export const kindForms: Readonly<Record<KindId, FormWords>> = Object.fromEntries(
  Object.entries(own).map(([kind, form]) => [kind, { ...form, ...commonWords }]),
) as Record<KindId, FormWords>;

/** «Tittel» above a field. @param path «credit.creator»; items of lists have no number in it */
export function fieldLabel(kind: KindId, path: string, lang: WordLanguage): string {
  return labelIn(kindForms[kind], path, lang);
}

/** «tittel», for the middle of a line. */
export function fieldWord(kind: KindId, path: string, lang: WordLanguage): string {
  return inLine(fieldLabel(kind, path, lang));
}

/** A sentence under the field, where people need one. */
export function fieldHelp(kind: KindId, path: string, lang: WordLanguage): string | undefined {
  return helpIn(kindForms[kind], path, lang);
}

/** One item of a list: «punkt», for «Legg til punkt». */
export function itemWord(kind: KindId, path: string, lang: WordLanguage): string | undefined {
  return eachIn(kindForms[kind], path, lang);
}

export function optionLabel(kind: KindId, path: string, option: string, lang: WordLanguage): string {
  return optionIn(kindForms[kind], path, option, lang);
}
