/** What can be found: commands where one is, presentations, their slides, and all facts. */
import { useMemo } from 'react';
import type { Findable } from '../../../core/editing/search';
import { plainText } from '../../../core/facts/plain-text';
import { type KindId, kindIds } from '../../../core/model/kinds';
import type { Entry } from '../../../core/model/register';
import {
  type EntryContext,
  entryContext,
  entrySubtitle,
  entryTitle,
  kindGroups,
  kindWord,
} from '../../../core/words';
import { useTitles } from '../../background';
import { useCommission } from '../../state/commission';
import { go } from '../../state/route';
import { useSession } from '../../state/session';
import type { Command } from '../../ui/commands';
import { type Say, uiLanguage, useWords } from '../../words';

export interface Hit {
  id: string;
  title: string;
  more: string;
  keys?: string;
  run(): void;
}

export function useHits(commands: readonly Command[]): Findable<Hit>[] {
  const t = useWords('search');
  const { recent, workspace } = useCommission();
  const { today } = useSession();
  const titles = useTitles();
  const language = uiLanguage();
  return useMemo(() => {
    const context = entryContext(workspace, today);
    const hits: Hit[] = [
      ...commandHits(commands, t),
      ...workspace.decks.flatMap((deck) => {
        const name = plainText(deck.title, workspace.commission.language);
        const own: Hit = {
          id: `deck ${deck.id}`,
          title: name,
          more: t('deck'),
          run: () => go({ at: 'presentasjoner', recent, deck: deck.id }),
        };
        const slides = (titles.get(deck.id) ?? []).map(
          ({ slide, number, title }): Hit => ({
            id: `slide ${deck.id} ${slide}`,
            title,
            more: t('slide', { number, deck: name }),
            run: () => go({ at: 'presentasjoner', recent, deck: deck.id, slide }),
          }),
        );
        return [own, ...slides];
      }),
      ...kindIds.flatMap((kind) =>
        workspace.register[kind].map((entry) => factHit(kind, entry, context, language, recent)),
      ),
    ];
    return hits.map((item) => ({ title: item.title, more: item.more, item }));
  }, [commands, workspace, titles, today, language, recent, t]);
}

function commandHits(commands: readonly Command[], t: Say<'search'>): Hit[] {
  return commands
    .filter((one) => one.listed !== false && !one.disabled)
    .map(({ id, label, keys, run }) => ({
      id: `command ${id}`,
      title: label,
      more: t('command'),
      keys,
      run,
    }));
}

function factHit(
  kind: KindId,
  entry: Entry,
  context: EntryContext,
  language: ReturnType<typeof uiLanguage>,
  recent: string,
): Hit {
  const more = [kindWord(kind, language, 1), entrySubtitle(kind, entry, language, context)].filter(Boolean);
  return {
    id: `fact ${kind} ${entry.id}`,
    title: entryTitle(kind, entry, language, context),
    more: more.join(' · '),
    run: () =>
      kind === 'images'
        ? go({ at: 'bilder', recent, id: entry.id })
        : go({ at: 'fakta', recent, group: groupOf(kind), kind, id: entry.id }),
  };
}

function groupOf(kind: KindId): string | undefined {
  return kindGroups.find((group) => group.kinds.includes(kind))?.id;
}
