/** What an origin is called where people choose among several. */

import { find } from '../../../../core/base/lists';
import { parseField } from '../../../../core/model/ref';
import type { Workspace } from '../../../../core/model/register';
import type { UiLanguage } from '../../../../core/texts';
import {
  entryContext,
  entryTitle,
  fieldLabel,
  kindWord,
  ownForm,
  templateForm,
} from '../../../../core/words';
import type { Origin } from './origin';

/** «Tittel – Mette Nord» */
export function originLabel(
  origin: Origin,
  template: string,
  workspace: Workspace,
  asOf: string,
  lang: UiLanguage,
): string {
  const path = origin.type === 'fact' ? '' : namesIn(origin).join('.');
  switch (origin.type) {
    case 'slide':
      return origin.field === 'title'
        ? ownForm('slide', lang).label('title')
        : templateForm(template, lang).label(path);
    case 'deck':
      return ownForm('deck', lang).label(path);
    case 'commission':
      return ownForm('commission', lang).label(path);
    case 'fact':
    case 'field': {
      const { kind, id } = origin;
      const entry = find(workspace.register[kind], id);
      const name = entry
        ? entryTitle(kind, entry, lang, entryContext(workspace, asOf))
        : kindWord(kind, lang);
      return origin.type === 'field' ? `${fieldLabel(kind, path, lang)} – ${name}` : name;
    }
    default:
      return origin satisfies never;
  }
}

/** Without places in lists: all items of a list are called the same. */
function namesIn({ field, path }: Exclude<Origin, { type: 'fact' }>): string[] {
  return [field, ...path.filter((key) => typeof key === 'string')];
}

/** What deviates on a slide, by «people/mette-nord#title»; undefined where its kind has no such field. */
export function deviationOrigin(key: string): Origin | undefined {
  const parts = parseField(key);
  return parts && { ...parts, path: [] };
}
