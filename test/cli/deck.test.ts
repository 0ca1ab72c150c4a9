/** `lysark deck`: an occasion, a date and a speaker, and the rest is filled in from the facts. */
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lysark } from './lysark';

function copy(): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'lysark-deck-')), 'kommisjon');
  cpSync('examples/kommunekommisjonen', dir, { recursive: true });
  return dir;
}

describe('a deck from an outline', () => {
  it('has the slides that the facts allow, the speaker by name and the date asked for', async () => {
    const dir = copy();
    const made = await lysark([
      'deck',
      dir,
      '--date',
      '2026-03-01',
      '--speaker',
      'eivind-dale',
      '--id',
      'vaar',
    ]);
    expect(made.stdout).toContain('decks/vaar.json');
    const deck = JSON.parse(readFileSync(join(dir, 'decks/vaar.json'), 'utf8'));
    expect(deck.date).toBe('2026-03-01');
    expect(deck.speaker).toEqual({ person: 'eivind-dale' });
    expect(deck.slides.map((slide: { template: string }) => slide.template)).toEqual(
      expect.arrayContaining(['cover', 'composition', 'mandate', 'meeting-plan', 'closing', 'sources']),
    );
  });

  it('is refused by the nearest name when there is no such outline, and when the id is taken', async () => {
    const dir = copy();
    const unknown = await lysark(['deck', dir, '--date', '2026-03-01', '--outline', 'inlegg-10']);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('nearest is "innlegg-10"');
    const taken = await lysark(['deck', dir, '--date', '2026-03-01', '--id', 'okonomiforum']);
    expect(taken.code).toBe(1);
    expect(taken.stderr).toContain('already');
  });
});
