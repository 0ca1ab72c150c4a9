/** Ids for new things, made from words so that files, stamps and references can be read. */
import { fold } from '../formats/typography';
import { assetNameProblem } from '../model/parse';

/** «Mette Nord» → «mette-nord». Cut at a word; `otherwise` where nothing is left, as of «李». */
export function idFrom(text: string, otherwise: string, most = 60): string {
  const id = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  if (id.length <= most) return id || otherwise;
  const cut = id.slice(0, most + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > most / 2 ? end : most).replace(/(?<!-)-+$/, '');
}

/**
 * The wanted id, or it with the next number: «forum-2». A number at its end is counted on only where the name without
 * it is taken too, so that dates stay whole. The result is added to the taken ones.
 */
export function unusedId(wanted: string, taken: Set<string>): string {
  const counted = /^(.+)-\d{1,3}$/.exec(wanted)?.[1];
  const base = (counted !== undefined && taken.has(counted) ? counted : wanted).slice(0, 74);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** As `unusedId`, for what becomes the name of a file on every system that shares the folder («con.json»). */
export function unusedFileId(wanted: string, taken: Set<string>): string {
  return unusedId(assetNameProblem(`${wanted}.json`) === undefined ? wanted : `p-${wanted}`, taken);
}

export function idsOf(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}
