import { expect, test } from 'vitest';
import { compile } from '../../../app/compile';
import { openWorkspace } from '../../../app/open';
import { optional, text } from '../../../core/model/field';
import type { SceneNode, TextNode } from '../../../core/scene/types';
import { defineTemplate } from '../../../core/template';
import { rect } from '../../../templates/kit/shapes';

const open = await openWorkspace('examples/kommunekommisjonen');
const about = { nb: 'Prøve', nn: 'Prøve', se: 'Prøve', en: 'Trial' };
const bar = (id: string): SceneNode => rect(id, { x: 60, y: 400, w: 54, h: 4 }, 'gold');

/** Why the slides of a template fail when it draws a node more. */
async function failures(node: SceneNode): Promise<string[]> {
  const statements = open.templates.get('statements')!;
  const drawing = defineTemplate({
    ...statements,
    compose: (content, context) =>
      statements.compose(content, context).map((draft) => ({ ...draft, nodes: [...draft.nodes, node] })),
  });
  const templates = new Map(open.templates).set('statements', drawing);
  const { diagnostics } = await compile({ ...open, templates }, 'okonomiforum');
  return diagnostics.filter(({ rule }) => rule === 'slide-failed').map(({ message }) => message);
}

test('a template that calls a node what every slide has is told so, and what to call it', async () => {
  expect(await failures(bar('rule'))).toEqual([]);
  expect((await failures(bar('footer')))[0]).toMatch(/«statements» calls a node «footer».*«source»/);
  expect((await failures(bar('title')))[0]).toMatch(/«statements» calls a node «title».*«heading»/);
  const number: SceneNode = { ...(bar('group') as TextNode), kind: 'group', children: [bar('number')] };
  expect((await failures(number))[0]).toMatch(/«statements» calls a node «number».*«figure»/);
});

test('a field that every slide has does not compile in a template', async () => {
  const rest = { id: 'trial', group: 'content', name: about, about, compose: () => [] } as const;
  expect(defineTemplate({ ...rest, fields: { heading: text() } }).group).toBe('content');
  // @ts-expect-error: «title» is a field of every slide.
  defineTemplate({ ...rest, fields: { title: text() } });
  // @ts-expect-error: «notes» is a field of every slide.
  defineTemplate({ ...rest, fields: { heading: text(), notes: optional(text()) } });
});
