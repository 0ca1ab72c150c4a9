/**
 * Drafts. A field shows its own text; every keystroke that parses is sent at once, and text that does not parse is kept
 * with its error below the field. A value from elsewhere (undo, another window) replaces the draft.
 */
import { useRef, useState } from 'react';
import { same } from '../../core/base/json';
import type { Read, Unread } from '../../core/editing/typed-input';

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
}

/** A draft of a composite value, parts of which may be missing. @param clean the value to send, if any */
export function useDraft<T>(
  value: T | undefined,
  send: Send<T>,
  clean: (draft: T | undefined) => T | undefined = (draft) => draft,
): Draft<T> {
  const [state, setState] = useState<State<T>>({ draft: value, known: value });
  let now = state;
  if (!same(value, state.known)) {
    // The value changed elsewhere. Set while rendering, as React recommends for state that follows a prop.
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
  /** The text does not parse. */
  why?: Unread;
  /** The text parses, but the value is not allowed here. */
  error?: string;
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
}

/** A draft of text. @param form converts between text and value */
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
