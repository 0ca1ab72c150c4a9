/**
 * A cache in two generations: when the young one is full, it becomes the old one and the old one is forgotten. Whatever
 * is asked for is young again. (Taking single entries from the front of a map gets slower the more were taken.)
 */
export class GenerationCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private readonly size: number;

  /** @param most entries kept; half of them in each generation */
  constructor(most: number) {
    this.size = Math.max(1, Math.floor(most / 2));
  }

  of(key: string, make: () => T): T {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? make();
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
