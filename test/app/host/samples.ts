/** Hosts on small workspaces in temporary folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { HostEvent } from '../../../app/contract/edits';
import { WorkspaceHost } from '../../../app/host/host';
import type { PersistenceOptions } from '../../../app/host/types';
import type { Operation } from '../../../core/operations';
import { templates } from '../../core/model/templates';
import { deck, facts, folder, person, workspace } from '../../workspace/samples';

export const sound = (): Record<string, unknown> => ({
  'facts/people.json': facts(person('a'), person('b')),
  'facts/topics.json': facts({ id: 't', text: 'Tema', source: { title: 'Notat' } }),
  'decks/forum.json': deck('forum', { id: 's', template: 'people', members: ['a'] }),
  'decks/mote.json': deck('mote'),
});

const opened: WorkspaceHost[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

export interface Bench {
  dir: string;
  state: string;
  host: WorkspaceHost;
  events: HostEvent[];
}

export async function bench(options: Partial<PersistenceOptions> = {}, files = sound()): Promise<Bench> {
  return await benchOn(workspace(files), folder(), options);
}

export async function benchOn(
  dir: string,
  state: string,
  options: Partial<PersistenceOptions> = {},
): Promise<Bench> {
  const host = await WorkspaceHost.open(dir, {
    state,
    templates,
    saveAfter: 10,
    saveWithin: 40,
    lookEvery: 0,
    retryAfter: 30,
    ...options,
  });
  opened.push(host);
  const events: HostEvent[] = [];
  host.subscribe((event) => events.push(event));
  return { dir, state, host, events };
}

export function json(
  dir: string,
  path: string,
): { entries: Record<string, unknown>[] } & Record<string, unknown> {
  return JSON.parse(readFileSync(join(dir, path), 'utf8')) as never;
}

export const setName = (id: string, value: string): Operation => ({
  type: 'entry.set',
  kind: 'people',
  id,
  field: 'name',
  value,
});

export const setNotes = (slide: string, value: string, deckId = 'forum'): Operation => ({
  type: 'slide.set',
  in: 'decks',
  deck: deckId,
  id: slide,
  field: 'notes',
  value,
});

/** Makes an edit at the host's present revision. */
export function edit({ host }: Pick<Bench, 'host'>, op: Operation, client = 'a', group?: string) {
  return host.apply({ op, base: host.revision, client, group });
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the only workspace of a state folder has its lock and log. */
export function stateOf(state: string): string {
  return join(state, readdirSync(state).find((name) => /^[0-9a-f]{32}$/.test(name))!);
}
