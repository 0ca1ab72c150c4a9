/** What was worked out for a text before. While somebody types, nearly all of a slide comes again with every letter. */
export class Remembered<T> {
  /** What was asked for since the last change of shelves, and what was asked for before that. */
  private fresh = new Map<string, T>();
  private old = new Map<string, T>();
  private readonly shelf: number;

  /**
   * @param most kept. What has not been asked for longest is forgotten first, half of it at a time: taking single entries
   * from the front of a map gets slower the more were taken.
   */
  constructor(most: number) {
    this.shelf = Math.max(1, Math.floor(most / 2));
  }

  of(key: string, make: () => T): T {
    const known = this.fresh.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    if (this.fresh.size >= this.shelf) {
      this.old = this.fresh;
      this.fresh = new Map();
    }
    this.fresh.set(key, value);
    return value;
  }
}
