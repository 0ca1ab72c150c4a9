/** What a host has done beside its own thread: whatever lays out decks or reads what strangers made. What a thread does. */
import type { Diagnostic } from '../../core/diagnostics';
import type { PackedFile } from '../../core/import/packed';
import type { StaleReport } from '../contract/stale';
import type { TakenPicture } from '../images/add';
import type { PlainPicture } from '../images/plain';
import type { OpenWorkspace } from '../open';
import type { StaleOptions } from '../stale';
import type { TemplateToRead } from '../themes/import';
import type { ReadTheme } from '../themes/read';
import type { ExportErrand, MadeFiles } from './export';

/** Each errand with what goes in and what comes out: plain data. */
export interface Errands {
  export: { takes: ExportErrand; gives: MadeFiles };
  /** A file to take in. */
  read: { takes: { path: string; name: string }; gives: PackedFile };
  /** The same of what was pasted. */
  paste: { takes: { text: string; html?: string }; gives: PackedFile };
  /** A picture to take in, as every way out draws it. */
  picture: { takes: { name: string; bytes: Uint8Array }; gives: TakenPicture };
  /** A picture of the commission as every way out draws it, without what readers without drawings get. */
  drawn: { takes: { bytes: Uint8Array }; gives: Omit<PlainPicture, 'fallback'> };
  /** Somebody's template as a theme. */
  template: { takes: TemplateToRead; gives: ReadTheme };
  /** What keeps each of some pictures from being drawn. */
  pictures: {
    takes: Pick<OpenWorkspace, 'dir' | 'workspace'> & { ids: readonly string[] };
    gives: (Diagnostic | undefined)[];
  };
  /** What in a presentation is no longer true. */
  stale: {
    takes: { path: string; open?: Omit<OpenWorkspace, 'templates'>; options: StaleOptions };
    gives: StaleReport;
  };
}

export type ErrandName = keyof Errands;

export interface ErrandTask<N extends ErrandName = ErrandName> {
  does: N;
  takes: Errands[N]['takes'];
}

type Does = {
  readonly [N in ErrandName]: (
    takes: Errands[N]['takes'],
    progress: (done: number, of: number) => void,
  ) => Promise<Errands[N]['gives']>;
};

/** Each loads what it needs, and no more. */
const does: Does = {
  export: async (takes, progress) => await (await import('./export')).exportFiles(takes, progress),

  read: async ({ path, name }) => {
    const { readDataFile } = await import('../import');
    const { pack } = await import('../../core/import/packed');
    return pack(await readDataFile(path, name));
  },

  paste: async ({ text, html }) => {
    const { readPastedText } = await import('../../workspace/import');
    const { pack } = await import('../../core/import/packed');
    return pack(readPastedText(text, html));
  },

  picture: async ({ name, bytes }) => await (await import('../images/add')).takePicture(name, bytes),

  drawn: async ({ bytes }) => {
    const { plainPicture } = await import('../images/plain');
    const { mime, width, height, bytes: drawn } = await plainPicture(bytes);
    return { bytes: drawn, mime, width, height };
  },

  template: async (takes) => await (await import('../themes/import')).templateAsTheme(takes),

  pictures: async ({ ids, ...open }) => await (await import('../assets')).pictureProblems(open, ids),

  stale: async ({ path, open, options }) => {
    const { readPresentation } = await import('../files');
    const { staleReport } = await import('../stale');
    const { templates } = await import('../../templates');
    return staleReport(readPresentation(path), open && { ...open, templates }, options);
  },
};

export async function doErrand(
  { does: name, takes }: ErrandTask,
  progress: (done: number, of: number) => void,
): Promise<unknown> {
  // Each takes the input of its own name, which `errand` has put together.
  const one = does[name] as (
    takes: unknown,
    progress: (done: number, of: number) => void,
  ) => Promise<unknown>;
  return await one(takes, progress);
}
