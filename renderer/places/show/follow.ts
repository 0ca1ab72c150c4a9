/** A show's position, shared between windows. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Position, type Turn, TypedNumber, turned, turnOf } from './control';
import { endShow } from './start';

type Message =
  | { type: 'position'; position: Position }
  | { type: 'ask' }
  | { type: 'here'; who: string }
  | { type: 'end' };

export interface Following {
  position: Position;
  turn(turn: Turn): void;
  /** Whether the other window is there. */
  other: boolean;
}

/**
 * @param name the show's, the same in both windows
 * @param role the window that asks takes the position of the one that is there already
 */
export function useShow(name: string, role: 'vis' | 'foredrag', first: number, count: number): Following {
  const [position, setPosition] = useState<Position>({ at: first, black: false });
  const [seen, setSeen] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const channel = useRef<BroadcastChannel>(undefined);
  const latest = useRef(position);
  latest.current = position;

  useEffect(() => {
    const line = new BroadcastChannel(`lysark-show-${name}`);
    channel.current = line;
    line.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'position') setPosition(data.position);
      else if (data.type === 'ask') line.postMessage({ type: 'position', position: latest.current });
      else if (data.type === 'end') endShow();
      else if (data.who !== role) setSeen(Date.now());
    };
    line.postMessage({ type: 'ask' });
    const beat = setInterval(() => {
      line.postMessage({ type: 'here', who: role });
      setNow(Date.now());
    }, 1000);
    line.postMessage({ type: 'here', who: role });
    return () => {
      clearInterval(beat);
      line.close();
    };
  }, [name, role]);

  const turn = useCallback(
    (given: Turn) => {
      if (given.turn === 'end') {
        channel.current?.postMessage({ type: 'end' });
        endShow();
        return;
      }
      const next = turned(latest.current, given, count);
      latest.current = next;
      setPosition(next);
      channel.current?.postMessage({ type: 'position', position: next });
    },
    [count],
  );

  const at = Math.min(position.at, Math.max(0, count - 1));
  return { position: { ...position, at }, turn, other: now - seen < 2500 };
}

/** Turns slides by keys, wherever the focus is, but for fields and, with space and Enter, buttons. */
export function useTurnKeys(turn: (turn: Turn) => void): void {
  useEffect(() => {
    const typed = new TypedNumber();
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest('input, select, textarea, dialog')) return;
      if (target?.closest('button, a') && (event.key === ' ' || (event.key === 'Enter' && !typed.pending)))
        return;
      const wanted = turnOf(event.key, typed);
      if (!wanted) return;
      event.preventDefault();
      turn(wanted);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [turn]);
}
