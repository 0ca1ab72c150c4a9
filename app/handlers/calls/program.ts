/** Calls about the program itself: beginning, settings, recent workspaces, windows and addresses. */
import type { Hello } from '../../contract';
import { isThere } from '../../settings/recents';
import { agesOf } from '../ages';
import { HandlerError } from '../errors';
import type { HandlersOf, Session } from '../session';

export const programCalls: HandlersOf<
  | 'session.hello'
  | 'session.route'
  | 'settings.set'
  | 'recent.list'
  | 'recent.copies'
  | 'recent.forget'
  | 'links.open'
  | 'windows.open'
> = {
  'session.hello': async (session) => {
    const { backend, client } = session;
    const { platform, version } = backend;
    const [settings, recent, drafts, start] = await Promise.all([
      backend.preferences.settings(),
      backend.recent(),
      backend.draftsOf().all(),
      startOf(session),
    ]);
    return {
      version,
      host: platform.host,
      platform: platform.platform,
      dialogs: platform.choose ? 'native' : 'page',
      client,
      today: backend.today(),
      settings,
      recent,
      drafts,
      ...(start ? { start } : {}),
    };
  },

  'session.route': async (session, { route }) => {
    // A window that shows no workspace has nothing to come back to.
    if (session.open) session.backend.recents.route(session.open.recent, route);
    return null;
  },

  'settings.set': async (session, change) => await session.backend.settings(change),

  'recent.list': async ({ backend }) => await backend.recent(),

  'recent.copies': async ({ backend }) => {
    const entries = await backend.recents.list();
    const there = await Promise.all(entries.map(({ path }) => isThere(path)));
    return await agesOf(entries.filter((_, i) => there[i]));
  },

  'recent.forget': async ({ backend }, { recent }) => {
    await backend.recents.forget(recent);
    return await backend.recent();
  },

  'links.open': async ({ backend }, { url }) => {
    const address = secureAddress(url);
    if (!backend.platform.openUrl) throw new HandlerError('no-program', 'This host opens no addresses.');
    await backend.platform.openUrl(address);
    return null;
  },

  'windows.open': async ({ backend, client }, { kind, route }) => {
    const opened = (await backend.platform.openWindow?.({ client, kind, route })) ?? false;
    return { opened: opened ? 'window' : 'page' };
  },
};

/** Where one left, or what the program was started with. */
async function startOf(session: Session): Promise<Hello['start']> {
  const { backend, open } = session;
  if (open) {
    const route = (await backend.recents.find(open.recent))?.route;
    return { recent: open.recent, ...(route === undefined ? {} : { route }) };
  }
  const start = session.takeStart();
  if (start === 'nothing') return undefined;
  if (start !== 'last') {
    try {
      return { place: await session.give(start.path) };
    } catch (error) {
      backend.log(error, 'start');
      return undefined;
    }
  }
  const last = await backend.recents.last();
  return last ? { recent: last.id, ...(last.route === undefined ? {} : { route: last.route }) } : undefined;
}

/** @throws HandlerError unless it is an address of https, without a user's name */
function secureAddress(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new HandlerError('bad-url', 'This is no address.');
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hostname === '') {
    throw new HandlerError('bad-url', 'Only addresses that begin with https are opened.');
  }
  return url.href;
}
