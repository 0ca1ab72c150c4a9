import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openerCommands } from '../../../app/serve/opener';
import { documentsFolder, folderLabel, stateFolder } from '../../../app/settings/folders';
import { temporary } from './browser';

it('gives addresses and paths to the system as arguments of their own, never to a shell', () => {
  const nasty = 'https://x.no/?a=1&calc.exe^|"$(id)`';
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const { url, file, show } = openerCommands(platform);
    expect(url(nasty)).toContain(nasty);
    expect(file('/a b/c.pptx').at(-1)).toBe('/a b/c.pptx');
    for (const command of [url(nasty), file('/a'), show('/a')]) {
      expect(command[0]).not.toMatch(/^(cmd|sh|bash|powershell)/);
    }
  }
});

it('keeps its state where each system keeps such things', () => {
  const home = '/home/kari';
  expect(stateFolder({ platform: 'linux', env: {}, home })).toBe('/home/kari/.local/state/lysark');
  expect(stateFolder({ platform: 'linux', env: { XDG_STATE_HOME: '/s' }, home })).toBe('/s/lysark');
  expect(stateFolder({ platform: 'linux', env: { XDG_STATE_HOME: 'rel' }, home })).toContain('/home/kari');
  expect(stateFolder({ platform: 'darwin', env: {}, home })).toContain('Application Support');
  expect(stateFolder({ platform: 'win32', env: { LOCALAPPDATA: '/L' }, home })).toContain('/L');
});

it('finds the documents where the user has put them', () => {
  const home = temporary();
  const place = { platform: 'linux' as const, env: {}, home };
  expect(documentsFolder(place)).toBe(home);
  mkdirSync(join(home, 'Documents'));
  expect(documentsFolder(place)).toBe(join(home, 'Documents'));
  mkdirSync(join(home, '.config'));
  mkdirSync(join(home, 'Mine ting'));
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), '# x\nXDG_DOCUMENTS_DIR="$HOME/Mine ting"\n');
  expect(documentsFolder(place)).toBe(join(home, 'Mine ting'));
});

it('says where things are as people do', () => {
  const home = '/home/kari';
  expect(folderLabel('/home/kari/Documents/Utvalg', 'nb', home)).toBe('Dokumenter › Utvalg');
  expect(folderLabel('/home/kari/Downloads', 'nn', home)).toBe('Nedlastingar');
  expect(folderLabel('/home/kari', 'en', home)).toBe('Home folder');
  expect(folderLabel('/home/kari/a/b/c/d/e', 'nb', home)).toBe('… › c › d › e');
  expect(folderLabel('/mnt/felles/k/a/b', 'nb', home)).toBe('… › a › b');
});
