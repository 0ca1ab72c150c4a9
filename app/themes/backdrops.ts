/** What the layouts of templates draw behind everything on a slide, as pictures for previews, SVG, PNG and PDF. */
import type { Workspace } from '../../core/model/register';
import type { ThemeFile } from '../../core/model/theme';
import { backdropKey } from '../../core/scene/borrowed/theme';
import type { Asset } from '../../core/scene/types';
import { type Design, drawLayout, type OpcPackage, readDesign } from '../../ooxml';
import { themePackage } from '../../workspace/themes';
import { openTemplate } from './read';

/** Pixels across of the picture for readers without SVG. */
const across = 1920;

interface Opened {
  pkg: OpcPackage;
  design: Design;
  drawn: Map<string, Asset>;
}

/** Opened templates by the digest of their packages: reading one takes as long as laying out ten slides. */
const opened = new Map<string, Opened>();
const mostOpened = 4;

interface Backdrops {
  /** Undefined for keys that are none of ours. @throws when the template cannot be read */
  get(key: string): Asset | undefined;
}

export function backdrops(
  dir: string,
  workspace: Workspace,
  rasterize: (svg: Uint8Array, width: number) => Uint8Array,
): Backdrops {
  const byKey = new Map(
    (workspace.themeFiles ?? []).flatMap((file) =>
      file.layouts.map((layout) => [backdropKey(file.id, layout.id), { file, part: layout.part }] as const),
    ),
  );
  return {
    get(key) {
      const wanted = byKey.get(key);
      return wanted && drawing(dir, wanted.file, wanted.part, key, rasterize);
    },
  };
}

function drawing(
  dir: string,
  file: ThemeFile,
  part: string,
  key: string,
  rasterize: (svg: Uint8Array, width: number) => Uint8Array,
): Asset {
  const one = open(dir, file);
  let asset = one.drawn.get(part);
  if (!asset) {
    const layout = one.design.masters.flatMap(({ layouts }) => layouts).find((l) => l.part === part);
    const { width, height } = one.design.page;
    const drawn = layout ?? { background: { kind: 'none' as const }, shapes: [] };
    const bytes = new TextEncoder().encode(drawLayout(one.pkg, drawn, one.design.page));
    let picture: Uint8Array | undefined;
    asset = {
      id: key,
      bytes,
      mime: 'image/svg+xml',
      width,
      height,
      get fallback() {
        picture ??= rasterize(bytes, across);
        return picture;
      },
    };
    one.drawn.set(part, asset);
  }
  return asset;
}

function open(dir: string, file: ThemeFile): Opened {
  const { digest } = file.source;
  let one = opened.get(digest);
  if (!one) {
    const pkg = openTemplate(themePackage(dir, file));
    one = { pkg, design: readDesign(pkg), drawn: new Map() };
    if (opened.size >= mostOpened) opened.delete(opened.keys().next().value!);
    opened.set(digest, one);
  }
  return one;
}
