/** Calls about the user's files: choosing, listing, and opening what was written. */
import { basename, dirname } from 'node:path';
import type { Chosen } from '../../contract';
import { HandlerError, systemError } from '../errors';
import { listPlace, makeFolderIn } from '../listing';
import type { HandlersOf, Session } from '../session';

/** Files that one dialog or drop gives. */
const mostChosen = 200;

export const fileCalls: HandlersOf<
  'files.choose' | 'files.list' | 'files.folder' | 'files.open' | 'files.show'
> = {
  'files.choose': async (session, { purpose, name }) => {
    const { backend, client } = session;
    if (!backend.platform.choose) throw new HandlerError('no-dialogs', 'This host has no dialogs.');
    const language = await backend.language();
    const folder = purpose === 'folder' ? await backend.exportsFolder() : undefined;
    const paths = await backend.platform.choose({ client, purpose, name, language, folder });
    if (paths === null) return null;
    if (paths.length > mostChosen) {
      throw new HandlerError('too-many', `More than ${mostChosen} files at once are not taken.`, {
        most: mostChosen,
      });
    }
    const chosen: Chosen[] = [];
    for (const path of paths) {
      if (purpose === 'save-packed') chosen.push(saved(session, path));
      else chosen.push(await session.places.addPath(path));
    }
    return chosen;
  },

  'files.list': async (session, { place }) => await listPlace(session, place),

  'files.folder': async (session, { place, name }) => await makeFolderIn(session, place, name),

  'files.open': async (session, { file }) => {
    await onWritten(session, file, session.backend.platform.openFile);
    return null;
  },

  'files.show': async (session, { file }) => {
    await onWritten(session, file, session.backend.platform.showFile);
    return null;
  },
};

/** The dialog has asked whether a file there may be replaced. */
function saved(session: Session, path: string): Chosen {
  return session.places.add({ path, name: basename(path), kind: 'file', save: true });
}

async function onWritten(
  session: Session,
  file: string,
  act: ((path: string) => Promise<void>) | undefined,
): Promise<void> {
  const path = session.writtenFile(file);
  if (!act) throw new HandlerError('no-program', 'This host opens no files.');
  try {
    await act.call(session.backend.platform, path);
  } catch (error) {
    const system = systemError(error, { name: basename(path) });
    if (system instanceof HandlerError) throw system;
    session.backend.log(error, `opening a file of ${basename(dirname(path))}`);
    throw new HandlerError('no-program', 'The system has no program for this file.', {
      name: basename(path),
    });
  }
}
