/** Copies, cuts and pastes slides through the system's clipboard, between presentations and windows. */

import { type Copied, fitted, readSlides, slidesType, writeSlides } from '../../../../core/editing/clipboard';
import { pasteSlides } from '../../../../core/operations';
import { templates } from '../../../../templates';
import { commission } from '../../../state/commission';
import { value } from '../../../state/value';
import { say } from '../../../ui/toast';
import { sayIn } from '../../../words';
import { afterSelected, insert, removeSelected, selectedSlides } from './actions';
import { editorNow } from './editor';
import { textOfScenes } from './titles';

/**
 * What was copied last in any of our windows. Pages may not read the clipboard unless a key pastes it, and menus must
 * paste too.
 */
const last = value<string | undefined>(undefined);
const windows = new BroadcastChannel('lysark-slides');
windows.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string' && readSlides(data)) last.set(data);
});

export const copiedBefore = last;

/** @returns whether there was something to copy */
export function copySelected(deck: string, data: DataTransfer | null): boolean {
  const now = editorNow(deck);
  const slides = now && selectedSlides(now);
  if (!now || !slides || slides.length === 0) return false;
  const { commission: own } = commission().workspace;
  const json = writeSlides({ commission: own.id, deck, home: own.language, slides });
  data?.setData(slidesType, json);
  data?.setData('text/plain', textOfScenes(deck, slides));
  last.set(json);
  windows.postMessage(json);
  return true;
}

export function cutSelected(deck: string, data: DataTransfer | null): boolean {
  if (commission().readOnly || !copySelected(deck, data)) return false;
  removeSelected(deck);
  return true;
}

/** @param data of a paste event; without it, what was copied last in a window of ours */
export function pasteInto(deck: string, data: DataTransfer | null): boolean {
  const copied = readSlides(data ? data.getData(slidesType) : (last.get() ?? ''));
  if (!copied) return false;
  paste(deck, copied);
  return true;
}

function paste(deck: string, copied: Copied): void {
  const t = sayIn('editor');
  const { workspace } = commission();
  const after = afterSelected(deck);
  const { slides, missing, left, deviations } = fitted(copied, workspace, deck, templates);
  const done = slides.length > 0 && insert(deck, () => pasteSlides(workspace, { deck }, slides, after));
  const told: string[] = [];
  if (left > 0) told.push(t('pasteLeft', { count: left }));
  if (missing.length > 0) told.push(t('pasteMissing', { count: missing.length }));
  if (done && deviations > 0) told.push(t('pasteDeviations', { count: deviations }));
  if (told.length > 0) say(told.join(' '), { tone: done ? 'info' : 'warning', stays: 12_000 });
}
