/** Workspaces opened before on this machine, newest first, and where one left in each. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { StateFile } from './file';

const entry = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** Real path of the folder or the file. */
  path: z.string().min(1).max(4096),
  kind: z.enum(['folder', 'file']),
  name: z.string().max(400),
  /** Id of the commission, by which slides say where they come from. */
  commission: z.string().max(200),
  /** ISO 8601 with time. */
  opened: z.string().max(40),
  route: z.string().max(2000).optional(),
});
export type RecentEntry = z.infer<typeof entry>;

const schema = z.object({
  format: z.literal(1),
  /** Open when the program ended, or closed last. */
  last: z.string().max(64).optional(),
  entries: z.array(entry).max(500),
});
type Stored = z.infer<typeof schema>;

const most = 40;
/** Milliseconds; a network drive that is gone must not hold the start page back. */
const patience = 400;

export class Recents {
  private readonly file: StateFile<Stored>;
  private readonly routes = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;

  /** @param routeAfter milliseconds of quiet before a route is written */
  constructor(
    path: string,
    private readonly routeAfter = 500,
  ) {
    this.file = new StateFile<Stored>(path, schema, () => ({ format: 1, entries: [] }));
  }

  async list(): Promise<RecentEntry[]> {
    return (await this.file.read()).entries.map((one) => this.withRoute(one));
  }

  async find(id: string): Promise<RecentEntry | undefined> {
    return (await this.list()).find((one) => one.id === id);
  }

  /** What was open when the program ended. */
  async last(): Promise<RecentEntry | undefined> {
    const { last, entries } = await this.file.read();
    const found = entries.find(({ id }) => id === last);
    return found && this.withRoute(found);
  }

  /** Puts a workspace first. @returns it, with the route that was left in it */
  async opened(given: Omit<RecentEntry, 'id' | 'opened' | 'route'>, now = new Date()): Promise<RecentEntry> {
    let made!: RecentEntry;
    await this.file.change((was) => {
      const known = was.entries.find(({ path }) => path === given.path);
      const id = known?.id ?? randomBytes(12).toString('base64url');
      made = { ...known, ...given, id, opened: now.toISOString() };
      const rest = was.entries.filter((one) => one !== known);
      return { ...was, last: id, entries: [made, ...rest].slice(0, most) };
    });
    return this.withRoute(made);
  }

  async forget(id: string): Promise<void> {
    this.routes.delete(id);
    await this.file.change((was) => ({
      ...was,
      ...(was.last === id ? { last: undefined } : {}),
      entries: was.entries.filter((one) => one.id !== id),
    }));
  }

  /** The user closed it: the program is not to begin there. */
  async left(id: string): Promise<void> {
    await this.file.change((was) => (was.last === id ? { ...was, last: undefined } : was));
  }

  /** Takes down where one is; written a moment later, as it changes with every click. */
  route(id: string, route: string): void {
    this.routes.set(id, route);
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), this.routeAfter);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.routes.size === 0) return;
    const routes = new Map(this.routes);
    await this.file.change((was) => ({
      ...was,
      entries: was.entries.map((one) => ({ ...one, route: routes.get(one.id) ?? one.route })),
    }));
    for (const [id, route] of routes) if (this.routes.get(id) === route) this.routes.delete(id);
  }

  private withRoute(one: RecentEntry): RecentEntry {
    const route = this.routes.get(one.id) ?? one.route;
    return route === undefined ? one : { ...one, route };
  }
}

/** Whether something is there; what does not answer in time is taken to be. */
export async function isThere(path: string, wait = patience): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(true), wait);
  });
  const found = stat(path).then(
    () => true,
    () => false,
  );
  return await Promise.race([found, late]).finally(() => clearTimeout(timer));
}
