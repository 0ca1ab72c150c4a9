import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fjord } from '../../../core/scene/themes/fjord';
import type { SceneParagraph } from '../../../core/scene/types';
import { type BrokenLine, breakParagraph } from '../../../core/text/break';
import { FontSet } from '../../../core/text/fonts';
import { setText } from '../../../core/text/layout';
import { bundledFonts } from '../../../workspace/fonts';
import { paragraph, runs } from '../../support/random-text';
import { slowly } from '../../support/slowly';

const fonts = new FontSet(bundledFonts(), fjord());
const widths = fc.double({ min: 30, max: 900, noNaN: true });

function textOf(p: SceneParagraph): string {
  return p.runs.map((run) => run.text).join('');
}

function shown(line: BrokenLine): string {
  return line.pieces.map((piece) => (piece.inserted ? piece.text.slice(0, -1) : piece.text)).join('');
}

function plain(text: string, more: Partial<SceneParagraph> = {}): SceneParagraph {
  return {
    runs: [{ text, lang: 'nb', from: [] }],
    style: { font: 'body', size: 20, color: 'text' },
    ...more,
  };
}

function linesOf(text: string, width: number): string[] {
  return setText(fonts, [plain(text)], width).lines.map((line) => line.text);
}

describe('a soft hyphen', () => {
  it.each([
    ['at the end of a word', 'Alfa\u00AD er én', 'Alfa er én'],
    ['at the end of the text', 'Gamma er tre\u00AD', 'Gamma er tre'],
    ['before a hyphen', 'helse\u00AD- og omsorg', 'helse- og omsorg'],
    ['at the beginning', '\u00ADAlfa', 'Alfa'],
    ['before a line break', 'Alfa\u00AD\nBeta', 'Alfa|Beta'],
    ['by itself', 'Alfa \u00AD Beta', 'Alfa  Beta'],
  ])('is not seen where it divides no word: %s', (_, text, shown) => {
    expect(linesOf(text, 900).join('|')).toBe(shown);
  });

  it('is a hyphen where a word is divided at it', () => {
    expect(linesOf('kommune\u00ADstyre', 90)).toEqual(['kommune-', 'styre']);
  });
});

describe('breaking a paragraph', () => {
  slowly('loses no letter and repeats none', () => {
    fc.assert(
      fc.property(paragraph, widths, (p, width) => {
        const lines = breakParagraph(fonts, p, width);
        const whole = textOf(p);
        let from = 0;
        for (const line of lines) {
          expect(line.end).toBeGreaterThanOrEqual(from);
          expect(shown(line).trim()).toBe(whole.slice(from, line.end).trim());
          from = line.end;
        }
        expect(from).toBe(whole.length);
      }),
      runs(400),
    );
  });

  it('gives no line wider than the frame, unless a single letter is', () => {
    fc.assert(
      fc.property(paragraph, widths, (p, width) => {
        for (const line of breakParagraph(fonts, p, width)) {
          const letters = [...new Intl.Segmenter('nb').segment(shown(line))].length;
          if (letters > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      runs(400),
    );
  });

  it('says between which widths a greedy reader comes to the same lines', () => {
    fc.assert(
      fc.property(paragraph, widths, fc.double({ min: 0, max: 0.999, noNaN: true }), (p, width, part) => {
        const set = setText(fonts, [p], width);
        const high = Math.min(set.high, set.low + 500);
        const other = Math.max(set.low + 1e-6, set.low + (high - set.low) * part);
        fc.pre(other < high && !set.chopped);
        const again = setText(fonts, [p], other);
        expect(again.lines.map((line) => line.text)).toEqual(set.lines.map((line) => line.text));
      }),
      runs(400),
    );
  });

  it('gives an empty paragraph one empty line, so that it keeps its height', () => {
    const set = setText(fonts, [plain('')], 100);
    expect(set.lines.map((line) => line.text)).toEqual(['']);
    expect(set.height).toBeCloseTo(24);
  });

  it('divides a word only when no line can hold it', () => {
    expect(linesOf('den kommunestrukturen', 120)).toEqual(
      ['den', 'kommunestrukturen'].slice(0, 1).concat(linesOf('kommunestrukturen', 120)),
    );
    const long = linesOf('kommunestrukturutredningsarbeidet', 150);
    expect(long.length).toBeGreaterThan(1);
    expect(long.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(long.join('').replaceAll('-', '')).toBe('kommunestrukturutredningsarbeidet');
  });

  it('knows that a broken word would be divided in a wider frame', () => {
    const p = plain('ansvaret', { style: { font: 'heading', size: 14, bold: true, color: 'text' } });
    const set = setText(fonts, [p], 46);
    const wider = setText(fonts, [p], set.high + 0.01);
    expect(set.chopped).toBe(true);
    expect(wider.lines[0]!.text).toBe('ansva-');
    expect(setText(fonts, [p], set.high - 0.01).lines[0]!.text).toBe(set.lines[0]!.text);
  });

  it('divides Northern Sámi only where the author has said', () => {
    const set = (text: string) =>
      setText(fonts, [{ ...plain(text), runs: [{ text, lang: 'se', from: [] }] }], 120).lines.map(
        (line) => line.text,
      );
    expect(set('gulaskuddan\u00ADcealkámuš')).toEqual(['gulaskuddan-', 'cealkámuš']);
    expect(set('gulaskuddancealkámuš')[0]).not.toMatch(/-$/);
  });

  it('keeps numbers with what they count', () => {
    for (const text of ['ca.\u00A0450 lovkrav', 'andelen er 10\u00A0% av alt', 'og/eller noe annet'])
      for (let width = 40; width < 200; width += 7) {
        const joined = linesOf(text, width);
        expect(joined.some((line) => line === 'ca.' || line.endsWith(' 10') || line.endsWith('og/'))).toBe(
          false,
        );
      }
  });

  it('breaks after a hyphen and a dash where LibreOffice does, and not after a slash', () => {
    const broken = (first: string, rest: string) =>
      linesOf(`${first}${rest}`, setText(fonts, [plain(first)], 900).low + 0.5);
    expect(broken('aaaa helse-', 'bbbbbb')).toEqual(['aaaa helse-', 'bbbbbb']);
    expect(broken('perioden 2024–', '2025')).toEqual(['perioden 2024–', '2025']);
    expect(broken('mange reformer…', 'vedtak')).toEqual(['mange reformer…', 'vedtak']);
    expect(broken('mange aaaa/', 'bbbb')).toEqual(['mange', 'aaaa/bbbb']);
    expect(broken('for uke-', ', sa hun')).toEqual(['for', 'uke-, sa', 'hun']);
  });
});
