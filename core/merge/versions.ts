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
  return { ...rest, ...(begun === undefined ? {} : { was: begun }), versions: inOrder(bounded(versions)) };
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
  return inOrder(bounded(out, isStanding));
}

/** No more than a conflict can hold: the oldest goes of the one who has most, so that nobody's last word is lost. */
function bounded(
  versions: readonly ConflictVersion[],
  isStanding: (version: ConflictVersion) => boolean = () => false,
): ConflictVersion[] {
  const out = inOrder(versions);
  while (out.length > mostVersions) {
    const others = out.filter((one) => !isStanding(one));
    const free = others.length > 0 ? others : out;
    const hands = [...new Set(free.map(({ by }) => by))].map((hand) => free.filter(({ by }) => by === hand));
    const most = hands.reduce((a, b) => (b.length > a.length ? b : a));
    const oldest = most.reduce((a, b) => ((b.at ?? '') < (a.at ?? '') ? b : a));
    out.splice(out.indexOf(oldest), 1);
  }
  return out;
}

/** Below this a text within another says little about where it comes from: «5» is in «15». */
const longEnough = 12;

/** Whether a version holds all of another: what that one has become, in the same hands or in others'. */
function supersedes(version: ConflictVersion, old: ConflictVersion): boolean {
  if (version.value === undefined || old.value === undefined) return false;
  const [now, was] = [version.value, old.value];
  // One who types on in what the other wrote has not taken back what she wrote herself: hands alone say nothing.
  if (version.by !== undefined && version.by === old.by) return holds(now, was);
  return typeof now === 'string' && typeof was === 'string' && was.length >= longEnough && hasGrown(was, now);
}

/** Whether a value is another one gone on with: texts typed on in, items and fields put to it, nothing taken out. */
function holds(now: unknown, was: unknown): boolean {
  if (same(now, was)) return true;
  if (typeof was === 'number' && typeof now === 'number') return hasGrown(String(was), String(now));
  if (typeof was === 'string' && typeof now === 'string') return hasGrown(was, now);
  if (typeof was !== 'object' || typeof now !== 'object' || was === null || now === null) return false;
  if (Array.isArray(was) !== Array.isArray(now)) return false;
  if (!Array.isArray(was)) {
    return Object.entries(was).every(
      ([key, value]) => Object.hasOwn(now, key) && holds(now[key as keyof typeof now], value),
    );
  }
  const items = now as readonly unknown[];
  let next = 0;
  return was.every((item) => {
    while (next < items.length && !holds(items[next], item)) next++;
    return next++ < items.length;
  });
}
