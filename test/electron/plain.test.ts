import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { menuCommands } from '../../app/contract';
import { isOwn, isPage, mayAsk, pageAt } from '../../electron/main/address';
import { workspacesIn } from '../../electron/main/arguments';
import { openLog } from '../../electron/main/log';
import { contextTemplate, menuTemplate } from '../../electron/main/menu';
import { boundsFor, showArea } from '../../electron/main/placement';

const folder = mkdtempSync(join(tmpdir(), 'lysark-plain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('addresses', () => {
  test.each(['app://lysark/', 'app://lysark/#/facts', 'app://lysark'])(
    '%s is the page or of the app',
    (address) => {
      expect(isOwn(address)).toBe(true);
    },
  );
  test.each([
    'app://lysark.evil/',
    'app://evil/lysark/',
    'app://user@lysark/',
    'app://user:pass@lysark/',
    'app://lysark:80/',
    'apps://lysark/',
    'https://lysark/',
    'file:///app://lysark/',
    'javascript:app://lysark/',
    'lysark',
    '',
  ])('%s is not of the app', (address) => {
    expect([isOwn(address), isPage(address), mayAsk(address)]).toEqual([false, false, false]);
  });
  test('a page may show what it made itself, and nobody else’s', () => {
    expect(mayAsk('blob:app://lysark/1-2')).toBe(true);
    expect(mayAsk('data:image/png;base64,AA==')).toBe(true);
    expect(mayAsk('blob:https://evil.example/1-2')).toBe(false);
    expect(mayAsk('blob:null/1-2')).toBe(false);
    expect(isPage('app://lysark/index.html')).toBe(false);
    expect(isPage('app://lysark/?x')).toBe(false);
  });
  test('a route stays behind the #, whatever a page makes of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'#/?%:@ aæ😀', '\ud800', 'app://evil/'), maxLength: 40 }),
        (route) => isPage(pageAt(route)),
      ),
      { numRuns: 60 },
    );
    expect(pageAt('/a%20b')).toBe('app://lysark/#/a%20b');
  });
});

describe('arguments', () => {
  const packed = join(folder, 'a b.lysark');
  const workspace = join(folder, 'kommisjon');
  writeFileSync(packed, '');
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'commission.json'), '{}');

  test('workspaces are found among them, by their names as they are', () => {
    expect(workspacesIn(['lysark', packed, 'kommisjon', packed], folder, 1)).toEqual([packed, workspace]);
    expect(workspacesIn(['electron', 'main.js', packed], folder, 2)).toEqual([packed]);
  });
  test('switches, other files, folders and names that are none are passed over', () => {
    const odd = [
      '--inspect',
      '-x',
      folder,
      '/etc/passwd',
      '/nowhere.lysark',
      '\0',
      '',
      'x'.repeat(5000),
      'https://evil.example/a.lysark',
    ];
    expect(workspacesIn(['lysark', ...odd], folder, 1)).toEqual([]);
    expect(workspacesIn([packed], folder, 1)).toEqual([]);
  });
});

describe('placement', () => {
  const main = { x: 0, y: 25, width: 1600, height: 975 };
  const second = { x: -1920, y: 0, width: 1920, height: 1080 };

  test('a window is always wholly on a screen', () => {
    const area = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: -10, max: 6000 }),
      height: fc.integer({ min: -10, max: 6000 }),
    });
    fc.assert(
      fc.property(fc.option(area, { nil: undefined }), fc.array(area, { maxLength: 3 }), (saved, taken) => {
        const { x, y, width, height } = boundsFor(saved, [main, second], taken);
        return [main, second].some(
          (one) =>
            x >= one.x && y >= one.y && x + width <= one.x + one.width && y + height <= one.y + one.height,
        );
      }),
      { numRuns: 300 },
    );
  });
  test('a window stands where it stood, and a further one a little beside it', () => {
    const stood = { x: -1900, y: 10, width: 1000, height: 700 };
    expect(boundsFor(stood, [main, second])).toEqual(stood);
    expect(boundsFor(stood, [main, second], [stood])).toEqual({ ...stood, x: -1872, y: 38 });
    expect(boundsFor(stood, [main])).toEqual({ x: 120, y: 83, width: 1360, height: 860 });
  });
  test('a small screen is filled and not overrun', () => {
    const small = { x: 0, y: 0, width: 800, height: 500 };
    expect(boundsFor(undefined, [small])).toEqual(small);
  });
  test('a show goes to the screen where its window is not', () => {
    expect(showArea([main, second], { x: -100, y: 0, width: 50, height: 50 })).toEqual(main);
    expect(showArea([main, second], { x: 100, y: 100, width: 900, height: 600 })).toEqual(second);
    expect(showArea([main], { x: 100, y: 100, width: 900, height: 600 })).toEqual(main);
  });
});

