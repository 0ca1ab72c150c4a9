/** Menus, dialogs and the desktop around the app: what was asked is kept, and dialogs answer what the test has said. */
import { started } from './settings';
import { StrictEmitter, strict } from './strict';

// biome-ignore lint/suspicious/noExplicitAny: Electron's own types are for the app; here it is data
type Loose = any;

class MenuItem {
  submenu: Menu | undefined;
  constructor(public options: Loose) {
    Object.assign(this, {
      enabled: true,
      visible: true,
      type: options.submenu ? 'submenu' : 'normal',
      ...options,
    });
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : options.submenu;
  }
}

export class Menu {
  items: Loose[] = [];
  static application: Menu | null = null;
  static popped: Menu[] = [];
  static buildFromTemplate = (template: Loose[]): Menu => {
    const menu = new Menu();
    menu.items = template.map((one) => (one instanceof MenuItem ? one : new MenuItem(one)));
    return strict('Menu', menu);
  };
  static setApplicationMenu = (menu: Menu | null): void => {
    Menu.application = menu;
  };
  static getApplicationMenu = (): Menu | null => Menu.application;
  append(item: MenuItem): void {
    this.items.push(item);
  }
  getMenuItemById(id: string): Loose {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inner = item.submenu?.getMenuItemById(id);
      if (inner) return inner;
    }
    return null;
  }
  popup(): void {
    Menu.popped.push(this);
  }
}
export { MenuItem };

export const desktop = {
  /** Answers to come, in order, each for the dialog of its method. */
  answers: [] as { method: string; value: Loose }[],
  /** What dialogs were asked with. */
  dialogs: [] as { method: string; options: Loose }[],
  opened: [] as { how: string; what: string }[],
  openFails: '',
};

function ask(method: string, given: Loose[]): Loose {
  const options = given.length > 1 ? given[1] : given[0]?.webContents ? {} : given[0];
  desktop.dialogs.push({ method, options });
  const at = desktop.answers.findIndex((one) => one.method === method);
  if (at < 0) throw new Error(`stand-in: no answer is scripted for ${method}: ${JSON.stringify(options)}`);
  return desktop.answers.splice(at, 1)[0]!.value;
}

export const dialog = strict('dialog', {
  showOpenDialog: async (...given: Loose[]) => ask('showOpenDialog', given),
  showSaveDialog: async (...given: Loose[]) => ask('showSaveDialog', given),
  showMessageBox: async (...given: Loose[]) => ask('showMessageBox', given),
  showErrorBox: (title: string, content: string) => {
    desktop.dialogs.push({ method: 'showErrorBox', options: { title, content } });
  },
});

export const shell = strict('shell', {
  openPath: async (what: string) => {
    desktop.opened.push({ how: 'openPath', what });
    return desktop.openFails;
  },
  openExternal: async (what: string) => {
    desktop.opened.push({ how: 'openExternal', what });
  },
  showItemInFolder: (what: string) => {
    desktop.opened.push({ how: 'showItemInFolder', what });
  },
});

class NativeTheme extends StrictEmitter {
  private source: 'system' | 'light' | 'dark' = 'system';
  /** The pages follow; set by the module. */
  follow: (dark: boolean) => void = () => undefined;
  constructor() {
    super('nativeTheme', ['updated']);
  }
  get themeSource(): 'system' | 'light' | 'dark' {
    return this.source;
  }
  set themeSource(source: 'system' | 'light' | 'dark') {
    this.source = source;
    this.follow(this.shouldUseDarkColors);
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark' || (this.source === 'system' && started.dark);
  }
}
export const nativeTheme = strict('nativeTheme', new NativeTheme());

export const powerSaveBlocker = strict('powerSaveBlocker', {
  running: new Set<number>(),
  start(): number {
    const id = this.running.size + 1;
    this.running.add(id);
    return id;
  },
  stop(id: number): void {
    this.running.delete(id);
  },
  isStarted(id: number): boolean {
    return this.running.has(id);
  },
});
