import { plain } from '../../core/facts/digest';
import { list, optional, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import type { SceneNode } from '../../core/scene/types';
import { defineTemplate } from '../../core/template';
import { pt } from '../kit/measure';
import { tablePages } from '../kit/table-pages';
import { para, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { table: ref(kinds.tables), heading: optional(text()), columns: optional(list(text(), 12)) };

export const table = defineTemplate({
  id: 'table',
  group: 'content',
  name: { nb: 'Tabell', nn: 'Tabell', se: 'Tabealla', en: 'Table' },
  about: {
    nb: 'En liten tabell med overskriftsrad; den fortsetter på flere lysbilder om den må.',
    nn: 'Ein liten tabell med overskriftsrad; han held fram på fleire lysbilete om han må.',
    se: 'Tabealla.',
    en: 'A small table with a header row; it goes on over several slides when it must.',
  },
  fields,
  compose(content, ctx) {
    const fact = content.table;
    const heading = ctx.slide.title ?? content.heading ?? fact.title;
    const title = titleOf(ctx, heading);
    let area = title.body;
    const extra: SceneNode[] = [];
    if (fact.unit && plain(fact.unit) !== '') {
      const unit = [para(fact.unit, { font: 'body', size: pt(ctx, 18), color: 'muted' })];
      extra.push(
        textNode({
          id: 'unit',
          role: 'subtitle',
          frame: { ...area, y: area.y - 8, h: pt(ctx, 18) * 1.2 },
          paragraphs: unit,
        }),
      );
      area = { ...area, y: area.y + 26, h: area.h - 26 };
    }
    return tablePages(ctx, fact, area, plain(heading)).map((node) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...extra, node],
    }));
  },
});
