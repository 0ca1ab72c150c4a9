/** Calls about a workspace as a whole: opening, making, closing. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withoutRepeats } from '../../../core/checks';
import { bySeverity } from '../../../core/diagnostics';
import { sha256 } from '../../../workspace/disk';
import { packedExtension } from '../../../workspace/pack';
import { copyExample, createCommission, folderName } from '../../commission';
import type { Opened } from '../../contract';
import { makeFolder } from '../../output';
import { HandlerError, systemError } from '../errors';
import { freePath } from '../names';
import type { PlaceRecord } from '../places';
import type { Services } from '../services';
import type { HandlersOf } from '../session';
import { writeWhole } from '../write';

const exampleName = 'Kommunekommisjonen (eksempel)';

export const openCalls: HandlersOf<
  | 'workspace.open'
  | 'workspace.reopen'
  | 'workspace.example'
  | 'workspace.create'
  | 'workspace.close'
  | 'workspace.findings'
> = {
  'workspace.open': async (session, { place }) => {
    const chosen = session.places.get(place);
    if (chosen.kind === 'file' && !chosen.name.toLowerCase().endsWith(packedExtension)) {
      throw new HandlerError('not-a-folder', 'A commission is a folder or a .lysark file.', {
        name: chosen.name,
      });
    }
    const path = chosen.given ? await kept(session.backend, chosen) : chosen.path;
    return await session.openPath(path);
  },

  'workspace.reopen': async (session, { recent }) => {
    const known = await session.backend.recents.find(recent);
    if (!known) throw new HandlerError('unknown-recent', 'There is no such commission on the list.');
    try {
      return await session.openPath(known.path);
    } catch (error) {
      if (error instanceof HandlerError && error.code === 'missing') {
        throw new HandlerError('missing', 'It cannot be found any more.', { name: known.name });
      }
      throw error;
    }
  },

  'workspace.example': async (session) => {
    const { documents } = session.backend;
    const usual = join(documents, exampleName);
    // A user who comes back to the example finds the changes made earlier.
    if (await isWorkspace(usual)) return await session.openPath(usual);
    await makeFolder(documents);
    const folder = await freePath(documents, exampleName, true);
    await copyExample(folder);
    return await session.openPath(folder);
  },

  'workspace.create': async (session, input): Promise<Opened> => {
    const { backend, places } = session;
    const parent = input.place === undefined ? backend.documents : places.folder(input.place).path;
    await makeFolder(parent).catch((error: unknown) => {
      throw systemError(error, { name: basename(parent) });
    });
    const folder = await freePath(parent, folderName(input.name), true);
    const { name, language, people, meetings = [] } = input;
    const { dir } = await createCommission(folder, {
      name,
      language,
      people,
      meetings,
      today: backend.today(),
    });
    return await session.openPath(dir);
  },

  'workspace.close': async (session) => ({ saved: await session.closeWorkspace() }),

  'workspace.findings': async (session) => {
    const { shared } = session.require();
    const { backend } = session;
    const ofPictures = await backend.pictures.of(shared.host.opened()).catch((error: unknown) => {
      backend.log(error, 'pictures');
      return [];
    });
    // What was edited meanwhile is looked at as it is now.
    return bySeverity(withoutRepeats([...shared.host.opened().diagnostics, ...ofPictures]));
  },
};

async function isWorkspace(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'commission.json')).catch(() => undefined))?.isFile() === true;
}

/**
 * A `.lysark` file that came as bytes goes to the user's documents, where it can be found again: the private copy goes
 * when the page does. The very same file there already is opened itself.
 */
async function kept(backend: Services, { path, name }: PlaceRecord): Promise<string> {
  await makeFolder(backend.documents);
  const bytes = await readFile(path);
  const usual = join(backend.documents, basename(name));
  const there = await readFile(usual).catch(() => undefined);
  if (there && sha256(there) === sha256(bytes)) return usual;
  const free = await freePath(backend.documents, basename(name));
  await writeWhole(free, bytes);
  return free;
}
