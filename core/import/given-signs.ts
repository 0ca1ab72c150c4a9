/** Signs in the place of numbers in statistics that say themselves what they are: they mean what they mean in a sheet. */
import { Doubts } from './doubts';
import { dashMeans, signOf } from './signs';
import type { DashMeans, Statistics } from './types';

/**
 * @param said what people say that a dash is
 * @param from what people or the register say of where it is from
 */
export function withSigns(data: Statistics, said: DashMeans | undefined, from: string): Statistics {
  const { source } = data;
  const whose = source && 'title' in source ? `${source.publisher ?? ''} ${source.title}` : '';
  const dash = said ?? dashMeans(data.notes, `${from} ${whose}`, false);
  const doubts = new Doubts();
  const rows = data.rows.map((row) =>
    row.map((cell, c) =>
      typeof cell === 'number' || data.columns[c]!.holds === 'names' ? cell : meant(cell, dash, doubts),
    ),
  );
  const hasDash = doubts.has('dash-is-zero') || doubts.has('dash-is-missing');
  return { ...data, rows, doubts: [...data.doubts, ...doubts.all()], ...(hasDash ? { dash } : {}) };
}

function meant(sign: string, dash: DashMeans, doubts: Doubts): number | string {
  switch (signOf(sign)) {
    case 'dash':
      doubts.count(dash === 'zero' ? 'dash-is-zero' : 'dash-is-missing');
      return dash === 'zero' ? 0 : sign;
    case 'hidden':
      doubts.count('number-hidden', 'typed', sign);
      return sign;
    case 'error':
      doubts.count('number-error', 'typed', sign);
      return sign;
    case 'missing':
      return sign;
    case undefined:
      doubts.count('words-among-numbers', 'typed', sign);
      return sign;
  }
}
