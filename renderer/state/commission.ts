/**
 * The open commission: its workspace as shown, edits, and whether they are saved. Every edit of the page goes through
 * `edit`; undo, redo and edits of other windows arrive through the same events.
 */
import { useSyncExternalStore } from 'react';
import type { Answer, AppEvent, Can, Opened, OutsideChange, SaveState } from '../../app/contract';
import type { Diagnostic } from '../../core/diagnostics';
import type { ImageInfo, Workspace } from '../../core/model/register';
import { type Operation, OperationError } from '../../core/operations';
import { templates } from '../../templates';
import { api } from '../host';
import { afterPaint } from './after-paint';
import { fontsReady } from './fonts';
import { hearDraft, takeDrafts } from './kept-drafts';
import { acknowledge, add, current, type Edits, receive, reconnect, refuse } from './pending';
import { session } from './session';
import { countTakenBack } from './taken-back';
import { trailing } from './trailing';
import { useValue, type Value, value } from './value';

export interface Commission {
  key: string;
  recent: string;
  kind: 'folder' | 'file';
  where: string;
  workspace: Workspace;
  readOnly: boolean;
  /** What this machine writes as, in the versions of a conflict: «kari-3f9a1c». */
  replica: string;
  /** Diagnostics from reading the files. */
  diagnostics: readonly Diagnostic[];
}

/** Events that the user is told about in a toast. */
export type Notice =
  | { type: 'recovered'; operations: number; conflicts: readonly string[] }
  | {
      type: 'outside';
      changes: readonly OutsideChange[];
      /** What they did, and the commission without and with it. */
      done?: { op: Operation; before: Workspace; after: Workspace };
      /** Ids of conflicts that came of it. */
      conflicts: readonly string[];
    }
  | { type: 'refused'; answer: Extract<Answer, { ok: false }> }
  | { type: 'lost'; count: number }
  /** Undo or redo has done something, and what. */
  | { type: 'taken-back'; which: TakeBack; op: Operation; before: Workspace; after: Workspace }
  /** There is nothing to take back in this presentation; what would be taken back elsewhere. */
  | { type: 'elsewhere'; which: TakeBack; op: Operation }
  | { type: 'host-gone' };

const opened = value<Commission | undefined>(undefined);
const followed = trailing<Commission | undefined>(undefined);
/** Kept apart: they change with every keystroke, and only the bar shows them. */
const save = value<SaveState>({ state: 'saved' });
/** What the host has said of the edits that it knows. */
let saidByHost: SaveState = save.get();
const saving: SaveState = { state: 'saving' };
const possible = value<Can>({ undo: false, redo: false });
let edits: Edits | undefined;
let busy = false;
let queue: (() => Promise<void>)[] = [];
/** The workspace before somebody else's last edit: what they removed has its name there. */
let beforeTheirs: Workspace | undefined;
const noticeListeners = new Set<(notice: Notice) => void>();
/** `op` is given when it alone made the difference; without it, anything may have changed. */
type WorkspaceListener = (workspace: Workspace | undefined, op?: Operation) => void;
const shownListeners = new Set<WorkspaceListener>();

export const commissionSource: Pick<Value<Commission | undefined>, 'get' | 'subscribe'> = opened;
/** One frame behind while the user types. */
export const trailingCommission = followed;

/** @param typed a keystroke in a text */
function set(next: Commission | undefined, typed = false): void {
  opened.set(next);
  followed.follow(next, typed);
}

export function useCommission(): Commission {
  const now = useValue(opened);
  if (!now) throw new Error('No commission is open.');
  return now;
}

/** For everything around the field: rendered after the keystroke has been painted. */
export function useTrailingCommission(): Commission {
  const now = useValue(followed);
  if (!now) throw new Error('No commission is open.');
  return now;
}

/** Saved is what the host has said to be saved, and only when it has answered every edit of this window. */
export const saveSource: Pick<Value<SaveState>, 'get' | 'subscribe'> = save;

export function useSave(): SaveState {
  return useValue(save);
}

function tellSave(said: SaveState = saidByHost): void {
  saidByHost = said;
  const underWay = busy || queue.length > 0 || (edits?.pending.length ?? 0) > 0;
  const isSaving = said.state === 'saving' || (underWay && said.state === 'saved');
  save.set(isSaving ? saving : said);
}

export function useCan(): Can {
  return useValue(possible);
}

/** A part of the commission. The component is rendered again only when that part changes. */
export function usePart<T>(part: (now: Commission) => T): T {
  return useSyncExternalStore(opened.subscribe, () => part(commission()));
}

export function commission(): Commission {
  const now = opened.get();
  if (!now) throw new Error('No commission is open.');
  return now;
}

export function useWorkspace(): Workspace {
  return useCommission().workspace;
}

export function onNotice(listener: (notice: Notice) => void): () => void {
  noticeListeners.add(listener);
  return () => noticeListeners.delete(listener);
}

