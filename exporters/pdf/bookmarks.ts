/** Bookmarks: sections, and in them slides. */
import { type PdfDocument, type Ref, textString } from './document';

export interface Bookmark {
  title: string;
  /** Page dictionary that it leads to. */
  page: Ref;
  children: Bookmark[];
}

/** Opens at the bookmarks, as PDF/UA recommends for long documents. */
export function writeBookmarks(doc: PdfDocument, list: readonly Bookmark[]): void {
  if (list.length === 0) return;
  const root = doc.ref({ Type: 'Outlines' });
  link(doc, root, list);
  root.end();
  doc.catalog.Outlines = root;
  doc.catalog.PageMode = 'UseOutlines';
}

/** @returns how many bookmarks are seen below the parent */
function link(doc: PdfDocument, parent: Ref, list: readonly Bookmark[]): number {
  const refs = list.map(({ title, page }) =>
    doc.ref({ Title: textString(title), Parent: parent, Dest: [page, 'Fit'] }),
  );
  let seen = list.length;
  refs.forEach((ref, i) => {
    if (i > 0) ref.data.Prev = refs[i - 1];
    if (i + 1 < refs.length) ref.data.Next = refs[i + 1];
    if (list[i]!.children.length > 0) seen += link(doc, ref, list[i]!.children);
    ref.end();
  });
  parent.data.First = refs[0];
  parent.data.Last = refs[refs.length - 1];
  parent.data.Count = seen;
  return seen;
}
