import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { usualChoices } from '../../core/packing';
import type { Standin } from '../standin/launch';
import { launch, profileWithExample, ready, until } from './app';

const screens = [
  { width: 1600, height: 1000 },
  { width: 1920, height: 1080 },
];
let app: Standin;
let page: Page;
let profile: string;
let workspace: string;

beforeAll(async () => {
  ({ profile, workspace } = profileWithExample());
  app = await launch({ profile, args: [workspace], display: screens });
  page = await ready(app);
});

type Answer = { ok: boolean; error?: { code: string } };
const call = async (name: string, input: object, on = page) =>
  (await on.evaluate(`window.lysark.call('${name}', ${JSON.stringify(input)})`)) as Answer & {
    value: unknown;
  };
const last = async () => (await app.dialogs()).at(-1)!;

describe('dialogs', () => {
  test.each([
    ['workspace', { properties: ['openDirectory'], title: 'Åpne en kommisjon: velg mappen' }],
    ['packed', { filters: [{ name: 'Lysark-filer', extensions: ['lysark'] }] }],
    ['presentation', { title: 'Velg en PowerPoint-fil' }],
    ['images', { properties: ['openFile', 'multiSelections'] }],
    ['folder', { properties: ['openDirectory', 'createDirectory', 'promptToCreate'] }],
  ])(
    'one for %s is the right one, and what is chosen is known by an opaque place',
    async (purpose, options) => {
      await app.answer({ method: 'showOpenDialog', value: { canceled: false, filePaths: [workspace] } });
      const { value } = await call('files.choose', { purpose });
      expect(value).toEqual([
        { place: expect.stringMatching(/^[\w-]{16,64}$/), name: 'Kommunekommisjonen', kind: 'folder' },
      ]);
      expect(JSON.stringify(value)).not.toContain(profile);
      expect((await last()).options).toMatchObject(options);
    },
  );

  test('a cancelled one chooses nothing', async () => {
    await app.answer({ method: 'showOpenDialog', value: { canceled: true, filePaths: [] } });
    expect(await call('files.choose', { purpose: 'workspace' })).toEqual({ ok: true, value: null });
  });

  test('the one to save begins with a plain name, whatever the page says', async () => {
    const file = join(profile, 'Documents', 'Kopi.lysark');
    await app.answer({ method: 'showSaveDialog', value: { canceled: false, filePath: file } });
    const chosen = await call('files.choose', { purpose: 'save-packed', name: '../../etc/..\\passwd' });
    expect((await last()).options).toMatchObject({
      defaultPath: 'passwd.lysark',
      title: 'Lag en kopi som én fil',
    });
    const [{ place }] = chosen.value as unknown as [{ place: string }];
    const written = await call('workspace.pack', { place, choices: usualChoices });
    expect(written).toMatchObject({ ok: true, value: { name: 'Kopi.lysark' } });
    expect(existsSync(file)).toBe(true);
    const { file: id } = written.value as unknown as { file: string };
    expect(await call('files.open', { file: id })).toEqual({ ok: true, value: null });
    expect(await call('files.show', { file: id })).toEqual({ ok: true, value: null });
    expect((await app.opened()).slice(-2)).toEqual([
      { how: 'openPath', what: file },
      { how: 'showItemInFolder', what: file },
    ]);
    await app.main(`inside.desktop.openFails = 'no program'`);
    expect((await call('files.open', { file: id })).error?.code).toBe('no-program');
    await app.main(`inside.desktop.openFails = ''`);
  });

  test('speak the language that was chosen, and so does the menu', async () => {
    await call('settings.set', { language: 'nn', colours: 'dark' });
    await app.answer({ method: 'showOpenDialog', value: { canceled: true, filePaths: [] } });
    await call('files.choose', { purpose: 'images' });
    expect((await last()).options).toMatchObject({ title: 'Vel bilete' });
    const labels = `return electron.Menu.getApplicationMenu().items.map(({ label }) => label)`;
    expect(await app.main(labels)).toEqual(['&Fil', '&Rediger', '&Vis', 'V&indauge', '&Hjelp']);
    expect(await app.main('return electron.nativeTheme.themeSource')).toBe('dark');
    await until(
      async () => (await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)) as boolean,
    );
    await call('settings.set', { language: 'nb', colours: 'system' });
    expect(await app.main(labels)).toContain('V&indu');
  });
});

