/** What of the editor lies under a point of the window, for what is dropped there. */
import { find } from '../../../../core/base/lists';
import { originsAt } from '../../../../core/editing/shown-origins';
import { targetsOf } from '../../../../core/editing/targets';
import { templates } from '../../../../templates';
import { commission } from '../../../state/commission';
import { liveDeck } from '../../../state/decks';
import type { DropPlace } from '../../../ui/folders';
import { editorNow } from '../state/editor';
import { fieldOf } from './choices';

/** @returns the slide in the list or on the stage, and the field of it that is shown there */
export function under(deck: string, { x, y }: DropPlace): { slide?: string; field?: string } {
  const elements = document.elementsFromPoint(x, y);
  const within = (selector: string, name: string): string | undefined =>
    elements.map((one) => one.closest<HTMLElement>(selector)?.dataset[name]).find(Boolean);
  const thumb = within('[data-slide]', 'slide');
  if (thumb !== undefined) return { slide: thumb };
  const [scene, target] = [within('[data-sheet]', 'sheet'), within('[data-target]', 'target')];
  const now = editorNow(deck);
  const slide = now?.selection.active;
  if (!now || slide === undefined || scene === undefined || target === undefined) return {};
  const { workspace } = commission();
  const shown = liveDeck(workspace, deck)
    ?.scenesOf(slide)
    .find(({ id }) => id === scene);
  const pointed = shown && targetsOf(shown).find(({ key }) => key === target);
  const own = find(now.deck.slides, slide);
  if (!pointed || !own) return { slide };
  const at = { workspace, deck: now.deck, slide: own, template: templates.get(own.template) };
  const field = originsAt(at, pointed)
    .map((origin) => fieldOf(at, origin))
    .find((one) => one !== undefined);
  return { slide, ...(field === undefined ? {} : { field }) };
}
