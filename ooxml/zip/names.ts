/**
 * Why an entry name is refused, or undefined when it is fine.
 * A package part name has non-empty segments, none of them `.` or `..`, and no leading slash inside the zip
 * (ECMA-376 Part 2, 6.2.2 and annex B); anything else is an attack or a broken writer.
 */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'the name is empty';
  if (name.length > 1024) return 'the name is longer than 1024 characters';
  if (/[\x00-\x1f\x7f]/.test(name)) return 'the name contains control characters';
  if (name.includes('\\')) return 'the name contains a backslash; package names use forward slashes';
  if (name.startsWith('/')) return 'the name is an absolute path; package names are relative';
  if (/^[A-Za-z]:/.test(name)) return 'the name starts with a drive letter; package names are relative';
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  for (const segment of path.split('/')) {
    if (segment === '') return 'the name has an empty segment';
    if (segment === '.' || segment === '..') return 'the name climbs out of the package';
  }
  return undefined;
}
