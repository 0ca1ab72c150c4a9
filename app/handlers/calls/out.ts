/** Calls by which decks leave Lysark and come back: exports, their jobs, and the question what is out of date. */

import type { NamedWorkspace, StaleAnswer, StaleReport } from '../../contract';
import { errand, expectErrand, withoutCode } from '../../errands';
import { AppError } from '../../errors';
import { findDeck } from '../../open';
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
    const { deck, format, slides, hidden, comments, width } = input;
    const request = {
      open,
      deck,
      format,
      slides,
      hidden,
      comments,
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

  'export.where': async ({ backend }) => {
    // Somebody is about to export.
    expectErrand();
    return { where: await backend.label(await backend.exportsFolder()) };
  },

  'job.cancel': async (session, { job }) => {
    session.jobs.cancel(job);
    return null;
  },

  'stale.check': async (session, { place }) => {
    const { path, name } = session.places.file(place);
    return await answerStale(session, name, path);
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
 * A dropped presentation compared with the open workspace; or what its slides say by themselves, and which workspace has
 * to be opened to compare it.
 * @param file its name, as shown
 * @throws AppError when it is no presentation
 */
async function answerStale(session: Session, file: string, path: string): Promise<StaleAnswer> {
  const { open: here, backend } = session;
  const options = { words: await backend.language(), packedAt: here?.shared.packedAt };
  const open = here && withoutCode(here.shared.host.opened());
  const report = await errand('stale', { path, open, options }, { seconds: 120 }).catch((error: unknown) => {
    // Its own words name the path.
    if (error instanceof AppError && error.code === 'file')
      throw new HandlerError('missing', error.message, { name: file });
    throw error;
  });
  const others = othersIn(report);
  const compared = report.slides.some(({ asOf }) => asOf !== undefined);
  // With a commission open, a file without any stamp is answered too: that none of it is known is all there is to say.
  if (here && (compared || others.length === 0)) return { state: 'report', file, report };
  const recents = await backend.recents.list();
  const workspaces = others.map(async (one): Promise<NamedWorkspace[]> => {
    // Copies of one commission are told apart by where they lie.
    const copies = recents.filter(({ commission }) => commission === one.id);
    if (copies.length === 0) return [one];
    const known = copies.map(async ({ id: recent, name, path }) => {
      return { ...one, recent, name, ...(copies.length > 1 ? { where: await backend.label(path) } : {}) };
    });
    return await Promise.all(known);
  });
  return { state: 'workspace-needed', file, report, workspaces: (await Promise.all(workspaces)).flat() };
}

/** The commissions that slides say they come from and that they were not compared with, the most frequent first. */
function othersIn({ slides }: StaleReport): NamedWorkspace[] {
  const found = new Map<string, { count: number; one: NamedWorkspace }>();
  for (const { foreign, stamp } of slides) {
    if (foreign !== 'other-workspace' || !stamp || !ids.test(stamp.workspace)) continue;
    const { workspace: id, sender } = stamp;
    const known = found.get(id);
    if (known) {
      known.count++;
      if (sender) known.one.sender ??= sender;
    } else found.set(id, { count: 1, one: { id, ...(sender ? { sender } : {}) } });
  }
  const order = [...found.values()].sort((a, b) => b.count - a.count);
  return order.slice(0, mostNamed).map(({ one }) => one);
}
