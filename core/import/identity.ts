/**
 * Whether what a file says is about an entry that is in the register. The same day, name or title alone is a doubt: it is
 * taken as new unless something else of it is the same too.
 */
import { wordsIn } from '../facts/plain-text';
import type { AuthoredText } from '../model/field';
import { periodsOf } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import type { Period } from '../model/time';
import { nameKey, type Pasted, type PasteResult, type SheetKind, updateOp } from '../paste';

/** Fields that say what an entry is, besides what it was found by. */
const tells: Readonly<Record<SheetKind, readonly string[]>> = {
  people: ['title', 'organisation', 'place', 'background', 'email', 'phone'],
  meetings: ['what', 'places'],
};

/** Words that any meeting has in its title, and words that join others. */
const general = new Set(
  'møte møter møtet kommisjonsmøte kommisjonsmøtet utvalgsmøte utvalgsmøtet utvalsmøte utvalsmøtet ordinært fellesmøte meeting čoahkkin dag del nr og i på for til av hos med the of and in at'
    .split(' ')
    .map(nameKey),
);

/** Entries that were found by day or name, with those taken apart of which nothing else is the same. */
export function weighed(kind: SheetKind, result: PasteResult, workspace: Workspace): PasteResult {
  return { ...result, entries: result.entries.map((one) => weigh(kind, one, workspace)) };
}

function weigh(kind: SheetKind, pasted: Pasted, workspace: Workspace): Pasted {
  const { duplicateOf, update: _, ...rest } = pasted;
  const known = workspace.register[kind].find(({ id }) => id === duplicateOf);
  if (!known || overlaps(kind, pasted.entry, known, workspace)) return pasted;
  return { ...rest, unsure: [...rest.unsure, notThis(kind, known, workspace)] };
}

/** «Another meeting is on the same day.» */
function notThis(kind: SheetKind, known: Entry, workspace: Workspace): Pasted['unsure'][number] {
  const name = shown(kind === 'people' ? [known.name] : [known.what, known.places], workspace) || known.id;
  return kind === 'people'
    ? { field: 'name', why: 'same-name', params: { name: name.slice(0, 100) }, shown: '' }
    : { field: 'when', why: 'same-day', params: { name: name.slice(0, 100) }, shown: '' };
}

/** Whether two say something that is the same, or one of them says nothing that could differ. */
function overlaps(
  kind: SheetKind,
  a: Readonly<Record<string, unknown>>,
  known: Entry,
  workspace: Workspace,
): boolean {
  const fields = tells[kind];
  const said = words(
    fields.map((field) => a[field]),
    workspace,
  );
  const before = words(
    fields.map((field) => known[field]),
    workspace,
  );
  if (said.size === 0 || before.size === 0) return true;
  if (kind === 'people') return meets(said, before);
  // A place holds many meetings of a day; what each is for tells them apart.
  const what = words([a.what], workspace);
  const whatBefore = words([known.what], workspace);
  const both = what.size > 0 && whatBefore.size > 0 ? [what, whatBefore] : [said, before];
  return meets(both[0]!, both[1]!);
}

/** A word of the one is in the other; «varaordfører» and «ordfører» are one word here. */
function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const long = (word: string): boolean => word.length > 5;
  return [...a].some(
    (x) => b.has(x) || (long(x) && [...b].some((y) => long(y) && (x.endsWith(y) || y.endsWith(x)))),
  );
}

function words(values: readonly unknown[], workspace: Workspace): Set<string> {
  const all = nameKey(shown(values, workspace)).split(/[^\p{L}\p{N}.]+/u);
  return new Set(all.filter((word) => word.length > 1 && !general.has(word) && !/^\d+\.?$/.test(word)));
}

/** All that a field has ever said, in any language of the commission. */
function shown(values: readonly unknown[], { commission }: Workspace): string {
  const { language } = commission;
  const say = (value: unknown): string => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return value;
    const periods = periodsOf(value) as Period<unknown>[] | undefined;
    if (periods) return periods.map((period) => say((period as { value?: unknown }).value)).join(' ');
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' ');
    return typeof value === 'object' ? wordsIn(value as AuthoredText, language, language) : String(value);
  };
  return values.map(say).filter(Boolean).join(' ');
}

/** A meeting by its day, where what it is for or where it is agree; otherwise a doubt that it is another. */
export function meetingOnDay(
  pasted: Pasted,
  known: readonly Entry[],
  workspace: Workspace,
  fields: readonly string[],
  today: string,
): Pasted {
  const same = known.find((one) => overlaps('meetings', pasted.entry, one, workspace));
  if (same) return withUpdate(pasted, same, workspace, fields, today);
  const [other] = known;
  return other ? { ...pasted, unsure: [...pasted.unsure, notThis('meetings', other, workspace)] } : pasted;
}

/** What is new in an entry that is known for certain. */
export function withUpdate(
  pasted: Pasted,
  known: Entry,
  workspace: Workspace,
  fields: readonly string[],
  today: string,
): Pasted {
  const update = updateOp(workspace, 'meetings', known, pasted.entry, fields, today);
  return { ...pasted, duplicateOf: known.id, ...(update ? { update } : {}) };
}