test('every command of the contract is in the menu and reaches the page of the window in front', async () => {
  const { menuCommands } = await import('../../app/contract');
  for (const command of menuCommands) await app.menu(command);
  await until(
    async () =>
      ((await page.evaluate(`window.told.filter(({ type }) => type === 'menu').length`)) as number) >=
      menuCommands.length,
  );
  expect(
    await page.evaluate(`window.told.filter(({ type }) => type === 'menu').map(({ command }) => command)`),
  ).toEqual([...menuCommands]);
});

describe('files that are handed over', () => {
  const give = async (files: string[]) => {
    await page.evaluate('window.dropped.length = 0');
    await app.drop(page, '#drop', files);
    await until(async () => ((await page.evaluate('window.dropped.length')) as number) === files.length);
    return (await page.evaluate('window.dropped')) as (Answer & { value: { place: string } })[];
  };

  test('from the file manager become places, without their paths', async () => {
    const file = join(profile, 'bilde.png');
    writeFileSync(file, Buffer.from('iVBORw0KGgo=', 'base64'));
    const [one, two] = await give([file, workspace]);
    expect(one).toMatchObject({ ok: true, value: { name: 'bilde.png', kind: 'file', size: 8 } });
    expect(two).toMatchObject({ ok: true, value: { name: 'Kommunekommisjonen', kind: 'folder' } });
    expect(JSON.stringify([one, two])).not.toContain(profile);
    expect(await call('workspace.open', { place: two!.value.place })).toMatchObject({ ok: true });
  });

  test('are taken whatever they are useful for', async () => {
    const { usefulEndings } = await import('../../app/contract');
    const files = Object.values(usefulEndings)
      .flat()
      .map((ending) => join(profile, `fil${ending.toUpperCase()}`));
    for (const file of files) writeFileSync(file, 'x');
    const answers = await give(files);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('of kinds that Lysark does not take are refused', async () => {
    const file = join(profile, 'program.sh');
    writeFileSync(file, '');
    expect((await give([file]))[0]?.error?.code).toBe('unknown-kind');
  });

  test('from the clipboard come as bytes and arrive whole', async () => {
    const size = 9 * 1024 * 1024 + 17;
    const answer = (await page.evaluate(
      `window.lysark.give(new File([new Uint8Array(${size}).map((_, at) => at % 251)], '../../limt inn.svg'))`,
    )) as Answer & { value: { place: string } };
    expect(answer).toMatchObject({ ok: true, value: { name: 'limt inn.svg', kind: 'file', size } });
    const [folder] = (await app.main(
      `const fs = await import('node:fs'); const path = await import('node:path');
      const below = (at) => fs.readdirSync(at, { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? below(path.join(at, one.name)) : [path.join(at, one.name)]);
      return below(path.join(value, 'state/lysark/given'))`,
      profile,
    )) as string[];
    const bytes = readFileSync(folder!);
    expect([bytes.length, bytes[0], bytes[5_000_000], bytes.at(-1)]).toEqual([
      size,
      0,
      5_000_000 % 251,
      (size - 1) % 251,
    ]);
  });

  test('that are larger than they said, too large, or too many are refused', async () => {
    const speak = `const [window] = electron.BrowserWindow.getAllWindows();
      const event = window.webContents.forged({ url: 'app://lysark/', origin: 'app://lysark', parent: null });
      const ask = async (channel, input) => await inside.invoked.get('lysark:' + channel)(event, input);`;
    const code = async (rest: string) => await app.main(`${speak} return (${rest}).error?.code ?? null`);
    expect(await code(`await ask('begin', { name: 'x', size: 300 * 1024 * 1024 })`)).toBe('too-large');
    expect(await code(`await ask('begin', { name: 'x', size: -1 })`)).toBe('bad-input');
    expect(await code(`await ask('part', { key: 'x', bytes: new Uint8Array(1) })`)).toBe('bad-input');
    expect(
      await code(`await (async () => { const { value: key } = await ask('begin', { name: 'x.png', size: 1 });
        return await ask('part', { key, bytes: new Uint8Array(2) }) })()`),
    ).toBe('too-large');
    expect(
      await code(`await (async () => { const { value: key } = await ask('begin', { name: 'x.png', size: 5 });
        return await ask('end', { key }) })()`),
    ).toBe('bad-input');
    expect(
      await code(`await (async () => { let last;
        for (let at = 0; at < 5; at++) last = await ask('begin', { name: 'x.png', size: 5 });
        return last })()`),
    ).toBe('too-many');
    for (const path of ['relative.png', '/etc/passwd', '/nowhere.png', '/tmp/\0.png', '']) {
      expect(await code(`await ask('give', { path: ${JSON.stringify(path)} })`)).toMatch(
        /^(bad-input|missing|unknown-kind)$/,
      );
    }
  });
});

describe('windows', () => {
  test('a show fills the second screen without a frame, knows the commission, and keeps the screen on', async () => {
    expect(await call('windows.open', { kind: 'show', route: '/show/okonomiforum?slide=3 æ' })).toEqual({
      ok: true,
      value: { opened: 'window' },
    });
    const show = await ready(app, 1);
    expect(await show.evaluate('decodeURI(location.hash)')).toBe('#/show/okonomiforum?slide=3 æ');
    expect(await show.evaluate('window.opened.workspace.commission.id')).toBe(
      await page.evaluate('window.opened.workspace.commission.id'),
    );
    const look = `const [, window] = electron.BrowserWindow.getAllWindows();
      return { frame: window.options.frame, full: window.isFullScreen(), x: window.getBounds().x,
        menu: window.menu, awake: electron.powerSaveBlocker.running.size, ground: window.options.backgroundColor }`;
    expect(await app.main(look)).toEqual({
      frame: false,
      full: true,
      x: 1600,
      menu: null,
      awake: 1,
      ground: '#000000',
    });
    // Asking again begins it anew, in one window.
    await call('windows.open', { kind: 'show', route: '/show/kort-innlegg' });
    await until(() => app.pages().length === 2 && app.pages()[1]!.url().includes('kort-innlegg'));
    await app
      .pages()[1]!
      .evaluate('window.close()')
      .catch(() => undefined);
    await until(async () => (await app.main('return electron.powerSaveBlocker.running.size')) === 0);
    await until(() => app.pages().length === 1);
  });

  test('another one stands beside the first, and the presenter view goes when its window does', async () => {
    await call('windows.open', { kind: 'workspace', route: '/facts' });
    const second = await ready(app, 1);
    const bounds = (await app.main(
      'return electron.BrowserWindow.getAllWindows().map((one) => one.getBounds())',
    )) as { x: number }[];
    expect(bounds[1]!.x).toBe(bounds[0]!.x + 28);
    await call('windows.open', { kind: 'presenter', route: '/presenter' }, second);
    await ready(app, 2);
    await app.closeWindow(1);
    await until(() => app.pages().length === 1);
    expect(await call('recent.list', {})).toMatchObject({ ok: true });
  });

  test('an edit in one window is told to the other', async () => {
    await call('windows.open', { kind: 'workspace', route: '' });
    const second = await ready(app, 1);
    const { value } = await call('session.hello', {});
    const { client } = value as unknown as { client: string };
    const revision = await page.evaluate('window.opened.revision');
    const op = { type: 'deck.set', in: 'decks', id: 'kort-innlegg', field: 'title', value: 'Ny tittel' };
    expect(await call('edit.apply', { base: revision as number, op })).toMatchObject({
      ok: true,
      value: { ok: true },
    });
    await until(
      async () =>
        (await second.evaluate(
          `window.told.some((one) => one.type === 'applied' && one.client === '${client}')`,
        )) as boolean,
    );
    await app.closeWindow(1);
    await until(() => app.pages().length === 1);
  });
});

test('a .lysark file opens from the file manager and is remembered by the system', async () => {
  const file = join(profile, 'Documents', 'Kopi.lysark');
  const own = profileWithExample().profile;
  mkdirSync(join(own, 'mail'));
  cpSync(file, join(own, 'mail/Kopi.lysark'));
  const other = await launch({ profile: own, args: [join(own, 'mail/Kopi.lysark')] });
  const opened = await ready(other);
  expect(await opened.evaluate('window.opened.kind')).toBe('file');
  expect(await other.main('return electron.app.recent')).toEqual([join(own, 'mail/Kopi.lysark')]);
  expect(await other.close()).toBe(0);
});
