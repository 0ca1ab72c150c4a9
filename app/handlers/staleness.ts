/** A presentation that was dropped, held against the open workspace; or which workspace it should be held against. */
import { readStamp } from '../../exporters/pptx/stamp';
import { inspectPresentation, OoxmlError } from '../../ooxml';
import type { StaleAnswer } from '../contract';
import { AppError } from '../errors';
import { staleReport } from '../stale';
import type { Session } from './session';

/** Workspaces named by one file; a real one comes from one or two. */
const mostNamed = 20;
/** A commission's id is an id; anything else is a stamp that lies. */
const ids = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** @param file name of the file, as shown @throws AppError when it is no presentation */
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
