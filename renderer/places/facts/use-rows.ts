/** The rows of a kind as they are shown. While one is edited the order stays, so that it does not run from under the hand. */
import { useDeferredValue, useMemo, useRef } from 'react';
import {
  languagesOfWorkspace,
  matching,
  type Row,
  rowMaker,
  type Sort,
  sorted,
} from '../../../core/editing/fact-list';
import type { FieldForm, Fields } from '../../../core/model/field';
import { isKindId, type KindId, kindOf } from '../../../core/model/kinds';
import type { UiLanguage } from '../../../core/texts';
import { entryContext } from '../../../core/words';
import { useWorkspace } from '../../state/commission';
import { session } from '../../state/session';
import { useLang } from './settings';

function refKinds(form: FieldForm): KindId[] {
  if (form.type === 'ref') return isKindId(form.kind) && form.kind !== 'images' ? [form.kind] : [];
  return form.type === 'list' || form.type === 'timed' ? refKinds(form.of) : [];
}

/** Kinds whose titles stand in the rows of this one. */
function namedIn(kind: KindId): KindId[] {
  return [...new Set(Object.values(kindOf(kind).fields as Fields).flatMap(({ form }) => refKinds(form)))];
}

interface Shown {
  rows: readonly Row[];
  query: string;
  sort: Sort;
  /** Places among the rows. */
  order: readonly number[];
  list: readonly Row[];
}

export function useRows(kind: KindId, query: string, sort: Sort): readonly Row[] {
  const workspace = useWorkspace();
  const lang = useLang();
  const wanted = useDeferredValue(query);
  const languages = languagesOfWorkspace(workspace).join();
  const { register } = workspace;
  // At most one kind is named by another.
  const [named] = namedIn(kind);
  const others = named && named !== kind ? register[named] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are kept while only entries of this kind change.
  const maker = useMemo(
    () =>
      rowMaker(kind, {
        lang,
        languages: languages.split(',') as never,
        context: entryContext(workspace, session().today),
      }),
    [kind, lang, languages, others, workspace.commission.language],
  );
  const shown = useRef<Shown>(undefined);
  return useMemo(() => {
    const rows = register[kind].map(maker);
    const last = shown.current;
    const stays =
      last !== undefined &&
      last.query === wanted &&
      last.sort === sort &&
      last.rows.length === rows.length &&
      rows.every((row, i) => row.id === last.rows[i]!.id);
    const order = stays ? last.order : ordered(rows, wanted, sort, lang);
    const list = order.map((i) => rows[i]!);
    const same = stays && list.every((row, i) => row === last.list[i]);
    shown.current = { rows, query: wanted, sort, order, list: same ? last.list : list };
    return shown.current.list;
  }, [register, kind, maker, wanted, sort, lang]);
}

function ordered(rows: readonly Row[], query: string, sort: Sort, lang: UiLanguage): number[] {
  const places = new Map(rows.map((row, i) => [row, i]));
  return sorted(matching(rows, query), sort, lang).map((row) => places.get(row)!);
}
