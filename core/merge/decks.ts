/** Decks and outlines: their own fields, their sections, and slide by slide. */
import { same } from '../base/json';
import type { ConflictPlace } from '../model/conflict';
import { type Deck, deckForms, deckShell } from '../model/deck';
import type { DeckFolder } from '../operations';
import type { Disputes } from './disputes';
import { at, type FieldMerge } from './fields';
import { disputed, isDisputed, partOf } from './outcome';
import { sectionsTogether } from './sections';
import { slideThree } from './slides';
import { type Lists, thingsThree } from './things';
import type { MergeGiven } from './types';

const lists: ReadonlySet<string> = new Set(['slides', 'sections']);

export class DeckMerge {
  constructor(
    private readonly given: MergeGiven,
    private readonly fields: FieldMerge,
    private readonly disputes: Disputes,
  ) {}

  /** Decks of a folder, in the order of their files. */
  folder(folder: DeckFolder): readonly Deck[] {
    const { base, ours, theirs } = this.given;
    const merged = thingsThree(
      { base: base[folder], ours: ours[folder], theirs: theirs[folder] },
      {
        place: (id) => ({ in: folder, id }),
        merge: (id, was, a, b) => this.deck({ in: folder, id }, was, a, b),
      },
      this.disputes,
    );
    if (merged === ours[folder]) return merged;
    const byFile = [...merged].sort((a, b) => (`${a.id}.json` < `${b.id}.json` ? -1 : 1));
    return byFile.length === ours[folder].length && byFile.every((deck, i) => deck === ours[folder][i])
      ? ours[folder]
      : byFile;
  }

  private deck(place: ConflictPlace, base: Deck | undefined, ours: Deck, theirs: Deck): Deck {
    const { disputes, fields } = this;
    const shell = fields.object(place, (key) => deckForms[key], { base, ours, theirs }, lists);
    const sections = thingsThree(
      parts(base, ours, theirs, 'sections'),
      {
        place: (section) => ({ ...place, section }),
        merge: (section, was, a, b) =>
          fields.object({ ...place, section }, (key) => deckForms[key], { base: was, ours: a, theirs: b }),
      },
      disputes,
    );
    const slides = thingsThree(
      parts(base, ours, theirs, 'slides'),
      {
        place: (slide) => ({ ...place, slide }),
        merge: (slide, was, a, b) =>
          slideThree(
            { ...place, slide },
            { base: was, ours: a, theirs: b },
            fields,
            disputes,
            this.given.templates,
          ),
        // Slides lose their section when it is taken away around them.
        isUnchanged: (was, now) => same({ ...was, section: '' }, { ...now, section: '' }),
      },
      disputes,
    );
    // What only one has changed is as that one wrote it.
    if (same(ours, base) || same(theirs, base))
      return this.whole(ours, { ...shell, sections, slides } as Deck);
    const put = sectionsTogether(place, { base, ours, theirs }, sections, slides, disputes);
    const out = this.whole(ours, { ...shell, ...put } as Deck);
    return out === ours ? ours : this.valid(place, base, ours, theirs, out);
  }

  private whole(ours: Deck, made: Deck): Deck {
    return same(made, ours) ? ours : made;
  }

  /** Fields that cannot stand as they are put together are in conflict as they were written. */
  private valid(place: ConflictPlace, base: Deck | undefined, ours: Deck, theirs: Deck, made: Deck): Deck {
    const { disputes } = this;
    const read = deckShell.safeParse({ ...made, slides: [] });
    const fields = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0] ?? '')));
    let out = made;
    for (const field of fields) {
      const values = { ours: partOf(ours, field), theirs: partOf(theirs, field) };
      if (field === '' || lists.has(field) || !isDisputed(disputed(values))) continue;
      disputes.forget(place, [field]);
      const value = disputes.take(at(place, field), partOf(base, field), disputed(values));
      out = { ...out, [field]: value };
    }
    if (fields.size === 0 || deckShell.safeParse({ ...out, slides: [] }).success) return out;
    const isRight = (deck: Deck): boolean => deckShell.safeParse({ ...deck, slides: [] }).success;
    if (!isRight(ours) && !isRight(theirs)) return out;
    disputes.forget(place);
    return disputes.take(place, base, disputed({ ours, theirs })) as Deck;
  }
}

function parts<K extends 'slides' | 'sections'>(
  base: Deck | undefined,
  ours: Deck,
  theirs: Deck,
  key: K,
): Lists<Deck[K][number]> {
  return { base: base?.[key] ?? [], ours: ours[key], theirs: theirs[key] };
}
