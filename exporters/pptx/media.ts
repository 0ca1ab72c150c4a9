/** Pictures: each once in the package, however many slides show it. */
import { createHash } from 'node:crypto';
import type { Asset, AssetSource } from '../../core/scene/types';
import type { OpcPackage } from '../../ooxml';
import { stubPng } from './engine';

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
