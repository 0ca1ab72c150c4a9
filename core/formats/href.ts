/** A link's address, when it is one that may be followed: everything else stays plain text. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  try {
    // The parser removes the tabs and line breaks with which «java\tscript:» would get past a pattern.
    const url = new URL(href.trim());
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
