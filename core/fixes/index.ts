/** What can be done about a finding: an edit where one is safe, or else the place where it is mended. */
import type { Diagnostic } from '../diagnostics';
import { parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import { OperationError, type Templates } from '../operations';
import type { Scene } from '../scene/types';
import { fieldLabel, ownFieldLabel, type WordLanguage } from '../words';
import { placeOf } from './places';
import { fixers } from './rules';
import type { Fix, FixPlace } from './types';
import { fixLabels, goLabels } from './words';

export { fixers } from './rules';
export type { Fix, FixPlace } from './types';
export { fixLabels, goLabels } from './words';

/**
 * @param scenes the deck that the finding is about, laid out; without them it cannot be held
 * @returns undefined where nothing can be done in the app: a file that cannot be read
 */
export function fixFor(
  diagnostic: Diagnostic,
  workspace: Workspace,
  templates: Templates,
  lang: WordLanguage,
  scenes?: readonly Scene[],
): Fix | undefined {
  const fixer = Object.hasOwn(fixers, diagnostic.rule) ? fixers[diagnostic.rule] : undefined;
  const context = { workspace, templates, lang, ...(scenes ? { scenes } : {}) };
  let offer: ReturnType<NonNullable<typeof fixer>>;
  try {
    offer = fixer?.(diagnostic, context);
  } catch (error) {
    // The workspace may have moved since the finding was made.
    if (!(error instanceof OperationError)) throw error;
  }
  const goTo = offer?.goTo ?? placeOf(diagnostic, workspace);
  if (offer?.op && offer.does) {
    const label = fixLabels[offer.does as keyof typeof fixLabels][lang];
    return { label, op: offer.op, ...(goTo ? { goTo } : {}) };
  }
  return goTo && { label: goLabel(goTo, lang), goTo };
}

/** «Gå til «Alternativ tekst»», or to the thing itself where the field has no words of its own here. */
function goLabel(place: FixPlace, lang: WordLanguage): string {
  const field = place.field && fieldOf(place, place.field, lang);
  return field ? goLabels.field[lang].replace('{field}', () => field) : goLabels[place.kind][lang];
}

function fieldOf(place: FixPlace, field: string, lang: WordLanguage): string {
  switch (place.kind) {
    case 'image':
      return fieldLabel('images', field, lang);
    case 'fact': {
      const kind = parseFact(place.ref)?.kind;
      return kind ? fieldLabel(kind, field, lang) : '';
    }
    default: {
      const label = ownFieldLabel(place.kind, field, lang);
      // A field of the template's own: its words stand with the template.
      return label === field ? '' : label;
    }
  }
}
