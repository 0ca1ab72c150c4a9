import { list, object, optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { defineTemplate } from '../../core/template';
import { pointPages } from '../kit/lists';
import { sidePicture } from '../kit/panel';
import { titleOf } from '../kit/title';

const fields = {
  image: ref(kinds.images),
  text: optional(ref(kinds.texts)),
  heading: optional(text()),
  points: optional(list(object({ text: text(), points: optional(list(text(), 20)) }), 40)),
};

export const imageBullets = defineTemplate({
  id: 'image-bullets',
  group: 'content',
  name: { nb: 'Bilde og punkter', nn: 'Bilete og punkt', se: 'Govva ja čuoggát', en: 'Image and points' },
  about: {
    nb: 'Punkter med et bilde som fyller høyre side.',
    nn: 'Punkt med eit bilete som fyller høgre side.',
    se: 'Čuoggát ja govva.',
    en: 'Points with a picture that fills the right side.',
  },
  fields,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading ?? content.text?.heading ?? [];
    const panel = sidePicture(ctx, content.image, 'right');
    const title = titleOf(ctx, heading, { x: panel.x, w: panel.w });
    const look = { color: 'text', marker: 'accent', line: 'line' } as const;
    const pages = pointPages(ctx, content.points ?? content.text?.points ?? [], title.body, look);
    return pages.map((page) => ({
      title: { text: heading, visible: true },
      ground: 'split',
      background: 'background',
      layout: page.layout,
      foot: { right: panel.x + panel.w },
      nodes: [title.node, ...page.nodes, ...panel.nodes],
    }));
  },
});
