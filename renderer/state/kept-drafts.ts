/** What was typed in forms and is in no file. The host keeps it; all windows of a commission know of it. */
import type { AppEvent } from '../../app/contract';
import { longestDraft } from '../../app/contract/drafts';
import { same } from '../../core/base/json';
import { type KeptDraft, startDrafts } from '../../core/editing/kept-drafts';
import type { Keeper } from '../forms';
import { api } from '../host';
import { value } from './value';

type Drafts = ReadonlyMap<string, KeptDraft>;

const drafts = value<Drafts>(new Map());

export const keptDrafts: Pick<typeof drafts, 'get' | 'subscribe'> = drafts;

/** On their way to the host: the last of each. */
const waiting = new Map<string, KeptDraft | undefined>();
let sending = false;

/** One after the other, so that the last one typed is the one that is kept. */
async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  for (const [key, draft] of waiting) {
    waiting.delete(key);
    if (draft && JSON.stringify(draft).length > longestDraft) continue;
    // What cannot be kept by the host lasts as long as the window: there is nothing more to be done about it.
    await api.call('drafts.put', { key, ...(draft ? { draft: draft as never } : {}) });
  }
  sending = false;
  if (waiting.size > 0) void send();
}

function put(key: string, draft: KeptDraft | undefined): void {
  if (same(drafts.get().get(key), draft)) return;
  hear(key, draft);
  waiting.set(key, draft);
  void send();
}

function hear(key: string, draft: KeptDraft | undefined): void {
  const next = new Map(drafts.get());
  if (draft) next.set(key, draft);
  else next.delete(key);
  drafts.set(next);
}

export const keeper: Keeper = { get: (key) => drafts.get().get(key), put };

/** Forgets all drafts whose keys begin so: what was being made is made, or thrown away. */
export function forgetDrafts(beginning: string): void {
  for (const key of drafts.get().keys()) if (key.startsWith(beginning)) put(key, undefined);
}

/** What the host keeps of a commission, in place of what was known of another. */
export function takeDrafts(kept: Readonly<Record<string, KeptDraft>>): void {
  const ofStart = [...drafts.get()].filter(([key]) => key.startsWith(startDrafts));
  drafts.set(new Map([...ofStart, ...Object.entries(kept)]));
}

/** Another window's draft. */
export function hearDraft(event: Extract<AppEvent, { type: 'draft' }>): void {
  if (!waiting.has(event.key)) hear(event.key, event.draft);
}
