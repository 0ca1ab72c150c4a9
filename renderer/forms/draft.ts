/**
 * What is being typed. A field shows its own draft; every keystroke that can be read is sent at once, and one that
 * cannot stands with its error under the field. A value that comes from elsewhere (undo, another window) replaces it.
 */
import { useRef, useState } from 'react';
import type { Read, Unread } from '../../core/editing/typed-input';
import { same } from '../../core/operations/json';

/** @returns why the value does not fit, in a sentence */
export type Send<T> = (value: T | undefined) => string | undefined;

export interface Draft<T> {
  value: T | undefined;
  error?: string;
  set(next: T | undefined): string | undefined;
  /** Back to what is saved. */
  drop(): void;
}

interface State<T> {
  draft: T | undefined;
  /** The outer value that the draft began with or was last sent as. */
  known: T | undefined;
  error?: string;
}

/** A draft of a whole value: parts of it may be missing for a while. @param clean what is sent of it */
export function useDraft<T>(
  value: T | undefined,
  send: Send<T>,
  clean: (draft: T | undefined) => T | undefined = (draft) => draft,
): Draft<T> {
  const [state, setState] = useState<State<T>>({ draft: value, known: value });
  let now = state;
  if (!same(value, state.known)) {
    // From elsewhere. Set while rendering, as React asks for state that follows a prop.
    now = { draft: value, known: value };
    setState(now);
  }
  const latest = useRef(value);
  latest.current = value;
  const set = (next: T | undefined): string | undefined => {
    const sent = clean(next);
    const error = same(sent, latest.current) ? undefined : send(sent);
    setState({ draft: next, known: error === undefined ? sent : latest.current, error });
    return error;
  };
  return {
    value: now.draft,
    error: now.error,
    set,
    drop: () => setState({ draft: latest.current, known: latest.current }),
  };
}

export interface DraftField {
  text: string;
  /** What was typed cannot be read. */
  why?: Unread;
  /** It can be read but does not fit where it stands. */
  error?: string;
  set(text: string): void;
  /** Typing ended: what can be read is written as it is written. */
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
}

/** Local text while typing. @param form how text and value become each other */
export function useDraftField<T>(value: T | undefined, form: TextForm<T>, send: Send<T>): DraftField {
  const [state, setState] = useState<TextState<T>>(() => ({ text: form.write(value), known: value }));
  let now = state;
  if (!same(value, state.known)) {
    now = { text: form.write(value), known: value };
    setState(now);
  }
  return {
    text: now.text,
    why: now.why,
    error: now.error,
    set(text) {
      const read = form.read(text);
      if ('why' in read) {
        setState({ text, known: value, why: read.why });
        return;
      }
      const error = same(read.value, value) ? undefined : send(read.value);
      setState({ text, known: error === undefined ? read.value : value, error });
    },
    end() {
      if (now.why === undefined && now.error === undefined && form.write(value) !== now.text) {
        setState({ text: form.write(value), known: value });
      }
    },
  };
}
