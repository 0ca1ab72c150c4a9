/** A plan as people look at it before they say yes: the same in the app and on the command line. */
import type { AuthoredCell } from '../model/cells';
import type { AuthoredText } from '../model/field';
import type { Source } from '../model/kind';
import type { Workspace } from '../model/register';
import { apply, OperationError, type Templates } from '../operations';
import { leftSentence, type PasteDoubt, type Pasted, pasteOp } from '../paste';
import type { UiLanguage } from '../texts';
import { type Changes, changesOf } from './changes';
import type { DatasetSize, ImportKind, ImportPlan, NoPlan, NotThis, Understood } from './index';
import { sizeOf } from './keep';

export interface Look {
  kind: ImportKind;
  understood?: Understood;
  /** Why nothing can be taken in. */
  not?: NotThis | 'refused';
  /** Of what is too large. */
  size?: DatasetSize;
  /** Why it is refused, as a sentence. */
  why?: string;
  dataset?: DatasetLook;
  /** `lines`: those that were not understood, as they stand; `rest`: what else is left out, in words. */
  list?: { entries: readonly Pasted[]; lines: readonly string[]; rest: readonly string[] };
}

export interface ColumnLook {
  label: AuthoredText;
  holds: 'names' | 'numbers';
  unit?: AuthoredText;
  decimals?: number;
}

export interface DatasetLook {
  title: AuthoredText;
  source: Source;
  columns: readonly ColumnLook[];
  /** The first rows. */
  sample: readonly (readonly AuthoredCell[])[];
  size: DatasetSize;
  unsure: readonly PasteDoubt[];
  /** Id of the dataset that it is an edition of. */
  known?: string;
  /** It is new, or says something new. */
  news: boolean;
  changes: Changes;
}

/** Rows that are shown: enough to see whether it was read as it was meant. */
const mostShown = 8;

interface LookOptions {
  workspace: Workspace;
  templates: Templates;
  lang: UiLanguage;
  today: string;
}

export function lookAt(kind: ImportKind, plan: ImportPlan | NoPlan, options: LookOptions): Look {
  const seen = plan.understood ? { kind, understood: plan.understood } : { kind };
  if ('not' in plan) return { ...seen, not: plan.not, ...(plan.size ? { size: plan.size } : {}) };
  const why = whyRefused(plan, options);
  if (why !== undefined) return { ...seen, not: 'refused', why };
  if (kind !== 'datasets') {
    const left = plan.left.map((one) => leftSentence(one, options.lang));
    return { ...seen, list: { entries: plan.entries, lines: plan.rest, rest: left } };
  }
  return { ...seen, dataset: datasetLook(plan.entries[0]!, options) };
}

/** Nothing is offered that is then refused: what taking it in would do is tried, and thrown away. */
export function whyRefused(
  plan: ImportPlan,
  { workspace, templates, lang }: Pick<LookOptions, 'workspace' | 'templates' | 'lang'>,
): string | undefined {
  const entries = plan.entries.filter((one) => one.duplicateOf === undefined || one.update);
  if (entries.length === 0) return undefined;
  try {
    apply(workspace, pasteOp(workspace, plan.kind, entries).op, templates);
    return undefined;
  } catch (error) {
    if (error instanceof OperationError) return error.sentence(lang);
    throw error;
  }
}

function datasetLook(pasted: Pasted, { workspace, lang, today }: LookOptions): DatasetLook {
  const { entry, duplicateOf: known, unsure } = pasted;
  const columns = entry.columns as unknown as ColumnLook[];
  const rows = entry.rows as unknown as AuthoredCell[][];
  return {
    title: entry.title as AuthoredText,
    source: entry.source as unknown as Source,
    columns,
    sample: rows.slice(0, mostShown),
    size: sizeOf({ columns, rows }),
    unsure,
    ...(known === undefined ? {} : { known }),
    news: known === undefined || pasted.update !== undefined,
    changes: changesOf(workspace, 'datasets', pasted, lang, today),
  };
}
