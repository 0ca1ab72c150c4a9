/**
 * Every accepted edit, and what must have become of it. Each edit writes a word that nobody else writes («q17q»). From
 * what stood there when it was made and what stood there after it is known which words it put in, and which it replaced
 * because its user had seen them. A word that nobody who had seen it has replaced must be found.
 */
import { same } from '../../core/base/json';
import type { Conflict } from '../../core/model/conflict';
import type { Workspace } from '../../core/model/register';
import { contentOf, type Item, nameOf } from './intents';
import type { Change, Edit, Seen, Snapshot } from './protocol';
import type { Shown } from './sample';

export interface Fault {
  kind:
    | 'lost'
    | 'came back'
    | 'twice'
    | 'order'
    | 'picture'
    | 'unequal'
    | 'unsaved'
    | 'error'
    | 'copies'
    | 'restless';
  text: string;
}

interface Word {
  item: Item;
  /** Who wrote it last, in which round, and whether the other could not see it then. */
  by: string;
  round: number;
  unseen: boolean;
  edit: string;
  /** Who replaced it and when, where it was replaced. */
  replaced?: { edit: string; machine: string; round: number };
  /** Nobody knows: the host was killed before it answered. Or it has been named as lost already. */
  open?: true;
}

/** Who edits, when. */
export interface Moment {
  machine: string;
  round: number;
  /** The two could not see each other's edits. */
  apart: boolean;
}

export class Book {
  accepted = 0;
  private readonly words = new Map<string, Word>();
  /** Digest of the picture by id of its entry. */
  private readonly pictures = new Map<string, string>();
  /** Who settled conflicts about a thing in this round. */
  private readonly settled = new Map<string, { by: string; words: ReadonlySet<string> }>();
  /** Times that both settled conflicts about one thing in the same round. */
  overruled = 0;
  /** Who put the slides of a deck in order in this round, and what order it left. */
  private readonly orders = new Map<string, { by: string; ids: string[] } | 'both'>();

  begin(): void {
    this.orders.clear();
    this.settled.clear();
  }

  accept(edit: Edit, changes: readonly Change[], moment: Moment): void {
    this.accepted++;
    const said = `${moment.machine}, round ${moment.round}: ${JSON.stringify(edit).slice(0, 300)}`;
    for (const { item, before, after, versions } of changes) {
      const had = wordsIn(before.content);
      const has = wordsIn(after.content);
      const settled = edit.do === 'settle';
      for (const word of has) {
        if (!had.has(word) || (settled && this.wasReplaced(word, moment)))
          this.write(word, item, said, moment);
      }
      const gone = settled ? new Set([...had, ...versionsIn(before)]) : had;
      const kept = settled ? new Set([...has, ...versionsIn(after)]) : has;
      for (const word of gone) if (!kept.has(word)) this.replace(word, said, moment);
      // What one has made of a place replaces what one had made of it before, in the conflict too.
      for (const word of wordsIn(versions)) if (!has.has(word)) this.release(word, moment.machine);
      this.noteOrder(item, before, after, moment.machine);
      if (settled) this.noteSettling(item, new Set([...gone, ...has]), moment.machine);
    }
  }

  picture(entry: string, digest: string): void {
    this.pictures.set(entry, digest);
  }

  /** A host was killed before it answered: whatever is there of these may have been replaced, and what was to come may be there. */
  doubt(items: readonly Item[]): void {
    const names = new Set(items.map(nameOf));
    for (const word of this.words.values()) if (names.has(nameOf(word.item))) word.open = true;
    for (const { id } of items) if (id !== undefined) this.orders.set(id, 'both');
  }

  /** @param files digest by path, of the images */
  check(machine: string, { workspace, errors, save }: Snapshot, files: ReadonlyMap<string, string>): Fault[] {
    const faults: Fault[] = [];
    const say = (kind: Fault['kind'], text: string): void => {
      faults.push({ kind, text: `${machine}: ${text}` });
    };
    if (save !== 'saved') say('unsaved', `the host says ${save}`);
    for (const error of errors) say('error', error);
    for (const text of doubles(workspace)) say('twice', text);
    this.checkWords(workspace, say);
    for (const [id, wanted] of this.pictures) {
      const file = workspace.register.images.find((entry) => entry.id === id)?.file as string | undefined;
      if (file === undefined) continue;
      const found = files.get(`assets/${file}`);
      if (found === wanted) continue;
      say(
        'picture',
        `images/${id} names assets/${file}, ${found ? 'which is another picture' : 'which is not there'}`,
      );
      this.pictures.delete(id);
    }
    for (const [id, order] of this.orders) {
      if (order === 'both') continue;
      const ids = workspace.decks.find((deck) => deck.id === id)?.slides.map((slide) => slide.id) ?? [];
      // A slide that one removed and the other changed is there after all.
      const [is, wanted] = [
        ids.filter((one) => order.ids.includes(one)),
        order.ids.filter((one) => ids.includes(one)),
      ];
      if (!same(is, wanted)) {
        say('order', `decks/${id} is ${is.join(' ')}, though ${order.by} alone left it ${wanted.join(' ')}`);
      }
    }
    return faults;
  }

