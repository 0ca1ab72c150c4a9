/**
 * Drafts. A field shows its own text; every keystroke that parses is sent at once, and text that does not parse is kept
 * with its error below the field, also when the field is left (`kept.ts`). Undo replaces the draft. What others write
 * replaces what they have written over, and never what stands here alone: text that is not sent yet stays, with their
 * value named below it.
 */
import { useRef, useState } from 'react';
import { same } from '../../core/base/json';
import { movedDraft } from '../../core/editing/drafts';
import type { KeptDraft } from '../../core/editing/kept-drafts';
import type { Read, Unread } from '../../core/editing/typed-input';
import { holdsUnreadable, isUnreadable, readable, typedIn, unreadable } from '../../core/editing/unreadable';
import { takenBack } from '../state/taken-back';
import { useKeeping, useKept } from './kept';

/** @returns the reason, as a sentence, when the value is not allowed */
export type Send<T> = (value: T | undefined) => string | undefined;

export interface Draft<T> {
  value: T | undefined;
  error?: string;
  /** Something in it is not sent: it is not allowed, or cannot be read. */
  unsent: boolean;
  set(next: T | undefined): string | undefined;
  /** Resets to the saved value. */
  drop(): void;
}

interface State<T> {
  draft: T | undefined;
  /** The outer value that the draft started from or was last sent as. */
  known: T | undefined;
  error?: string;
  /** How often this window had taken something back when it was written. */
  back: number;
}

/** A draft of a composite value, parts of which may be missing. @param clean the value to send, if any */
export function useDraft<T>(
  value: T | undefined,
  send: Send<T>,
  clean: (draft: T | undefined) => T | undefined = (draft) => draft,
): Draft<T> {
  const { nested, kept } = useKept();
  const [state, setState] = useState<State<T>>(() => {
    const begun = kept?.get();
    const back = takenBack();
    return begun
      ? { draft: begun.value as T | undefined, known: begun.base as T | undefined, error: begun.error, back }
      : { draft: value, known: value, back };
  });
  let now = state;
  if (!same(value, state.known)) {
    // The value changed elsewhere. Set while rendering, as React recommends for state that follows a prop.
    const undone = state.back !== takenBack();
    const draft = undone ? value : (movedDraft(state.known, state.draft, value) as T | undefined);
    const error = same(draft, value) ? undefined : state.error;
    now = { draft, known: value, error, back: takenBack() };
    setState(now);
  }
  const latest = useRef(value);
  latest.current = value;
  const set = (next: T | undefined): string | undefined => {
    // What cannot be read goes as far as the whole of the field, where it is kept.
    const sent = clean(nested ? next : readable(next));
    const error = same(sent, latest.current) ? undefined : send(sent);
    setState({ draft: next, known: error === undefined ? sent : latest.current, error, back: takenBack() });
    return error;
  };
  const unsent = now.error !== undefined || (!nested && holdsUnreadable(now.draft));
  useKeeping(kept, unsent ? keptDraft(now.draft, now.known, now.error) : undefined);
  return {
    value: now.draft,
    error: now.error,
    unsent,
    set,
    drop: () => setState({ draft: latest.current, known: latest.current, back: takenBack() }),
  };
}

function keptDraft(value: unknown, base: unknown, error: string | undefined): KeptDraft {
  return {
    ...(value === undefined ? {} : { value }),
    ...(base === undefined ? {} : { base }),
    ...(error === undefined ? {} : { error }),
  };
}

export interface DraftField {
  text: string;
  /** The text does not parse. */
  why?: Unread;
  /** The text parses, but the value is not allowed here. */
  error?: string;
  /** Somebody else has written this here meanwhile: the value as text. */
  theirs?: string;
  set(text: string): void;
  /** Typing ended: the text is normalized. */
  end(): void;
  /** Throws away what is not sent. */
  drop(): void;
}

export interface TextForm<T> {
  read(text: string): Read<T>;
  write(value: T | undefined): string;
}

interface TextState<T> {
  text: string;
  known: T | undefined;
  why?: Unread;
  error?: string;
  theirs?: string;
  back: number;
}

/** A draft of text. @param form converts between text and value */
export function useDraftField<T>(value: T | undefined, form: TextForm<T>, send: Send<T>): DraftField {
  const { nested, kept } = useKept();
  const saved = (isUnreadable(value) ? value.was : value) as T | undefined;
  const [state, setState] = useState<TextState<T>>(() => {
    const begun = kept?.get();
    if (!begun) return stateOf(value, form);
    const shown = stateOf(begun.value as T | undefined, form);
    return { ...shown, known: begun.base as T | undefined, error: shown.why ? undefined : begun.error };
  });
  let now = state;
  if (!same(value, state.known)) {
    const dropped = isUnreadable(state.known) && !isUnreadable(value);
    const unsent = (state.why ?? state.error) !== undefined && state.back === takenBack() && !dropped;
    now = unsent ? { ...state, known: value, theirs: theirsIn(value, form) } : stateOf(value, form);
    setState(now);
  }
  const unsent = now.why !== undefined || now.error !== undefined;
  useKeeping(kept, unsent ? keptText(now, form) : undefined);
  return {
    text: now.text,
    why: now.why,
    error: now.error,
    theirs: now.theirs,
    set(text) {
      const read = form.read(text);
      const back = takenBack();
      if ('why' in read) {
        const theirs = isUnreadable(value) ? value.theirs : undefined;
        const known = nested ? (unreadable(text, saved, theirs) as T) : value;
        setState({ text, known, why: read.why, theirs: now.theirs, back });
        if (nested) send(known);
        return;
      }
      const error = same(read.value, value) ? undefined : send(read.value);
      setState({ text, known: error === undefined ? read.value : value, error, theirs: now.theirs, back });
    },
    end() {
      if (!unsent && (form.write(saved) !== now.text || now.theirs !== undefined)) {
        setState(stateOf(value, form));
      }
    },
    drop() {
      setState(stateOf(saved, form));
      if (nested && isUnreadable(value)) send(saved);
    },
  };
}

/** Throws away what is not sent, where something is. */
export function dropOf({ why, error, drop }: DraftField): (() => void) | undefined {
  return (why ?? error) === undefined ? undefined : drop;
}

/** How a value is shown that comes from outside; one that cannot be read is as it was typed. */
function stateOf<T>(value: T | undefined, form: TextForm<T>): TextState<T> {
  const back = takenBack();
  if (!isUnreadable(value)) return { text: form.write(value), known: value, back };
  const text = typedIn(value);
  const read = form.read(text);
  const theirs = 'theirs' in value ? theirsIn(value, form) : undefined;
  return { text, known: value, theirs, back, ...('why' in read ? { why: read.why } : {}) };
}

function theirsIn<T>(value: T | undefined, form: TextForm<T>): string {
  return form.write((isUnreadable(value) ? (value.theirs ?? undefined) : value) as T | undefined);
}

function keptText<T>({ text, why, error, known }: TextState<T>, form: TextForm<T>): KeptDraft {
  if (why) return keptDraft(unreadable(text), known, undefined);
  const read = form.read(text);
  return keptDraft('value' in read ? read.value : undefined, known, error);
}
