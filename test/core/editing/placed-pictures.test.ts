import { describe, expect, it } from 'vitest';
import { fieldFor, placePictures } from '../../../core/editing/placed-pictures';
import { apply } from '../../../core/operations';
import { templates } from '../../../templates';
import { example } from '../../renderer/dialogs/support';

const { workspace, deck } = await example();
const [a, b] = workspace.register.images.map(({ id }) => id) as [string, string];
const slideOf = (id: string) => deck.slides.find((slide) => slide.id === id)!;

function placed(slide: string | undefined, images: readonly string[], pointed?: string) {
  const on = slide === undefined ? undefined : slideOf(slide);
  const op = placePictures(workspace, templates, { deck, slide: on }, images, pointed);
  const after = apply(workspace, op, templates).workspace.decks.find(({ id }) => id === deck.id)!;
  const fresh = after.slides.filter(({ id }) => !deck.slides.some((one) => one.id === id));
  return {
    after,
    fresh,
    slide: after.slides.find(({ id }) => id === slide) as Record<string, unknown> | undefined,
  };
}

describe('A picture that is dropped', () => {
  it('takes the place of the one that it was dropped on', () => {
    const { slide, fresh } = placed('kommunen', [a], 'image');
    expect(slide!.image).toBe(a);
    expect(fresh).toEqual([]);
  });

  it('goes into the first field that is empty, wherever on the slide it was dropped', () => {
    expect(fieldFor(templates, { ...slideOf('mandattolkning'), image: undefined } as never)).toBe('image');
    const { slide } = placed('mandattolkning', [b], 'points');
    expect(slide!.image === b || slide!.image === 'leveranser').toBe(true);
  });

  it('becomes a slide of its own behind one that has no room, and in its section', () => {
    const { after, fresh } = placed('sitat-solberg', [a]);
    expect(fresh).toMatchObject([
      { template: 'full-image', image: a, section: slideOf('sitat-solberg').section },
    ]);
    const at = after.slides.findIndex(({ id }) => id === 'sitat-solberg');
    expect(after.slides[at + 1]).toBe(fresh[0]);
  });

  it('takes no place of a picture that it was not dropped on', () => {
    const { slide, fresh } = placed('kommunen', [a]);
    expect(slide!.image).toBe('tettsted');
    expect(fresh).toHaveLength(1);
  });

  it('is one of several: the first finds its field, the others become slides in their order', () => {
    const { slide, fresh } = placed('kommunen', [a, b, a], 'image');
    expect(slide!.image).toBe(a);
    expect(fresh.map((one) => (one as unknown as { image: string }).image)).toEqual([b, a]);
    expect(new Set(fresh.map(({ id }) => id)).size).toBe(2);
  });

  it('ends the presentation where it was dropped on no slide', () => {
    const { after, fresh } = placed(undefined, [a]);
    expect(after.slides.at(-1)).toBe(fresh[0]);
  });
});