/** Subscribes to the workspace as shown, pending edits included. */
export function onShown(listener: WorkspaceListener): () => void {
  shownListeners.add(listener);
  return () => shownListeners.delete(listener);
}

function show(workspace: Workspace | undefined, op?: Operation): void {
  for (const listener of [...shownListeners]) listener(workspace, op);
}

function tell(notice: Notice): void {
  for (const listener of [...noticeListeners]) listener(notice);
}

/** Makes what the host opened the open commission. */
export function take(from: Opened): void {
  const { workspace: data, revision, route: _route, recovered, save: said, can, drafts, ...rest } = from;
  const workspace = { ...data, images: new Map(data.images) };
  edits = { confirmed: workspace, revision, pending: [] };
  queue = [];
  busy = false;
  tellSave(said);
  possible.set(can);
  takeDrafts(drafts);
  set({ ...rest, workspace });
  show(workspace);
  if (recovered && (recovered.operations > 0 || recovered.conflicts.length > 0)) {
    tell({ type: 'recovered', operations: recovered.operations, conflicts: recovered.conflicts });
  }
}

export async function leave(): Promise<boolean> {
  await settled();
  const answer = await api.call('workspace.close', {});
  edits = undefined;
  tellSave();
  set(undefined);
  show(undefined);
  return answer.ok && answer.value.saved;
}

/**
 * Applies an edit at once and sends it to the host in order. @param group consecutive edits of the same group, such as
 * keystrokes in one field, are undone together
 * @returns the reason, when the edit cannot be applied
 */
export function edit(op: Operation, group?: string): OperationError | undefined {
  if (!edits || commission().readOnly) return undefined;
  try {
    publish(add(edits, op, templates, group), op, group !== undefined);
  } catch (error) {
    if (error instanceof OperationError) return error;
    throw error;
  }
  // It can be taken back from now on: a key that is pressed before the host has answered waits for its turn.
  const can = possible.get();
  if (!can.undo || can.redo) possible.set({ ...can, undo: true, redo: false });
  afterPaint(() => void pump());
  return undefined;
}

export type TakeBack = 'undo' | 'redo';

/**
 * Undo or redo, after every pending edit has been sent.
 *
 * @param deck what was last done in it; what was done elsewhere is asked about first. Whatever was last when left out
 */
export function takeBack(which: TakeBack, deck?: string): Promise<void> {
  return new Promise((resolve) => {
    queue.push(async () => {
      countTakenBack();
      const answer = await api.call(`edit.${which}`, deck === undefined ? {} : { deck });
      if (answer.ok) {
        if (answer.value.ok) told.expect(answer.value.revision, which);
        else if (answer.value.elsewhere) tell({ type: 'elsewhere', which, op: answer.value.elsewhere });
        else tell({ type: 'refused', answer: answer.value });
      }
      resolve();
    });
    tellSave();
    void pump();
  });
}

/** What undo and redo did: the answer says which revision it is, and the event what was done, in either order. */
const told = {
  which: undefined as { revision: number; which: TakeBack } | undefined,
  done: undefined as { revision: number; op: Operation; before: Workspace; after: Workspace } | undefined,
  expect(revision: number, which: TakeBack): void {
    told.which = { revision, which };
    told.tell();
  },
  hear(revision: number, op: Operation, before: Workspace, after: Workspace): void {
    told.done = { revision, op, before, after };
    told.tell();
  },
  tell(): void {
    const { which, done } = told;
    if (!which || which.revision !== done?.revision) return;
    told.which = undefined;
    told.done = undefined;
    tell({ type: 'taken-back', which: which.which, op: done.op, before: done.before, after: done.after });
  },
};

/** Resolves when the host has answered every edit of this window. */
export async function settled(): Promise<void> {
  while (busy || queue.length > 0 || edits?.pending.some((one) => !one.sent)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    void pump();
  }
}

/** One request at a time: keeps our order, and tells which event answers which edit. */
async function pump(): Promise<void> {
  if (busy || !edits) return;
  const next = edits.pending.find((one) => !one.sent);
  const work = next ? () => send() : queue.shift();
  if (!work) return;
  busy = true;
  try {
    await work();
  } finally {
    busy = false;
    tellSave();
  }
  void pump();
}

let awaited: ((revision: number) => void) | undefined;

async function send(): Promise<void> {
  const at = edits!.pending.findIndex((one) => !one.sent);
  const { op, group, base } = edits!.pending[at]!;
  edits = { ...edits!, pending: edits!.pending.map((one, i) => (i === at ? { ...one, sent: true } : one)) };
  const inOrder = new Promise<number>((resolve) => {
    awaited = resolve;
  });
  const answer = await api.call('edit.apply', { op, base, ...(group ? { group } : {}) });
  if (!edits) return;
  if (!answer.ok) {
    tell({ type: 'host-gone' });
    // Kept, and sent again when the host answers.
    edits = { ...edits, pending: edits.pending.map((one) => ({ ...one, sent: false })) };
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return;
  }
  if (!answer.value.ok) {
    awaited = undefined;
    tell({ type: 'refused', answer: answer.value });
    follow(refuse(edits, templates));
    return;
  }
  // The event, which may come later, says where among other windows' edits it was ordered.
  await Promise.race([inOrder, new Promise((resolve) => setTimeout(resolve, 3000))]);
  if (awaited) {
    awaited = undefined;
    await resync();
  }
}

