/** What can be found: commands where one is, presentations, their slides, and all facts. */
import { useEffect, useMemo, useState } from 'react';
import type { Findable } from '../../../core/editing/search';
import { plainText } from '../../../core/facts/plain-text';
import { type KindId, kindIds } from '../../../core/model/kinds';
import type { Entry } from '../../../core/model/register';
import type { WordHit } from '../../../core/search/words';
import {
  type EntryContext,
  entryContext,
  entrySubtitle,
  entryTitle,
  kindGroups,
  kindWord,
} from '../../../core/words';
import { useTitles, wordsIn } from '../../background';
import { useCommission } from '../../state/commission';
import { go } from '../../state/route';
import { useSession } from '../../state/session';
import type { Command } from '../../ui/commands';
import { type Say, uiLanguage, useWords } from '../../words';
import { goToSpot } from '../find/go';
import { spotWords } from '../find/words';

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

/** How many body texts and notes are shown below what is found by its name. */
const mostTexts = 20;

/** Body texts, notes and what facts say, where all the words stand; the worker has read them. */
export function useTextHits(query: string): { hits: readonly Hit[]; answered: boolean } {
  const { workspace } = useCommission();
  const [answer, setAnswer] = useState<{ query: string; found: readonly WordHit[] }>({
    query: '',
    found: [],
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker follows the workspace by itself.
  useEffect(() => {
    let live = true;
    wordsIn(query, mostTexts).then(
      (found) => live && setAnswer({ query, found }),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [query, workspace]);
  const answered = answer.query === query;
  const hits = useMemo(
    () =>
      answer.found.map(
        ({ spot, before, match, after }): Hit => ({
          id:
            spot.in === 'slide'
              ? `text ${spot.deck} ${spot.scene} ${spot.part}`
              : `text ${spot.kind} ${spot.id} ${spot.field}`,
          title: shortly(before) + match + after,
          more: spotWords(workspace, spot, true),
          run: () => goToSpot(spot),
        }),
      ),
    [answer, workspace],
  );
  // What an earlier word was found in is no hit of this one.
  return { hits: answered ? hits : none, answered };
}

const none: readonly Hit[] = [];

/** On one line the words themselves must be seen. */
function shortly(before: string): string {
  return before.length <= 16 ? before : `…${before.slice(-16).replace(/^\S*\s(?=\S)/u, '')}`;
}

/** What one thing was found by, its name or its texts: a fact is listed once. */
export function besides(found: readonly Hit[], texts: readonly Hit[]): readonly Hit[] {
  const facts = new Set(found.map(({ id }) => id.replace(/^fact /, '')));
  return [...found, ...texts.filter(({ id }) => !facts.has(id.split(' ').slice(1, 3).join(' ')))];
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
