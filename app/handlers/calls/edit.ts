/** Calls that change the open workspace. */
import { readFile, stat } from 'node:fs/promises';
import { startDrafts } from '../../../core/editing/kept-drafts';
import { imageLimit } from '../../../workspace/probe';
import { errand } from '../../errands';
import { AppError } from '../../errors';
import { putTaken } from '../../images/add';
import { HandlerError, systemError } from '../errors';
import type { HandlersOf } from '../session';

/** A picture that takes longer was made to hold up whoever reads it. */
const seconds = 60;

export const editCalls: HandlersOf<
  'edit.apply' | 'edit.undo' | 'edit.redo' | 'edit.look' | 'edit.mend' | 'drafts.put' | 'assets.add'
> = {
  'edit.apply': async (session, { op, base, group }) =>
    session.require().shared.host.apply({ op, base, client: session.client, group }),

  'edit.undo': async (session, { deck }) => session.require().shared.host.undo(session.client, deck),

  'edit.redo': async (session, { deck }) => session.require().shared.host.redo(session.client, deck),

  'edit.look': async (session) => {
    await session.require().shared.host.look();
    return null;
  },

  'drafts.put': async (session, { key, draft }) => {
    const { backend, client } = session;
    if (key.startsWith(startDrafts)) {
      await backend.draftsOf().put(key, draft);
      return null;
    }
    const { path } = session.require().shared;
    await backend.draftsOf(path).put(key, draft);
    backend.tellBeside(client, path, { type: 'draft', key, ...(draft ? { draft } : {}) });
    return null;
  },

  'edit.mend': async (session, { file }) => {
    const copy = await session.require().shared.host.mend(file);
    return copy === undefined ? {} : { copy };
  },

  'assets.add': async (session, { place }) => {
    const { shared } = session.require();
    const { path, name } = session.places.file(place);
    if (shared.host.readOnly) throw new HandlerError('read-only', 'The commission can only be read here.');
    const bytes = await stat(path)
      .then(({ size }) => {
        if (size > imageLimit)
          throw new AppError('image-too-big', 'The image is larger than 50 MB.', undefined, { name });
        return readFile(path);
      })
      .catch((error: unknown) => {
        throw systemError(error, { name });
      });
    try {
      const picture = await errand('picture', { name, bytes }, { seconds });
      const added = await putTaken(shared.host.dir, name, picture);
      shared.touched();
      // The entry that the page makes next names the file: by then the host must know it.
      await shared.host.look();
      return added;
    } catch (error) {
      throw error instanceof AppError ? error : systemError(error, { name });
    }
  },
};
