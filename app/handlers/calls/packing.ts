/** A commission to others and back: one file to mail, with what the user chose, and copies that come from others. */
import { basename } from 'node:path';
import { WorkspaceError } from '../../../workspace/errors';
import { packedExtension } from '../../../workspace/pack';
import { isKnownPacking } from '../../../workspace/packing';
import { folderName, longestFolder } from '../../commission';
import type { Packed } from '../../contract';
import { lacksOf } from '../../contract/packing';
import { makeFolder } from '../../output';
import { countOthers, parcelOf } from '../../packed/parcel';
import { HandlerError, systemError } from '../errors';
import { lookAtKin, takeInKin } from '../kin';
import { commissionName, freePath } from '../names';
import type { PlaceRecord } from '../places';
import type { HandlersOf, Session } from '../session';
import type { SharedWorkspace } from '../shared';
import { writeWhole } from '../write';

export const packingCalls: HandlersOf<
  'workspace.packing' | 'workspace.pack' | 'workspace.kin' | 'workspace.take'
> = {
  'workspace.packing': async (session) => {
    const { shared } = session.require();
    const { backend } = session;
    const [where, others] = await Promise.all([
      backend.label(backend.documents),
      countOthers(shared.host.opened()),
    ]);
    return { name: proposedName(session), where, others, lacks: lacksOf(from(shared)?.leftOut ?? {}) };
  },

  'workspace.pack': async (session, { place, name, choices }): Promise<Packed> => {
    const { shared } = session.require();
    if (shared.packing && !isKnownPacking(shared.packing)) {
      throw new WorkspaceError('newer', 'What the file lacks is known to a newer version only.');
    }
    // A copy without the unsaved changes would be incomplete without anybody noticing, so this fails.
    if (!(await shared.flush())) {
      throw new HandlerError('no-access', 'The latest changes could not be saved, so no copy was made.');
    }
    const to = place === undefined ? undefined : session.places.get(place);
    const path =
      to?.kind === 'file'
        ? savePath(to)
        : await besides(to?.path ?? session.backend.documents, name ?? proposedName(session));
    // The file that is open is saved by itself, with everything in it.
    if (path === shared.path)
      throw new HandlerError('exists', 'This file is open.', { name: basename(path) });
    const { bytes, partly } = await parcelOf(shared.host.opened(), {
      choices,
      by: shared.by,
      from: from(shared),
      before: (path) => shared.host.digestsBefore(path),
    });
    await writeWhole(path, bytes);
    shared.host.sent();
    return { ...(await session.wrote(path, bytes.length)), partly };
  },

  'workspace.kin': async (session, { into, ...source }) => await lookAtKin(session, source, into),

  'workspace.take': async (session, { into, ...source }) => await takeInKin(session, source, into),
};

function from({ packing }: SharedWorkspace) {
  return isKnownPacking(packing) ? packing : undefined;
}

/** «Kommunekommisjonen 2025-11-24.lysark»: who gets several can tell which is the newest. */
function proposedName(session: Session): string {
  const date = session.backend.today();
  const { workspace } = session.require().shared.host;
  const stem = folderName(commissionName(workspace), longestFolder - date.length - 1);
  return `${stem} ${date}${packedExtension}`;
}

/** Only from a save dialog, which has asked: a file that was merely chosen is not written over. */
function savePath({ path, name, save }: PlaceRecord): string {
  if (!save) throw new HandlerError('not-a-folder', 'The place is a file and not a folder.', { name });
  return path.toLowerCase().endsWith(packedExtension) ? path : `${path}${packedExtension}`;
}

async function besides(folder: string, wanted: string): Promise<string> {
  await makeFolder(folder).catch((error: unknown) => {
    throw systemError(error, { name: basename(folder) });
  });
  const stem = folderName(wanted.replace(/\.lysark$/i, ''));
  return await freePath(folder, `${stem}${packedExtension}`);
}
