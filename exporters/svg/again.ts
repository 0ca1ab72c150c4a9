/** What was drawn of a scene before: for who draws it again with every letter that is typed into it. */
import type { Theme } from '../../core/scene/theme';
import type { AssetSource, SceneNode } from '../../core/scene/types';

interface DrawnNode {
  markup: string;
  /** How many ids were given before it, and in it. */
  before: number;
  own: number;
}

/** Good for one place in a document: its ids begin with the same words. */
export class DrawnBefore {
  private nodes = new WeakMap<SceneNode, DrawnNode>();
  private theme: Theme | undefined;
  private assets: AssetSource | undefined;

  /** Forgets what was drawn in other colours or with other pictures. */
  begin(theme: Theme, assets: AssetSource): void {
    if (this.theme === theme && this.assets === assets) return;
    this.theme = theme;
    this.assets = assets;
    this.nodes = new WeakMap();
  }

  /** @param ids the count of ids in the drawing */
  draw(node: SceneNode, ids: { count: number }, make: () => string): string {
    const before = ids.count;
    const known = this.nodes.get(node);
    if (known?.before === before) {
      ids.count += known.own;
      return known.markup;
    }
    const markup = make();
    this.nodes.set(node, { markup, before, own: ids.count - before });
    return markup;
  }
}
