import { plain } from '../../core/facts/digest';
import { optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import type { SceneParagraph } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { bullets } from '../kit/lists';
import { pickSize, steps } from '../kit/measure';
import { textPages } from '../kit/pages';
import { sidePicture } from '../kit/panel';
import { para, textNode, typeset } from '../kit/text';
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
    const lead = content.lead ?? content.text?.lead;
    const look = { color: 'text', marker: 'accent', line: 'line' } as const;
    const points = content.text?.points ?? [];
    const body = (size: number): SceneParagraph[] => [
      ...(lead ? [para(typeset(lead), { font: 'body', size, color: 'text' })] : []),
      ...bullets(points, size, look),
    ];
    const has = body(24).some((p) => p.runs.some((run) => run.text !== ''));
    const width = Math.min(title.body.w, 720);
    const set = pickSize(ctx, steps(ctx, 24, 22, 20), body, width, title.body.h);
    const pages = !has
      ? [[]]
      : set.fits
        ? [set.value]
        : textPages(ctx, body(22), width * 0.985, title.body.h);
    return pages.map((paragraphs) => ({
      title: { text: heading, visible: plain(heading) !== '' },
      ground: panel.nodes.length > 0 ? 'split' : 'white',
      background: 'background',
      layout: 'content',
      foot: { left: panel.x },
      nodes: [
        title.node,
        ...(paragraphs.length === 0
          ? []
          : [
              textNode({
                id: 'body',
                role: 'body',
                frame: { ...title.body, w: width },
                paragraphs,
                placeholder: { type: 'body', idx: 1 },
              }),
            ]),
        ...panel.nodes,
      ],
    }));
  },
});
