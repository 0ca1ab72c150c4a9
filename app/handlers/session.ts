/** One client: a window, or a page in a browser. Knows its places, its open workspace, and whom to tell. */
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AppEvent, CallName, Can, Chosen, Input, Opened, Output, Written } from '../contract';
import { withoutDeviceName } from '../text';
import { HandlerError } from './errors';
import { Jobs } from './jobs';
import { commissionName } from './names';
import { opaqueId, Places } from './places';
import type { Services } from './services';
import type { SharedWorkspace } from './shared';

/** Where a client begins. */
export interface SessionOptions {
  /**
   * `last`: the workspace that was open last. `path`: a folder or file that was given to the program. Left out: `last`
   * for a client that is alone, `nothing` for further ones.
   */
  start?: 'last' | 'nothing' | { path: string };
}

/** The workspace that a client has open. */
interface OpenHere {
  /** Opaque; images are asked for by it. */
  key: string;
  recent: string;
  /** Id of the commission. */
  commission: string;
  shared: SharedWorkspace;
}

/** Events kept for a listener that has not come yet. */
const mostWaiting = 2000;

export class Session {
  readonly client = opaqueId();
  readonly places = new Places();
  readonly jobs: Jobs;
  private readonly written = new Map<string, string>();
  private readonly listeners = new Set<(event: AppEvent) => void>();
  private waiting: AppEvent[] = [];
  private here: (OpenHere & { leave: () => void }) | undefined;
  private can: Can = { undo: false, redo: false };
  private turn: Promise<unknown> = Promise.resolve();
  private ended: Promise<boolean> | undefined;

  constructor(
    readonly backend: Services,
    private readonly options: SessionOptions,
    private readonly gone: () => void,
  ) {
    this.jobs = new Jobs((event) => this.tell(event));
  }

  get open(): OpenHere | undefined {
    return this.here;
  }

  get closed(): boolean {
    return this.ended !== undefined;
  }

  /** Whether a page is there. A host that listens on behalf of its pages knows better, and says so here. */
  attached = (): boolean => this.listeners.size > 0;

  /**
   * What this client is to begin with, once: a page that is loaded again goes on with what it has. Where one left comes
   * up in the first window of the process, or when no other is there.
   */
  takeStart(): NonNullable<SessionOptions['start']> {
    const start = this.options.start ?? (this.backend.isAlone(this.client) ? 'last' : 'nothing');
    this.options.start = 'nothing';
    return start;
  }

  /** @throws HandlerError when no workspace is open */
  require(): OpenHere {
    if (!this.here) throw new HandlerError('no-open', 'This window has no commission open.');
    return this.here;
  }

  /** What was told before anybody listened comes at once. @returns what ends the subscription */
  subscribe(listener: (event: AppEvent) => void): () => void {
    this.listeners.add(listener);
    for (const event of this.waiting.splice(0)) listener(event);
    return () => this.listeners.delete(listener);
  }

  tell(event: AppEvent): void {
    if (this.listeners.size > 0) for (const listener of [...this.listeners]) listener(event);
    else if (this.waiting.length < mostWaiting) this.waiting.push(event);
  }

  /** A file or folder that the user dropped or double-clicked, by a path that the host itself got. */
  async give(path: string): Promise<Chosen> {
    return await this.places.addPath(path);
  }

