/** Where pictures go that are dropped on a slide, pasted there or fetched for it: into a field of it, or onto slides of their own. */
import type { Deck, Slide } from '../model/deck';
import { type Fields, formsOf } from '../model/field';
import type { Workspace } from '../model/register';
import { batchOf, type Operation, pasteSlides, type Templates } from '../operations';

/** The template of a picture that no slide has room for. */
const alone = 'full-image';

/**
 * The first picture goes into the field that was pointed at, which may have one already, or into the first that is
 * empty. The others, and all of them where the slide has no room, become slides of their own behind it.
 *
 * @param images ids of entries, which need not be in the workspace yet
 * @param slide the one that they were dropped on; the end of the deck without it
 * @param pointed the name of its field that they were dropped on
 */
export function placePictures(
  workspace: Workspace,
  templates: Templates,
  { deck, slide }: { deck: Deck; slide: Slide | undefined },
  images: readonly string[],
  pointed?: string,
): Operation {
  const field = slide && fieldFor(templates, slide, pointed);
  const others = field === undefined ? images : images.slice(1);
  const after = slide?.id ?? deck.slides.at(-1)?.id ?? null;
  const slides = others.map((image) => ({ id: alone, template: alone, image }) as Slide);
  const set: Operation[] =
    slide && field !== undefined && images[0] !== undefined
      ? [{ type: 'slide.set', in: 'decks', deck: deck.id, id: slide.id, field, value: images[0] }]
      : [];
  return batchOf([...set, pasteSlides(workspace, { deck: deck.id }, slides, after)]);
}

/** The name of the field of a slide that a picture would go into. */
export function fieldFor(templates: Templates, slide: Slide, pointed?: string): string | undefined {
  const template = templates.get(slide.template);
  if (!template) return undefined;
  const fields = Object.entries(formsOf(template.fields as Fields)).flatMap(([name, form]) =>
    form.type === 'ref' && form.kind === 'images' ? [name] : [],
  );
  if (pointed !== undefined && fields.includes(pointed)) return pointed;
  return fields.find((name) => (slide as Readonly<Record<string, unknown>>)[name] === undefined);
}
