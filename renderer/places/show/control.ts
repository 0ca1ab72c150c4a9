/**
 * Where a show is. Both windows, the audience's and the speaker's, follow the same: whoever turns the slide tells the
 * other over a channel of the browser's own, without the host.
 */
export interface Position {
  /** Of the shown scenes, from 0. */
  at: number;
  black: boolean;
}

export type Turn =
  | { turn: 'by'; steps: number }
  | { turn: 'to'; at: number }
  | { turn: 'black'; black?: boolean }
  | { turn: 'end' };

/** @param count of scenes that are shown */
export function turned({ at, black }: Position, turn: Turn, count: number): Position {
  const last = Math.max(0, count - 1);
  switch (turn.turn) {
    case 'by':
      // The first press after a black screen brings the slide back; nobody wants to miss one.
      return black ? { at, black: false } : { at: Math.min(last, Math.max(0, at + turn.steps)), black };
    case 'to':
      return { at: Math.min(last, Math.max(0, turn.at)), black: false };
    case 'black':
      return { at, black: turn.black ?? !black };
    case 'end':
      return { at, black };
    default:
      return turn satisfies never;
  }
}

/** Numbers typed one after the other, until Enter: «1», «2», Enter is slide 12. */
export class TypedNumber {
  private digits = '';

  /** @returns the number when Enter ends it */
  press(key: string): number | undefined {
    if (/^\d$/.test(key)) {
      this.digits = (this.digits + key).slice(-5);
      return undefined;
    }
    const typed = key === 'Enter' && this.digits !== '' ? Number(this.digits) : undefined;
    this.digits = '';
    return typed;
  }

  get pending(): boolean {
    return this.digits !== '';
  }
}

/** What PowerPoint's own keys and clickers send (PageUp and PageDown, B or full stop, F5 and Escape). */
export function turnOf(key: string, typed: TypedNumber): Turn | undefined {
  const number = typed.press(key);
  if (number !== undefined) return { turn: 'to', at: number - 1 };
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'Enter':
    case 'n':
      return { turn: 'by', steps: 1 };
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
    case 'p':
      return { turn: 'by', steps: -1 };
    case 'Home':
      return { turn: 'to', at: 0 };
    case 'End':
      return { turn: 'to', at: Number.MAX_SAFE_INTEGER };
    case 'b':
    case 'B':
    case '.':
      return { turn: 'black' };
    case 'Escape':
      return { turn: 'end' };
    default:
      return undefined;
  }
}

/** «4:05», «1:02:09» @param ms milliseconds */
export function spent(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
