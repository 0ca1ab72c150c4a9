/** What is wrong with an open workspace, edits that are not saved included. */
import { bySeverity, type Diagnostic } from '../../core/diagnostics';
import { parseWorkspace, type SourceFile } from '../../core/model/parse';
import type { Workspace } from '../../core/model/register';
import type { OpenWorkspace } from '../../workspace/read';
import { workspaceFiles } from '../../workspace/save';

/** What reading the workspace would report about it as it is now, with edits that are not saved. */
export function findingsOf(open: OpenWorkspace, now: Workspace): Diagnostic[] {
  const sources: SourceFile[] = [];
  const parsed = new Set<string>();
  for (const [path, text] of workspaceFiles(now, open.templates)) {
    const state = open.files.get(path)?.state ?? 'whole';
    // What could not be read may be referred to all the same.
    const json = state === 'whole' || state === 'partial' ? (JSON.parse(text) as unknown) : undefined;
    sources.push({ path, json });
    if (state === 'whole') parsed.add(path);
  }
  for (const [path, { state }] of open.files) {
    if (state === 'unreadable' || state === 'newer') sources.push({ path, json: undefined });
  }
  const made = parseWorkspace(sources, open.templates, { images: now.images });
  const fromDisk = open.diagnostics.filter(({ at }) => at.file === undefined || !parsed.has(at.file));
  return bySeverity([...fromDisk, ...made.diagnostics.filter(({ at }) => parsed.has(at.file ?? ''))]);
}
