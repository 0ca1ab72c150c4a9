/** Begins a show: a window for the speaker, and from there one for the audience; or full screen at once. */
import { api } from '../../host';
import { commission, settled } from '../../state/commission';
import { formatRoute, go, type Route } from '../../state/route';
import { sayError } from '../../ui/errors';

/** Where a show in this very page was begun. */
let from: Route | undefined;
/** A key that is held or pressed twice opens one window. */
let isOpening = false;

/** A window for the speaker. */
export async function startShow(deck: string, slide?: string): Promise<void> {
  await begin({ at: 'foredrag', recent: commission().recent, deck, slide });
}

/** Full screen where there is one screen alone; with two, the speaker's window, which knows what to do with the other. */
export async function startAtOnce(deck: string, slide?: string): Promise<void> {
  const { isExtended } = screen as Screen & { isExtended?: boolean };
  if (isExtended === false) await begin({ at: 'vis', recent: commission().recent, deck, slide });
  else await startShow(deck, slide);
}

async function begin(wanted: Extract<Route, { at: 'vis' | 'foredrag' }>): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  try {
    await settled();
    const kind = wanted.at === 'vis' ? 'show' : 'presenter';
    const route = formatRoute(wanted);
    const answer = await api.call('windows.open', { kind, route });
    if (!answer.ok) sayError(answer.error);
    else if (answer.value.opened === 'page') await openPage(wanted, route);
  } finally {
    isOpening = false;
  }
}

/** A browser fills the screen with the page in which a key was pressed, and with no other. */
async function openPage(wanted: Extract<Route, { at: 'vis' | 'foredrag' }>, route: string): Promise<void> {
  if (wanted.at === 'foredrag') {
    window.open(`./${route}`, 'lysark-presenter', 'popup,width=1100,height=760');
    return;
  }
  const { recent, deck, slide } = wanted;
  from = { at: 'presentasjoner', recent, deck, slide };
  // Where that is refused, it fills the window.
  await document.documentElement.requestFullscreen().catch(() => undefined);
  document.addEventListener('fullscreenchange', onFullScreen);
  go(wanted);
}

/** Esc leaves full screen without telling the page of the key. */
function onFullScreen(): void {
  if (!document.fullscreenElement) endShow();
}

/** Closes the show's window, or goes back to where the show was begun. */
export function endShow(): void {
  if (!from) {
    window.close();
    return;
  }
  const back = from;
  from = undefined;
  document.removeEventListener('fullscreenchange', onFullScreen);
  if (document.fullscreenElement) void document.exitFullscreen();
  go(back);
}
