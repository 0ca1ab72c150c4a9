/** Where the words of a target come from, with what is always possible. Pure. */
import { type Origin, originsOf } from './origin';
import { type SlideIn, sourcesOf } from './sources';
import { paragraphText, type Target } from './targets';

const ownTitle: Origin = { type: 'own', field: 'title', path: [] };

/** @param paragraph that was pointed at; the whole node where it is not known, or says nothing */
export function originsAt(slide: SlideIn, target: Target, paragraph?: number): readonly Origin[] {
  if (target.asset !== undefined) {
    return [{ type: 'fact', ref: `images/${target.asset}`, path: [], here: false, deviates: false }];
  }
  const sources = sourcesOf(slide);
  const one = paragraph === undefined ? undefined : target.paragraphs[paragraph];
  const exact = one ? originsOf({ words: paragraphText(one), node: target.node }, sources) : [];
  const found = exact.length > 0 ? exact : originsOf({ words: target.words, node: target.node }, sources);
  // A title may be another on this slide, wherever the template has it from.
  return target.title && !found.some(({ type }) => type === 'own') ? [...found, ownTitle] : found;
}
