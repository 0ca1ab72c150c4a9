import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesBeside, copiesIn } from '../../workspace/copies';
import { copyNames } from '../../workspace/copy-names';
import { sha256 } from '../../workspace/disk';
import { withLineage } from '../../workspace/lineage';
import { packFolder, readPacked } from '../../workspace/pack';
import { readWorkspace } from '../../workspace/read';
import { stringify } from '../../workspace/save';
import { settle, settledLimits } from '../../workspace/settle';
import { templates } from '../core/model/templates';
import { commission, deck, facts, folder, jpeg, person, png, workspace } from './samples';

const sound = {
  'facts/people.json': facts(person('a')),
  'decks/forum.json': deck('forum'),
  'decks/forum-2025.json': deck('forum-2025'),
  'outlines/innlegg.json': deck('innlegg'),
  'assets/IMG_0001.jpg': jpeg(3, 3),
  'assets/Møterom.png': png(3, 4),
};

const found = (dir: string, named?: ReadonlySet<string>) =>
  copiesIn(dir, named).map(({ path, of, maker }) => `${maker}: ${path} ← ${of}`);
const content = (path: string): unknown =>
  path.startsWith('facts') ? facts(person('b')) : path.includes('commission') ? commission : deck('forum');

describe('a copy beside a file is known by its name:', () => {
  it.each([
    // Syncthing, with and without the device
    ['facts/people.sync-conflict-20251124-101112-ABCDEF7.json', 'facts/people.json', 'syncthing'],
    ['facts/people.sync-conflict-20170601-091011.json', 'facts/people.json', 'syncthing'],
    ['decks/forum.sync-conflict-20251124-101112-ABCDEF7.json', 'decks/forum.json', 'syncthing'],
    [
      'decks/forum.sync-conflict-20251124-101112-ABCDEF7.sync-conflict-20251125-080000-XYZ2345.json',
      'decks/forum.json',
      'syncthing',
    ],
    ['commission.sync-conflict-20251124-101112-ABCDEF7.json', 'commission.json', 'syncthing'],
    ['conflicts/people-a.sync-conflict-20251124-101112-ABCDEF7.json', 'conflicts/people-a.json', 'syncthing'],
    ['themes/profil.sync-conflict-20251124-101112-ABCDEF7.json', 'themes/profil.json', 'syncthing'],
    ['assets/IMG_0001.sync-conflict-20251124-101112-ABCDEF7.jpg', 'assets/IMG_0001.jpg', 'syncthing'],
    // OneDrive: the machine's name, on Windows, on a Mac, several times over
    ['facts/people-PC42.json', 'facts/people.json', 'onedrive'],
    ['facts/people-DESKTOP-7QK2L1M.json', 'facts/people.json', 'onedrive'],
    ['facts/people-Karis MacBook.json', 'facts/people.json', 'onedrive'],
    ['decks/forum-MacBook Pro de Charlyne-2.json', 'decks/forum.json', 'onedrive'],
    ['decks/forum-Karis MacBook-Karis MacBook.json', 'decks/forum.json', 'onedrive'],
    ['decks/forum-2025-LAPTOP-OLA.json', 'decks/forum-2025.json', 'onedrive'],
    ['commission-PC42.json', 'commission.json', 'onedrive'],
    ['facts/people-hilap-safeBackup-0001.json', 'facts/people.json', 'onedrive'],
    // Dropbox, in the languages of the accounts
    ['facts/people (Kari Nordmanns konflikterende kopi 2025-11-24).json', 'facts/people.json', 'dropbox'],
    ["facts/people (Kari's conflicted copy 2025-11-24).json", 'facts/people.json', 'dropbox'],
    ['facts/people (Olas kopi i konflikt 2025-06-02).json', 'facts/people.json', 'dropbox'],
    ["decks/forum (KARI-PC's conflicted copy 2025-11-24 (1)).json", 'decks/forum.json', 'dropbox'],
    ['decks/forum (In Konflikt stehende Kopie von Kari 2025-11-24).json', 'decks/forum.json', 'dropbox'],
    ['decks/forum (Copie en conflit de Kari 2025-11-24).json', 'decks/forum.json', 'dropbox'],
    ['decks/forum (Case Conflict).json', 'decks/forum.json', 'dropbox'],
    ['assets/IMG_0001 (Kari’s conflicted copy 2025-11-24).jpg', 'assets/IMG_0001.jpg', 'dropbox'],
    // Nextcloud and ownCloud
    ['facts/people (conflicted copy 2025-11-24 101112).json', 'facts/people.json', 'nextcloud'],
    ['facts/people (conflicted copy Kari Nordmann 2025-11-24 101112).json', 'facts/people.json', 'nextcloud'],
    ['facts/people (konfliktkopi 2025-11-24 101112).json', 'facts/people.json', 'nextcloud'],
    ['facts/people_conflict-20251124-101112.json', 'facts/people.json', 'nextcloud'],
    ['facts/people_conflict_kari-20251124-101112.json', 'facts/people.json', 'nextcloud'],
    ['decks/forum (case clash from Kari Nordmann).json', 'decks/forum.json', 'nextcloud'],
    // Google Drive, iCloud, Synology, Resilio, Seafile
    ['facts/people (1).json', 'facts/people.json', 'google-drive'],
    ['facts/people(1).json', 'facts/people.json', 'google-drive'],
    ['decks/Kopi av forum.json', 'decks/forum.json', 'google-drive'],
    ['decks/Copy of forum.json', 'decks/forum.json', 'google-drive'],
    ['facts/people 2.json', 'facts/people.json', 'icloud'],
    ['facts/people_DiskStation_Nov-24-101112-2025_Conflict.json', 'facts/people.json', 'other'],
    ['facts/people.Conflict.json', 'facts/people.json', 'other'],
    ['facts/people (SFConflict kari@eksempel.no 2025-11-24-10-11-12).json', 'facts/people.json', 'dropbox'],
    // File managers
    ['facts/people – kopi.json', 'facts/people.json', 'file-manager'],
    ['facts/people - Kopi.json', 'facts/people.json', 'file-manager'],
    ['facts/people - Copy (2).json', 'facts/people.json', 'file-manager'],
    ['decks/forum copy 2.json', 'decks/forum.json', 'file-manager'],
    ['decks/forum (kopi).json', 'decks/forum.json', 'file-manager'],
    ['decks/forum (3. kopi).json', 'decks/forum.json', 'file-manager'],
    ['decks/forum (another copy).json', 'decks/forum.json', 'file-manager'],
    // Our own
    ['facts/people (Konflikt 1).json', 'facts/people.json', 'lysark'],
    ['decks/forum (Konflikt 12).json', 'decks/forum.json', 'lysark'],
  ])('%s', (path, of, maker) => {
    const name = of.slice(of.lastIndexOf('/') + 1, -5);
    const dir = workspace({
      ...sound,
      'themes/profil.json': '{}',
      'conflicts/people-a.json': '{}',
      [path]: path.startsWith('assets') ? png(9, 9) : path.startsWith('decks') ? deck(name) : content(path),
    });
    const bytes = readFileSync(join(dir, path));
    expect(copiesIn(dir)).toEqual([
      {
        path,
        of,
        maker,
        sure: expect.any(Boolean),
        what: path.startsWith('assets') ? 'image' : 'json',
        digest: sha256(bytes),
        size: bytes.length,
      },
    ]);
  });

  it('and reading the workspace reads none of them', async () => {
    const copies = [
      'facts/people-PC42.json',
      'facts/people.sync-conflict-20251124-101112-ABCDEF7.json',
      'decks/forum (Konflikt 1).json',
      'decks/Kopi av forum.json',
      'commission (1).json',
    ];
    const open = await readWorkspace(
      workspace({ ...sound, ...Object.fromEntries(copies.map((path) => [path, '{"broken'])) }),
      templates,
    );
    expect(open.diagnostics.map(({ rule, severity, at }) => `${severity} ${rule} ${at.file}`).sort()).toEqual(
      copies.map((path) => `tip conflict-copy ${path}`).sort(),
    );
    expect([...open.files.keys()].filter((path) => /konflikt|sync|PC42|Kopi/i.test(path))).toEqual([]);
  });
});

