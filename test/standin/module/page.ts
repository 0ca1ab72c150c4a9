/** One page of Chromium: its addresses, its preload, its messages. `WebContents` is a face of this. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decode, encode } from '../codec';
import type { Cdp, Message } from './cdp';
import { invoke, sent } from './ipc';
import { inward, outward } from './protocol';
import { started } from './settings';
import { preventable } from './strict';

export interface Frame {
  url: string;
  origin: string;
  parent: Frame | null;
  top: Frame;
  detached: boolean;
}

export interface Owner {
  emit(event: string, ...given: unknown[]): boolean;
  opener(details: object): { action: 'allow' | 'deny' };
  isDevToolsOpened(): boolean;
}

function originOf(url: string): string {
  return url.startsWith('app://lysark') ? 'app://lysark' : URL.canParse(url) ? new URL(url).origin : 'null';
}

function makeFrame(url: string, parent: Frame | null): Frame {
  const frame = { url, origin: originOf(url), parent, detached: false } as Frame;
  frame.top = parent?.top ?? frame;
  return frame;
}

export class Page {
  readonly main = makeFrame('', null);
  target = '';
  private session = '';
  private context: number | undefined;
  private readonly frames = new Map<string, Frame>();
  private expected = '';
  private crashed = false;
  private loading: { resolve(): void; reject(cause: Error): void } | undefined;
  private unsent: string[] = [];

  constructor(
    private readonly cdp: Cdp,
    private readonly owner: Owner,
  ) {}

  async open(preload: string | undefined): Promise<void> {
    const { targetId } = await this.cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    this.target = targetId;
    const { sessionId } = await this.cdp.send('Target.attachToTarget', { targetId, flatten: true });
    this.session = sessionId;
    this.listen();
    const secret = randomBytes(12).toString('hex');
    await Promise.all([
      this.send('Page.enable'),
      this.send('Runtime.enable'),
      this.send('Inspector.enable'),
      this.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      this.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
      this.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: started.dark ? 'dark' : 'light' }],
      }),
    ]);
    if (preload === undefined) return;
    const defines = `const SECRET=${JSON.stringify(secret)}, PLATFORM=${JSON.stringify(process.platform)};`;
    const outer = `(()=>{${defines}${readFileSync(started.outer, 'utf8')}})()`;
    const inner = `(()=>{if(window!==window.top)return;${defines}${readFileSync(started.inner, 'utf8')};
      ((require,module,exports,process)=>{${readFileSync(preload, 'utf8')}
      })(standinInner.preloadRequire,{exports:{}},{},standinInner.preloadProcess)})()`;
    await this.send('Runtime.addBinding', { name: 'standinSend', executionContextName: 'preload' });
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: outer });
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: inner, worldName: 'preload' });
  }

  send(method: string, params: object = {}): Promise<Message> {
    return this.cdp.send(method, params, this.session);
  }

  private hear(method: string, listener: (params: Message) => void): void {
    this.cdp.on(`${this.session}:${method}`, listener);
  }

  private listen(): void {
    this.hear('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.frames.set(frameId, makeFrame('', this.frames.get(parentFrameId) ?? this.main));
    });
    this.hear('Page.frameDetached', ({ frameId }) => this.frames.delete(frameId));
    this.hear('Page.frameNavigated', ({ frame }) => this.navigated(frame.id, frame.parentId, frame.url));
    this.hear('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.frames.get(frameId);
      if (frame) frame.url = inward(url);
    });
    this.hear('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== 'preload' || this.frames.get(context.auxData.frameId)?.parent) return;
      this.context = context.id;
      for (const text of this.unsent.splice(0)) this.push(text);
    });
    this.hear('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'standinSend' && executionContextId === this.context) void this.take(payload);
    });
    this.hear('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error')
        console.error('page:', ...args.map((one: Message) => one.value ?? one.description));
    });
    this.hear('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      console.error('page:', exception?.description ?? text),
    );
    this.hear('Page.loadEventFired', () => {
      this.owner.emit('dom-ready', {});
      this.owner.emit('did-finish-load', {});
      this.loading?.resolve();
      this.loading = undefined;
    });
    this.hear('Inspector.targetCrashed', () => {
      this.crashed = true;
      this.context = undefined;
      this.owner.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
    });
    // A link with a target; what a script opens comes from the page's own side.
    this.hear('Page.windowOpen', ({ url, windowName }) => this.wantsWindow(url, windowName));
    this.hear('Fetch.requestPaused', (params) => void this.judge(params));
  }

  private wantsWindow(url: string, frameName: string): void {
    const details = { url: inward(url), frameName, features: '', disposition: 'foreground-tab' };
    if (this.owner.opener(details).action !== 'deny') {
      throw new Error('stand-in: a page that opens windows is not implemented');
    }
  }

  private navigated(id: string, parent: string | undefined, url: string): void {
    const frame = parent === undefined ? this.main : (this.frames.get(id) ?? makeFrame('', this.main));
    if (parent === undefined) this.frames.clear();
    frame.url = inward(url);
    frame.origin = originOf(frame.url);
    this.frames.set(id, frame);
    if (parent === undefined) this.owner.emit('did-navigate', {}, frame.url);
  }

  /** A document that is about to be fetched: by us, or because a page wants to go somewhere. */
  private async judge({ requestId, request, frameId }: Message): Promise<void> {
    const url = inward(request.url + (request.urlFragment ?? ''));
    const main = this.frames.get(frameId)?.parent === null || !this.frames.has(frameId);
    const event = preventable({ url, isMainFrame: main, isSameDocument: false });
    if (main && outward(url) === this.expected) this.expected = '';
    else {
      this.owner.emit('will-frame-navigate', event, url);
      if (main) this.owner.emit('will-navigate', event, url);
    }
    const answer = event.defaultPrevented
      ? this.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : this.send('Fetch.continueRequest', { requestId });
    await answer.catch(() => undefined);
  }

  async load(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve, reject) => {
      this.loading = { resolve, reject };
    });
    loaded.catch(() => undefined);
    this.expected = outward(url);
    const { errorText } = await this.send('Page.navigate', { url: outward(url) });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    this.crashed = false;
    await loaded;
  }

  async reload(): Promise<void> {
    this.expected = outward(this.main.url);
    // A page that crashed takes no reload.
    if (this.crashed) await this.load(this.main.url);
    else await this.send('Page.reload');
  }

  push(text: string): void {
    if (this.context === undefined) {
      this.unsent.push(text);
      return;
    }
    const expression = `standinReceive(${JSON.stringify(text)})`;
    this.send('Runtime.evaluate', { expression, contextId: this.context }).catch(() => undefined);
  }

  private async take(payload: string): Promise<void> {
    const message = decode(payload) as Message;
    const context = this.context;
    const reply = (ok: boolean, value: unknown) => {
      if (context === this.context) this.push(encode({ id: message.id, ok, value }));
    };
    try {
      if (message.type === 'path') reply(true, await this.pathOf(message.name));
      else if (message.type === 'close') this.owner.emit('close-asked');
      else if (message.type === 'open') this.wantsWindow(message.url, message.name);
      else if (message.type === 'send') sent.emit(message.channel, this.event(), ...message.given);
      else reply(true, await invoke(message.channel, this.event(), message.given));
    } catch (cause) {
      reply(false, (cause as Error).message);
    }
  }

  event(senderFrame: object = this.main): object {
    return { sender: this.owner, senderFrame, processId: 1, frameId: 1, type: 'frame' };
  }

  private async pathOf(name: string): Promise<string> {
    const { result } = await this.send('Runtime.evaluate', { expression: name, contextId: this.context });
    const { path } = await this.send('DOM.getFileInfo', { objectId: result.objectId });
    return path;
  }
}
