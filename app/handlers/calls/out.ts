/** Calls by which decks leave Lysark and come back: exports, their jobs, and the question what is out of date. */
import { AppError } from '../../errors';
import { readPresentation } from '../../files';
import { findDeck } from '../../open';
import { callErrorOf, HandlerError } from '../errors';
import type { Exported } from '../exporting';
import type { HandlersOf } from '../handler';
import type { Session } from '../session';
import { answerStale } from '../staleness';

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
