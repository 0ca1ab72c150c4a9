/** The editor's commands, with the keys that PowerPoint's users know. */
import type { RefObject } from 'react';
import { usePart } from '../../state/commission';
import { type Command, useCommands } from '../../ui/commands';
import { useWords } from '../../words';
import { openExport } from '../exporting/open';
import { startShow } from '../show/start';
import { openAdd, openFetch, openSwap } from './dialogs/open';
import { toPane } from './panes';
import {
  addSection,
  afterSelected,
  duplicateSelected,
  moveStep,
  removeSelected,
  toggleHidden,
} from './state/actions';
import { about, editorNow } from './state/editor';

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
      run: () => void startShow(deck),
    },
    {
      id: 'show-from-here',
      label: t('showFromHere'),
      keys: 'Shift+F5',
      whileTyping: true,
      run: () => void startShow(deck, active()),
    },
    {
      id: 'export-deck',
      label: t('exporting'),
      keys: 'Mod+E',
      menu: 'export',
      run: () => openExport(deck, []),
    },
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
