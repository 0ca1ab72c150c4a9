/** The commands of slides and sections as a menu has them. */
import { commission } from '../../../state/commission';
import { sayIn } from '../../../words';
import { openAdd, openFetch, openSwap } from '../dialogs/insert';
import {
  addSection,
  chooseEverything,
  dropSection,
  duplicateSelected,
  moveStep,
  removeSelected,
  selectedSlides,
  toggleHidden,
} from '../state/actions';
import { copiedBefore, pasteInto } from '../state/carry';
import { editorNow, heading, renaming, toggleSection } from '../state/editor';
import type { MenuItem } from '../state/menu';
import { placeFromDisk } from '../state/pictures';

/** Copying by a menu goes the same way as by keys: the page is asked for a copy event. */
function clipboard(what: 'copy' | 'cut'): void {
  document.execCommand(what);
}

export function slideItems(deck: string): MenuItem[] {
  const t = sayIn('editor');
  const now = editorNow(deck);
  if (!now) return [];
  const { readOnly } = commission();
  const slides = selectedSlides(now);
  const last = slides.at(-1);
  const hidden = slides.length > 0 && slides.every((slide) => slide.hidden);
  const off = readOnly || slides.length === 0;
  return [
    { label: t('cut'), keys: 'Mod+X', disabled: off, run: () => clipboard('cut') },
    { label: t('copy'), keys: 'Mod+C', run: () => clipboard('copy') },
    {
      label: t('paste'),
      keys: 'Mod+V',
      disabled: readOnly || copiedBefore.get() === undefined,
      run: () => void pasteInto(deck, null),
    },
    { label: t('duplicate'), keys: 'Mod+D', disabled: off, run: () => duplicateSelected(deck) },
    { label: t('remove'), keys: 'Delete', disabled: off, run: () => removeSelected(deck) },
    {
      label: `${t('add')} …`,
      keys: 'Mod+M',
      apart: true,
      disabled: readOnly,
      run: () => openAdd(last?.id ?? null),
    },
    {
      label: `${t('swap')} …`,
      disabled: off || slides.length !== 1,
      run: () => last && openSwap(last.id),
    },
    { label: t('fetch'), disabled: readOnly, run: () => openFetch(last?.id ?? null) },
    {
      label: t('pictureFromDisk'),
      disabled: readOnly,
      run: () => void placeFromDisk({ deck, slide: last?.id }),
    },
    {
      label: t('up'),
      keys: 'Alt+ArrowUp',
      apart: true,
      disabled: off,
      run: () => moveStep(deck, -1),
    },
    { label: t('down'), keys: 'Alt+ArrowDown', disabled: off, run: () => moveStep(deck, 1) },
    {
      label: hidden ? t('unhide') : t('hide'),
      keys: 'Mod+Shift+H',
      disabled: off,
      run: () => toggleHidden(deck),
    },
    { label: t('addSection'), disabled: off, run: () => addSection(deck) },
    { label: t('selectAll'), keys: 'Mod+A', apart: true, run: () => chooseEverything(deck) },
  ];
}

export function sectionItems(deck: string, section: string, collapsed: boolean): MenuItem[] {
  const t = sayIn('editor');
  const { readOnly } = commission();
  return [
    {
      label: t('rename'),
      keys: 'F2',
      disabled: readOnly,
      run: () => {
        heading.set(section);
        renaming.set(section);
      },
    },
    {
      label: t('sectionUp'),
      keys: 'Alt+ArrowUp',
      disabled: readOnly,
      run: () => {
        heading.set(section);
        moveStep(deck, -1);
      },
    },
    {
      label: t('sectionDown'),
      keys: 'Alt+ArrowDown',
      disabled: readOnly,
      run: () => {
        heading.set(section);
        moveStep(deck, 1);
      },
    },
    {
      label: collapsed ? t('expand') : t('collapse'),
      run: () => toggleSection(deck, section, collapsed),
    },
    {
      label: t('removeSection'),
      keys: 'Delete',
      apart: true,
      disabled: readOnly,
      run: () => dropSection(deck, section),
    },
  ];
}
