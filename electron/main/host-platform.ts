/** What the desktop host can do: the system's dialogs, programs and windows. */
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { app, dialog, type FileFilter, nativeTheme, type OpenDialogOptions, shell } from 'electron';
import { type Catalogue, textsIn, usefulEndings } from '../../app/contract';
import type { ChoosePurpose, ChooseRequest, HostPlatform } from '../../app/handlers/host-platform';
import { titleOf, type Windows } from './windows';

interface PlatformTools {
  windows(): Windows;
  /** Menus follow the language. */
  language(language: ChooseRequest['language']): void;
}

/** Dialogs want endings without their dot. */
const plain = (purpose: keyof typeof usefulEndings): string[] =>
  usefulEndings[purpose].map((ending) => ending.slice(1));

function filtersOf(purpose: ChoosePurpose, said: Catalogue['system']): FileFilter[] | undefined {
  switch (purpose) {
    case 'workspace':
    case 'folder':
      return undefined;
    case 'packed':
    case 'save-packed':
      return [{ name: said.packed, extensions: ['lysark'] }];
    case 'presentation':
      return [
        { name: said.presentations, extensions: plain('presentation') },
        { name: said.all, extensions: ['*'] },
      ];
    case 'data':
      return [
        { name: said.data, extensions: plain('data') },
        { name: said.all, extensions: ['*'] },
      ];
    case 'images':
      return [{ name: said.images, extensions: plain('images') }];
  }
}

const kinds: Readonly<Record<Exclude<ChoosePurpose, 'save-packed'>, OpenDialogOptions['properties']>> = {
  workspace: ['openDirectory'],
  folder: ['openDirectory', 'createDirectory', 'promptToCreate'],
  packed: ['openFile'],
  presentation: ['openFile'],
  data: ['openFile'],
  images: ['openFile', 'multiSelections'],
};

/** The name to begin with: never a path, whatever the page says. */
function plainName(name: string | undefined): string {
  const last = (name ?? '')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\x00-\x1f<>:"|?*]/g, '')
    .trim();
  const stem = last
    .replace(/\.lysark$/i, '')
    .replace(/^\.+/, '')
    .slice(0, 120);
  return `${stem === '' ? 'Kommisjon' : stem}.lysark`;
}

/** Programs: a written file of another kind is shown and not run. */
const opened = /\.(pptx|png|svg|lysark|ics)$/i;

export function electronPlatform({ windows, language }: PlatformTools): HostPlatform {
  return {
    host: 'electron',
    platform: process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux',
    roots: [],

    async choose({ client, purpose, name, language: tongue, folder }) {
      const said = textsIn(tongue).system;
      const window = windows().ofClient(client)?.window;
      if (!window) return null;
      const common = {
        title: said.choose[purpose],
        // macOS shows no titles on its dialogs.
        message: said.choose[purpose],
        filters: filtersOf(purpose, said),
      };
      if (purpose === 'save-packed') {
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          ...common,
          buttonLabel: said.saveButton,
          defaultPath: plainName(name),
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        return canceled || filePath === '' ? null : [filePath];
      }
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...common,
        buttonLabel: said.chooseButton,
        defaultPath: folder,
        properties: kinds[purpose],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },

    async openFile(path) {
      if (!isAbsolute(path) || !opened.test(path)) throw new Error('not a file to open');
      // `openPath` says the same of a file that is gone and of one without a program.
      await stat(path);
      const said = await shell.openPath(path);
      if (said !== '') throw new Error(said);
    },

    async showFile(path) {
      await stat(path);
      shell.showItemInFolder(path);
    },

    async openUrl(url) {
      const { protocol, username, password } = new URL(url);
      if (protocol !== 'https:' || username !== '' || password !== '')
        throw new Error('not an address to open');
      await shell.openExternal(url);
    },

    async openWindow({ client, kind, route }) {
      const opener = windows().ofClient(client);
      const path = opener?.session.open?.shared.path;
      const start = path === undefined ? ('nothing' as const) : { path };
      const twin = windows()
        .all()
        .find((one) => one.kind === kind && one.opener === client);
      // One show at a time: asking again begins it anew.
      if (kind !== 'workspace' && twin) twin.window.close();
      await windows().open({ kind, route, start, opener: kind === 'workspace' ? undefined : opener });
      return true;
    },

    opened(client, { name, path, kind }) {
      const appWindow = windows().ofClient(client);
      if (!appWindow) return;
      appWindow.window.setTitle(titleOf(name));
      if (appWindow.kind !== 'workspace') return;
      if (process.platform === 'darwin') appWindow.window.setRepresentedFilename(path);
      if (kind === 'file' || process.platform === 'darwin') app.addRecentDocument(path);
    },

    closed(client) {
      const window = windows().ofClient(client)?.window;
      window?.setTitle(titleOf(undefined));
      if (process.platform === 'darwin') window?.setRepresentedFilename('');
    },

    settings({ language: tongue, colours }) {
      nativeTheme.themeSource = colours;
      windows().recolour();
      language(tongue);
    },
  };
}
