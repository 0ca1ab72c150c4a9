import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../core/model/conflict';
import { type Entry, emptyRegister } from '../../core/model/register';
import { Book, type Moment } from './book';
import type { Item } from './intents';
import type { Change, Edit, Snapshot } from './protocol';

const ada: Item = { in: 'facts', kind: 'people', id: 'ada' };
const edit: Edit = { do: 'set', at: { kind: 'people', id: 'ada' }, field: 'title' };
const a: Moment = { machine: 'a', round: 1, apart: true };
const b: Moment = { machine: 'b', round: 1, apart: true };

const titled = (title: string): Entry => ({ id: 'ada', title });
const change = (before: string, after: string): Change => ({
  item: ada,
  before: { content: titled(before), conflicts: [] },
  after: { content: titled(after), conflicts: [] },
  versions: [],
});

function snapshot(people: Entry[], conflicts: Conflict[] = []): Snapshot {
  return {
    workspace: {
      commission: { format: 1, id: 'k', name: 'K', language: 'nb' },
      register: { ...emptyRegister(), people },
      decks: [],
      outlines: [],
      conflicts,
      images: [],
    },
    save: 'saved',
    readOnly: false,
    errors: [],
  };
}

const conflict = (...values: string[]): Conflict => ({
  format: 1,
  id: 'people-ada-title',
  place: { in: 'facts', kind: 'people', id: 'ada', path: ['title'] },
  versions: values.map((value) => ({ value })),
});

const kinds = (book: Book, shown: Snapshot): string[] =>
  book
    .check('a', shown, new Map())
    .map(({ kind }) => kind)
    .sort();

/** Both have written a title while they did not see each other. */
function met(): Book {
  const book = new Book();
  book.accept(edit, [change('leder', 'q1q')], a);
  book.accept(edit, [change('leder', 'q2q')], b);
  return book;
}

describe('the book of accepted edits', () => {
  it('misses an edit that nobody replaced who had seen it', () => {
    expect(kinds(met(), snapshot([titled('q1q')]))).toEqual(['lost']);
    expect(kinds(met(), snapshot([]))).toEqual(['lost', 'lost']);
  });

  it('finds it in a conflict about the same fact', () => {
    expect(kinds(met(), snapshot([titled('q1q')], [conflict('q1q', 'q2q')]))).toEqual([]);
  });

  it('does not ask for what was replaced, and sees it come back', () => {
    const book = met();
    book.accept(edit, [change('q1q', 'q3q')], a);
    expect(kinds(book, snapshot([titled('q3q')], [conflict('q3q', 'q2q')]))).toEqual([]);
    expect(kinds(book, snapshot([titled('q2q q1q')]))).toEqual(['came back', 'lost']);
  });

  it('does not ask for what a settling left out, but for what it chose', () => {
    const settle = (chosen: string): Book => {
      const book = met();
      const before = { content: titled('q1q'), conflicts: [conflict('q1q', 'q2q')] };
      const after = { content: titled(chosen), conflicts: [] };
      book.accept({ do: 'settle', n: 0, version: 1 }, [{ item: ada, before, after, versions: [] }], {
        ...a,
        round: 2,
      });
      return book;
    };
    expect(kinds(settle('q2q'), snapshot([titled('q2q')]))).toEqual([]);
    expect(kinds(settle('q2q'), snapshot([titled('q1q')]))).toEqual(['came back', 'lost']);
  });

  it('does not ask for what one had made of a place in conflict, once one has made something else of it', () => {
    const book = met();
    const edited = { ...change('q1q', 'q3q'), versions: conflict('q1q', 'q2q').versions };
    book.accept(edit, [edited], { ...b, round: 2 });
    expect(kinds(book, snapshot([titled('q3q')]))).toEqual([]);
  });

  it('sees what stands twice', () => {
    expect(kinds(met(), snapshot([titled('q1q q1q q2q')]))).toEqual(['twice']);
    expect(kinds(new Book(), snapshot([titled('x'), titled('x')]))).toEqual(['twice']);
  });

  it('asks for nothing that was in doubt when a host was killed', () => {
    const book = met();
    book.doubt([ada]);
    expect(kinds(book, snapshot([]))).toEqual([]);
  });

  it('sees a picture that is another’s', () => {
    const book = new Book();
    book.picture('foto', 'mine');
    const shown = snapshot([]);
    const register = { ...shown.workspace.register, images: [{ id: 'foto', file: 'foto.png' }] };
    const there = { ...shown, workspace: { ...shown.workspace, register } };
    expect(book.check('a', there, new Map([['assets/foto.png', 'mine']]))).toEqual([]);
    expect(book.check('a', there, new Map([['assets/foto.png', 'theirs']]))).toMatchObject([
      { kind: 'picture' },
    ]);
  });
});
