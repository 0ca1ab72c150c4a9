/** Where the files of a workspace are read from: its folder, its folder with some files replaced, or memory. */
import { statSync } from 'node:fs';
import { DiskError, inside, listFolder, megabytes, readInside } from './disk';
import { type ImageProbe, imageLimit, probeImage } from './probe';
import type { Tree } from './tree';

export interface Source {
  /** @throws DiskError */
  bytes(path: string, limit: number): Uint8Array;
  /** Names in a folder, sorted. @throws DiskError */
  names(folder: string, limit: number): { names: string[]; more: boolean };
  /** @throws DiskError, AssetError */
  probe(path: string, name: string): ImageProbe;
}

/** @param root real path */
export function folderSource(root: string): Source {
  return {
    bytes: (path, limit) => readInside(root, path, limit),
    names: (folder, limit) => listFolder(root, folder, limit),
    probe(path, name) {
      const real = inside(root, path);
      const { size, mtimeMs } = statSync(real);
      const key = `${real}\n${size}\n${mtimeMs}`;
      const known = probes.get(key);
      if (known) return known;
      const probe = probeImage(readInside(root, path, imageLimit), name);
      if (probes.size > 5000) probes.clear();
      probes.set(key, probe);
      return probe;
    },
  };
}

/** Images do not change often, and reading all of them again takes seconds. */
const probes = new Map<string, ImageProbe>();

export function treeSource(tree: Tree): Source {
  const bytes: Source['bytes'] = (path, limit) => {
    const found = tree.get(path);
    if (!found) throw new DiskError('missing', 'there is no such file');
    if (found.length > limit) throw tooBig(found.length, limit);
    return found;
  };
  return {
    bytes,
    names(folder, limit) {
      const start = folder === '.' ? '' : `${folder}/`;
      const inFolder = [...tree.keys()].filter((path) => path.startsWith(start));
      const names = inFolder.map((path) => path.slice(start.length)).filter((name) => !name.includes('/'));
      return { names: names.sort().slice(0, limit), more: names.length > limit };
    },
    probe: (path, name) => probeImage(bytes(path, imageLimit), name),
  };
}

/** A source with other contents for some files; null for files that are not to be there. */
export function sourceWith(source: Source, instead: ReadonlyMap<string, Uint8Array | null>): Source {
  return {
    bytes(path, limit) {
      const other = instead.get(path);
      if (other === undefined) return source.bytes(path, limit);
      if (other === null) throw new DiskError('missing', 'there is no such file');
      if (other.length > limit) throw tooBig(other.length, limit);
      return other;
    },
    names(folder, limit) {
      const { names, more } = source.names(folder, limit);
      const all = new Set(names);
      for (const [path, other] of instead) {
        const slash = path.lastIndexOf('/');
        if ((slash < 0 ? '.' : path.slice(0, slash)) !== folder) continue;
        if (other) all.add(path.slice(slash + 1));
        else all.delete(path.slice(slash + 1));
      }
      return { names: [...all].sort(), more };
    },
    probe(path, name) {
      const other = instead.get(path);
      return other ? probeImage(other, name) : source.probe(path, name);
    },
  };
}

function tooBig(size: number, limit: number): DiskError {
  return new DiskError(
    'too-big',
    `the file is ${megabytes(size)}; files over ${megabytes(limit)} are not read`,
  );
}
