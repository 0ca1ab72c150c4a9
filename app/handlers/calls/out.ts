/** Calls by which decks leave Lysark and come back: exports, their jobs, and the question what is out of date. */

import { readStamp } from '../../../exporters/pptx/stamp';
import { inspectPresentation, OoxmlError } from '../../../ooxml';
import type { StaleAnswer } from '../../contract';
import { AppError } from '../../errors';
import { readPresentation } from '../../files';
import { findDeck } from '../../open';
import { staleReport } from '../../stale';
import { callErrorOf, HandlerError } from '../errors';
import type { Exported } from '../exporting';
import type { HandlersOf, Session } from '../session';

export const outCalls: HandlersOf<'export.start' | 'export.where' | 'job.cancel' | 'stale.check'> = {
  'export.start': async (session, input) => {
    const { backend, places } = session;
    const { shared } = session.require();
    const open = shared.host.opened();
    findDeck(open, input.deck);
    const folder =
      input.place === undefined ? await backend.exportsFolder() : places.folder(input.place).path;
    const { deck, format, slides, width } = input;
    const request = {
      open,
      deck,
      format,
      slides,
      width,
      folder,
      today: backend.today(),
      ledger: backend.ledger,
    };
    const job = session.jobs.start(
      async (tools) => {
        // Heavy, and not needed to open a workspace.
        const { exportTo } = await import('../exporting');
        const made = await exportTo(request, tools);
        await backend.preferences
          .exportedTo(folder)
          .catch((error: unknown) => backend.log(error, 'settings'));
        return await written(session, made);
      },
      (error) => {
        const known = callErrorOf(error, (text) => backend.hide(text));
        if (!known) backend.log(error, 'export');
        return known ?? backend.errorOf(error);
      },
    );
    return { job };
  },

  'export.where': async ({ backend }) => ({ where: await backend.label(await backend.exportsFolder()) }),

  'job.cancel': async (session, { job }) => {
    session.jobs.cancel(job);
    return null;
  },

  'stale.check': async (session, { place }) => {
    const { path, name } = session.places.file(place);
    let bytes: Uint8Array;
    try {
      bytes = readPresentation(path);
    } catch (error) {
      if (error instanceof AppError) throw new HandlerError('missing', error.message, { name });
      throw error;
    }
    return await answerStale(session, name, bytes);
  },
};

async function written(session: Session, { files, diagnostics }: Exported) {
  const told = [];
  for (const { path, size } of files) told.push(await session.wrote(path, size));
  return { files: told, diagnostics };
}

/** Most workspaces that are looked up for one file; a real file comes from one or two. */
const mostNamed = 20;
/** The form of a commission's id. A stamp with another form is forged or damaged. */
const ids = /^[a-z0-9][a-z0-9-]{0,79}$/;

/**
 * A dropped presentation compared with the open workspace, or which workspace has to be opened to compare it.
 * @param file name of the file, as shown
 * @throws AppError when it is no presentation
 */
export async function answerStale(session: Session, file: string, bytes: Uint8Array): Promise<StaleAnswer> {
  const { open: here, backend } = session;
  if (here) {
    const open = here.shared.host.opened();
    const report = staleReport(bytes, open, { words: (await backend.language()) === 'en' ? 'en' : 'nb' });
    const ours = report.slides.some(({ status }) => status !== 'foreign');
    const others = report.slides.flatMap(({ foreign, stamp }) =>
      foreign === 'other-workspace' && stamp ? [stamp.workspace] : [],
    );
    // A file without any stamp is answered too: that none of it is known is all there is to say.
    if (ours || others.length === 0) return { state: 'report', file, report };
    return await needed(session, file, others);
  }
  return await needed(session, file, stampedWorkspaces(bytes));
}

async function needed(session: Session, file: string, named: readonly string[]): Promise<StaleAnswer> {
  const recents = await session.backend.recents.list();
  const unlike = [...new Set(named)].filter((id) => ids.test(id)).slice(0, mostNamed);
  const workspaces = unlike.map((id) => {
    const recent = recents.find(({ commission }) => commission === id);
    return recent ? { id, recent: recent.id, name: recent.name } : { id };
  });
  return { state: 'workspace-needed', file, workspaces };
}

/** Which workspaces the slides say that they come from, the most frequent first. */
function stampedWorkspaces(bytes: Uint8Array): string[] {
  const counts = new Map<string, number>();
  try {
    for (const { tags } of inspectPresentation(bytes).slides) {
      const workspace = readStamp(tags)?.workspace;
      if (workspace !== undefined) counts.set(workspace, (counts.get(workspace) ?? 0) + 1);
    }
  } catch (error) {
    if (error instanceof OoxmlError) throw new AppError('not-a-presentation', error.message);
    throw error;
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
