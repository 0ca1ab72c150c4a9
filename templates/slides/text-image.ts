import { plain } from '../../core/facts/digest';
import { optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { defineTemplate } from '../../core/template';
import { sidePicture } from '../kit/panel';
import { runningText } from '../kit/running-text';
import { titleOf } from '../kit/title';

const fields = {
  image: optional(ref(kinds.images)),
  text: optional(ref(kinds.texts)),
  heading: optional(text()),
  lead: optional(text()),
};

export const textImage = defineTemplate({
  id: 'text-image',
  group: 'content',
  name: { nb: 'Tekst og bilde', nn: 'Tekst og bilete', se: 'Teaksta ja govva', en: 'Text and image' },
  about: {
    nb: 'Fri tekst med et bilde som fyller venstre side.',
    nn: 'Fri tekst med eit bilete som fyller venstre side.',
    se: 'Friddja teaksta ja govva.',
    en: 'Free text with a picture that fills the left side.',
  },
  fields,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading ?? content.text?.heading ?? [];
    const panel = sidePicture(ctx, content.image, 'left', 0.4);
    const title = titleOf(ctx, heading, { x: panel.x, w: panel.w });
    const said = { lead: content.lead ?? content.text?.lead, points: content.text?.points };
    const area = { ...title.body, w: Math.min(title.body.w, 720) };
    return runningText(ctx, said, area).map((nodes) => ({
      title: { text: heading, visible: plain(heading) !== '' },
      ground: panel.nodes.length > 0 ? 'split' : 'white',
      background: 'background',
      layout: 'content',
      foot: { left: panel.x },
      nodes: [title.node, ...nodes, ...panel.nodes],
    }));
  },
});
