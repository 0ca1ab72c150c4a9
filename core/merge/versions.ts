/** The versions of a conflict: all that stand against each other, each once. */
import { same } from '../base/json';
import { type Conflict, type ConflictVersion, mostVersions } from '../model/conflict';
import { hasGrown, keyOf } from './alike';

export function isKnown(conflict: Conflict, value: unknown): boolean {
  return conflict.versions.some((one) => same(one.value, value));
}

/** A conflict that both have met; the same whoever of them is asked. */
export function unitedConflict(was: Conflict | undefined, ours: Conflict, theirs: Conflict): Conflict {
  if (same(ours, theirs)) return ours;
  // What one has replaced by what it became is gone, unless the other has met it anew.
  const stays = (version: ConflictVersion): boolean =>
    (isKnown(ours, version.value) && isKnown(theirs, version.value)) || !was || !isKnown(was, version.value);
  const versions: ConflictVersion[] = [];
  for (const version of [...ours.versions, ...theirs.versions]) {
    if (!stays(version)) continue;
    const i = versions.findIndex((one) => same(one.value, version.value));
    if (i < 0) versions.push(version);
    else versions[i] = sameVersion(versions[i]!, version);
  }
  const begun = least(ours.was, theirs.was);
  const { was: _was, ...rest } = ours;
  return { ...rest, ...(begun === undefined ? {} : { was: begun }), versions: inOrder(versions) };
}

/** The smaller of two that both may have, so that it is the same everywhere; nothing is no answer. */
function least<T>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return keyOf(a) <= keyOf(b) ? a : b;
}

function sameVersion(a: ConflictVersion, b: ConflictVersion): ConflictVersion {
  const [by, at] = [least(a.by, b.by), least(a.at, b.at)];
  return { ...a, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

function inOrder(versions: readonly ConflictVersion[]): ConflictVersion[] {
  const order = ({ by = '', value }: ConflictVersion): string => `${by}\n${keyOf(value)}`;
  return [...versions].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * With versions that have come. What one of them has grown out of goes, so that a text that is typed for a minute is one
 * version and not sixty.
 *
 * @param now what stands; it stays whatever comes
 */
export function versionsWith(
  versions: readonly ConflictVersion[],
  added: readonly ConflictVersion[],
  now: unknown,
): ConflictVersion[] {
  const out = [...versions];
  const standing = [now, ...added.map(({ value }) => value)];
  const isStanding = ({ value }: ConflictVersion): boolean => standing.some((one) => same(one, value));
  for (const version of added) {
    const i = out.findIndex((one) => same(one.value, version.value));
    if (i >= 0) continue;
    const superseded = out.filter((one) => !isStanding(one) && supersedes(version, one));
    for (const one of superseded) out.splice(out.indexOf(one), 1);
    out.push(version);
  }
  while (out.length > mostVersions)
    out.splice(oldest(out.map((one) => (isStanding(one) ? undefined : one))), 1);
  return inOrder(out);
}

function oldest(versions: readonly (ConflictVersion | undefined)[]): number {
  let found = -1;
  versions.forEach((one, i) => {
    if (one && (found < 0 || (one.at ?? '') < (versions[found]!.at ?? ''))) found = i;
  });
  return Math.max(found, 0);
}

/** Below this a text within another says little about where it comes from: «5» is in «15». */
const longEnough = 12;

/** Whether a version is what another has become in the same hands, or holds all of it. */
function supersedes(version: ConflictVersion, old: ConflictVersion): boolean {
  if (version.value === undefined || old.value === undefined) return false;
  const bySame = version.by !== undefined && version.by === old.by;
  if (typeof version.value !== 'string' || typeof old.value !== 'string') return bySame;
  // One who types on in what the other wrote has not taken back what she wrote herself.
  if (bySame) return hasGrown(old.value, version.value);
  return old.value.length >= longEnough && hasGrown(old.value, version.value);
}
