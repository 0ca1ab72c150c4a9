import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent, Opened } from '../../app/contract';
import type { Workspace } from '../../core/model/register';
import { apply, type Operation } from '../../core/operations';
import { templates } from '../../templates';
import { person, workspaceOf } from '../core/operations/samples';

type Page = typeof import('../../renderer/state/commission');

/** A host that answers when it is told to, so that others can come first. */
class Host {
  workspace: Workspace = workspaceOf({ people: [person('kari'), person('ola')] });
  revision = 5;
  /** Bases that edits were sent with. */
  bases: number[] = [];
  private asked: (() => void)[] = [];
  private listeners: ((event: AppEvent) => void)[] = [];

  api = {
    base: '',
    onReset: () => () => undefined,
    subscribe: (listener: (event: AppEvent) => void) => {
      this.listeners.push(listener);
      return () => undefined;
    },
    call: (name: string, input: { op: Operation; base: number }) =>
      name === 'edit.apply'
        ? new Promise((resolve) => {
            this.bases.push(input.base);
            this.asked.push(() => {
              this.tell({ type: 'save', save: { state: 'saving' } });
              this.commit('me', this.also(input.op));
              resolve({ ok: true, value: { ok: true, revision: this.revision } });
            });
          })
        : Promise.resolve({ ok: true, value: [] }),
  };

  /** What the host does instead of what it was asked to. */
  also = (op: Operation): Operation => op;

  commit(client: string, op: Operation): void {
    this.workspace = apply(this.workspace, op, templates).workspace;
    this.tell({ type: 'applied', revision: ++this.revision, op, client });
  }

  tell(event: AppEvent): void {
    for (const listener of this.listeners) listener(JSON.parse(JSON.stringify(event)) as AppEvent);
  }

  async answer(): Promise<void> {
    this.asked.shift()!();
    await soon();
  }

  get waiting(): number {
    return this.asked.length;
  }
}

const soon = () => vi.advanceTimersByTimeAsync(300);
const named = (id: string, name: string): Operation => ({
  type: 'entry.set',
  kind: 'people',
  id,
  field: 'name',
  value: name,
});

let host: Host;
let page: Page;
const nameOf = (id: string) => page.commission().workspace.register.people.find((one) => one.id === id)?.name;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  host = new Host();
  vi.doMock('../../renderer/host', () => ({ api: host.api }));
  vi.doMock('../../renderer/state/session', () => ({ session: () => ({ client: 'me' }) }));
  vi.doMock('../../renderer/state/fonts', () => ({ fontsReady: () => Promise.resolve() }));
  vi.stubGlobal('document', { hidden: true });
  page = await import('../../renderer/state/commission');
  page.followHost();
  page.take({
    key: 'k',
    recent: 'r',
    kind: 'folder',
    where: '',
    revision: host.revision,
    workspace: { ...host.workspace, images: [] },
    readOnly: false,
    replica: 'kari-3f9a1c',
    save: { state: 'saved' },
    drafts: {},
    diagnostics: [],
    can: { undo: false, redo: false },
  } satisfies Opened);
});
afterEach(() => {
  vi.doUnmock('../../renderer/host');
  vi.doUnmock('../../renderer/state/session');
  vi.doUnmock('../../renderer/state/fonts');
  vi.resetModules();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an edit on its way', () => {
  it('is sent with what its writer knew, whatever others do before it leaves', async () => {
    page.edit(named('kari', 'K'), 'name');
    await soon();
    page.edit(named('ola', 'O'), 'other');
    host.commit('outside', { type: 'entry.set', kind: 'people', id: 'ola', field: 'note', value: 'deres' });
    await host.answer();
    await host.answer();
    expect(host.bases).toEqual([5, 5]);
    expect(nameOf('kari')).toBe('K');
    expect(nameOf('ola')).toBe('O');
    expect(page.commission().workspace.register).toEqual(host.workspace.register);
  });

  it('is not sent as if it had not seen the letter before it in the same field', async () => {
    page.edit(named('kari', 'K'), 'name');
    await soon();
    page.edit(named('kari', 'Ka'), 'name');
    await host.answer();
    await host.answer();
    expect(host.bases).toEqual([5, 6]);
  });

  it('is shown as the host has done it, where that is more than was asked for', async () => {
    host.also = (op) => ({
      type: 'batch',
      steps: [op as never, { type: 'entry.set', kind: 'people', id: 'kari', field: 'note', value: 'begge' }],
    });
    page.edit(named('kari', 'K'), 'name');
    await soon();
    await host.answer();
    expect(page.commission().workspace.register).toEqual(host.workspace.register);
    expect(host.workspace.register.people[0]).toMatchObject({ name: 'K', note: 'begge' });
  });

  it('is what is seen while others change the same', async () => {
    page.edit(named('kari', 'K'), 'name');
    await soon();
    host.commit('outside', named('kari', 'Deres'));
    expect(nameOf('kari')).toBe('K');
    page.edit(named('kari', 'Ka'), 'name');
    await host.answer();
    expect(nameOf('kari')).toBe('Ka');
    await host.answer();
    expect(nameOf('kari')).toBe('Ka');
  });
});

describe('«Lagret»', () => {
  it('is not said from the letter until the host has said that it is saved', async () => {
    const said: string[] = [];
    page.saveSource.subscribe(() => said.push(page.saveSource.get().state));
    page.edit(named('kari', 'K'), 'name');
    expect(page.saveSource.get().state).toBe('saving');
    // The host has saved what it knew, which is not this.
    host.tell({ type: 'save', save: { state: 'saved' } });
    await soon();
    expect(page.saveSource.get().state).toBe('saving');
    await host.answer();
    expect(page.saveSource.get().state).toBe('saving');
    host.tell({ type: 'save', save: { state: 'saved' } });
    expect(page.saveSource.get().state).toBe('saved');
    expect(said).toEqual(['saving', 'saved']);
  });

  it('is not said while something is taken back', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { call } = host.api;
    host.api.call = ((name: string, input: never) =>
      name === 'edit.undo' ? new Promise((resolve) => (answer = resolve)) : call(name, input)) as never;
    void page.takeBack('undo');
    expect(page.saveSource.get().state).toBe('saving');
    answer({ ok: true, value: { ok: true, revision: 5 } });
    await soon();
    expect(page.saveSource.get().state).toBe('saved');
  });
});
