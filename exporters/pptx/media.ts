/** Pictures: each once in the package, however many slides show it, and `p:pic` with the scene's crop. */
import { createHash } from 'node:crypto';
import type { Asset, AssetSource, ImageNode } from '../../core/scene/types';
import { child, clone, el, NS, type OpcPackage, REL, type XmlElement } from '../../ooxml';
import { outline } from './colors';
import type { SlideContext } from './context';
import { stubPng } from './engine';
import { commonProperties } from './nonvisual';

const extensions: Readonly<Record<Asset['mime'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

interface Picture {
  /** Part that every reader shows. */
  bitmap: string;
  /** The same picture as SVG, for readers that know it. */
  svg?: string;
}

export class Media {
  readonly #package: OpcPackage;
  readonly #assets: AssetSource;
  readonly #pictures = new Map<string, Picture>();
  readonly #parts = new Map<string, string>();

  constructor(pkg: OpcPackage, assets: AssetSource) {
    this.#package = pkg;
    this.#assets = assets;
  }

  /** @throws when the asset is unknown. */
  picture(id: string): Picture {
    let picture = this.#pictures.get(id);
    if (!picture) {
      picture = this.#add(this.#assets.get(id));
      this.#pictures.set(id, picture);
    }
    return picture;
  }

  #add(asset: Asset): Picture {
    if (asset.mime !== 'image/svg+xml') return { bitmap: this.#part(asset.bytes, asset.mime) };
    // A reader without SVG shows nothing rather than a broken picture when there is no fallback.
    const fallback = asset.fallback ?? new Uint8Array(Buffer.from(stubPng, 'base64'));
    return { bitmap: this.#part(fallback, 'image/png'), svg: this.#part(asset.bytes, asset.mime) };
  }

  #part(bytes: Uint8Array, mime: Asset['mime']): string {
    const key = digestOf(bytes);
    let part = this.#parts.get(key);
    if (part === undefined) {
      part = this.#package.uniqueName('ppt/media/image', extensions[mime]);
      this.#package.addPart(part, mime, bytes);
      this.#parts.set(key, part);
    }
    return part;
  }
}

/** Digests by the bytes themselves: a workspace that stays open hands out the same ones for every deck. */
const digests = new WeakMap<Uint8Array, string>();

function digestOf(bytes: Uint8Array): string {
  let digest = digests.get(bytes);
  if (digest === undefined) {
    digest = createHash('sha256').update(bytes).digest('hex');
    digests.set(bytes, digest);
  }
  return digest;
}

export function picture(node: ImageNode, context: SlideContext): XmlElement {
  const { bitmap, svg } = context.media.picture(node.asset);
  const properties = context.geometries.get(node);
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      commonProperties(node, context.nextId()),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el(
        'a:blip',
        { 'r:embed': context.relate(REL.image, bitmap) },
        svg !== undefined && svgBlip(svg, context),
      ),
      crop(node),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el(
      'p:spPr',
      {},
      clone(child(properties, 'a:xfrm')!),
      clone(child(properties, 'a:prstGeom')!),
      outline(context.theme, node.stroke),
    ),
  );
}

function svgBlip(part: string, context: SlideContext): XmlElement {
  return el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      el('asvg:svgBlip', { 'xmlns:asvg': NS.asvg, 'r:embed': context.relate(REL.image, part) }),
    ),
  );
}

/** What is cut off each side in thousandths of a percent; the scene says which part stays. */
function crop({ id, crop: { left, top, right, bottom } }: ImageNode): XmlElement | undefined {
  if (!(right > left && bottom > top))
    throw new Error(`The crop of the image «${id}» leaves nothing visible.`);
  const share = (value: number): number | undefined => Math.round(value * 100_000) || undefined;
  const cut = { l: share(left), t: share(top), r: share(1 - right), b: share(1 - bottom) };
  return Object.values(cut).some((value) => value !== undefined) ? el('a:srcRect', cut) : undefined;
}
