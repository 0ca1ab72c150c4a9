/** What the yardstick starts from, on disk: fitted scenes line by line and images as data URIs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetSource, Scene, SceneNode } from '../../core/scene/types';
import { theme } from './ours';
import type { RawInput } from './raw';

/** Keeps what pptxgenjs needs: broken lines and stamps are none of its business. */
export function rawInput(scenes: readonly Scene[], assets: AssetSource): RawInput {
  const images = new Map<string, string>();
  const slim = (node: SceneNode): SceneNode => {
    if (node.kind === 'image' && !images.has(node.asset)) images.set(node.asset, dataUri(assets, node.asset));
    if (node.kind === 'text') return { ...node, lines: undefined };
    if (node.kind === 'group') return { ...node, children: node.children.map(slim) };
    if (node.kind === 'chart') return { ...node, children: [] };
    return node;
  };
  return { theme, scenes: scenes.map((s) => ({ ...s, facts: [], nodes: s.nodes.map(slim) })), images };
}

/** A drawing goes in as the PNG we would put beside it. */
function dataUri(assets: AssetSource, id: string): string {
  const { bytes, mime, fallback } = assets.get(id);
  const [data, type] = mime === 'image/svg+xml' ? [fallback!, 'image/png'] : [bytes, mime];
  return `${type};base64,${Buffer.from(data).toString('base64')}`;
}

export function savePrepared(dir: string, { scenes, images }: RawInput): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'images.json'), JSON.stringify([...images]));
  scenes.forEach((scene, i) => {
    writeFileSync(join(dir, `${i}.json`), JSON.stringify(scene));
  });
  writeFileSync(join(dir, 'count'), String(scenes.length));
}

/** Read scene by scene, so that the yardstick's peak is not that of reading one great file. */
export function loadPrepared(dir: string): RawInput {
  const count = Number(readFileSync(join(dir, 'count'), 'utf8'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'));
  return {
    theme,
    scenes: Array.from({ length: count }, (_, i) => read(`${i}.json`) as Scene),
    images: new Map(read('images.json') as [string, string][]),
  };
}
