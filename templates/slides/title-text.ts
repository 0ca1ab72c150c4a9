import { optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { defineTemplate } from '../../core/template';
import { runningText } from '../kit/running-text';
import { titleOf } from '../kit/title';

const fields = {
  text: optional(ref(kinds.texts)),
  heading: optional(text()),
  lead: optional(text()),
};

/** Longer lines are hard to find back from, in points. */
const longestLine = 800;

export const titleText = defineTemplate({
  id: 'title-text',
  group: 'content',
  name: { nb: 'Tittel og tekst', nn: 'Tittel og tekst', se: 'Bajilčála ja teaksta', en: 'Title and text' },
  about: {
    nb: 'En overskrift og løpende tekst, i så mange avsnitt som trengs.',
    nn: 'Ei overskrift og løpande tekst, i så mange avsnitt som trengst.',
    se: 'Bajilčála ja teaksta.',
    en: 'A heading and running text, in as many paragraphs as it takes.',
  },
  fields,
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading ?? content.text?.heading ?? [];
    const title = titleOf(ctx, heading);
    const said = { lead: content.lead ?? content.text?.lead, points: content.text?.points };
    const area = { ...title.body, w: Math.min(title.body.w, longestLine) };
    return runningText(ctx, said, area).map((nodes) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'content',
      nodes: [title.node, ...nodes],
    }));
  },
});
