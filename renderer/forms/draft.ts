/**
 * Drafts. A field shows its own text; every keystroke that parses is sent at once, and text that does not parse is kept
 * with its error below the field. Undo replaces the draft. What others write replaces what they have written over, and
 * never what stands here alone: text that is not sent yet stays, with their value named below it.
 */
import { useRef, useState } from 'react';
import { same } from '../../core/base/json';
import { movedDraft } from '../../core/editing/drafts';
import type { Read, Unread } from '../../core/editing/typed-input';
import { takenBack } from '../state/taken-back';

/** @returns the reason, as a sentence, when the value is not allowed */
export type Send<T> = (value: T | undefined) => string | undefined;

export interface Draft<T> {
  value: T | undefined;
  error?: string;
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
  const [state, setState] = useState<State<T>>({ draft: value, known: value, back: takenBack() });
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
    const sent = clean(next);
    const error = same(sent, latest.current) ? undefined : send(sent);
    setState({ draft: next, known: error === undefined ? sent : latest.current, error, back: takenBack() });
    return error;
  };
  return {
    value: now.draft,
    error: now.error,
    set,
    drop: () => setState({ draft: latest.current, known: latest.current, back: takenBack() }),
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
  const [state, setState] = useState<TextState<T>>(() => ({
    text: form.write(value),
    known: value,
    back: takenBack(),
  }));
  let now = state;
  if (!same(value, state.known)) {
    const unsent = (state.why ?? state.error) !== undefined && state.back === takenBack();
    now = unsent
      ? { ...state, known: value, theirs: form.write(value) }
      : { text: form.write(value), known: value, back: takenBack() };
    setState(now);
  }
  return {
    text: now.text,
    why: now.why,
    error: now.error,
    theirs: now.theirs,
    set(text) {
      const read = form.read(text);
      const back = takenBack();
      if ('why' in read) {
        setState({ text, known: value, why: read.why, theirs: now.theirs, back });
        return;
      }
      const error = same(read.value, value) ? undefined : send(read.value);
      setState({ text, known: error === undefined ? read.value : value, error, theirs: now.theirs, back });
    },
    end() {
      const unsent = now.why !== undefined || now.error !== undefined;
      if (!unsent && (form.write(value) !== now.text || now.theirs !== undefined)) {
        setState({ text: form.write(value), known: value, back: takenBack() });
      }
    },
  };
}
