/** What was worked out for a text before. While somebody types, nearly all of a slide comes again with every letter. */
export class Remembered<T> {
  private readonly known = new Map<string, T>();

  /** @param most kept: the oldest is forgotten first, so that a day's work does not fill the memory */
  constructor(private readonly most: number) {}

  of(key: string, make: () => T): T {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const value = make();
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= this.most) this.known.delete(oldest);
    this.known.set(key, value);
    return value;
  }
}
