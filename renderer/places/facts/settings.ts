/** What forms about facts need: words, languages, and the entries that fields may refer to. */

import { useMemo } from 'react';
import { languagesOfWorkspace } from '../../../core/editing/fact-list';
import { wordsIn as wordsOf } from '../../../core/facts/plain-text';
import type { AuthoredText, Fields } from '../../../core/model/field';
import { isKindId, type KindId, kindOf } from '../../../core/model/kinds';
import type { Entry, Workspace } from '../../../core/model/register';
import { addEntries } from '../../../core/operations';
import { say, type UiLanguage, uiLanguageFor } from '../../../core/texts';
import { entryContext, entrySubtitle, entryTitle, inLine, kindWord } from '../../../core/words';
import { type FormSettings, type RefChoice, type Refs, settingsOf } from '../../forms';
import { commission, edit, useCommission } from '../../state/commission';
import { assetUrl } from '../../state/images';
import { go } from '../../state/route';
import { session } from '../../state/session';
import { sources } from '../../state/sources';
import { tablesIn } from '../../ui/pasted/clipboard';
import { uiLanguage, useWords } from '../../words';
import { routeTo } from './at';
import { markFresh, whyNot } from './change';

/** The language of the app; components are drawn again when it changes. */
export function useLang(): UiLanguage {
  useWords('facts');
  return uiLanguage();
}

/** Norwegian: «et møte» and not «en». */
const neuter: ReadonlySet<KindId> = new Set<KindId>([
  'images',
  'meetings',
  'quotes',
  'clippings',
  'decisions',
  'figures',
  'mandate',
  'interpretation',
  'instruments',
  'topics',
  'datasets',
]);

/** «Ny person», «Nytt møte». */
export function useNewLabel(kind: KindId): string {
  const t = useWords('facts');
  const lang = useLang();
  return t(neuter.has(kind) ? 'newNeuter' : 'new', { word: inLine(kindWord(kind, lang)) });
}

/** The source of what nobody has given one for yet, in the commission's own language. */
export function unknownSource(): { unknown: string } {
  const { language } = commission().workspace.commission;
  return { unknown: say(uiLanguageFor(language), 'forms', 'sourceUnknownWhy') };
}

/** The words of an entry's name for people, as of today. */
export function titleOf(workspace: Workspace, kind: KindId, id: string, lang: UiLanguage): string {
  const context = entryContext(workspace, session().today);
  const entry = context.entry(kind, id);
  return entry ? entryTitle(kind, entry, lang, context) : id;
}

/** A text of the workspace in the language of the app, or in the nearest. */
export function wordsIn(workspace: Workspace, text: AuthoredText, lang: UiLanguage): string {
  return wordsOf(text, lang, workspace.commission.language);
}

interface DataColumn {
  label: AuthoredText;
  holds: 'names' | 'numbers';
}

/** Headings over the rows of a table or a dataset. */
function headsOf(kind: KindId, columns: unknown): readonly AuthoredText[] | undefined {
  if (kind === 'tables') return (columns ?? []) as AuthoredText[];
  return kind === 'datasets' ? ((columns ?? []) as DataColumn[]).map((one) => one.label ?? '') : undefined;
}

export function useFactSettings(kind: KindId): FormSettings {
  const lang = useLang();
  const { workspace, readOnly } = useCommission();
  const home = workspace.commission.language;
  const languages = languagesOfWorkspace(workspace).join();
  return useMemo(
    (): FormSettings => ({
      lang,
      home,
      languages: languages.split(',') as FormSettings['languages'],
      today: session().today,
      readOnly,
      refs: refsIn(lang),
      sources,
      tables: tablesIn,
      ...settingsOf(kind, lang),
      columns: (path, values) => {
        const heads = path === 'rows' ? headsOf(kind, values.columns) : undefined;
        return heads?.map((one) => wordsIn(commission().workspace, one, lang));
      },
      holds: (path, values) =>
        kind === 'datasets' && path === 'rows'
          ? ((values.columns ?? []) as DataColumn[]).map((one) => one.holds)
          : undefined,
      long: (path) => path === 'note' || path.endsWith('.unknown'),
    }),
    [kind, lang, home, languages, readOnly],
  );
}

/** Reads the commission when it is asked, so that it need not be made anew at each edit. */
export function refsIn(lang: UiLanguage): Refs {
  const lists = new Map<string, { of: readonly Entry[]; choices: readonly RefChoice[] }>();
  const list = (kind: string): readonly RefChoice[] => {
    if (!isKindId(kind)) return [];
    const { workspace, key } = commission();
    const of = workspace.register[kind];
    const known = lists.get(kind);
    if (known?.of === of) return known.choices;
    const context = entryContext(workspace, session().today);
    const choices = of.map((entry): RefChoice => {
      const file = kind === 'images' ? entry.file : undefined;
      return {
        id: entry.id,
        title: entryTitle(kind, entry, lang, context),
        subtitle: entrySubtitle(kind, entry, lang, context),
        ...(typeof file === 'string' ? { picture: assetUrl(key, file) } : {}),
      };
    });
    lists.set(kind, { of, choices });
    return choices;
  };
  return {
    list,
    one: (kind, id) => list(kind).find((choice) => choice.id === id),
    word: (kind) => (isKindId(kind) ? kindWord(kind, lang) : kind),
    canCreate: (kind) => isKindId(kind) && namedAlone(kind),
    create(kind, name) {
      if (!isKindId(kind)) return undefined;
      const entry = { [kindOf(kind).name]: name, source: unknownSource() };
      const { op, ids } = addEntries(commission().workspace, kind, [entry]);
      const error = edit(op);
      if (error) return { error: whyNot(error, kind, lang) ?? '' };
      markFresh(kind, ids[0]!);
      return { id: ids[0]! };
    },
    open: (kind, id) => isKindId(kind) && go(routeTo(commission().recent, kind, id)),
  };
}

/** Whether a name and a source are all that an entry of the kind must have. */
function namedAlone(kind: KindId): boolean {
  const { fields, name } = kindOf(kind);
  const needed = Object.entries(fields as Fields).filter(
    ([key, field]) => !field.optional && key !== 'source',
  );
  return kind !== 'images' && needed.length === 1 && needed[0]![0] === name;
}
