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
import { acknowledge, add, current, type Edits, rebase, receive, refuse } from './pending';
import { session } from './session';
import { trailing } from './trailing';
import { useValue, type Value, value } from './value';

export interface Commission {
  key: string;
  recent: string;
  kind: 'folder' | 'file';
  where: string;
  workspace: Workspace;
  readOnly: boolean;
  /** Diagnostics from reading the files. */
  diagnostics: readonly Diagnostic[];
}

/** Events that the user is told about in a toast. */
export type Notice =
  | { type: 'recovered'; operations: number; conflicts: number }
  | { type: 'outside'; changes: readonly OutsideChange[] }
  | { type: 'refused'; answer: Extract<Answer, { ok: false }> }
  | { type: 'lost'; count: number }
  | { type: 'host-gone' };

const opened = value<Commission | undefined>(undefined);
const followed = trailing<Commission | undefined>(undefined);
/** Kept apart: they change with every keystroke, and only the bar shows them. */
const saving = value<SaveState>({ state: 'saved' });
const possible = value<Can>({ undo: false, redo: false });
let edits: Edits | undefined;
let busy = false;
let queue: (() => Promise<void>)[] = [];
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

export function useSave(): SaveState {
  return useValue(saving);
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
  const { workspace: data, revision, route: _route, recovered, save, can, ...rest } = from;
  const workspace = { ...data, images: new Map(data.images) };
  edits = { confirmed: workspace, revision, pending: [] };
  queue = [];
  busy = false;
  saving.set(save);
  possible.set(can);
  set({ ...rest, workspace });
  show(workspace);
  if (recovered && (recovered.operations > 0 || recovered.conflicts.length > 0)) {
    tell({ type: 'recovered', operations: recovered.operations, conflicts: recovered.conflicts.length });
  }
}

export async function leave(): Promise<boolean> {
  await settled();
  const answer = await api.call('workspace.close', {});
  edits = undefined;
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
  afterPaint(() => void pump());
  return undefined;
}

export function undo(): Promise<void> {
  return takeBack('edit.undo');
}

export function redo(): Promise<void> {
  return takeBack('edit.redo');
}

/** Undo or redo, after every pending edit has been sent. */
function takeBack(call: 'edit.undo' | 'edit.redo'): Promise<void> {
  return new Promise((resolve) => {
    queue.push(async () => {
      const answer = await api.call(call, {});
      if (answer.ok && !answer.value.ok) tell({ type: 'refused', answer: answer.value });
      resolve();
    });
    void pump();
  });
}

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
  }
  void pump();
}

let awaited: ((revision: number) => void) | undefined;

async function send(): Promise<void> {
  const at = edits!.pending.findIndex((one) => !one.sent);
  const { op, group } = edits!.pending[at]!;
  edits = { ...edits!, pending: edits!.pending.map((one, i) => (i === at ? { ...one, sent: true } : one)) };
  const inOrder = new Promise<number>((resolve) => {
    awaited = resolve;
  });
  const answer = await api.call('edit.apply', { op, base: edits.revision, ...(group ? { group } : {}) });
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
  const { workspace, revision, save, can, readOnly, key, diagnostics } = answer.value;
  saving.set(save);
  possible.set(can);
  set({ ...now, key, readOnly, diagnostics });
  const fresh = { ...workspace, images: new Map(workspace.images) };
  const { edits: next, lost } = rebase(edits.pending, fresh, revision, templates);
  // The edit in flight when the connection broke may have arrived, and then it cannot be applied twice.
  const again = next.pending.map((one) => ({ ...one, sent: false }));
  follow({ edits: { ...next, pending: again }, lost: lost.filter((one) => !one.sent) });
  void pump();
}

function follow({ edits: next, lost }: { edits: Edits; lost: readonly unknown[] }, op?: Operation): void {
  publish(next, op);
  if (lost.length > 0) tell({ type: 'lost', count: lost.length });
}

/** @param op when it alone makes the difference @param typed it is a keystroke in a text */
function publish(next: Edits, op?: Operation, typed?: boolean): void {
  edits = next;
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
    publish(acknowledge(edits, event.revision));
    resolve(event.revision);
  } else {
    const alone = edits.pending.length === 0 ? event.op : undefined;
    follow(receive(edits, event.op, event.revision, templates), alone);
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

export function followHost(): void {
  api.onReset(() => void resync());
  api.subscribe((event) => {
    switch (event.type) {
      case 'applied':
        applied(event);
        return;
      case 'save':
        saving.set(event.save);
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
      case 'outside':
        tell({ type: 'outside', changes: event.changes });
        void refreshFindings();
        return;
      default:
        return;
    }
  });
}

async function refreshFindings(): Promise<void> {
  const answer = await api.call('workspace.findings', {});
  if (answer.ok) patch({ diagnostics: answer.value });
}
