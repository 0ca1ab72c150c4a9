/**
 * What no page may do, whatever is in it (electronjs.org, tutorial/security). Everything here denies; what the app needs
 * is let through by name.
 */
import { app, session, type WebContents, type Session as WebSession } from 'electron';
import { isOwn, isPage, mayAsk } from './address';

/** The one partition; in memory, because the host keeps all that is worth keeping. */
export const partition = 'lysark';

/** Switches that take Chromium's own network calls away. Before the app is ready. */
export function quietChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

/** Copying and full screen are what pages need; the user sees both at once. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

function deny(given: WebSession, ask: (url: string) => boolean): void {
  given.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(allowed.has(permission) && details.isMainFrame && contents !== null && isPage(contents.getURL()));
  });
  given.setPermissionCheckHandler(
    (_contents, permission, origin) => allowed.has(permission) && isOwn(origin),
  );
  given.setDevicePermissionHandler(() => false);
  given.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !ask(url) }));
  given.on('will-download', (event) => event.preventDefault());
}

/**
 * The session of every window.
 * @param tools whether the developer's tools may load their own pages
 */
export function guardedSession(tools: boolean): WebSession {
  const own = session.fromPartition(partition, { cache: true });
  deny(own, (url) => mayAsk(url) || (tools && new URL(url).protocol === 'devtools:'));
  // Dictionaries would be fetched; macOS has its own.
  own.setSpellCheckerEnabled(process.platform === 'darwin');
  // No window has this one; whatever gets one anyhow gets nothing.
  deny(session.defaultSession, () => false);
  return own;
}

function guard(contents: WebContents, log: (what: string) => void): void {
  const stay = (event: { preventDefault(): void; url: string; isMainFrame: boolean }): void => {
    if (event.isMainFrame && isPage(event.url)) return;
    event.preventDefault();
    log(`navigation refused: ${event.url.slice(0, 200)}`);
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log(`window refused: ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

export function guardAllContents(log: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, log));
}
