/**
 * Whether what a line says is about an entry that is in the register. A unique name decides. The same day or name alone is
 * a doubt: the line is taken as new unless something else of it is the same too, and people can say that it is the same.
 */
import { wordsIn } from '../facts/plain-text';
import type { AuthoredText } from '../model/field';
import { periodsOf } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import type { Period } from '../model/time';
import type { Pasted, SheetKind } from './types';
import { nameKey, updateOp } from './update';

/** Fields that say what an entry is, besides what it was found by. */
const tells: Readonly<Record<SheetKind, readonly string[]>> = {
  people: ['title', 'organisation', 'place'],
  meetings: ['what', 'places'],
};

/** Words that join others. */
const joining = wordSet(
  'og eller i på for til av hos med ved fra frå om som er en ein et eit den det de dei under etter mot over uten utan mellom the of and or in at with for from to on an is ja dahje',
);

/** Words that any meeting has in its title, or any employer in its name. */
const general: Readonly<Record<SheetKind, ReadonlySet<string>>> = {
  meetings: wordSet(
    'møte møter møtet kommisjonsmøte kommisjonsmøtet utvalgsmøte utvalgsmøtet utvalsmøte utvalsmøtet plenumsmøte ordinært ekstraordinært felles fellesmøte digitalt fysisk teams meeting čoahkkin dag dagen del nr kl',
  ),
  people: wordSet(
    'kommune fylke fylkeskommune universitet universitetet høgskole høgskolen høyskole høyskolen høgskule høgskulen direktorat direktoratet departement departementet avdeling seksjon norsk norske norges noregs norge noreg as asa ba sa stiftelsen foreningen nasjonal nasjonale institutt senter university of norway municipality county college department',
  ),
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(nameKey));
}

/** The entries of a register that lines are held against. What one line is taken to be, no other line is. */
export class Known {
  private readonly taken = new Map<string, string>();

  constructor(
    private readonly kind: SheetKind,
    private readonly workspace: Workspace,
    private readonly today: string,
  ) {}

  /**
   * A line that was found by its day or name.
   *
   * @param candidates entries of the same day or name
   * @param fields those that the line says, which are brought up to date
   */
  alike(pasted: Pasted, candidates: readonly Entry[], fields: readonly string[]): Pasted {
    const same = candidates.find(
      (one) => this.isFree(one, pasted, fields) && overlaps(this.kind, pasted.entry, one, this.workspace),
    );
    if (same) return this.certain(pasted, same, fields);
    const [other] = candidates;
    if (!other) return pasted;
    const update = this.updated(pasted, other, fields);
    return {
      ...pasted,
      unsure: [...pasted.unsure, this.notThis(other)],
      perhaps: { id: other.id, ...(update ? { update } : {}) },
    };
  }

  /** A line that is about an entry for certain: what is new in it. */
  certain(pasted: Pasted, known: Entry, fields: readonly string[]): Pasted {
    this.taken.set(known.id, saying(pasted, fields));
    const update = this.updated(pasted, known, fields);
    return { ...pasted, duplicateOf: known.id, ...(update ? { update } : {}) };
  }

  /** Two lines that say the same of one are no two. */
  private isFree({ id }: Entry, pasted: Pasted, fields: readonly string[]): boolean {
    const by = this.taken.get(id);
    return by === undefined || by === saying(pasted, fields);
  }

  private updated(pasted: Pasted, known: Entry, fields: readonly string[]): Pasted['update'] {
    return updateOp(this.workspace, this.kind, known, pasted.entry, fields, this.today);
  }

  /** «Another meeting is on the same day.» */
  private notThis(known: Entry): Pasted['unsure'][number] {
    const isPerson = this.kind === 'people';
    const name = shown(isPerson ? [known.name] : [known.what, known.places], this.workspace) || known.id;
    return {
      field: isPerson ? 'name' : 'when',
      why: isPerson ? 'same-name' : 'same-day',
      params: { name: name.slice(0, 100) },
      shown: '',
    };
  }
}

function saying({ entry }: Pasted, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => entry[field]));
}

/** Whether two say something that is the same, or the first says nothing at all that could differ. */
function overlaps(
  kind: SheetKind,
  a: Readonly<Record<string, unknown>>,
  known: Entry,
  workspace: Workspace,
): boolean {
  if (kind === 'people' && reaches(a, known)) return true;
  const said = wordsOf(kind, tells[kind], a, workspace);
  const before = wordsOf(kind, tells[kind], known, workspace);
  if (said.all.size === 0) return kind !== 'people' || !(a.email || a.phone);
  if (kind === 'people') return meets(said, before);
  // A place holds many meetings of a day; what each is for tells them apart.
  const what = wordsOf(kind, ['what'], a, workspace);
  const whatBefore = wordsOf(kind, ['what'], known, workspace);
  const tellApart = what.own.size > 0 && whatBefore.own.size > 0;
  return tellApart ? meets(what, whatBefore) : meets(said, before);
}

/** One address or one number is one person's. */
function reaches(a: Readonly<Record<string, unknown>>, known: Entry): boolean {
  const mail = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');
  const digits = (value: unknown): string =>
    typeof value === 'string' ? value.replace(/\D/g, '').slice(-8) : '';
  return (
    (mail(a.email) !== '' && mail(a.email) === mail(known.email)) ||
    (digits(a.phone).length === 8 && digits(a.phone) === digits(known.phone))
  );
}

interface Words {
  all: ReadonlySet<string>;
  /** Without those that any other might have too. */
  own: ReadonlySet<string>;
}

/** A word of the one is in the other; «varaordfører» and «ordfører» are one word here. Without such words all must be alike. */
function meets(a: Words, b: Words): boolean {
  if (a.own.size === 0 || b.own.size === 0)
    return a.own.size === b.own.size && b.all.size > 0 && [...a.all].every((word) => b.all.has(word));
  const long = (word: string): boolean => word.length > 5;
  return [...a.own].some(
    (x) => b.own.has(x) || (long(x) && [...b.own].some((y) => long(y) && (x.endsWith(y) || y.endsWith(x)))),
  );
}

function wordsOf(
  kind: SheetKind,
  fields: readonly string[],
  entry: Readonly<Record<string, unknown>>,
  workspace: Workspace,
): Words {
  const words = shown(
    fields.map((field) => entry[field]),
    workspace,
  );
  const all = nameKey(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word));
  const own = all.filter((word) => word.length > 1 && !general[kind].has(word) && !/^\d+$/.test(word));
  return { all: new Set(all), own: new Set(own) };
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