describe('menus', () => {
  type Item = {
    id?: string;
    label?: string;
    role?: string;
    type?: string;
    submenu?: Item[];
    accelerator?: string;
    registerAccelerator?: boolean;
  };
  const flat = (items: Item[]): Item[] => items.flatMap((one) => [one, ...flat(one.submenu ?? [])]);
  const made = (platform: 'windows' | 'mac' | 'linux', language: 'nb' | 'nn' | 'en' = 'nb', tools = false) =>
    menuTemplate({
      platform,
      language,
      tools,
      command: () => undefined,
      newWindow: () => undefined,
    }) as Item[];

  test.each(['windows', 'mac', 'linux'] as const)(
    'on %s hold every command once, and no tools for developers',
    (platform) => {
      const ids = flat(made(platform)).flatMap(({ id }) => id ?? []);
      expect(ids.toSorted()).toEqual([...menuCommands, 'new-window'].toSorted());
      expect(flat(made(platform)).some(({ role }) => role === 'toggleDevTools')).toBe(false);
      expect(flat(made(platform, 'nb', true)).some(({ role }) => role === 'toggleDevTools')).toBe(true);
    },
  );
  test('on macOS begin with the app’s own menu and have no letters to press', () => {
    const items = made('mac');
    expect(items[0]!.label).toBe('Lysark');
    expect(items[0]!.submenu!.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['services', 'hide', 'quit']),
    );
    expect(flat(items).some(({ label }) => label?.includes('&'))).toBe(false);
  });
  test.each(['windows', 'linux'] as const)(
    'on %s have a letter for each menu, and none twice',
    (platform) => {
      for (const language of ['nb', 'nn', 'en'] as const) {
        const letter = ({ label }: Item) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase();
        const tops = made(platform, language);
        expect(new Set(tops.map(letter)).size).toBe(tops.length);
        for (const { submenu } of tops) {
          const letters = submenu!.filter(({ type }) => type !== 'separator').map(letter);
          expect([language, letters.length]).toEqual([language, new Set(letters).size]);
          expect(letters).not.toContain(undefined);
        }
      }
    },
  );
  test('keys are unique, and those that pages hear are not taken from them', () => {
    const keyed = flat(made('linux')).filter(({ accelerator }) => accelerator);
    const keys = keyed.map(({ accelerator }) => accelerator!.replace('CmdOrCtrl', 'Ctrl'));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, registerAccelerator } of keyed) {
      if (id && id !== 'new-window') expect([id, registerAccelerator]).toEqual([id, false]);
    }
  });
  test('a right click offers what can be done there, and nothing where nothing can', () => {
    const roles = (isEditable: boolean, selectionText: string) =>
      contextTemplate('nb', { isEditable, selectionText }).flatMap(({ role }) => role ?? []);
    expect(roles(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(roles(false, 'tekst')).toEqual(['copy']);
    expect(roles(false, ' ')).toEqual([]);
  });
});

test('the log is kept small, and a place where it cannot be written ends nothing', () => {
  const file = join(folder, 'logs', 'lysark.log');
  const log = openLog(file);
  for (let count = 0; count < 200; count++) log(new Error('x'.repeat(20_000)), 'test');
  expect(readFileSync(file, 'utf8').length).toBeLessThan(1_100_000);
  expect(readFileSync(`${file}.old`, 'utf8')).toContain('test: Error: xxx');
  expect(() => openLog('/etc/hostname/lysark.log')('text', 'test')).not.toThrow();
});
