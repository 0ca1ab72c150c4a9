/** Pictures that are dropped on the editor, pasted there, or fetched from the disk: onto the slide, at once. */

import { find } from '../../../../core/base/lists';
import { fieldFor, placePictures } from '../../../../core/editing/placed-pictures';
import { templates } from '../../../../templates';
import { commission } from '../../../state/commission';
import { say } from '../../../ui/toast';
import { sayIn } from '../../../words';
import { addFiles, pickImages, type Use } from '../../images/add';
import { editorNow, select, toggleSection } from './editor';

interface Onto {
  deck: string;
  /** The slide's id; the one that is shown without it. */
  slide?: string | undefined;
  /** The field that was pointed at. */
  field?: string | undefined;
}

export function placeFiles(files: readonly File[], onto: Onto): Promise<void> {
  return placed(onto, (use) => addFiles(files, use));
}

export function placeFromDisk(onto: Onto): Promise<void> {
  return placed(onto, (use) => pickImages(use));
}

async function placed(onto: Onto, take: (use: Use) => Promise<string[]>): Promise<void> {
  const { recent } = commission();
  const wanted = onto.slide ?? editorNow(onto.deck)?.selection.active;
  let before: ReadonlySet<string> = new Set();
  let into: string | undefined;
  const images = await take((ids) => {
    // Taking them in takes a moment, in which the deck may have changed.
    const { workspace } = commission();
    const deck = find(workspace.decks, onto.deck)!;
    const slide = wanted === undefined ? undefined : find(deck.slides, wanted);
    before = new Set(deck.slides.map(({ id }) => id));
    into = slide && fieldFor(templates, slide, onto.field);
    return placePictures(workspace, templates, { deck, slide }, ids, onto.field);
  });
  if (images.length === 0 || commission().recent !== recent) return;
  const made = editorNow(onto.deck)?.deck.slides.filter(({ id }) => !before.has(id)) ?? [];
  const [first] = made;
  // The slide that a picture came into stays in sight.
  if (first && into === undefined) {
    for (const { section } of made) if (section !== undefined) toggleSection(onto.deck, section, true);
    select(onto.deck, { ids: new Set(made.map(({ id }) => id)), active: first.id, anchor: first.id });
  }
  const t = sayIn('editor');
  const slides = made.length > 0 ? [t('pictureSlides', { count: made.length })] : [];
  say([...(into === undefined ? [] : [t('pictureIn')]), ...slides].join(' '), { tone: 'success' });
}
