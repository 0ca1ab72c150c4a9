/** What can be done about a finding: an edit where one is safe, or else the place where it is mended. */
import type { Diagnostic } from '../diagnostics';
import { parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import { OperationError, type Templates } from '../operations';
import type { Scene } from '../scene/types';
import { say, type TextKey, type UiLanguage } from '../texts';
import { fieldLabel, ownForm } from '../words';
import { placeOf } from './places';
import { fixers } from './rules';
import type { Fix, FixPlace } from './types';

export { fixers } from './rules';
export type { Change, Fix, FixPlace } from './types';

/**
 * @param scenes the deck that the finding is about, laid out; without them it cannot be held
 * @returns undefined where nothing can be done in the app: a file that cannot be read
 */
export function fixFor(
  diagnostic: Diagnostic,
  workspace: Workspace,
  templates: Templates,
  lang: UiLanguage,
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
    const label = say(lang, 'fixes', offer.does as TextKey<'fixes'>);
    const { op, changes } = offer;
    return { label, op, ...(changes ? { changes } : {}), ...(goTo ? { goTo } : {}) };
  }
  return goTo && { label: goLabel(goTo, lang), goTo };
}

/** «Gå til «Alternativ tekst»», or to the thing itself where the field has no words of its own here. */
function goLabel(place: FixPlace, lang: UiLanguage): string {
  const field = place.field && fieldOf(place, place.field, lang);
  return field ? say(lang, 'goTo', 'field', { field }) : say(lang, 'goTo', place.kind);
}

function fieldOf(place: FixPlace, field: string, lang: UiLanguage): string {
  switch (place.kind) {
    case 'image':
      return fieldLabel('images', field, lang);
    case 'fact': {
      const kind = parseFact(place.ref)?.kind;
      return kind ? fieldLabel(kind, field, lang) : '';
    }
    case 'conflict':
      return '';
    default: {
      const label = ownForm(place.kind, lang).label(field);
      // A field of the template's own: its words stand with the template.
      return label === field ? '' : label;
    }
  }
}
