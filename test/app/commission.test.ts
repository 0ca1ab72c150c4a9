import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyExample, createCommission, exampleDir, folderName } from '../../app/commission';
import { compile } from '../../app/compile';
import { openWorkspace } from '../../app/open';
import { packedPathProblem } from '../../workspace/pack';
import { temporary, today } from './workspaces';

const source = { unknown: 'Limt inn av sekretariatet.' };
const member = (id: string, name: string, membership = 'member') => ({ id, name, membership, source });
const writeFacts = (dir: string, kind: string, entries: unknown[]) => {
  mkdirSync(join(dir, 'facts'), { recursive: true });
  writeFileSync(join(dir, `facts/${kind}.json`), JSON.stringify({ format: 2, entries }));
};
const where = () => join(temporary(), 'ny');

describe('a new commission', () => {
  it('of members and meetings has a deck that shows them, a week from today', async () => {
    const people = [
      member('asta-lund', 'Åsta Lund', 'chair'),
      member('per-o', 'Per Ø'),
      member('kari', 'Kari'),
    ];
    const meetings = [
      { id: 'mote-1', when: { start: '2025-12-01' }, places: ['Oslo'], what: 'Oppstart', source },
    ];
    const input = { name: 'Skoleutvalget', language: 'nb', people, meetings, today } as const;
    const { dir, id, deck } = await createCommission(where(), input);
    const open = await openWorkspace(dir);
    expect(open.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(open.workspace.commission).toEqual({ format: 1, id, name: 'Skoleutvalget', language: 'nb' });
    expect(id).toMatch(/^skoleutvalget-[0-9a-f]{6}$/);
    expect(open.workspace.register.people).toEqual(people);
    expect(open.workspace.register.meetings).toEqual(meetings);
    const made = await compile(open, deck!, { today });
    expect(made.deck).toMatchObject({ date: '2025-11-10', title: 'Skoleutvalget – Innlegg, 10 minutter' });
    expect(made.deck.slides.map(({ template }) => template)).toEqual([
      'cover',
      'composition',
      'meeting-plan',
      'closing',
      'sources',
    ]);
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['nb', 'nn', 'se', 'en'] as const)(
    'of a name alone gives slides without errors (%s)',
    async (language) => {
      const { dir, deck } = await createCommission(where(), { name: 'Utvalget', language, today });
      const open = await openWorkspace(dir);
      expect(open.diagnostics).toEqual([]);
      const { scenes, diagnostics } = await compile(open, deck!, { today });
      expect(scenes.scenes.length).toBeGreaterThanOrEqual(2);
      expect(diagnostics.filter(({ severity }) => severity !== 'tip')).toEqual([]);
      const missing = diagnostics.filter(({ rule }) => rule === 'nothing-to-show').map(({ at }) => at.slide);
      expect(missing).toEqual(expect.arrayContaining(['composition', 'meeting-plan']));
    },
  );

  it('has slides that wait for members and meetings, and show them once they are there', async () => {
    const { dir, deck } = await createCommission(where(), { name: 'Utvalget', language: 'nb', today });
    writeFacts(dir, 'people', [member('kari', 'Kari')]);
    writeFacts(dir, 'meetings', [{ id: 'm', when: { start: '2025-12-01' }, what: 'Oppstart', source }]);
    const { scenes } = await compile(await openWorkspace(dir), deck!, { today });
    expect(scenes.scenes.map(({ slide }) => slide)).toEqual([
      'cover',
      'composition',
      'meeting-plan',
      'closing',
    ]);
  });

  it('holds nothing of the example', async () => {
    const { dir } = await createCommission(where(), { name: 'Utvalget', language: 'nb', today });
    expect(readdirSync(dir).sort()).toEqual(['commission.json', 'decks']);
    expect(readFileSync(join(dir, 'commission.json'), 'utf8')).not.toContain('ommunekommisjonen');
  });

  it.each([
    ['two with the same id', [member('a', 'A'), member('a', 'B')]],
    ['an unknown field', [{ ...member('a', 'A'), admin: true }]],
    ['no source', [{ id: 'a', name: 'A' }]],
    ['no id', [{ name: 'A', source }]],
    ['an id that is a path', [member('../a', 'A')]],
    ['something that is no entry', [null]],
    ['a picture that is not there', [{ ...member('a', 'A'), portrait: 'bilde' }]],
  ])('refuses %s, and makes nothing', async (_, people) => {
    const folder = where();
    const made = createCommission(folder, { name: 'Utvalget', language: 'nb', people, today });
    await expect(made).rejects.toMatchObject({ code: 'bad-entry' });
    expect(existsSync(folder)).toBe(false);
  });

  it('does not touch a folder that has something in it', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'mitt.txt'), 'mitt');
    const made = createCommission(folder, { name: 'Utvalget', language: 'nb', today });
    await expect(made).rejects.toMatchObject({ code: 'not-empty' });
    await expect(copyExample(folder)).rejects.toMatchObject({ code: 'not-empty' });
    expect(readdirSync(folder)).toEqual(['mitt.txt']);
  });
});

describe('the folder of a commission', () => {
  it.each([
    ['Kommunekommisjonen', 'Kommunekommisjonen'],
    ['Utvalg for skole: «Ære & frihet»', 'Utvalg for skole «Ære & frihet»'],
    ['Hva nå? / Del 1', 'Hva nå Del 1'],
    ['..\\..\\Windows', 'Windows'],
    ['Ekspertgruppen 2025.', 'Ekspertgruppen 2025'],
    ['CON', 'Kommisjon CON'],
    ['nul.2025', 'Kommisjon nul.2025'],
    ['~$ ', '$'],
    [' ... ', 'Kommisjon'],
    ['a\u202Eb\x00c', 'a b c'],
    ['A\u030Arbo', 'Årbo'],
  ])('is called after it: %j → %j', (name, folder) => {
    expect(folderName(name)).toBe(folder);
  });

  it('is cut between words, and within a word only where it is very long', () => {
    const title =
      'Kommunekommisjonens orientering til Stortingets kommunal- og forvaltningskomité om arbeidet';
    expect(folderName(title)).toBe(
      'Kommunekommisjonens orientering til Stortingets kommunal- og forvaltningskomité',
    );
    expect(folderName('Kommisjonens arbeid – en orientering', 22)).toBe('Kommisjonens arbeid');
    expect(folderName('kommune'.repeat(30))).toHaveLength(80);
  });

  it('can be made on every system, whatever the name is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(anything, (name) => {
        const folder = folderName(name);
        expect(packedPathProblem(folder)).toBeUndefined();
        expect(folder.length).toBeLessThanOrEqual(90);
        expect(folder).toBe(folder.trim());
      }),
    );
  });
});

describe('the example', () => {
  it('is found beside the program', () => {
    expect(exampleDir()).toBe(resolve(import.meta.dirname, '../../examples/kommunekommisjonen'));
  });

  it('is copied whole, into an empty folder too, and opens', async () => {
    const folder = join(temporary(), 'Mine dokumenter', 'Eksempel');
    mkdirSync(folder, { recursive: true });
    await copyExample(folder);
    const open = await openWorkspace(folder);
    expect(open.workspace.decks.map(({ id }) => id)).toContain('okonomiforum');
    const count = (dir: string) =>
      readdirSync(dir, { recursive: true }).filter((one) => statSync(join(dir, String(one))).isFile()).length;
    expect(count(folder)).toBe(count(exampleDir()));
    await expect(copyExample(folder)).rejects.toMatchObject({ code: 'not-empty' });
  });
});
