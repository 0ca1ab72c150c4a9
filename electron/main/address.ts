/** The app's own address, and what may be asked for. By the URL parser, never by comparing beginnings of texts. */

export const scheme = 'app';
const host = 'lysark';
const home = `${scheme}://${host}/`;

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether it is an address of the app's own files. */
export function isOwn(text: string): boolean {
  const url = parse(text);
  return (
    url?.protocol === `${scheme}:` &&
    url.host === host &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether it is the app's one page, wherever in it one is. */
export function isPage(text: string): boolean {
  const url = parse(text);
  return url !== undefined && isOwn(text) && url.pathname === '/' && url.search === '';
}

/** Whether a page may ask for it: the app's own, and what a page has made itself. */
export function mayAsk(text: string): boolean {
  const url = parse(text);
  if (url?.protocol === 'data:') return true;
  if (url?.protocol === 'blob:') return isOwn(url.pathname);
  return isOwn(text);
}

/** @param route the page's own; it comes from a page, and stays behind the `#` */
export function pageAt(route?: string): string {
  const url = new URL(home);
  if (route !== undefined) url.hash = route;
  return url.href;
}
