/** Units that stand row by row beside the numbers: one for all is the unit of the table, several are a doubt. */
import { isSingle, isUnit } from './about';
import { Doubts } from './doubts';
import type { Statistics } from './types';

/** What stands over units and nothing else. */
const heading =
  /^(?:måleenhet|målenhet|måleeining|benevning|benemning|unit[_ ](?:of[_ ])?measure(?:ment)?|units? of measure(?:ment)?|obs_unit)$/iu;
/** What may also stand over offices and the like. */
const perhaps = /^(?:enhet|enheter|eining|einingar|units?|–)$/iu;
/** What is a unit under any heading: «elever» and «skoler» are also what is counted. */
const always =
  /^(?:%|prosent(?:poeng)?|pst\.?|per ?cent|promille|antall|antal|number|(?:1 ?000|mill\.?|mrd\.?)? ?(?:kr|kroner|nok)|indeks|index)$/iu;

/**
 * @param stays columns stay as they are, for people have said what they hold
 */
export function withUnits(data: Statistics, stays = false): Statistics {
  const doubts = new Doubts();
  for (const [c, { label, holds }] of data.columns.entries()) {
    if (holds !== 'names' || data.rows.length === 0) continue;
    const values = data.rows.map((row) => String(row[c]).trim());
    const units = areUnits(label, values) ? values : values.map(atEnd);
    const all = [...new Set(units)];
    if (all.length > 1 && all.some(Boolean)) {
      const typed = all.slice(0, 4).map((unit) => unit.slice(0, 40) || '–');
      doubts.say('columns', 'units-by-row', {
        label,
        typed: typed.join(', ') + (all.length > typed.length ? ' …' : ''),
      });
    }
    const [unit = ''] = all;
    const others = data.columns.filter((one, i) => i !== c && one.holds === 'names');
    if (units !== values || all.length > 1 || !isSingle(unit) || others.length === 0) continue;
    if (unit === '' || stays || data.unit || data.columns.some((column) => column.unit)) continue;
    doubts.say('columns', 'unit-of-all', { label, unit: unit.slice(0, 60) });
    return withUnits({
      ...data,
      unit: unit === '%' ? 'prosent' : unit.slice(0, 60),
      columns: data.columns.filter((_, i) => i !== c),
      rows: data.rows.map((row) => row.filter((_, i) => i !== c)),
      doubts: [...data.doubts, ...doubts.all()],
    });
  }
  return { ...data, doubts: [...data.doubts, ...doubts.all()] };
}

function areUnits(label: string, values: readonly string[]): boolean {
  const said = [...new Set(values)].filter(Boolean);
  if (said.length === 0) return false;
  if (heading.test(label)) return true;
  if (perhaps.test(label)) return said.filter(isUnit).length * 2 > said.length;
  return said.length > 1 && said.every((value) => always.test(value));
}

/** «Ledighet (prosent)» */
function atEnd(name: string): string {
  const words = /\(([^()]{1,40})\)$/u.exec(name)?.[1] ?? '';
  return isUnit(words) ? words : '';
}
