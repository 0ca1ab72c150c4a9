/** What forms of a slide need to know: words of the template, facts to refer to, languages. */
import { useMemo } from 'react';
import { find } from '../../../../core/base/lists';
import type { Deck } from '../../../../core/model/deck';
import type { AnyField } from '../../../../core/model/field';
import { isKindId, type KindId } from '../../../../core/model/kinds';
import { factRef } from '../../../../core/model/ref';
import type { Entry, Workspace } from '../../../../core/model/register';
import type { AnyTemplate } from '../../../../core/template';
import type { UiLanguage } from '../../../../core/texts';
import {
  entryContext,
  entrySubtitle,
  entryTitle,
  type FormWords,
  kindWord,
  ownForm,
  templateForm,
} from '../../../../core/words';
import type { FormSettings, RefChoice, Refs } from '../../../forms';
import { useTrailingCommission } from '../../../state/commission';
import { assetUrl } from '../../../state/images';
import { go } from '../../../state/route';
import { useSession } from '../../../state/session';
import { tablesIn } from '../../../ui/pasted/clipboard';
import { uiLanguage } from '../../../words';
import { factRoute } from '../../checks/way';

/** Entries of the register as fields show them; lists are made once for each state of a kind. */
export function refsOf(
  workspace: Workspace,
  { asOf, lang, key, recent }: { asOf: string; lang: UiLanguage; key: string; recent: string },
): Refs {
  const context = entryContext(workspace, asOf);
  const lists = new Map<string, readonly RefChoice[]>();
  const pictureOf = (kind: KindId, entry: Entry): string | undefined => {
    const image =
      kind === 'images'
        ? entry
        : find(workspace.register.images, String(entry.portrait ?? entry.image ?? ''));
    return typeof image?.file === 'string' ? assetUrl(key, image.file) : undefined;
  };
  const choice = (kind: KindId, entry: Entry): RefChoice => ({
    id: entry.id,
    title: entryTitle(kind, entry, lang, context),
    subtitle: entrySubtitle(kind, entry, lang, context) || undefined,
    picture: pictureOf(kind, entry),
  });
  return {
    list(kind) {
      if (!isKindId(kind)) return [];
      const made = lists.get(kind) ?? workspace.register[kind].map((entry) => choice(kind, entry));
      lists.set(kind, made);
      return made;
    },
    one(kind, id) {
      const entry = isKindId(kind) ? find(workspace.register[kind], id) : undefined;
      return entry && isKindId(kind) ? choice(kind, entry) : undefined;
    },
    word: (kind) => (isKindId(kind) ? kindWord(kind, lang) : kind),
    open(kind, id) {
      const way = factRoute(factRef(kind, id), recent);
      if (way) go(way);
    },
  };
}

/** @param template of the slide; without it, the words of every slide's own fields */
export function useSlideForm(deck: Deck, template: AnyTemplate | undefined): FormSettings {
  const { workspace, key, recent, readOnly } = useTrailingCommission();
  const { today } = useSession();
  const lang = uiLanguage();
  const { register } = workspace;
  const home = workspace.commission.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the workspace only the facts are read here, so that typing into a slide leaves the settings as they are.
  const refs = useMemo(
    () => refsOf(workspace, { asOf: deck.date, lang, key, recent }),
    [register, home, deck.date, lang, key, recent],
  );
  return useMemo(() => {
    const id = template?.id ?? '';
    const fields = (template?.fields ?? {}) as Readonly<Record<string, AnyField>>;
    const ofTemplate = templateForm(id, lang);
    const ofSlide = ownForm('slide', lang);
    const formOf = (path: string): FormWords => (path === 'title' ? ofSlide : ofTemplate);
    return {
      texts: {
        ...ofTemplate,
        label: (path) => formOf(path).label(path),
        help: (path) => formOf(path).help(path),
      },
      lang,
      home,
      languages: [...new Set([home, deck.language])],
      today,
      refs,
      tables: tablesIn,
      readOnly,
      headed: (path) => template?.headed?.includes(path) ?? false,
      required: (path) => Object.hasOwn(fields, path) && !fields[path]!.optional,
    };
  }, [template, lang, home, deck.language, today, refs, readOnly]);
}
