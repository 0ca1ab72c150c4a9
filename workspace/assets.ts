/** The image files of a workspace, by the id of their fact. */
import { realpathSync } from 'node:fs';
import { assetNameProblem } from '../core/model/parse';
import type { Workspace } from '../core/model/register';
import { DiskError, listFolder, readInside } from './disk';
import { AssetError } from './errors';
import { imageLimit } from './probe';

interface AssetFiles {
  /** @throws AssetError, which names the file */
  get(id: string): { file: string; bytes: Uint8Array };
}

/** Images by the id of their fact in `facts/images.json`, read when they are asked for. */
export function assetFiles(dir: string, workspace: Workspace): AssetFiles {
  const root = realpathSync(dir);
  const files = new Map(workspace.register.images.map((entry) => [entry.id, entry.file as string]));
  let names: readonly string[] | undefined;
  return {
    get(id) {
      const file = files.get(id);
      if (file === undefined)
        throw new AssetError('missing', `There is no image ${JSON.stringify(id)} in the register.`);
      const problem = assetNameProblem(file);
      if (problem) throw new AssetError('name', `assets/${file}: ${problem}`);
      try {
        names ??= listFolder(root, 'assets', 20_000).names;
        return { file, bytes: readInside(root, `assets/${onDisk(names, file)}`, imageLimit) };
      } catch (error) {
        if (!(error instanceof DiskError)) throw error;
        throw new AssetError('missing', `assets/${file}: ${error.message}`);
      }
    },
  };
}

/** The name as the folder spells it: Apple and Nextcloud may write «å» as two characters. */
function onDisk(names: readonly string[], file: string): string {
  const wanted = file.normalize('NFC');
  if (names.includes(file)) return file;
  return names.find((name) => name.normalize('NFC') === wanted) ?? file;
}