/** Reloads the host's state after a lost connection. Edits that were not sent are applied on top of it. */
export async function resync(): Promise<void> {
  const now = opened.get();
  if (!now || !edits) return;
  const answer = await api.call('workspace.reopen', { recent: now.recent });
  if (!answer.ok) {
    tell({ type: 'host-gone' });
    return;
  }
  const { workspace, revision, save: said, can, readOnly, key, diagnostics } = answer.value;
  tellSave(said);
  possible.set(can);
  set({ ...now, key, readOnly, diagnostics });
  const fresh = { ...workspace, images: new Map(workspace.images) };
  follow(reconnect(edits, fresh, revision, templates, answer.value.replica));
  void pump();
}

function follow({ edits: next, lost }: { edits: Edits; lost: readonly unknown[] }, op?: Operation): void {
  publish(next, op);
  if (lost.length > 0) tell({ type: 'lost', count: lost.length });
}

/** @param op when it alone makes the difference @param typed it is a keystroke in a text */
function publish(next: Edits, op?: Operation, typed?: boolean): void {
  edits = next;
  tellSave();
  const now = opened.get();
  if (!now) return;
  const workspace = current(next);
  if (workspace === now.workspace) return;
  set({ ...now, workspace }, typed);
  show(workspace, op);
}

function patch(part: Partial<Commission>): void {
  const now = opened.get();
  if (now) set({ ...now, ...part });
}

function applied(event: Extract<AppEvent, { type: 'applied' }>): void {
  if (!edits || event.revision <= edits.revision) return;
  if (event.revision > edits.revision + 1) {
    // An event was missed.
    void resync();
    return;
  }
  if (event.client === session().client && awaited) {
    const resolve = awaited;
    awaited = undefined;
    // What the host did beyond what was asked for is seen too.
    follow(acknowledge(edits, event.op, event.revision, templates));
    resolve(event.revision);
  } else {
    const alone = edits.pending.length === 0 ? event.op : undefined;
    const before = edits.confirmed;
    if (event.client !== session().client) beforeTheirs = before;
    follow(receive(edits, event.op, event.revision, templates), alone);
    if (event.client === session().client) told.hear(event.revision, event.op, before, edits.confirmed);
  }
}

function withImages(images: readonly (readonly [string, ImageInfo])[]): void {
  if (!edits) return;
  const map = new Map(images);
  const { confirmed, pending, revision } = edits;
  publish({
    revision,
    confirmed: { ...confirmed, images: map },
    pending: pending.map((one) => ({ ...one, after: { ...one.after, images: map } })),
  });
}

/** Themes were imported or changed: their fonts are loaded first. */
function withThemes({ themeFiles, themes }: Pick<Workspace, 'themeFiles' | 'themes'>): void {
  void fontsReady(themes).then(() => {
    if (!edits) return;
    const { confirmed, pending, revision } = edits;
    publish({
      revision,
      confirmed: { ...confirmed, themeFiles, themes },
      pending: pending.map((one) => ({ ...one, after: { ...one.after, themeFiles, themes } })),
    });
  });
}

function tellOutside({ changes, op, conflicts }: Extract<AppEvent, { type: 'outside' }>): void {
  const after = edits?.confirmed;
  const done = op && after && { op, before: beforeTheirs ?? after, after };
  tell({ type: 'outside', changes, conflicts, ...(done ? { done } : {}) });
}

export function followHost(): void {
  api.onReset(() => void resync());
  api.subscribe((event) => {
    switch (event.type) {
      case 'applied':
        applied(event);
        return;
      case 'save':
        tellSave(event.save);
        return;
      case 'can':
        possible.set(event.can);
        return;
      case 'mode':
        patch({ readOnly: event.readOnly });
        return;
      case 'images':
        withImages(event.images);
        return;
      case 'themes':
        withThemes(event);
        return;
      case 'draft':
        hearDraft(event);
        return;
      case 'outside':
        tellOutside(event);
        void refreshFindings();
        return;
      default:
        return;
    }
  });
}

/** What the host finds in the files, as they are now; it decodes the pictures for that, which takes a while. */
export async function refreshFindings(): Promise<void> {
  const key = opened.get()?.key;
  const answer = await api.call('workspace.findings', {});
  if (answer.ok && opened.get()?.key === key) patch({ diagnostics: answer.value });
}
