/** Lines that are not understood, and who leads a commission that is put together from a list. */
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import {
  chairDoubt,
  emptyWorkspace,
  pasteKinds,
  readPasted,
  rowsOf,
  takenLine,
  whyLeft,
} from '../../../core/paste';

const today = '2026-02-02';
const workspace = emptyWorkspace('nb');
const read = (text: string, into: Workspace = workspace) =>
  readPasted('people', text, { today, workspace: into });

describe('a line that is not understood', () => {
  it('is shown with what was tried', () => {
    expect(read('* Leder av kommisjonen fram til april').rest.map((line) => whyLeft('people', line))).toEqual(
      ['left-no-name'],
    );
    expect(whyLeft('people', 'Kommisjonens sammensetning:')).toBe('left-heading');
    expect(whyLeft('people', 'Kommisjonen ble oppnevnt i fjor.')).toBe('left-sentence');
    expect(whyLeft('meetings', 'Studietur')).toBe('left-no-date');
  });

  it.each(pasteKinds)('becomes an entry of %s that can be saved, or corrected first', (kind) => {
    const taken = takenLine(kind, '* Leder av kommisjonen fram til april', { today, workspace });
    const [row] = rowsOf(kind, [taken], new Map());
    expect(taken.entry[kindOf(kind).name]).toBe('Leder av kommisjonen fram til april');
    expect(kindOf(kind).schema.safeParse({ ...row!.pasted.entry, id: 'x' }).success).toBe(true);
    expect(row!.pasted.unsure.map(({ why }) => why)).toEqual(['line-taken']);
  });

  it('is cut to a name, and whole in its line', () => {
    const long = 'ord '.repeat(400);
    const { entry, line } = takenLine('people', long, { today, workspace });
    expect(String(entry.name).length).toBe(200);
    expect(line).toBe(long);
  });
});

describe('a commission without a chair, or with several', () => {
  const members = ['Kari Moe', 'Ola Vik', 'Anne Nes'];
  const doubt = (text: string, into: Workspace = workspace) =>
    chairDoubt(read(text, into).entries, into, today);

  it('is told', () => {
    expect(doubt(members.join('\n'))).toEqual({ why: 'chair-none', params: {} });
    expect(doubt('Kari Moe (leder)\nOla Vik (leder)\nAnne Nes')).toEqual({
      why: 'chairs-several',
      params: { names: 'Kari Moe, Ola Vik' },
    });
    expect(doubt('Kari Moe (leder)\nOla Vik\nAnne Nes')).toBeUndefined();
  });

  it('is not led by the head of its secretariat', () => {
    expect(doubt(`${members.join('\n')}\nSekretariatet:\nMarit Berg (leder)`)?.why).toBe('chair-none');
  });

  it('has the chair that is there already, and not two by one who is brought up to date', () => {
    const there = {
      ...workspace,
      register: {
        ...workspace.register,
        people: [{ id: 'per-lie', name: 'Per Lie', membership: 'chair', source: { title: 'x' } }],
      },
    } as Workspace;
    expect(doubt(members.join('\n'), there)).toBeUndefined();
    expect(doubt(`${members.join('\n')}\nPer Lie (leder)`, there)).toBeUndefined();
    expect(doubt('Kari Moe (leder)\nOla Vik\nAnne Nes', there)?.why).toBe('chairs-several');
  });

  it('is nobody’s business where one or two are added', () => {
    expect(doubt('Kari Moe\nOla Vik')).toBeUndefined();
    expect(doubt('')).toBeUndefined();
  });
});
