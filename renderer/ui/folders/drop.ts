/**
 * Files dropped on the window. One listener for the whole window keeps a stray file from replacing the page, and gives
 * files to the component that registered last.
 */
import { useEffect, useRef } from 'react';
import { session } from '../../state/session';
import { useValue, value } from '../../state/value';
import { sayIn } from '../../words';
import { say } from '../toast';
import { hasEnding } from './purposes';

export interface DropOptions {
  /** What dropping does: «Slipp filen for å sjekke den». */
  label?: string;
  /** Accepted file name extensions, lowercase with the dot; others are refused with a message. All when left out. */
  accept?: readonly string[];
  disabled?: boolean;
}

/** In the window, in CSS pixels. */
export interface DropPlace {
  x: number;
  y: number;
}

interface DropTarget extends DropOptions {
  take(files: File[], at: DropPlace): void;
}

const targets = value<readonly DropTarget[]>([]);
/** The label of the drop target, while files are dragged over the window. */
const over = value<string | undefined>(undefined);

export function useDropLabel(): string | undefined {
  return useValue(over);
}

/** Receives files dropped anywhere on the window while the component is mounted. The last one mounted gets them. */
export function useDrop(onFiles: (files: File[], at: DropPlace) => void, options: DropOptions = {}): void {
  const latest = useRef({ onFiles, options });
  latest.current = { onFiles, options };
  const { disabled = false } = options;
  useEffect(() => {
    if (disabled) return;
    const target: DropTarget = {
      get label() {
        return latest.current.options.label;
      },
      get accept() {
        return latest.current.options.accept;
      },
      take: (files, at) => latest.current.onFiles(files, at),
    };
    targets.set([...targets.get(), target]);
    return () => targets.set(targets.get().filter((one) => one !== target));
  }, [disabled]);
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Nothing below an open dialog takes files; only a target in the dialog does. */
function targetNow(): DropTarget | undefined {
  return targets.get().at(-1);
}

function onOver(event: DragEvent): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  const target = targetNow();
  event.dataTransfer!.dropEffect = target ? 'copy' : 'none';
  over.set(target && (target.label ?? sayIn('folders')('dropHere')));
}

function onLeave(event: DragEvent): void {
  // `relatedTarget` is null only when the pointer leaves the window.
  if (event.relatedTarget === null) over.set(undefined);
}

function onDrop(event: DragEvent): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  over.set(undefined);
  const target = targetNow();
  if (!target) return;
  const t = sayIn('folders');
  const files: File[] = [];
  for (const item of event.dataTransfer!.items) {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (!file) continue;
    const folder = item.webkitGetAsEntry()?.isDirectory === true;
    // A browser gives a folder's name but not its files; the desktop host knows its path.
    if (folder && session().host === 'browser') say(t('dropFolder'), { tone: 'warning' });
    else if (!folder && target.accept && !hasEnding(file.name, target.accept)) {
      say(t('dropWrong', { name: file.name }), { tone: 'warning' });
    } else files.push(file);
  }
  if (files.length > 0) target.take(files, { x: event.clientX, y: event.clientY });
}

/** @returns a function that stops listening */
export function listenForDrops(): () => void {
  window.addEventListener('dragover', onOver);
  window.addEventListener('dragleave', onLeave);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('dragleave', onLeave);
    window.removeEventListener('drop', onDrop);
  };
}