  private checkWords(workspace: Shown, say: (kind: Fault['kind'], text: string) => void): void {
    const { conflicts: open, images: _files, ...rest } = workspace;
    // Wherever it stands: two new facts of one id both stay, and one gets another id.
    const content = JSON.stringify(rest);
    const versions = JSON.stringify((open ?? []).map((conflict) => conflict.versions));
    const disputed = new Set((open ?? []).map(({ place }) => nameOf(place as Item)));
    for (const [text, word] of this.words) {
      if (word.open) continue;
      const name = nameOf(word.item);
      const shown = content.split(text).length - 1;
      if (shown > 1) say('twice', `«${text}» stands ${shown} times, of ${name} (${word.edit})`);
      else if (word.replaced === undefined && shown === 0 && !versions.includes(text)) {
        const there = JSON.stringify(contentOf(rest as Workspace, word.item) ?? 'nothing');
        say(
          'lost',
          `«${text}» of ${name} is neither there nor in a conflict (${word.edit})\n      there: ${about(there, word.edit)}`,
        );
      } else if (word.replaced !== undefined && shown > 0 && !disputed.has(name)) {
        say('came back', `«${text}» is in ${name} (${word.edit}), though replaced by ${word.replaced.edit}`);
      } else continue;
      word.open = true;
    }
  }

  private write(text: string, item: Item, edit: string, { machine, round, apart }: Moment): void {
    const open = this.words.get(text)?.open;
    this.words.set(text, { item, by: machine, round, unseen: apart, edit, ...(open ? { open } : {}) });
  }

  private release(text: string, by: string): void {
    const word = this.words.get(text);
    if (word?.by === by) word.open = true;
  }

  /** By somebody whose edit this machine has seen: what is there still was chosen anew. */
  private wasReplaced(text: string, { machine, round }: Moment): boolean {
    const replaced = this.words.get(text)?.replaced;
    return replaced !== undefined && (replaced.machine === machine || replaced.round < round);
  }

  private replace(text: string, edit: string, { machine, round }: Moment): void {
    const word = this.words.get(text);
    // Written anew by the other in the same round, out of sight: what was replaced here is the word as it was before.
    if (!word || (word.by !== machine && word.round === round && word.unseen)) return;
    word.replaced = { edit, machine, round };
  }

  /** Two who settle the same without seeing each other: either may hold, and nothing is asked of what they had before them. */
  private noteSettling(item: Item, words: ReadonlySet<string>, by: string): void {
    const name = nameOf(item);
    const known = this.settled.get(name);
    if (!known || known.by === by)
      this.settled.set(name, { by, words: new Set([...(known?.words ?? []), ...words]) });
    else {
      this.overruled++;
      for (const text of [...known.words, ...words]) {
        const word = this.words.get(text);
        if (word) word.open = true;
      }
    }
  }

  private noteOrder(item: Item, before: Seen, after: Seen, by: string): void {
    if (item.in !== 'decks') return;
    const [was, is] = [before, after].map(({ content }) =>
      (content as { slides: { id: string }[] } | undefined)?.slides.map(({ id }) => id),
    );
    if (same(was, is)) return;
    const known = this.orders.get(item.id!);
    if (!was || !is || (known && (known === 'both' || known.by !== by))) this.orders.set(item.id!, 'both');
    else this.orders.set(item.id!, { by, ids: is });
  }
}

/** What stands there now, of a deck only the slide. */
function about(content: string, edit: string): string {
  const slide = /"slide":"([^"]+)"/.exec(edit)?.[1];
  const at = slide === undefined ? 0 : Math.max(0, content.indexOf(`{"id":"${slide}"`));
  return content.slice(at, at + 500);
}

const form = /q\d+q/g;

function wordsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value ?? '').match(form) ?? []);
}

function versionsIn({ conflicts }: Seen): Set<string> {
  return wordsIn((conflicts as Conflict[]).map(({ versions }) => versions));
}

function doubles({ register, decks, outlines, conflicts }: Shown): string[] {
  const lists: [string, readonly { id: string }[]][] = [
    ...Object.entries(register),
    ['decks', decks],
    ['outlines', outlines],
    ['conflicts', conflicts ?? []],
    ...decks.flatMap((deck): [string, readonly { id: string }[]][] => [
      [`slides of ${deck.id}`, deck.slides],
      [`sections of ${deck.id}`, deck.sections],
    ]),
  ];
  return lists.flatMap(([name, list]) => {
    const seen = new Set<string>();
    return list
      .filter(({ id }) => seen.size === seen.add(id).size)
      .map(({ id }) => `«${id}» twice among ${name}`);
  });
}
