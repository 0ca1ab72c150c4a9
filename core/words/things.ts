/** What an edit or a conflict is about, as people call it: a person, a slide in a presentation, the commission itself. */
import { find } from '../base/lists';
import { plainText } from '../facts/plain-text';
import type { Language } from '../formats/language';
import type { Slide } from '../model/deck';
import { type AuthoredText, textSchema } from '../model/field';
import { isKindId, type KindId } from '../model/kinds';
import { parseField } from '../model/ref';
import type { Workspace } from '../model/register';
import type { AnyTemplate } from '../template';
import { say, type UiLanguage } from '../texts';
import { type EntryContext, entryContext, entryTitle } from './entries';
import { fieldLabel, kindWord, ownForm, templateForm } from './forms';

/** Something that stands in a commission. */
export type Thing =
  | { type: 'fact'; kind: KindId; id: string }
  | { type: 'deck'; in: 'decks' | 'outlines'; deck: string }
  | { type: 'slide'; in: 'decks' | 'outlines'; deck: string; slide: string }
  | { type: 'section'; in: 'decks' | 'outlines'; deck: string; section: string }
  | { type: 'commission' };

export interface Called {
  /** «Person», «Lysbilde» */
  sort: string;
  /** «Heidi Merete Rudi», «Lysbildet «Mandat» i Økonomiforum» */
  name: string;
}

export interface Calling {
  workspace: Workspace;
  templates: ReadonlyMap<string, AnyTemplate>;
  lang: UiLanguage;
  context: EntryContext;
}

/** @param today the day on which facts are called what they are, YYYY-MM-DD */
export function calling(
  workspace: Workspace,
  templates: ReadonlyMap<string, AnyTemplate>,
  lang: UiLanguage,
  today: string,
): Calling {
  return { workspace, templates, lang, context: entryContext(workspace, today) };
}

/** What a thing is called; undefined when it is not there. */
export function calledIn(thing: Thing, calls: Calling): Called | undefined {
  const { workspace, lang, context } = calls;
  switch (thing.type) {
    case 'commission':
      return { sort: say(lang, 'things', 'commission'), name: say(lang, 'things', 'commission') };
    case 'fact': {
      const entry = find(workspace.register[thing.kind], thing.id);
      return (
        entry && { sort: kindWord(thing.kind, lang), name: entryTitle(thing.kind, entry, lang, context) }
      );
    }
    default: {
      const deck = find(workspace[thing.in], thing.deck);
      if (!deck) return undefined;
      const title = plainText(deck.title, context.home, deck.language);
      if (thing.type === 'deck') return { sort: say(lang, 'things', thing.in), name: title };
      const part =
        thing.type === 'slide' ? find(deck.slides, thing.slide) : find(deck.sections, thing.section);
      if (!part) return undefined;
      const words =
        thing.type === 'slide'
          ? slideWords(part as Slide, calls, deck.language)
          : plainText((part as { title: AuthoredText }).title, context.home, deck.language);
      const name = say(lang, 'things', thing.type === 'slide' ? 'slideIn' : 'sectionIn', {
        title: words,
        deck: title,
      });
      return { sort: say(lang, 'things', thing.type), name };
    }
  }
}

/** A slide by the words that it is given, or by its template. */
function slideWords(slide: Slide, { templates, lang, context }: Calling, language: Language): string {
  const own = textSchema.safeParse(slide.title ?? slide.heading);
  const words = own.success ? plainText(own.data, context.home, language).trim() : '';
  return words.slice(0, 80) || (templates.get(slide.template)?.name[lang] ?? slide.template);
}

/**
 * What a field of a thing is called: «Tittel», «E-post», and for a value that holds on one slide only «Tittel – Mette
 * Nord».
 *
 * @param path names, without places in lists: «contact», «contact.email», «deviations.people/mette-nord#title»
 */
export function fieldOf(thing: Thing, path: string, calls: Calling): string {
  const { workspace, lang } = calls;
  const own = /^deviations\.(.+)$/.exec(path)?.[1];
  switch (thing.type) {
    case 'fact':
      return fieldLabel(thing.kind, path, lang);
    case 'commission':
      return ownForm('commission', lang).label(path);
    case 'deck':
      return ownForm('deck', lang).label(path);
    case 'section':
      return ownForm('deck', lang).label(`sections.${path}`);
    case 'slide': {
      if (own !== undefined) return deviationLabel(own, calls);
      const slide = find(find(workspace[thing.in], thing.deck)?.slides ?? [], thing.slide);
      const ofSlide = ownForm('slide', lang).label(path);
      const known = ofSlide !== path.split('.').at(-1);
      return known || !slide ? ofSlide : templateForm(slide.template, lang).label(path);
    }
    default:
      return thing satisfies never;
  }
}

function deviationLabel(ref: string, { workspace, lang, context }: Calling): string {
  const at = parseField(ref);
  if (!at) return ownForm('slide', lang).label('deviations');
  const entry = find(workspace.register[at.kind], at.id);
  const label = fieldLabel(at.kind, at.field, lang);
  return entry ? `${label} – ${entryTitle(at.kind, entry, lang, context)}` : label;
}

/** What a file of the workspace holds: «Personer», «Økonomiforum». @param path relative to the workspace */
export function fileWords(path: string, workspace: Workspace, lang: UiLanguage): string {
  const [, folder, stem = ''] = /^(?:(\w+)\/)?(.+)\.json$/.exec(path) ?? [];
  const { language } = workspace.commission;
  if (folder === undefined && stem === 'commission') return say(lang, 'things', 'commission');
  if (folder === 'facts' && isKindId(stem)) return kindWord(stem, lang, 2);
  if (folder === 'decks' || folder === 'outlines') {
    const deck = find(workspace[folder], stem);
    return deck ? plainText(deck.title, language, deck.language) : say(lang, 'things', folder);
  }
  return say(lang, 'outside', 'file');
}
