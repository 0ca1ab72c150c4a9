/** Which paths a `.lysark` file may hold: those that every system can have, and that lead nowhere else. */
import { nameProblem } from '../ooxml/zip';
import { WorkspaceError } from './errors';
import { treeLimits } from './tree';

/** Windows keeps these for devices, with whatever extension (Microsoft, Naming Files, Paths, and Namespaces). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** Why a path cannot stand in a `.lysark` file; undefined when it can. */
export function packedPathProblem(path: string): string | undefined {
  const problem = nameProblem(path);
  if (problem) return problem;
  if (/\p{Surrogate}/u.test(path)) return 'the name is no valid Unicode';
  const segments = path.split('/');
  if (segments.length > treeLimits.depth + 1)
    return `there are more than ${treeLimits.depth} folders in folders`;
  for (const segment of segments) {
    if (segment.startsWith('.')) return 'the name begins with a full stop, as only hidden files do';
    if (/[<>:"|?*]/.test(segment))
      return 'the name has a character that Windows does not allow: < > : " | ? *';
    if (/[. ]$/.test(segment)) return 'the name ends with a full stop or space, which Windows drops';
    if (reserved.test(segment)) return 'Windows keeps this name for itself';
    if (new TextEncoder().encode(segment).length > 255) return 'the name is too long';
  }
  return undefined;
}

/** Names that Windows and macOS take for the same. */
function key(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** @throws WorkspaceError `bad-path` for the first path that cannot be, or two that clash on some system */
export function checkPackedPaths(paths: Iterable<string>): void {
  const files = new Map<string, string>();
  for (const path of paths) {
    const problem = packedPathProblem(path);
    if (problem)
      throw new WorkspaceError('bad-path', `${JSON.stringify(path)}: ${problem}. Rename it.`, [path]);
    const clash = files.get(key(path));
    if (clash !== undefined) throw clashing(path, clash);
    files.set(key(path), path);
  }
  for (const path of files.values()) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      const clash = files.get(key(path.slice(0, at)));
      if (clash !== undefined) throw clashing(path, clash);
    }
  }
}

function clashing(a: string, b: string): WorkspaceError {
  const message = `${JSON.stringify(a)} and ${JSON.stringify(b)} are the same name to Windows and Apple. Rename one.`;
  return new WorkspaceError('bad-path', message, [a, b]);
}
