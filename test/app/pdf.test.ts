import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { compile } from '../../app/compile';
import { exportDeck, type Format } from '../../app/export';
import { openWorkspace } from '../../app/open';
import type { Diagnostic } from '../../core/diagnostics';
import { letters, lettersOf } from '../support/pdf/compare';
import { readPdf } from '../support/pdf/context';
import { lintRead } from '../support/pdf/lint';
import { slowly } from '../support/slowly';
import { changeFact, changeJson, starter } from './workspaces';

async function made(
  dir: string,
  format: Format,
  report?: (finding: Diagnostic) => void,
): Promise<Uint8Array> {
  const open = await openWorkspace(dir);
  const compiled = await compile(open, 'orientering');
  for await (const { bytes } of exportDeck(open, compiled, format, { report })) return bytes;
  throw new Error('Nothing was exported.');
}

describe('A workspace as PDF', () => {
  slowly(
    'has a page for each slide; its notes pages have the notes and the sources of what the slide shows',
    async () => {
      const dir = await starter();
      const source = {
        title: 'Vedtak om oppnevning',
        url: 'https://www.eksempel.no/vedtak',
        date: '2025-02-03',
      };
      changeJson(dir, 'facts/people.json', ({ entries }) => {
        for (const entry of entries) entry.source = source;
      });
      changeJson(dir, 'decks/orientering.json', ({ slides }) => {
        for (const slide of slides) slide.notes = `Si noe om ${slide.id}.\nOg litt til.`;
      });
      const slides = await readPdf(await made(dir, 'pdf'));
      const notes = await readPdf(await made(dir, 'handout'));
      for (const read of [slides, notes]) {
        expect(lintRead(read)).toEqual([]);
        expect(read.pages).toHaveLength(8);
      }
      const pages = notes.pages.map(lettersOf);
      for (const [i, page] of slides.pages.entries()) expect(pages[i]).toContain(lettersOf(page));
      expect(pages[3]).toContain(letters('Og litt til.'));
      expect(pages[3]).toContain(letters('Kilder • Vedtak om oppnevning, 3. februar 2025, eksempel.no'));
      // The slide about the work so far shows nobody.
      expect(pages[2]).not.toContain(letters('Vedtak om oppnevning'));
    },
  );

  slowly('has a grey field where a picture cannot be drawn, and says which', async () => {
    const dir = await starter();
    // The headers of a JPEG, and a scan that is empty.
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, ...Array.from({ length: 9 }, () => 1)];
    const bytes = [0xff, 0xd8, ...frame, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9];
    writeFileSync(join(dir, 'assets/trykk.jpg'), Uint8Array.from(bytes));
    changeFact(dir, 'images', 'bygd-ved-fjorden', (entry) => {
      entry.file = 'trykk.jpg';
    });
    for (const format of ['pdf', 'handout'] as const) {
      const found: Diagnostic[] = [];
      expect(lintRead(await readPdf(await made(dir, format, (finding) => found.push(finding))))).toEqual([]);
      expect(found).toMatchObject([
        {
          rule: 'image-undrawable',
          severity: 'error',
          message: expect.stringContaining('«trykk.jpg» cannot be drawn'),
          params: { file: 'trykk.jpg' },
          at: { fact: 'images/bygd-ved-fjorden' },
        },
      ]);
    }
  });
});
