/** What was told a moment ago is not told again: somebody who types on another machine changes the same every second. */
export class Recently {
  private readonly told = new Map<string, number>();

  /** @param quiet milliseconds without it after which a thing is news again */
  constructor(private readonly quiet: number) {}

  /** Takes down that these are so now. @returns those that are news */
  news(things: readonly string[], now = Date.now()): string[] {
    for (const [thing, at] of this.told) if (now - at >= this.quiet) this.told.delete(thing);
    const fresh = things.filter((thing) => !this.told.has(thing));
    for (const thing of things) this.told.set(thing, now);
    return fresh;
  }
}
