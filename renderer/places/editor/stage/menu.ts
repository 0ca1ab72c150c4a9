/** What can be done with what is under the pointer, or has the focus, and with the slide around it. */
import type { Typed } from '../../../../core/editing/retyping';
import { type Origin, originsAt } from '../../../../core/editing/shown-origins';
import { commission } from '../../../state/commission';
import { say } from '../../../ui/toast';
import { sayIn } from '../../../words';
import { openSwap } from '../dialogs/insert';
import { duplicateSelected, removeSelected, toggleHidden } from '../state/actions';
import { pointed } from '../state/editor';
import { type MenuItem, openMenu } from '../state/menu';
import { placeFromDisk } from '../state/pictures';
import { slideItems } from '../thumbs/commands';
import { fieldOf, openAbout } from './choices';
import type { Pointer } from './sheet';

/** @param type begins typing on the slide */
export function openAt(at: Typed, pointer: Pointer, type: (origin: Origin) => void): void {
  const t = sayIn('editor');
  const origins = originsAt(at, pointer.target, pointer.paragraph, pointer.run);
  const more = [...pictureItems(at, pointer, origins), ...textItems(pointer), ...ofSlide(at)];
  const where = {
    label: t('menuOfThing', { what: pointer.target.words.slice(0, 60) }),
    x: pointer.x,
    y: pointer.y,
  };
  openAbout(at, origins, where, type, more);
}

/** Beside everything that can be pointed at: the same as in the list of slides. */
export function openOnSlide(deck: string, where: { x: number; y: number }): void {
  openMenu({ label: sayIn('editor')('menuOf'), ...where, items: slideItems(deck) });
}

function pictureItems(at: Typed, { target }: Pointer, origins: readonly Origin[]): MenuItem[] {
  if (target.kind !== 'image') return [];
  const t = sayIn('editor');
  const { readOnly } = commission();
  const slide = at.slide.id;
  const field = origins.map((origin) => fieldOf(at, origin)).find((one) => one !== undefined);
  // A picture that a fact has is another fact's, and is changed there.
  if (field === undefined) return [];
  return [
    { label: t('otherPicture'), disabled: readOnly, run: () => pointed.set({ slide, field }) },
    {
      label: t('otherPictureFromDisk'),
      disabled: readOnly,
      run: () => void placeFromDisk({ deck: at.deck.id, slide, field }),
    },
  ];
}

function textItems({ target: { kind, words } }: Pointer): MenuItem[] {
  if (kind !== 'text' || words.trim() === '') return [];
  const t = sayIn('editor');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      say(t('textCopied'), { tone: 'success' });
    } catch {
      say(t('notCopied'), { tone: 'warning' });
    }
  };
  return [{ label: t('copyText'), apart: true, run: () => void copy() }];
}

function ofSlide({ deck: { id: deck }, slide }: Typed): MenuItem[] {
  const t = sayIn('editor');
  const { readOnly: disabled } = commission();
  return [
    { label: `${t('swap')} …`, heading: t('theSlide'), apart: true, disabled, run: () => openSwap(slide.id) },
    {
      label: `${sayIn('comments')('new')} …`,
      disabled,
      run: () => pointed.set({ slide: slide.id, field: 'comments' }),
    },
    { label: t('duplicate'), disabled, run: () => duplicateSelected(deck) },
    { label: t(slide.hidden ? 'unhide' : 'hide'), disabled, run: () => toggleHidden(deck) },
    { label: t('remove'), disabled, run: () => removeSelected(deck) },
  ];
}
