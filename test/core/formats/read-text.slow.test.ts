import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../core/formats/number-input';
import { plainLine } from '../../../core/formats/read-text';
import { readMeetings, readMembers } from '../../../core/paste';
import { endless, growth } from '../../support/doubling';

const options = { today: '2026-02-03' } as const;

describe('twice the text takes no more than twice the time', () => {
  const kinds = {
    ...endless,
    'spaces before a name': (length: number) => `Kari Nordmann${' '.repeat(length)}x`,
    commas: (length: number) => ', '.repeat(length / 2),
    brackets: (length: number) => '('.repeat(length),
    digits: (length: number) => '1'.repeat(length),
    'numbers with full stops': (length: number) => '12.'.repeat(length / 3),
    dashes: (length: number) => ' – '.repeat(length / 3),
    capitals: (length: number) => 'Aa '.repeat(length / 3),
    colons: (length: number) => 'a: '.repeat(length / 3),
    'days that are joined': (length: number) => '1. og '.repeat(length / 6),
    'days in a list': (length: number) => '1., '.repeat(length / 4),
    ranges: (length: number) => '1.1.-'.repeat(length / 5),
    weekdays: (length: number) => 'torsdag '.repeat(length / 8),
    'words that lead to days': (length: number) => 'fra '.repeat(length / 4),
    'at signs': (length: number) => 'a@'.repeat(length / 2),
  };
  it.each(Object.entries(kinds))('of %s', (_name, text) => {
    expect(growth((length) => parseNumber(text(length)), 20_000)).toBeLessThan(2.5);
    expect(growth((length) => plainLine(text(length)), 20_000)).toBeLessThan(2.5);
    // A pasted line is cut at 2 000 signs, so more text is more lines.
    const lines = (length: number) => `${text(1900)}\n`.repeat(length);
    expect(growth((length) => readMembers(lines(length), options), 8)).toBeLessThan(2.5);
    expect(growth((length) => readMeetings(lines(length), options), 8)).toBeLessThan(2.5);
  });

  it('in a single line as well', () => {
    for (const [name, text] of Object.entries(kinds)) {
      expect(
        growth((length) => readMembers(text(length), options), 950),
        name,
      ).toBeLessThan(2.9);
      expect(
        growth((length) => readMeetings(text(length), options), 950),
        name,
      ).toBeLessThan(2.9);
    }
  });
});