describe('what people have named themselves is no copy:', () => {
  it.each([
    ['a deck of a year', 'decks/forum-2025.json', deck('forum-2025')],
    ['a deck whose id ends in a digit', 'decks/forum2.json', deck('forum2')],
    ['a deck that is called a copy', 'decks/forum-kopi.json', deck('forum-kopi')],
    ['a deck about a conflict', 'decks/konflikt-i-ost.json', deck('konflikt-i-ost')],
    ['a deck of a machine’s name', 'decks/forum-laptop.json', deck('forum-laptop')],
    // Not named anew yet: the same as, or older than, what it was copied from.
    ['a deck copied by hand', 'decks/forum-mal.json', deck('forum')],
    ['an outline', 'outlines/innlegg-2.json', deck('innlegg-2')],
    ['notes beside the commission', 'commission-notater.json', { a: 1 }],
    ['another program’s file', 'package (1).json', { a: 1 }],
    ['the journal', '.lysark-journal (1).json', '{}'],
    ['a mark of a program that has it open', 'facts/~$people (1).json', '{}'],
    ['a numbered photo with no other beside it', 'assets/Kari (2).jpg', png(2, 2)],
    ['a photo by a name of two', 'assets/Kari-Nord.jpg', png(2, 2)],
    ['a photo that we numbered', 'assets/møterom-2.png', png(2, 2)],
    ['a text in assets', 'assets/IMG_0001 (1).txt', 'x'],
  ])('%s, %s', (_what, path, contents) => {
    expect(found(workspace({ ...sound, [path]: contents }))).toEqual([]);
  });

  it('a photo that a fact names, whatever it is called', () => {
    const path = 'assets/IMG_0001 (1).jpg';
    const dir = workspace({ ...sound, [path]: png(5, 5) });
    expect(found(dir)).toEqual([`google-drive: ${path} ← assets/IMG_0001.jpg`]);
    expect(found(dir, new Set(['IMG_0001 (1).jpg']))).toEqual([]);
  });

  it('a photo of another spelling of «å», as Apple writes it, is known all the same', () => {
    const path = `assets/${'Møterom'.normalize('NFD')} kopi.png`;
    expect(found(workspace({ ...sound, [path]: png(5, 5) }))).toEqual([
      `file-manager: ${path} ← assets/Møterom.png`,
    ]);
  });
});

