/** What is on the clipboard, without reading it. */

export interface Clip {
  text: string;
  /** The same as a page; empty where there is none. */
  html: string;
}

export const noClip: Clip = { text: '', html: '' };

/** More is not given to the host, whose own limit lies higher. */
const longest = 16 * 1024 * 1024;

export function clipOf(data: Pick<DataTransfer, 'getData'>): Clip {
  const html = data.getData('text/html');
  return { text: data.getData('text/plain'), html: html.length <= longest ? html : '' };
}

/** Whether other programs have put a table there, and not only words with tabs between. */
export function holdsTable({ html }: Clip): boolean {
  return /<table\b/i.test(html);
}
