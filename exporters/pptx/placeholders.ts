/** Which placeholder of the layout a text fills. */
import type { PlaceholderType, TextNode } from '../../core/scene/types';
import type { BaseLayout, BasePlaceholder } from './base/types';

/** What a node asks for: what it says, or what its role as footer or number says for it. */
export function wanted(node: TextNode): { type: PlaceholderType; idx?: number } | undefined {
  if (node.placeholder) return node.placeholder;
  if (node.role === 'footer') return { type: 'ftr' };
  if (node.role === 'number') return { type: 'sldNum' };
  return undefined;
}

/** The layout's placeholder for it, when there is one that no other node has taken. */
export function findPlaceholder(
  layout: BaseLayout,
  want: { type: PlaceholderType; idx?: number },
  filled: ReadonlySet<BasePlaceholder>,
): BasePlaceholder | undefined {
  const found = candidate(layout, want);
  return found && !filled.has(found) ? found : undefined;
}

function candidate(
  { placeholders }: BaseLayout,
  { type, idx = 1 }: { type: PlaceholderType; idx?: number },
): BasePlaceholder | undefined {
  switch (type) {
    case 'title':
      return placeholders.title;
    case 'subTitle':
      return placeholders.subTitle ?? placeholders.bodies[0];
    case 'body':
      return placeholders.bodies[idx - 1] ?? (idx === 1 ? placeholders.subTitle : undefined);
    case 'ftr':
      return placeholders.footer;
    case 'sldNum':
      return placeholders.number;
  }
}
