import { describe, expect, it } from 'vitest';
import { importLimits } from '../../../core/import';
import { readImport } from '../../../workspace/import';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name = 'x.csv') =>
  readImport({ name, bytes: typeof text === 'string' ? bytes(text) : text });
const why = async (text: string | Uint8Array, name?: string): Promise<string> => {
  try {
    await read(text, name);
    return '';
  } catch (error) {
    if ((error as Error).name !== 'ImportError') throw error;
    return (error as Error).message;
  }
};

describe('A file that means harm', () => {
  it('has bytes that no text has', async () => {
    expect(await why('a;b\n1;\0')).toMatch(/^It is no text file/);
    expect(await why(new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x00, 0x00]))).toMatch(/^It is no text file/);
  });

  it('is huge: in bytes, rows, columns, cells', async () => {
    expect(await why(new Uint8Array(importLimits.bytes + 1))).toMatch(/larger than 32 MB/);
    expect(await why('1;2\n'.repeat(30_001))).toMatch(/more than 30000 rows/);
    expect(await why(`${'1;'.repeat(301)}\n${'1;'.repeat(301)}\n`)).toMatch(/Row 1 has 302 columns/);
    expect(await why(`${Array(250).fill(1).join(';')}\n`.repeat(2000))).toMatch(/more than 400000 cells/);
    expect(await why(`a;${'x'.repeat(4001)}\n1;2\n`)).toMatch(/Row 1, column 2: the cell is longer/);
  });

  it('opens a quotation mark and never closes it', async () => {
    expect(await why('a;b\n1;"2\n3;4\n5;6\n')).toMatch(/^Row 2: a quotation mark/);
  });

  it('is another kind of file than anybody asked for', async () => {
    for (const text of [
      '<!DOCTYPE html><html>',
      '<html></html>',
      '%PDF-1.7',
      '<?xml version="1.0"?><x/>',
      '{\\rtf1',
    ]) {
      expect(await why(text)).toMatch(/^This is .+\./);
    }
  });

  it('has a name that is a path, or steers what shows it', async () => {
    expect((await read('a;b\n1;2', '../../etc/pass\u202ewd\u0007.csv')).name).toBe('passwd.csv');
    expect((await read('a;b\n1;2', 'C:\\x\\y.csv')).name).toBe('y.csv');
  });

  it('has headings that objects have from birth', async () => {
    const { content } = await read('__proto__;constructor\n1;2\n');
    expect(content.is === 'tables' && content.tables[0]!.rows[0]!.map(({ text }) => text)).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('A file', () => {
  it('is what its bytes say, whatever it is called', async () => {
    expect((await read('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'x.csv')).content.is).toBe('calendar');
    expect((await read('9. februar 2026 Oslo\n16. april 2026 Bodø\n', 'x.txt')).content.is).toBe('text');
    expect((await read('Kari Nordmann\nOla Hansen\n', 'x.csv')).content.is).toBe('text');
    expect((await read('', 'x.csv')).content).toEqual({ is: 'text', text: '' });
  });
});
