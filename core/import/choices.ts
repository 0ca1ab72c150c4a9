/** What people have said about a file, and the plan that follows. Pure. */

import type { Source } from '../model/kind';
import type { KindId } from '../model/kinds';
import type { Workspace } from '../model/register';
import {
  type ColumnRole,
  type DashMeans,
  guessKind,
  type ImportChoices,
  type ImportKind,
  type ImportPlan,
  type Keep,
  type NoPlan,
  planImport,
  type ReadFile,
  type Understood,
} from './index';

export interface Said {
  kind?: ImportKind;
  sheet?: number;
  headers?: number;
  /** Datasets: by the place of the column. */
  roles?: Readonly<Record<number, ColumnRole>>;
  /** Datasets: which rows, by the place of a column of the dataset; an empty word for all. */
  keep?: Readonly<Record<number, Keep>>;
  /** Datasets: what a dash is. */
  dash?: DashMeans;
  /** Members and meetings: by the place of the column; an empty word for one that is left out. */
  fields?: Readonly<Record<number, string>>;
  /** The dataset that it is an edition of; an empty word for a new one. */
  into?: string;
  title?: string;
  source?: Source;
}

/** What the file is taken for: what people say, what its contents can only be, the kind one stands at, or a guess. */
function kindOfFile(file: ReadFile, said: Said, at: KindId): ImportKind {
  if (said.kind) return said.kind;
  const { is } = file.content;
  if (is === 'statistics') return 'datasets';
  if (is === 'calendar') return 'meetings';
  if (is === 'cards') return 'people';
  if (at === 'people' || at === 'meetings') return at;
  return at === 'datasets' && is === 'tables' ? at : guessKind(file);
}

interface Planned {
  kind: ImportKind;
  plan: ImportPlan | NoPlan;
}

export function planOf(file: ReadFile, said: Said, at: KindId, workspace: Workspace, today: string): Planned {
  const kind = kindOfFile(file, said, at);
  const base: ImportChoices = {
    workspace,
    today,
    ...(said.keep ? { keep: said.keep } : {}),
    ...(said.sheet === undefined ? {} : { sheet: said.sheet }),
    ...(said.title === undefined ? {} : { title: said.title }),
    ...(said.source === undefined ? {} : { source: said.source }),
    ...(said.into === '' ? { asNew: true } : said.into === undefined ? {} : { id: said.into }),
  };
  if (kind === 'datasets') {
    const { headers, roles, dash } = said;
    const isSaid = headers !== undefined || roles !== undefined || dash !== undefined;
    const shape = isSaid ? { shape: { headers, roles, dash } } : {};
    return { kind, plan: planImport(kind, file, { ...base, ...shape }) };
  }
  const guessed = planImport(kind, file, base);
  const columns = guessed.understood && columnsSaid(guessed.understood, said);
  return { kind, plan: columns ? planImport(kind, file, { ...base, columns }) : guessed };
}

/** The columns as they were guessed, with what people have said instead; a field stands in one column only. */
function columnsSaid({ columns }: Understood, { headers, fields }: Said): ImportChoices['columns'] {
  if (!columns || (headers === undefined && !fields)) return undefined;
  const out = [...columns.columns];
  for (const [column, field] of Object.entries(fields ?? {})) {
    for (const [c, known] of out.entries()) if (field !== '' && known === field) out[c] = undefined;
    while (out.length <= Number(column)) out.push(undefined);
    out[Number(column)] = field === '' ? undefined : field;
  }
  const header = headers === undefined ? columns.header : headers > 0 ? headers - 1 : undefined;
  return { header, columns: out };
}
