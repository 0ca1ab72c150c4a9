/** What an origin is called where people choose among several. */
import { type KindId, kindOf } from '../../../../core/model/kinds';
import type { Workspace } from '../../../../core/model/register';
import { find } from '../../../../core/operations/lists';
import { entryContext, entryTitle, fieldLabel, kindWord, type WordLanguage } from '../../../../core/words';
import { ownFieldLabel } from '../../../../core/words/deck';
import { templateFieldLabel } from '../../../../templates/words';
import type { Origin } from './origin';

/** «Tittel – Mette Nord» */
export function originLabel(
  origin: Origin,
  template: string,
  workspace: Workspace,
  asOf: string,
  lang: WordLanguage,
): string {
  const words = 'path' in origin ? origin.path.filter((key) => typeof key === 'string') : [];
  const path = [origin.field, ...words].join('.');
  switch (origin.type) {
    case 'own':
      return origin.field === 'title'
        ? ownFieldLabel('slide', 'title', lang)
        : templateFieldLabel(template, path, lang);
    case 'deck':
      return ownFieldLabel('deck', path, lang);
    case 'commission':
      return ownFieldLabel('commission', path, lang);
    case 'fact': {
      const [kind, id] = origin.ref.split('/') as [KindId, string];
      const entry = find(workspace.register[kind], id);
      const name = entry
        ? entryTitle(kind, entry, lang, entryContext(workspace, asOf))
        : kindWord(kind, lang);
      const known = origin.field !== undefined && Object.hasOwn(kindOf(kind).fields, origin.field);
      return known ? `${fieldLabel(kind, path, lang)} – ${name}` : name;
    }
    default:
      return origin satisfies never;
  }
}

/** «people/mette-nord#title» as an origin, for what deviates on a slide. */
export function deviationOrigin(key: string): Origin {
  const [ref, field] = key.split('#') as [string, string];
  return { type: 'fact', ref, field, path: [], here: false, deviates: true };
}
