/** Text from people and files, made fit to be shown. */

/** As typed, within marks and bounds. */
export function quoted(text: string): string {
  const clipped = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return `«${withoutControls(clipped)}»`;
}

/** What comes from files must not steer a terminal. */
export function withoutControls(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ');
}
