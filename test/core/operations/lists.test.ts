import fc from 'fast-check';
import { expect, it } from 'vitest';
import { find, has, positionsIn, replaced } from '../../../core/base/lists';
import { inserted, moved, removed } from '../../../core/operations/lists';

interface Thing {
  readonly id: string;
  readonly words: string;
}

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const thing = fc.record({ id: name, words: fc.string({ maxLength: 3 }) });
const edit = fc.oneof(
  fc.record({ do: fc.constant('replace' as const), at: fc.nat(5), thing }),
  fc.record({ do: fc.constant('say' as const), at: fc.nat(5), words: fc.string({ maxLength: 3 }) }),
  fc.record({ do: fc.constant('move' as const), id: name, index: fc.nat(5) }),
  fc.record({ do: fc.constant('remove' as const), id: name }),
  fc.record({ do: fc.constant('insert' as const), thing, index: fc.nat(5) }),
);

it('things are found where they stand after any edits, also where two have the same id', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 6 }), fc.array(edit, { maxLength: 12 }), (first, edits) => {
      let list: readonly Thing[] = first;
      for (const one of edits) {
        // Asked before each edit, so that what is remembered of the list that was could be wrong of the next.
        positionsIn(list);
        if (one.do === 'replace' && one.at < list.length) list = replaced(list, one.at, one.thing);
        else if (one.do === 'say' && one.at < list.length) {
          list = replaced(list, one.at, { ...list[one.at]!, words: one.words });
        } else if (one.do === 'remove' && has(list, one.id)) [list] = removed(list, one.id, {});
        else if (one.do === 'move' && has(list, one.id))
          [list] = moved(list, one.id, { index: one.index }, {});
        else if (one.do === 'insert' && !has(list, one.thing.id)) {
          list = inserted(list, one.thing, { index: one.index }, {});
        }
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          expect(find(list, id)).toBe(list.find((each) => each.id === id));
        }
      }
    }),
    { numRuns: 300 },
  );
});
