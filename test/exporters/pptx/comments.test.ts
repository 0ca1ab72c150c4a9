import { expect, test } from 'vitest';
import { withComments } from '../../../core/deck/comments';
import type { Deck } from '../../../core/model/deck';
import { REL } from '../../../ooxml';
import { exported } from './checked';
import { deck, scene, title } from './decks';

const slides = deck([scene('en', [title('En')]), scene('to', [title('To')])]);
const said = {
  slides: [
    {
      id: 'en',
      template: 'statements',
      comments: {
        b: { text: '@Per: <stemmer> dette?', by: 'Kari Nordmann', at: '2026-01-02T10:00:00Z' },
        a: { text: 'Bytt tittel', at: '2026-01-01T10:00:00Z' },
        c: { text: 'Alt gjort', by: 'Kari Nordmann', at: '2026-01-01T10:00:00Z', done: true },
      },
    },
    {
      id: 'to',
      template: 'statements',
      comments: { d: { text: 'Fint', by: 'Kari Nordmann', at: '2026-01-03T10:00:00Z' } },
    },
  ],
} as unknown as Deck;

test('comments that are not done are PowerPoint’s own, with who wrote them', async () => {
  const { pkg } = await exported(withComments(slides, said, 'Kommisjonen'));
  const text = (part: string): string => new TextDecoder().decode(pkg.data(part) as Uint8Array);
  const first = text('ppt/comments/comment1.xml');
  expect(first.indexOf('Bytt tittel')).toBeLessThan(first.indexOf('@Per: &lt;stemmer> dette?'.slice(0, 5)));
  expect(first).not.toContain('Alt gjort');
  expect(text('ppt/comments/comment2.xml')).toContain('idx="2"');
  const authors = text('ppt/commentAuthors1.xml');
  expect(authors).toContain('name="Kommisjonen"');
  expect(authors).toContain('initials="KN" lastIdx="2"');
});

test('a file that was not asked for comments has none', async () => {
  const { pkg } = await exported(slides);
  expect(pkg.rels(pkg.mainPart()).some(({ type }) => type === REL.commentAuthors)).toBe(false);
});
