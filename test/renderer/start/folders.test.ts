import { describe, expect, it } from 'vitest';
import { hasEnding, isAnswer, nameOf, shownFor, typedTo } from '../../../renderer/ui/folders/purposes';

const entries = [
  { place: 'a', name: 'Arkiv', kind: 'folder' },
  { place: 'b', name: 'Kommunekommisjonen', kind: 'folder', workspace: true },
  { place: 'c', name: 'foredrag.PPTX', kind: 'file' },
  { place: 'd', name: 'utvalg.lysark', kind: 'file' },
  { place: 'e', name: 'bilde.jpg', kind: 'file' },
] as const;

describe('The page’s own dialog for files', () => {
  it('shows folders, and of files only those that can be chosen', () => {
    const names = (purpose: Parameters<typeof shownFor>[0]) =>
      shownFor(purpose, entries).map(({ place }) => place);
    expect(names('workspace')).toEqual(['a', 'b', 'd']);
    expect(names('presentation')).toEqual(['a', 'b', 'c']);
    expect(names('images')).toEqual(['a', 'b', 'e']);
    expect(names('folder')).toEqual(['a', 'b']);
  });

  it('opens a commission where one is asked for, and goes into it otherwise', () => {
    expect(isAnswer('workspace', entries[1])).toBe(true);
    expect(isAnswer('workspace', entries[0])).toBe(false);
    expect(isAnswer('folder', entries[1])).toBe(false);
    expect(isAnswer('presentation', entries[2])).toBe(true);
    expect(isAnswer('presentation', entries[4])).toBe(false);
  });

  it('finds what is typed from where one stands, round the end', () => {
    expect(typedTo(entries, 'k', 0)).toBe(1);
    expect(typedTo(entries, 'b', 4)).toBe(4);
    expect(typedTo(entries, 'a', 1)).toBe(0);
    expect(typedTo(entries, 'kom', 1)).toBe(1);
    expect(typedTo(entries, 'x', 0)).toBeUndefined();
    expect(typedTo([], 'x', 0)).toBeUndefined();
  });

  it('takes endings in any case, and has a name for the roots together', () => {
    expect(hasEnding('A.Pptx', ['.pptx'])).toBe(true);
    expect(hasEnding('pptx', ['.pptx'])).toBe(false);
    expect(nameOf({ name: '' }, 'Maskinen')).toBe('Maskinen');
  });
});
