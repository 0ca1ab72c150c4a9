/** `app`: life and death of the process, paths, one instance. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { started, userData } from './settings';
import { preventable, StrictEmitter, strict } from './strict';

const events = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'activate',
  'open-file',
  'open-url',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'child-process-gone',
  'render-process-gone',
  'certificate-error',
  'select-client-certificate',
  'login',
];

const lock = join(started.profile, 'instance.json');

class App extends StrictEmitter {
  private becomeReady: () => void = () => undefined;
  private readonly whenIsReady: Promise<void>;
  private quitting = false;
  private held = 0;
  ready = false;
  sandbox = false;
  userModelId = '';
  readonly recent: string[] = [];
  readonly switches: [string, string?][] = [];
  readonly isPackaged = started.packaged;
  name = 'Lysark';
  /** Closes every window; true when one of them would not. */
  closeWindows: () => boolean = () => false;

  constructor() {
    super('app', events);
    this.whenIsReady = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  readonly commandLine = strict('commandLine', {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? [name] : [name, value]);
    },
    hasSwitch: (name: string) =>
      started.argv.some((one) => one === `--${name}` || one.startsWith(`--${name}=`)),
    getSwitchValue: (name: string) =>
      started.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  });

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandbox = true;
  }
  disableHardwareAcceleration(): void {}
  start(): void {
    this.ready = true;
    this.becomeReady();
    this.emit('ready', {}, {});
  }
  isReady = (): boolean => this.ready;
  whenReady = (): Promise<void> => this.whenIsReady;
  getVersion = (): string => started.version;
  getName = (): string => this.name;
  setName(name: string): void {
    this.name = name;
  }
  getAppPath = (): string => started.app;
  getLocale = (): string => started.locale;
  getSystemLocale = (): string => started.locale;
  getPreferredSystemLanguages = (): string[] => [started.locale];
  private readonly folders: Record<string, string> = {
    home: started.profile,
    userData,
    sessionData: userData,
    appData: started.profile,
    temp: tmpdir(),
    documents: join(started.profile, 'Documents'),
    downloads: join(started.profile, 'Downloads'),
    logs: join(userData, 'logs'),
    crashDumps: join(userData, 'Crashpad'),
  };
  getPath(name: string): string {
    const found = this.folders[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    mkdirSync(found, { recursive: true });
    return found;
  }
  setPath(name: string, path: string): void {
    this.getPath(name);
    this.folders[name] = path;
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  addRecentDocument(path: string): void {
    this.recent.unshift(path);
  }
  clearRecentDocuments(): void {
    this.recent.length = 0;
  }
  setAboutPanelOptions(): void {}
  focus(): void {}

  requestSingleInstanceLock(data: object = {}): boolean {
    mkdirSync(started.profile, { recursive: true });
    try {
      const { pid, socket } = JSON.parse(readFileSync(lock, 'utf8'));
      process.kill(pid, 0);
      this.held++;
      const message = JSON.stringify({ argv: started.argv, cwd: process.cwd(), data });
      const done = () => {
        this.held--;
      };
      connect(socket).on('error', done).on('close', done).end(message);
      return false;
    } catch {
      // Nobody has it, or who had it is dead.
    }
    const socket = join(tmpdir(), `lysark-standin-${process.pid}.sock`);
    rmSync(socket, { force: true });
    const server = createServer((client) => {
      let text = '';
      client.on('data', (part) => {
        text += String(part);
      });
      client.on('end', () => {
        const { argv, cwd, data: given } = JSON.parse(text);
        this.emit('second-instance', preventable({}), argv, cwd, given);
      });
    });
    server.listen(socket);
    server.unref();
    writeFileSync(lock, JSON.stringify({ pid: process.pid, socket }));
    process.on('exit', () => rmSync(socket, { force: true }));
    return true;
  }
  releaseSingleInstanceLock(): void {
    rmSync(lock, { force: true });
  }

  quit(): void {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    if (this.closeWindows()) {
      this.quitting = false;
      return;
    }
    this.end();
  }
  windowsGone(): void {
    if (this.quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
  private end(): void {
    const will = preventable({});
    this.emit('will-quit', will);
    this.quitting = false;
    if (!will.defaultPrevented) this.exit(0);
  }
  exit(code = 0): void {
    const leave = () => {
      if (this.held > 0) {
        setTimeout(leave, 10);
        return;
      }
      this.emit('quit', {}, code);
      this.releaseMine();
      process.exit(code);
    };
    leave();
  }
  private releaseMine(): void {
    try {
      if (JSON.parse(readFileSync(lock, 'utf8')).pid === process.pid) rmSync(lock, { force: true });
    } catch {
      // Not ours.
    }
  }
  relaunch(): void {
    throw new Error('stand-in: app.relaunch is not implemented');
  }
}

export const app = strict('app', new App());
