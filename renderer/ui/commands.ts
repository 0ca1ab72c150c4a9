/**
 * Commands: everything that can be done on the current screen, with its keys. Places register theirs while they are
 * mounted; the search palette lists them, the keyboard and the system's menu run them. Nothing is for the mouse only.
 */
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../app/contract';
import { useValue, value } from '../state/value';

export interface Command {
  id: string;
  label: string;
  /** «Mod+K», «Delete», «Alt+ArrowUp»: Mod is Ctrl, and Command on a Mac. */
  keys?: string;
  /** Id of the same entry in the system's menu. */
  menu?: MenuCommand;
  /** Also active while a field has the focus. Default: only with Mod. */
  whileTyping?: boolean;
  /** Listed in the palette. Default true. */
  listed?: boolean;
  disabled?: boolean;
  run(): void;
}

const registered = value<readonly (readonly Command[])[]>([]);

/** Registers commands while the component is mounted. For the same keys, the last registered wins. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const shape = commands.map((one) => `${one.id}|${one.label}|${one.keys}|${one.disabled}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what commands do is read when they are run; only their looks count here.
  useEffect(() => {
    const own = commands.map((command, i): Command => ({ ...command, run: () => latest.current[i]?.run() }));
    registered.set([...registered.get(), own]);
    return () => registered.set(registered.get().filter((list) => list !== own));
  }, [shape]);
}

export function useAllCommands(): Command[] {
  return useValue(registered).flat();
}

export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** Keys as people read them: «Ctrl+K», «⌘K». */
export function keysText(keys: string): string {
  const names: Record<string, string> = {
    Mod: isMac ? '⌘' : 'Ctrl',
    Alt: isMac ? '⌥' : 'Alt',
    Shift: isMac ? '⇧' : 'Shift',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
  };
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : '+');
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const { key, mod, alt, shift } = pressed(keys);
  return (
    event.key.toLowerCase() === key &&
    mod === (isMac ? event.metaKey : event.ctrlKey) &&
    !(isMac ? event.ctrlKey : event.metaKey) &&
    event.altKey === alt &&
    event.shiftKey === shift
  );
}

interface Pressed {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

/** Key combinations are parsed once, because every keystroke is compared with all of them. */
const read = new Map<string, Pressed>();

function pressed(keys: string): Pressed {
  let known = read.get(keys);
  if (!known) {
    const parts = keys.split('+');
    const has = (name: string): boolean => parts.includes(name);
    known = { key: parts.at(-1)!.toLowerCase(), mod: has('Mod'), alt: has('Alt'), shift: has('Shift') };
    read.set(keys, known);
  }
  return known;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !/^(checkbox|radio|button|range)$/.test(target.type)))
  );
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event.target);
  const inDialog = event.target instanceof Element && event.target.closest('dialog, [popover]') !== null;
  const command = registered
    .get()
    .flat()
    .findLast(
      (one) =>
        one.keys !== undefined &&
        !one.disabled &&
        matches(one.keys, event) &&
        (!typing || (one.whileTyping ?? one.keys.includes('Mod'))) &&
        (!inDialog || one.id === 'undo' || one.id === 'redo'),
    );
  if (!command) return;
  event.preventDefault();
  command.run();
}

/** @returns a function that stops listening */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

export function runMenu(menu: MenuCommand): void {
  registered
    .get()
    .flat()
    .findLast((one) => one.menu === menu && !one.disabled)
    ?.run();
}
