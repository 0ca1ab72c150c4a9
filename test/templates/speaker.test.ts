/** Who gives the talk stands with their role in the commission, on the day of the talk. */
import { expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import type { Deck, Slide } from '../../core/model/deck';
import { nodesIn, textBlocks } from '../../core/scene/walk';
import { templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { look } from '../gallery/compiled';

const { workspace } = await readWorkspace('examples/kommunekommisjonen', templates);

function words(speaker: Deck['speaker'], change: object = {}, date = '2026-03-01'): string {
  const people = workspace.register.people.map((one) =>
    one.id === 'jorgen-holten-jorgensen' ? { ...one, ...change } : one,
  );
  const slides = ['cover', 'closing'].map((template) => ({ id: template, template }) as unknown as Slide);
  const deck = { ...workspace.decks[0]!, speaker, date, sections: [], slides };
  const changed = { ...workspace, register: { ...workspace.register, people } };
  const { scenes } = compileDeck({ workspace: changed, deck, templates, ...look('16:9') }).deck;
  const said = scenes.flatMap(({ nodes }) =>
    nodesIn(nodes).flatMap((node) =>
      textBlocks(node).flatMap(({ paragraphs }) =>
        paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')),
      ),
    ),
  );
  return said.join('\n').replaceAll('\u00A0', ' ');
}

const person = { person: 'jorgen-holten-jorgensen' };

it('a member is that after the title, and who leads is that before it', () => {
  expect(words(person, { title: 'kommunedirektør', membership: 'member' })).toContain(
    'Kommunedirektør, medlem',
  );
  const led = words(person, { title: 'kommunedirektør', membership: 'chair' });
  expect(led).toContain('Leder, kommunedirektør');
  expect(led).toContain('Jørgen Holten Jørgensen · leder, kommunedirektør');
});

it('a role that changes is that of the day of the talk', () => {
  const membership = [
    { value: 'member', to: '2026-12-31' },
    { value: 'deputy', from: '2027-01-01' },
  ];
  expect(words(person, { title: 'rektor', membership })).toContain('Rektor, medlem');
  expect(words(person, { title: 'rektor', membership }, '2027-02-01')).toContain('Nestleder, rektor');
});

it('a title that says it already, words of the presentation’s own, and somebody from outside stay as they are', () => {
  expect(words(person, { title: 'leder av utvalget', membership: 'chair' })).not.toMatch(/Leder, leder/i);
  const own = words({ ...person, title: 'kommunedirektør i Tana' } as Deck['speaker'], {
    membership: 'chair',
  });
  expect(own).toContain('Kommunedirektør i Tana');
  expect(own).not.toMatch(/leder/i);
  expect(words(person, { title: 'professor', membership: undefined })).not.toMatch(/medlem/i);
});
