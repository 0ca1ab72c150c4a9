/** Marks that come along when an address is copied, and would be part of it. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A link's address, when it is one that may be followed: everything else stays plain text. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  try {
    // The parser removes the tabs and line breaks with which «java\tscript:» would get past a pattern.
    const url = new URL(href.replace(unseen, '').trim());
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
