/** The application's menu, as data: what each system's users expect, in the language of the interface. */
import type { MenuItemConstructorOptions as Item } from 'electron';
import { type Catalogue, type MenuCommand, textsIn, type UiLanguage } from '../../app/contract';

type MenuWord = keyof Catalogue['menu'];

interface MenuOptions {
  platform: 'windows' | 'mac' | 'linux';
  language: UiLanguage;
  /** For developers; never in an installed app. */
  tools: boolean;
  /** Sends a command to the page of the window in front. */
  command(command: MenuCommand): void;
  newWindow(): void;
}

/**
 * Keys of commands. The pages listen for the same keys, because they work in a browser too: where the system lets a menu
 * show a key without taking it, that is done, so that nothing happens twice.
 */
const keys: Partial<Record<MenuCommand, string>> = {
  new: 'CmdOrCtrl+Shift+N',
  open: 'CmdOrCtrl+O',
  export: 'CmdOrCtrl+E',
  show: 'F5',
  undo: 'CmdOrCtrl+Z',
  find: 'CmdOrCtrl+F',
  search: 'CmdOrCtrl+K',
  settings: 'CmdOrCtrl+,',
  help: 'F1',
};

/** @returns the template for `Menu.buildFromTemplate`; each command's item has the command as its id */
export function menuTemplate({ platform, language, tools, command, newWindow }: MenuOptions): Item[] {
  const mac = platform === 'mac';
  const said = textsIn(language).menu;
  // macOS has no letters to press in menus.
  const label = (word: MenuWord): string => (mac ? said[word].replace('&', '') : said[word]);
  const line: Item = { type: 'separator' };
  const role = (kind: Item['role'], word: MenuWord, more: Item = {}): Item => ({
    role: kind,
    label: label(word),
    ...more,
  });
  const item = (id: MenuCommand, accelerator = keys[id]): Item => ({
    id,
    label: label(id),
    click: () => command(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const opens: Item = {
    id: 'new-window',
    label: label('new-window'),
    accelerator: 'CmdOrCtrl+N',
    click: newWindow,
  };

  const recent: Item = {
    label: label('recent'),
    role: 'recentDocuments',
    submenu: [{ role: 'clearRecentDocuments', label: label('clear-recent') }],
  };
  const file: Item[] = [
    item('new'),
    item('open'),
    // Windows keeps the list in its jump list, Linux nowhere; the page shows it everywhere.
    ...(mac ? [recent] : []),
    opens,
    line,
    item('pack'),
    item('export'),
    line,
    item('close'),
    ...(mac ? [role('close', 'close-window')] : [item('settings'), line, role('quit', 'quit')]),
  ];
  const edit: Item[] = [
    item('undo'),
    item('redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    line,
    role('cut', 'cut'),
    role('copy', 'copy'),
    role('paste', 'paste'),
    role('selectAll', 'select-all'),
    line,
    item('find'),
    // ⌘H hides the app.
    item('replace', mac ? 'Shift+Cmd+F' : 'Ctrl+H'),
    item('search'),
  ];
  const view: Item[] = [
    item('show'),
    item('checks'),
    line,
    item('zoom-in'),
    item('zoom-out'),
    item('zoom-reset'),
    line,
    role('zoomIn', 'text-larger', { accelerator: 'CmdOrCtrl+Plus' }),
    role('zoomOut', 'text-smaller', { accelerator: 'CmdOrCtrl+-' }),
    role('resetZoom', 'text-usual', { accelerator: 'CmdOrCtrl+0' }),
    line,
    role('togglefullscreen', 'full-screen'),
    ...(tools ? [line, role('toggleDevTools', 'tools')] : []),
  ];
  const window: Item[] = [
    role('minimize', 'minimize'),
    ...(mac ? [role('zoom', 'zoom-window'), line, role('front', 'front')] : [role('close', 'close-window')]),
  ];
  const own: Item[] = [
    item('about'),
    line,
    item('settings'),
    line,
    role('services', 'services'),
    line,
    role('hide', 'hide'),
    role('hideOthers', 'hide-others'),
    role('unhide', 'unhide'),
    line,
    role('quit', 'quit'),
  ];
  return [
    ...(mac ? [{ label: 'Lysark', submenu: own }] : []),
    { label: label('file'), submenu: file },
    { label: label('edit'), submenu: edit },
    { label: label('view'), submenu: view },
    { label: label('window'), submenu: window, ...(mac ? { role: 'windowMenu' as const } : {}) },
    {
      label: label('help-menu'),
      submenu: [item('help'), ...(mac ? [] : [line, item('about')])],
      ...(mac ? { role: 'help' as const } : {}),
    },
  ];
}

/** What a right click offers in a text field or on selected text; nothing elsewhere. */
export function contextTemplate(
  language: UiLanguage,
  { isEditable, selectionText }: { isEditable: boolean; selectionText: string },
): Item[] {
  const label = (word: MenuWord): string => textsIn(language).menu[word].replace('&', '');
  const copy: Item = { role: 'copy', label: label('copy') };
  if (isEditable) {
    return [
      { role: 'cut', label: label('cut') },
      copy,
      { role: 'paste', label: label('paste') },
      { type: 'separator' },
      { role: 'selectAll', label: label('select-all') },
    ];
  }
  return selectionText.trim() === '' ? [] : [copy];
}
