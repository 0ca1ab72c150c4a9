/** What is offered for each rule. A new rule of the checks is a line here. */
import { withoutHardBreaks } from '../formats/hard-breaks';
import { factRef, parseFact } from '../model/ref';
import {
  addSources,
  dropSection,
  gatherSection,
  giveTitle,
  holdDeck,
  joinSection,
  nameSection,
  numberSection,
  removeSlide,
  resetQuotation,
  usualLook,
} from './decks';
import {
  deckAt,
  factPlace,
  listed,
  slideAt,
  slidePlace,
  toFact,
  toMissing,
  toPlace,
  toSlide,
} from './places';
import { dropReference } from './references';
import { focusInside, tidyWith, turnDays, withoutBlanks, withoutBullets } from './texts';
import type { Fixer } from './types';

/** The table that a slide shows, or the slide. */
function toTable(field: string): Fixer {
  return (d, { workspace }) => {
    const table = slideAt(d, workspace)?.slide.table;
    const known = workspace.register.tables.some(({ id }) => id === table);
    const goTo = known ? factPlace(factRef('tables', String(table)), field) : slidePlace(d, workspace);
    return goTo && { goTo };
  };
}

/** The first of several facts that a finding names. */
const firstSource: Fixer = (d, context) => {
  const fact = d.at.fact ?? listed(d, 'facts')[0];
  return toFact('source')(fact === undefined ? d : { ...d, at: { ...d.at, fact } }, context);
};

const archiveField: Fixer = (d, { workspace }) => {
  const [missing = 'event'] = listed(d, 'missing');
  if (missing === 'organisation') return { goTo: { kind: 'commission', field: 'name' } };
  const deck = deckAt(d, workspace);
  return deck && { goTo: { kind: 'deck', deck: deck.id, field: missing } };
};

/** A report that was promised, or the slide that promises. */
const lateReport: Fixer = (d, context) =>
  toFact(parseFact(d.at.fact ?? '')?.kind === 'reports' ? 'delivered' : undefined)(d, context);

const settling: Fixer = ({ params }) => ({ goTo: { kind: 'conflict', id: String(params?.conflict) } });

/** Lines are joined while empty ones still say where paragraphs end. */
const tidied = (text: string): string => withoutBlanks(withoutHardBreaks(text));

export const fixers: Readonly<Record<string, Fixer>> = {
  // Of the checks.
  conflict: settling,
  'title-missing': toSlide('title'),
  'doc-title': giveTitle,
  'lang-tag': toSlide(),
  'alt-missing': toFact('alt'),
  'alt-filename': toFact('alt'),
  'table-header': toTable('columns'),
  'table-merged': toTable('rows'),
  'chart-unit': toSlide('unit'),
  'chart-crowded': toSlide('show'),
  'chart-name': toSlide('rows'),
  'chart-chosen': toSlide('many'),
  spread: toSlide('spread'),
  contrast: toSlide('template'),
  'text-on-image': toSlide('template'),
  overlap: toSlide('template'),
  'reading-order': toSlide('template'),
  'text-in-image': toSlide(),
  'link-text': toSlide(),
  'blank-run': tidyWith(tidied),
  'hard-breaks': tidyWith(tidied),
  'real-lists': tidyWith(withoutBullets, true),
  'bullets-max': toSlide(),
  'text-box-heavy': toSlide('template'),
  'quote-verbatim': toFact('text'),
  'quote-source': toMissing('source'),
  'figure-source': toMissing('source'),
  'press-clip': toMissing('paper'),
  'source-unknown': firstSource,
  'credit-missing': toFact('credit.creator'),
  'credit-person': toFact('credit.creator'),
  'credit-stock': toFact('credit.creator'),
  'credit-cc': toMissing('credit.changed'),
  'credit-shown': addSources,
  'stale-date': lateReport,
  'stale-person': toFact('title'),
  'chair-missing': toFact('membership'),
  'chairs-many': toFact('membership'),
  'held-differences': toFact(),
  'held-missing': holdDeck,
  'section-name': nameSection,
  'section-duplicate': numberSection,
  'section-empty': dropSection,
  rhythm: toSlide('template'),
  maalform: toPlace(),
  klarspraak: toPlace(),
  'archive-meta': archiveField,
  // Of compile and fit.
  'title-duplicate': toSlide('title'),
  'text-overflow': toSlide(),
  'text-cut': toSlide(),
  'marks-left': toPlace(),
  'word-broken': toSlide(),
  'glyph-missing': toSlide(),
  'font-size': toSlide('template'),
  'translation-missing': toPlace(),
  'template-unknown': removeSlide,
  'slide-failed': removeSlide,
  'slide-empty': removeSlide,
  'nothing-to-show': removeSlide,
  'image-missing': toFact('file'),
  'theme-partly': toPlace(),
  'theme-unknown': usualLook,
  // Of reading. What could not be read at all has no place to go to.
  'unknown-id': dropReference,
  'asset-missing': toFact('file'),
  'asset-name': toFact('file'),
  'asset-kind': toFact('file'),
  'asset-extension': toFact('file'),
  'asset-truncated': toFact('file'),
  'asset-corrupt': toFact('file'),
  'asset-too-big': toFact('file'),
  'asset-unsafe': toFact('file'),
  'asset-html-text': toFact('file'),
  'asset-declared': toFact('file'),
  'asset-coding': toFact('file'),
  'image-undrawable': toFact('file'),
  'image-font': toFact('file'),
  'image-glyph': toFact('file'),
  'image-words': toFact('file'),
  'image-beyond': toFact('file'),
  'focus-outside': focusInside,
  'meeting-reversed': turnDays,
  'section-divided': gatherSection,
  'unknown-section': joinSection,
  'quotation-changed': resetQuotation,
};