  /** Where bytes that the page hands over are to be written; they become a place by `received`. */
  async incoming(name: string): Promise<string> {
    const folder = join(this.backend.given, this.client, opaqueId());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, safeName(name));
  }

  async received(path: string): Promise<Chosen> {
    return await this.places.addPath(path, { given: true });
  }

  /** Takes down a file that was written for this client. */
  async wrote(path: string, size: number): Promise<Written> {
    const file = opaqueId();
    this.written.set(file, path);
    const where = await this.backend.label(join(path, '..'));
    const download = this.backend.platform.downloads ? { download: `/download/${file}` } : {};
    return { file, name: basename(path), where, size, ...download };
  }

  /** @throws HandlerError for files that were not written for this client */
  writtenFile(id: string): string {
    const path = this.written.get(id);
    if (path === undefined) throw new HandlerError('unknown-file', 'There is no such file for this window.');
    return path;
  }

  /** Opens and closes come one after the other. */
  async inTurn<T>(action: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(action, action);
    this.turn = mine.catch(() => undefined);
    return await mine;
  }

  /**
   * Opens the workspace at a path, in place of the one that is open.
   * @throws what opening throws; then what was open is open still
   */
  async openPath(path: string): Promise<Opened> {
    return await this.inTurn(async () => {
      if (this.closed) throw new HandlerError('closing', 'This window is closing.');
      const same = await this.backend.shared.isAt(this.here?.shared, path);
      // A page that is loaded again goes on, with what it may undo.
      const shared = same && this.here ? this.here.shared : await this.backend.shared.acquire(path);
      try {
        const { workspace } = shared.host;
        const name = commissionName(workspace);
        const { kind, path: real } = shared;
        const commission = workspace.commission.id;
        const recent = await this.backend.recents.opened({ path: real, kind, name, commission });
        const where = await this.backend.label(real);
        if (this.here?.shared !== shared) {
          await this.leave();
          this.enter(shared, recent.id, commission);
        }
        this.backend.platform.opened?.(this.client, { name, path: real, kind });
        return await this.snapshot(where, recent.route);
      } catch (error) {
        if (this.here?.shared !== shared) await shared.release();
        throw error;
      }
    });
  }

  /** The user closes the workspace; the window stays. @returns whether everything was saved */
  async closeWorkspace(): Promise<boolean> {
    return await this.inTurn(async () => {
      const { here } = this;
      const saved = await this.leave();
      if (here) await this.backend.recents.left(here.recent).catch(() => undefined);
      this.backend.platform.closed?.(this.client);
      return saved;
    });
  }

  /** The window is gone: saves, and lets go of everything. @returns whether everything was saved */
  async close(): Promise<boolean> {
    this.ended ??= this.end();
    return await this.ended;
  }

  private async end(): Promise<boolean> {
    this.jobs.cancelAll();
    const saved = await this.inTurn(() => this.leave());
    this.listeners.clear();
    this.waiting = [];
    this.gone();
    await rm(join(this.backend.given, this.client), { recursive: true, force: true }).catch(() => undefined);
    return saved;
  }

  private enter(shared: SharedWorkspace, recent: string, commission: string): void {
    const { host } = shared;
    this.can = host.can(this.client);
    const ends = [
      host.subscribe((event) => {
        // Told by the shared workspace, together with the state of the file.
        if (event.type === 'save') return;
        this.tell(event);
        this.tellCan();
      }),
      shared.subscribe((event) => this.tell(event)),
    ];
    const leave = (): void => {
      for (const end of ends) end();
      host.forget(this.client);
    };
    this.here = { key: opaqueId(), recent, commission, shared, leave };
  }

  /** @returns whether everything was saved */
  private async leave(): Promise<boolean> {
    const { here } = this;
    this.here = undefined;
    here?.leave();
    return (await here?.shared.release()) ?? true;
  }

  private tellCan(): void {
    const can = this.here?.shared.host.can(this.client);
    if (!can || (can.undo === this.can.undo && can.redo === this.can.redo)) return;
    this.can = can;
    this.tell({ type: 'can', can });
  }

  private async snapshot(where: string, route: string | undefined): Promise<Opened> {
    const { key, recent, shared } = this.require();
    const { host, kind } = shared;
    const drafts = await this.backend.draftsOf(shared.path).all();
    const { images, ...workspace } = host.workspace;
    const { recovered } = host;
    return {
      key,
      recent,
      kind,
      where,
      revision: host.revision,
      workspace: { ...workspace, images: [...images] },
      readOnly: host.readOnly,
      replica: host.replica,
      save: shared.saveState(),
      ...(recovered ? { recovered } : {}),
      drafts,
      diagnostics: host.opened().diagnostics,
      can: host.can(this.client),
      ...(route === undefined ? {} : { route }),
    };
  }
}

/** Of a file that a page hands over: a plain name that every system can have, with its extension. */
function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1)!;
  const plain = last
    .replace(/[\x00-\x1f\x7f<>:"|?*\p{Surrogate}]/gu, '_')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - extension.length).slice(0, 80);
  return withoutDeviceName(`${stem === '' ? 'fil' : stem}${extension}`);
}

/** What a handler of one call is. */
type Handler<N extends CallName> = (session: Session, input: Input<N>) => Promise<Output<N>>;

/** The handlers of some calls; all of them together must be every call there is. */
export type HandlersOf<N extends CallName> = { readonly [K in N]: Handler<K> };
export type Handlers = HandlersOf<CallName>;