describe('a machine’s name of small letters', () => {
  const saved = (by: Record<string, number>, notes: string) =>
    withLineage(stringify({ ...deck('forum'), title: notes }), by);
  const path = 'decks/forum-laptop.json';
  const main = saved({ kari: 3, ola: 1 }, 'Kari');

  it('makes a copy when whoever saved it did not know what the file holds now', () => {
    const dir = workspace({ 'decks/forum.json': main, [path]: saved({ kari: 2, ola: 2 }, 'Ola') });
    expect(found(dir)).toEqual([`onedrive: ${path} ← decks/forum.json`]);
  });

  it.each([
    ['the same', { kari: 3, ola: 1 }],
    ['an older version', { kari: 2 }],
    ['a newer version', { kari: 4, ola: 1 }],
  ])('and none when it is %s, as somebody’s spare copy would be', (_what, by) => {
    expect(found(workspace({ 'decks/forum.json': main, [path]: saved(by as never, 'x') }))).toEqual([]);
  });
});

it('a copy whose file is gone says what it is called', () => {
  const dir = workspace({
    'decks/forum (1).json': deck('forum'),
    'decks/mote.sync-conflict-20251124-101112-ABCDEF7.json': '{"cut off',
    'decks/annet (1).json': '{"cut off',
  });
  expect(found(dir)).toEqual([
    'google-drive: decks/forum (1).json ← decks/forum.json',
    'syncthing: decks/mote.sync-conflict-20251124-101112-ABCDEF7.json ← decks/mote.json',
  ]);
});

it('a link that leads out is not looked into', () => {
  const dir = workspace(sound);
  const elsewhere = workspace({ 'x.json': facts(person('hemmelig')) });
  symlinkSync(join(elsewhere, 'x.json'), join(dir, 'facts/people (1).json'));
  expect(found(dir)).toEqual([]);
});

it('names of any kind are looked at in a moment, and the file’s own name never comes out', () => {
  const parts = fc.constantFrom(
    'people',
    ' ',
    '(',
    ')',
    '-',
    'PC',
    'kopi',
    'konflikt',
    '.',
    '_',
    '1',
    ' (1)',
    ' av ',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 80 }), (list) => {
      const stem = list.join('');
      const began = performance.now();
      for (const one of copyNames(stem)) expect(one.stem.length).toBeLessThan(stem.length);
      expect(performance.now() - began).toBeLessThan(200);
    }),
  );
  expect(copyNames(`a${' (konflikt'.repeat(5000)}`)).toEqual([]);
});

