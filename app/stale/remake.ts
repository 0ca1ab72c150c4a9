/** A slide made anew of the recipe in its stamp, where its deck is gone. Recipes may be anybody's. */
import { idSchema } from '../../core/model/field';
import { contentSchema } from '../../core/model/parse';
import { exists, slideReferences } from '../../core/operations';
import type { Stamp } from '../../exporters/pptx/stamp';
import type { Remake } from '../contract/stale';
import type { OpenWorkspace } from '../open';

/**
 * The slide as it would stand in a deck of the open commission; undefined when its deck still has it, and when no slide
 * can be made of what the stamp says.
 */
export function remakeOf({ recipe, deck, slide, ...stamp }: Stamp, open: OpenWorkspace): Remake | undefined {
  const { language = open.workspace.commission.language } = stamp;
  const id = slide.replace(/~\d+$/, '');
  const home = open.workspace.decks.find((one) => one.id === deck);
  if (!recipe || !idSchema.safeParse(id).success || home?.slides.some((one) => one.id === id))
    return undefined;
  const template = open.templates.get(recipe.template);
  if (!template) return undefined;
  // Only the template's own content and a title: notes, sections and deviations are none of a recipe's.
  const keys = ['title', ...Object.keys(template.fields)].filter((key) => Object.hasOwn(recipe.content, key));
  const content = Object.fromEntries(keys.map((key) => [key, recipe.content[key]]));
  const made = contentSchema(template).safeParse({ id, template: recipe.template, ...content });
  if (!made.success) return undefined;
  const missing = slideReferences(made.data, open.templates)
    .map(({ ref }) => ref)
    .filter((ref) => !exists(open.workspace, ref));
  return { slide: made.data, language, missing: [...new Set(missing)] };
}
