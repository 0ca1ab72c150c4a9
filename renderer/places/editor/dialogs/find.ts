/** What is searched in «Legg til»: templates by name and purpose, and facts, each with a template that can show it. */

import { candidatesOf, kindIn, leadOf } from '../../../../core/editing/candidates';
import { type Findable, prepare, search } from '../../../../core/editing/search';
import type { Deck } from '../../../../core/model/deck';
import { type KindId, kindIds } from '../../../../core/model/kinds';
import { factRef, parseFact } from '../../../../core/model/ref';
import type { Workspace } from '../../../../core/model/register';
import type { Templates } from '../../../../core/operations';
import type { AnyTemplate } from '../../../../core/template';
import type { UiLanguage } from '../../../../core/texts';
import { entryContext, entrySubtitle, entryTitle, kindWord } from '../../../../core/words';
import type { Offer } from './laid';

/** Facts that are looked at for one search, and slides that are offered of each template. */
const most = { facts: 40, each: 4 };

interface Finder {
  templates(query: string): AnyTemplate[];
  /** Slides about facts that the words are found in. */
  facts(query: string): Offer[];
}

/** @param lang the page's */
export function finderOf(workspace: Workspace, deck: Deck, templates: Templates, lang: UiLanguage): Finder {
  const byName = prepare(
    [...templates.values()].map((template): Findable<AnyTemplate> => {
      const kinds = Object.values(template.fields as Record<string, { form: never }>)
        .map(({ form }) => kindIn(form))
        .filter((kind): kind is KindId => kind !== undefined);
      const more = [template.about[lang], ...kinds.map((kind) => kindWord(kind, lang, 2))].join(' ');
      return { title: template.name[lang], more, item: template };
    }),
  );
  let facts: ReturnType<typeof prepare<string>> | undefined;
  return {
    templates: (query) => search(byName, query, templates.size),
    facts(query) {
      // Thousands of titles are made once, and only when somebody searches.
      facts ??= prepare(factsOf(workspace, deck, lang));
      const only = new Set(search(facts, query, most.facts));
      if (only.size === 0) return [];
      return [...templates.values()].flatMap((template) => about(template, only));
    },
  };

  function about(template: AnyTemplate, only: ReadonlySet<string>): Offer[] {
    const lead = leadOf(template);
    const kind = lead && kindIn(lead[1].form);
    if (!kind || ![...only].some((ref) => parseFact(ref)?.kind === kind)) return [];
    const { list } = candidatesOf(workspace, template, deck, { templates, only, most: most.each });
    // A list is offered once: with what was found first.
    if (lead[1].form.type === 'list') {
      return list.length > 0 ? [{ key: `${template.id} found`, template, candidates: list }] : [];
    }
    return list.map((candidate) => ({
      key: `${template.id} ${candidate.refs[0]}`,
      template,
      candidates: [candidate],
    }));
  }
}

function factsOf(workspace: Workspace, deck: Deck, lang: UiLanguage): Findable<string>[] {
  const context = entryContext(workspace, deck.date);
  return kindIds.flatMap((kind) =>
    workspace.register[kind].map((entry) => ({
      title: entryTitle(kind, entry, lang, context),
      more: entrySubtitle(kind, entry, lang, context),
      item: factRef(kind, entry.id),
    })),
  );
}
