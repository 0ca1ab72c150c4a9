/**
 * What keeps pictures from being drawn, found before somebody exports: a damaged one that was put into the folder by hand
 * looks like any other until it is decoded to the end. It is done beside the host, and once for each file as it stands.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../core/diagnostics';
import { errand } from '../errands';
import type { OpenWorkspace } from '../open';

interface Looked {
  /** Which contents of the file. */
  stamp: string;
  problem: Diagnostic | undefined;
}

/** Seconds for all pictures of a commission; each has a limit of its own. */
const seconds = 900;

export class PictureFindings {
  /** By folder, file and entry. */
  private readonly looked = new Map<string, Looked>();

  /** @throws the errors of the errand: none that a picture could bring about */
  async of({ dir, workspace }: OpenWorkspace): Promise<Diagnostic[]> {
    const all = workspace.register.images.flatMap(({ id, file }) => {
      const name = String(file).normalize('NFC');
      // One that could not even be measured is told of by who read the folder.
      if (!workspace.images.has(name)) return [];
      return [{ id, key: `${dir}\n${name}\n${id}`, stamp: stampOf(join(dir, 'assets', String(file))) }];
    });
    const fresh = all.filter(
      ({ key, stamp }) => stamp !== undefined && this.looked.get(key)?.stamp !== stamp,
    );
    if (fresh.length > 0) {
      const ids = fresh.map(({ id }) => id);
      const problems = await errand('pictures', { dir, workspace, ids }, { seconds });
      for (const [i, { key, stamp }] of fresh.entries())
        this.looked.set(key, { stamp: stamp!, problem: problems[i] });
    }
    return all.flatMap(({ key, stamp }) => (stamp && this.looked.get(key)?.problem) || []);
  }
}

function stampOf(path: string): string | undefined {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