it('copies of a packed commission are those beside it that are called so', () => {
  const dir = folder();
  for (const name of [
    'Kommisjonen.lysark',
    'Kommisjonen (1).lysark',
    'Kommisjonen (Konflikt 2026-11-23 11.42).lysark',
    'Kommisjonen-PC42.lysark',
    'Kommisjonen.sync-conflict-20251124-101112-ABCDEF7.lysark',
    'Kommisjonen 2025-11-24.lysark',
    'Annen.lysark',
    'Annen (1).lysark',
    'Kommisjonen (1).zip',
  ]) {
    writeFileSync(join(dir, name), name);
  }
  expect(
    copiesBeside(join(dir, 'Kommisjonen.lysark')).map(({ path, maker, sure }) => [
      path.slice(dir.length + 1),
      maker,
      sure,
    ]),
  ).toEqual([
    ['Kommisjonen (1).lysark', 'google-drive', false],
    ['Kommisjonen (Konflikt 2026-11-23 11.42).lysark', 'lysark', true],
    ['Kommisjonen-PC42.lysark', 'onedrive', false],
    ['Kommisjonen.sync-conflict-20251124-101112-ABCDEF7.lysark', 'syncthing', true],
  ]);
});

describe('a copy that was taken in', () => {
  const now = new Date(2025, 10, 24, 10, 11);
  const copy = 'facts/people (1).json';
  const put = 'settled/2025-11-24/facts-people (1).json';

  it('is put away by day, and is no part of the workspace or of what is packed', async () => {
    const dir = workspace({ ...sound, [copy]: facts(person('b')) });
    const bytes = readFileSync(join(dir, copy));
    expect(await settle(dir, copy, now)).toBe(put);
    expect(existsSync(join(dir, copy))).toBe(false);
    expect(readFileSync(join(dir, put))).toEqual(bytes);
    const open = await readWorkspace(dir, templates);
    expect(open.diagnostics.filter(({ at }) => at.file?.includes('settled'))).toEqual([]);
    expect(copiesIn(dir)).toEqual([]);
    expect([...readPacked(await packFolder(dir)).keys()].filter((path) => path.includes('settled'))).toEqual(
      [],
    );
  });

  it('never takes the place of another of the same name; the same contents lie there once', async () => {
    const dir = workspace(sound);
    const names: (string | undefined)[] = [];
    for (const id of ['b', 'c', 'b']) {
      writeFileSync(join(dir, copy), JSON.stringify(facts(person(id))));
      names.push(await settle(dir, copy, now));
    }
    expect(names).toEqual([put, 'settled/2025-11-24/facts-people (1)-2.json', put]);
    expect(readdirSync(join(dir, 'settled/2025-11-24'))).toHaveLength(2);
  });

  it('stays when it is another by now, and when it is gone nothing happens', async () => {
    const dir = workspace({ ...sound, [copy]: facts(person('b')) });
    expect(await settle(dir, copy, now, sha256('noe annet'))).toBeUndefined();
    expect(existsSync(join(dir, copy))).toBe(true);
    rmSync(join(dir, copy));
    expect(await settle(dir, copy, now)).toBeUndefined();
  });

  it('lies in both places after a kill, and then in one', async () => {
    const dir = workspace({ ...sound, [copy]: facts(person('b')) });
    mkdirSync(join(dir, 'settled/2025-11-24'), { recursive: true });
    writeFileSync(join(dir, put), readFileSync(join(dir, copy)));
    expect(await settle(dir, copy, now)).toBe(put);
    expect(existsSync(join(dir, copy))).toBe(false);
  });

  it('is not put where a link leads out', async () => {
    const dir = workspace({ ...sound, [copy]: facts(person('b')) });
    const elsewhere = folder();
    symlinkSync(elsewhere, join(dir, 'settled'));
    await expect(settle(dir, copy, now)).rejects.toThrow(/link/);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(existsSync(join(dir, copy))).toBe(true);
  });

  it('goes after a year, and the oldest where there is too much; other files there are left alone', async () => {
    const most = settledLimits.total;
    settledLimits.total = 3000;
    try {
      const dir = workspace({
        ...sound,
        'settled/2024-11-01/for-gammel.json': 'x',
        'settled/2025-01-01/gammel.json': 'x'.repeat(2000),
        'settled/2025-06-01/nyere.json': 'x'.repeat(1000),
        'settled/notat.txt': 'x',
        [copy]: `"${'x'.repeat(1500)}"`,
      });
      await settle(dir, copy, now);
      expect((readdirSync(join(dir, 'settled'), { recursive: true }) as string[]).sort()).toEqual([
        '2025-06-01',
        '2025-06-01/nyere.json',
        '2025-11-24',
        '2025-11-24/facts-people (1).json',
        'notat.txt',
      ]);
    } finally {
      settledLimits.total = most;
    }
  });
});
