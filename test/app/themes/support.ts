/** Workspaces whose decks use a template, for the tests of them. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkspace } from '../../../app/open';
import { type ReadTheme, readTemplate } from '../../../app/themes/read';
import { pixelsOf } from '../../../exporters/png';
import type { OpenWorkspace } from '../../../workspace/read';
import { saveWorkspace } from '../../../workspace/save';
import { writeTheme } from '../../../workspace/themes';

const example = resolve(import.meta.dirname, '../../../examples/kommunekommisjonen');

/** Read as on a machine that has no font but ours. */
export function read(bytes: Uint8Array, id = 'mal'): ReadTheme {
  return readTemplate(bytes, { id, name: 'Mal', from: 'mal.pptx', onMachine: () => false, pixels: pixelsOf });
}

/** The example with every deck in the template; `remove` takes the folder away. */
export async function exampleIn(
  bytes: Uint8Array,
): Promise<{ open: OpenWorkspace; remove(): void; dir: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'lysark-theme-'));
  cpSync(example, dir, { recursive: true });
  await writeTheme(dir, read(bytes).file, bytes);
  const before = await openWorkspace(dir);
  const commission = { ...before.workspace.commission, theme: 'mal' };
  await saveWorkspace(before, { ...before.workspace, commission });
  return {
    open: await openWorkspace(dir),
    dir,
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
