/** Sessions: one partition is all that the app has, and the default one is left with nothing. */
import { type Blocker, handlers, network } from './protocol';
import { StrictEmitter, strict } from './strict';

type Ask = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean;

export class Session extends StrictEmitter {
  readonly partition: string;
  ask: Ask | undefined;
  check: Check | undefined;
  device: ((details: object) => boolean) | undefined;
  blocker: Blocker | undefined;
  spellcheck = true;

  constructor(partition: string) {
    super('session', ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']);
    this.partition = partition;
  }

  readonly protocol = strict('protocol', {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
      handlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  });

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (blocker: Blocker) => {
      this.blocker = blocker;
      // Pages have a partition of their own; the default session has none.
      if (this.partition !== '') network.blocker = blocker;
    },
  });

  setPermissionRequestHandler(ask: Ask): void {
    this.ask = ask;
  }
  setPermissionCheckHandler(check: Check): void {
    this.check = check;
  }
  setDevicePermissionHandler(device: (details: object) => boolean): void {
    this.device = device;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellcheck = on;
  }
  setSpellCheckerLanguages(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}
  /** Not in a test's way: nothing but the app's own addresses is ever answered here. */
  async setProxy(): Promise<void> {}
}

const sessions = new Map<string, Session>();

function from(partition: string): Session {
  let found = sessions.get(partition);
  if (!found) {
    found = strict('session', new Session(partition));
    sessions.set(partition, found);
  }
  return found;
}

export const session = strict('session', {
  fromPartition: from,
  get defaultSession() {
    return from('');
  },
});
