/** Calls about PowerPoint templates of the user's own. */
import { readFile, stat } from 'node:fs/promises';
import { errand } from '../../errands';
import { AppError } from '../../errors';
import { chooseLayout, takeTemplate } from '../../themes/import';
import { largestTemplate } from '../../themes/read';
import { HandlerError, systemError } from '../errors';
import type { HandlersOf, Session } from '../session';

/** A template that takes longer to read was made to hold it up. */
const seconds = 60;

/** The workspace that may be written to. @throws HandlerError */
function writable(session: Session) {
  const { shared } = session.require();
  if (shared.host.readOnly) throw new HandlerError('read-only', 'The commission can only be read here.');
  return shared;
}

export const themeCalls: HandlersOf<'themes.import' | 'themes.choose'> = {
  'themes.import': async (session, { place, name: title }) => {
    const shared = writable(session);
    const { path, name } = session.places.file(place);
    const bytes = await stat(path)
      .then(({ size }) => {
        if (size > largestTemplate)
          throw new AppError('template-broken', 'The template is larger than 200 MB.', undefined, { name });
        return readFile(path);
      })
      .catch((error: unknown) => {
        throw error instanceof AppError ? error : systemError(error, { name });
      });
    const { dir, workspace } = shared.host;
    const { file, notes, replaced } = await takeTemplate(
      { dir, workspace },
      name,
      bytes,
      { name: title },
      (template) => errand('template', template, { seconds }),
    );
    shared.touched();
    await shared.host.look();
    return { id: file.id, notes, replaced };
  },

  'themes.choose': async (session, { theme, role, layout }) => {
    const shared = writable(session);
    const { dir, workspace } = shared.host;
    const { file, notes } = await chooseLayout({ dir, workspace }, theme, role, layout);
    shared.touched();
    await shared.host.look();
    return { id: file.id, notes, replaced: true };
  },
};
