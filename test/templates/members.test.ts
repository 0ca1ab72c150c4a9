/** Members stand in the order that is asked for, with where they come from when that is asked for. */
import { expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import { nodesIn, textBlocks } from '../../core/scene/walk';
import { templates } from '../../templates';
import { entries, type GalleryCase, galleryWorkspace } from '../gallery/case';
import { look } from '../gallery/compiled';

const people = entries([
  { id: 'a', name: 'Odd Berg', membership: 'member', title: 'rektor', place: 'Tolga' },
  { id: 'b', name: 'Kari Moe', membership: 'chair', title: 'professor', place: 'Voss' },
  { id: 'c', name: 'Anne Alm', membership: 'member' },
  { id: 'd', name: 'Liv Dahl', membership: 'deputy' },
  { id: 'e', name: 'Nils Li', membership: 'secretariat' },
]);

function shown(content: object): string[] {
  const slide = { template: 'composition', ...content };
  const one = { id: 'members', level: 'normal', slide, facts: { people } } as unknown as GalleryCase;
  const { workspace, deck } = galleryWorkspace(one);
  const { scenes } = compileDeck({ workspace, deck, templates, ...look('16:9') }).deck;
  return scenes.flatMap(({ nodes }) =>
    nodesIn(nodes).flatMap((node) =>
      node.id.startsWith('member.')
        ? textBlocks(node).map(({ paragraphs }) =>
            paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' / '),
          )
        : [],
    ),
  );
}

const names = (content: object) =>
  shown(content).flatMap((text) => /^(\p{L}+ \p{L}+)/u.exec(text.replaceAll('\u00A0', ' '))?.[1] ?? []);

it('the chair and the deputy first and the others by surname, unless another order is asked for', () => {
  expect(names({})).toEqual(['Kari Moe', 'Liv Dahl', 'Anne Alm', 'Odd Berg']);
  expect(names({ order: 'entered' })).toEqual(['Odd Berg', 'Kari Moe', 'Anne Alm', 'Liv Dahl']);
  expect(names({ order: 'name' })).toEqual(['Anne Alm', 'Odd Berg', 'Liv Dahl', 'Kari Moe']);
  expect(names({ order: 'role' })).toEqual(['Kari Moe', 'Liv Dahl', 'Odd Berg', 'Anne Alm']);
});

it('those who are listed by hand stand as they are listed', () => {
  expect(names({ members: ['c', 'b'], order: 'role' })).toEqual(['Anne Alm', 'Kari Moe']);
});

it('places are shown when they are asked for, and only where they are known', () => {
  expect(shown({}).join('\n')).not.toContain('Tolga');
  const said = shown({ place: true });
  expect(said.join('\n')).toMatch(/Rektor, Tolga/);
  expect(said.join('\n')).toMatch(/Leder · professor, Voss/);
  expect(said.find((text) => text.startsWith('Anne'))).toMatch(/^Anne Alm$/);
});
