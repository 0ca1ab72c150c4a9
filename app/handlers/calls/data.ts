/** Calls by which files become facts, and facts files for other programs. Nothing is saved here: taking in is an edit. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errand } from '../../errands';
import { makeCalendar } from '../../export-facts';
import { systemError } from '../errors';
import { freePath } from '../names';
import type { HandlersOf } from '../session';
import { writeWhole } from '../write';

/** A reader that takes longer has met what was made to hold it up, or what nobody could look through. */
const seconds = 60;
/** UTF-16 units of what is pasted that are read in some milliseconds, whatever they are. */
const small = 50_000;

export const dataCalls: HandlersOf<'import.read' | 'import.text' | 'calendar.write'> = {
  'import.read': async (session, { place }) => {
    const { path, name } = session.places.file(place);
    try {
      return await errand('read', { path, name }, { seconds });
    } catch (error) {
      throw systemError(error, { name });
    }
  },

  'import.text': async (_session, { text, html }) => {
    const isSmall = text.length + (html?.length ?? 0) < small;
    return await errand('paste', { text, html }, { seconds, isSmall });
  },

  'calendar.write': async (session) => {
    const { shared } = session.require();
    const { backend } = session;
    const { workspace } = shared.host;
    const { text, count, undated } = makeCalendar(workspace, backend.today());
    const folder = await backend.exportsFolder();
    const bytes = new TextEncoder().encode(text);
    const path = await placeFor(folder, `${workspace.commission.id}-moter.ics`);
    await writeWhole(path, bytes);
    return { ...(await session.wrote(path, bytes.length)), count, undated: undated.length };
  },
};

/**
 * Calendars know meetings by their names, so the newest file is the one to take in, and goes over the one before it. A
 * file of somebody else's stays.
 */
async function placeFor(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const there = await readFile(path, 'utf8').catch(() => undefined);
  return there === undefined || there.includes('PRODID:-//Lysark//') ? path : await freePath(folder, name);
}
