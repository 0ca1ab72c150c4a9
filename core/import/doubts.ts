/** Doubts that are counted while a table is read. */
import { cellLimits } from '../model/cells';
import type { ImportDoubt } from './types';

/** The same doubt about many cells is one doubt, with how many and the first few. */
export class Doubts {
  private readonly counted = new Map<
    ImportDoubt['why'],
    { key: string; count: number; shown: Set<string> }
  >();
  private readonly said: ImportDoubt[] = [];

  say(field: string, why: ImportDoubt['why'], params: Record<string, string>): void {
    this.said.push({ field, why, params });
  }

  count(why: ImportDoubt['why'], key = '', shown = ''): void {
    const known = this.counted.get(why) ?? { key, count: 0, shown: new Set() };
    known.count++;
    if (shown !== '' && known.shown.size < 3) known.shown.add(shown.slice(0, 60));
    this.counted.set(why, known);
  }

  /** As much of a text as a cell of a dataset holds. */
  cut(text: string): string {
    if (text.length <= cellLimits.letters) return text;
    this.count('cell-cut', 'typed', text);
    return `${text.slice(0, cellLimits.letters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }

  has(why: ImportDoubt['why']): boolean {
    return this.counted.has(why);
  }

  all(): ImportDoubt[] {
    const counted = [...this.counted].map(([why, { key, count, shown }]) => {
      const more = count > shown.size && shown.size >= 3 ? ' …' : '';
      const params = { count: String(count), ...(key ? { [key]: [...shown].join(', ') + more } : {}) };
      return { field: 'rows', why, params };
    });
    return [...this.said, ...counted];
  }
}
