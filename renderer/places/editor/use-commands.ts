/** The editor's commands, with the keys that PowerPoint's users know. */
import type { RefObject } from 'react';
import { usePart } from '../../state/commission';
import { openExport, openPrint } from '../../state/dialogs';
import { type Command, useCommands } from '../../ui/commands';
import { useWords } from '../../words';
import { startAtOnce, startShow } from '../show/start';
import { openAdd, openFetch, openSwap } from './dialogs/insert';
import {
  addSection,
  afterSelected,
  chooseSlide,
  duplicateSelected,
  moveStep,
  removeSelected,
  toggleHidden,
} from './state/actions';
import { about, editorNow } from './state/editor';
import { placeFromDisk } from './state/pictures';

export function useEditorCommands(deck: string, ref: RefObject<HTMLElement | null>): void {
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  const active = () => editorNow(deck)?.selection.active;
  const swap = () => {
    const slide = active();
    if (slide !== undefined) openSwap(slide);
  };
  const edits: Command[] = [
    {
      id: 'add-slide',
      label: `${t('add')} …`,
      keys: 'Mod+M',
      run: () => openAdd(afterSelected(deck)),
    },
    { id: 'fetch-slides', label: t('fetch'), run: () => openFetch(afterSelected(deck)) },
    { id: 'picture-from-disk', label: t('pictureFromDisk'), run: () => void placeFromDisk({ deck }) },
    { id: 'swap-slide', label: `${t('swap')} …`, keys: 'Mod+Shift+M', run: swap },
    {
      id: 'duplicate-slides',
      label: t('duplicate'),
      keys: 'Mod+D',
      whileTyping: false,
      run: () => duplicateSelected(deck),
    },
    { id: 'remove-slides', label: t('remove'), run: () => removeSelected(deck) },
    { id: 'hide-slides', label: t('hide'), keys: 'Mod+Shift+H', run: () => toggleHidden(deck) },
    { id: 'slides-up', label: t('up'), run: () => moveStep(deck, -1) },
    { id: 'slides-down', label: t('down'), run: () => moveStep(deck, 1) },
    { id: 'add-section', label: t('addSection'), run: () => addSection(deck) },
  ];
  useCommands([
    ...edits.map((command) => ({ ...command, disabled: readOnly })),
    { id: 'about-deck', label: t('about'), run: () => about.set({}) },
    {
      id: 'show-deck',
      label: t('show'),
      keys: 'F5',
      menu: 'show',
      whileTyping: true,
      run: () => void startAtOnce(deck),
    },
    {
      id: 'show-from-here',
      label: t('showFromHere'),
      keys: 'Shift+F5',
      whileTyping: true,
      run: () => void startAtOnce(deck, active()),
    },
    { id: 'show-speaker', label: t('showSpeaker'), run: () => void startShow(deck, active()) },
    { id: 'slide-before', label: t('slideBefore'), keys: 'PageUp', listed: false, run: () => step(deck, -1) },
    { id: 'slide-after', label: t('slideAfter'), keys: 'PageDown', listed: false, run: () => step(deck, 1) },
    {
      id: 'export-deck',
      label: t('exporting'),
      keys: 'Mod+E',
      menu: 'export',
      run: () => openExport(deck, []),
    },
    { id: 'print-deck', label: t('print'), keys: 'Mod+P', whileTyping: true, run: () => openPrint(deck) },
    {
      id: 'next-pane',
      label: t('nextPane'),
      keys: 'F6',
      whileTyping: true,
      listed: false,
      run: () => toPane(ref.current, 1),
    },
    {
      id: 'previous-pane',
      label: t('previousPane'),
      keys: 'Shift+F6',
      whileTyping: true,
      listed: false,
      run: () => toPane(ref.current, -1),
    },
  ]);
}

/** To the slide before or after, as in PowerPoint, wherever the keyboard is but in a field. */
function step(deck: string, by: -1 | 1): void {
  const now = editorNow(deck);
  if (!now) return;
  const { order, selection } = now;
  const next = order[order.indexOf(selection.active ?? '') + by];
  if (next !== undefined) chooseSlide(deck, next);
}

/** From pane to pane with F6, as in PowerPoint. */
const focusable =
  '[data-pane-focus], button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Where the keyboard was in a pane when it left it, so that it comes back there. */
const left = new WeakMap<Element, HTMLElement>();

function toPane(editor: HTMLElement | null, step: -1 | 1): void {
  const panes = [...(editor?.querySelectorAll<HTMLElement>('[data-pane], .editor-head') ?? [])];
  if (panes.length === 0) return;
  const from = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(from));
  if (at >= 0 && from instanceof HTMLElement) left.set(panes[at]!, from);
  const next =
    panes[(at < 0 ? (step > 0 ? 0 : -1) : at + step + panes.length) % panes.length] ?? panes.at(-1)!;
  const known = left.get(next);
  const target = known && next.contains(known) ? known : pick(next);
  target?.focus();
}

/** The first that can be seen; what the pane itself names comes first. */
function pick(pane: HTMLElement): HTMLElement | undefined {
  const named = pane.querySelector<HTMLElement>('[data-pane-focus]');
  if (named) return named;
  return [...pane.querySelectorAll<HTMLElement>(focusable)].find((one) => one.checkVisibility());
}
