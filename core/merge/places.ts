/** What stands at the place of a conflict, and a workspace with something else there. */
import { same, withField } from '../base/json';
import { find, replaced } from '../base/lists';
import type { Language } from '../formats/language';
import type { ConflictPlace } from '../model/conflict';
import type { Deck, Slide } from '../model/deck';
import { languageSchema } from '../model/field';
import { isKindId } from '../model/kinds';
import type { Entry, Workspace } from '../model/register';
import { isObject, partOf } from './outcome';
import { textOf } from './texts';

type Holder = Readonly<Record<string, unknown>>;

/** Ids and lists have ways of their own; a place that names one is nobody's. */
const closed: Readonly<Record<'commission' | 'fact' | 'deck' | 'part', readonly string[]>> = {
  commission: ['format', 'id'],
  fact: ['id'],
  deck: ['format', 'id', 'slides', 'sections'],
  part: ['id'],
};

/** The file that a place is in, relative to the workspace. */
export function fileAt(place: ConflictPlace): string {
  const { kind = '', id = '' } = place;
  if (place.in === 'commission') return 'commission.json';
  return place.in === 'facts' ? `facts/${kind}.json` : `${place.in}/${id}.json`;
}

/** The fact, deck, slide or section that a place is in. */
export function holderAt(workspace: Workspace, place: ConflictPlace): Holder | undefined {
  const { kind = '', id = '', slide, section } = place;
  switch (place.in) {
    case 'commission':
      return workspace.commission;
    case 'facts':
      return isKindId(kind) ? find(workspace.register[kind], id) : undefined;
    default: {
      const deck = find(workspace[place.in], id);
      if (slide !== undefined) return deck && find(deck.slides, slide);
      if (section !== undefined) return deck && find(deck.sections, section);
      return deck as Holder | undefined;
    }
  }
}

/** Undefined where nothing stands. Of a text the language that is asked for; a bare one is in the commission's. */
export function valueAt(workspace: Workspace, place: ConflictPlace): unknown {
  let value: unknown = holderAt(workspace, place);
  for (const key of place.path ?? []) value = stepInto(value, key, workspace.commission.language);
  return value;
}

const isText = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value);
const isLanguage = (key: string): boolean => languageSchema.safeParse(key).success;

function stepInto(value: unknown, key: string, home: Language): unknown {
  if (isText(value)) return key === home ? value : undefined;
  return partOf(value, key);
}

/**
 * The workspace with a value at a place, or without one there. A whole thing that is gone comes back where things of its
 * kind end. Unchanged when there is no such place.
 */
export function withValueAt(workspace: Workspace, place: ConflictPlace, value: unknown): Workspace {
  const { path = [] } = place;
  const home = workspace.commission.language;
  if (path.length === 0) return place.in === 'commission' ? workspace : withWhole(workspace, place, value);
  const holder = holderAt(workspace, place);
  if (!holder || closedFields(place).includes(path[0]!)) return workspace;
  return withWhole(workspace, place, setIn(holder, path, value, home));
}

function closedFields(place: ConflictPlace): readonly string[] {
  if (place.in === 'commission') return closed.commission;
  if (place.in === 'facts') return closed.fact;
  return place.slide === undefined && place.section === undefined ? closed.deck : closed.part;
}

function setIn(holder: unknown, [key, ...rest]: readonly string[], value: unknown, home: Language): unknown {
  const next = rest.length === 0 ? value : setIn(stepInto(holder, key!, home), rest, value, home);
  if (isLanguage(key!)) {
    const languages = isObject(holder) ? holder : holder === undefined ? {} : { [home]: holder };
    return textOf({ ...languages, [key!]: next }, home, isObject(holder));
  }
  const made = withField(isObject(holder) ? holder : {}, key!, next);
  return Object.keys(made).length > 0 ? made : undefined;
}

function withWhole(workspace: Workspace, place: ConflictPlace, value: unknown): Workspace {
  const { kind = '', id = '', slide, section } = place;
  if (place.in === 'commission') return { ...workspace, commission: value as Workspace['commission'] };
  const wanted = slide ?? section ?? id;
  if (value !== undefined && partOf(value, 'id') !== wanted) return workspace;
  if (place.in === 'facts') {
    if (!isKindId(kind)) return workspace;
    const list = withThing(workspace.register[kind], id, value as Entry | undefined);
    return { ...workspace, register: { ...workspace.register, [kind]: list } };
  }
  const decks = workspace[place.in];
  const deck = find(decks, id);
  if (slide === undefined && section === undefined) {
    const list = withThing(decks, id, value as Deck | undefined);
    return { ...workspace, [place.in]: [...list].sort((a, b) => (`${a.id}.json` < `${b.id}.json` ? -1 : 1)) };
  }
  if (!deck) return workspace;
  const next: Deck =
    slide === undefined
      ? {
          ...deck,
          sections: withThing(deck.sections, section!, value as Deck['sections'][number]) as Deck['sections'],
        }
      : { ...deck, slides: withSlide(deck.slides, slide, value as Slide | undefined) as Slide[] };
  return { ...workspace, [place.in]: replaced(decks, decks.indexOf(deck), next) };
}

function withThing<T extends { id: string }>(
  list: readonly T[],
  id: string,
  value: T | undefined,
): readonly T[] {
  const position = list.findIndex((one) => one.id === id);
  if (position < 0) return value === undefined ? list : [...list, value];
  if (value === undefined) return list.toSpliced(position, 1);
  return same(list[position], value) ? list : replaced(list, position, value);
}

/** One that is there stays in its section; one that comes back goes to the end of its section, or of the deck. */
function withSlide(slides: readonly Slide[], id: string, value: Slide | undefined): readonly Slide[] {
  const known = find(slides, id);
  if (value === undefined) return withThing(slides, id, value);
  if (known) return withThing(slides, id, withField(value, 'section', known.section));
  const last =
    value.section === undefined ? -1 : slides.findLastIndex(({ section }) => section === value.section);
  if (last >= 0) return slides.toSpliced(last + 1, 0, value);
  const { section: _section, ...rest } = value;
  return [...slides, rest as Slide];
}
