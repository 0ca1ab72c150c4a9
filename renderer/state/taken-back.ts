/**
 * How often this window has taken something back or done it again. Drafts ask: what the user takes back replaces what
 * stands in a field, and what others write does not.
 */
let count = 0;

export function takenBack(): number {
  return count;
}

export function countTakenBack(): void {
  count++;
}
