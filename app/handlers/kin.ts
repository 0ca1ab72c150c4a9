/** Copies of one commission on this machine: they are known by the commission's id, which never changes. */
import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isNothing, type LeftOut, type News, newsBetween } from '../../core/packing';
import { WorkspaceError } from '../../workspace/errors';
import { isKnownPacking, type Packing } from '../../workspace/packing';
import type { Opened } from '../contract';
import type { KinAnswer, OwnCopy } from '../contract/kin';
import { lacksOf } from '../contract/packing';
import type { MergeIn } from '../host/merge-in';
import { type Incoming, incoming } from '../packed/incoming';
import { isThere, type RecentEntry } from '../settings/recents';
import { withoutControls } from '../text';
import { HandlerError } from './errors';
import type { Session } from './session';
import { completing, type SharedWorkspace } from './shared';

/** One of the two: a file or folder that was given to the client, or a commission opened before. */
export interface KinSource {
  place?: string | undefined;
  recent?: string | undefined;
}

interface Source {
  path: string;
  name: string;
}

/** @param into of the own copies, the one that is held against it; otherwise the one that is most likely meant */
export async function lookAtKin(
  session: Session,
  given: KinSource,
  into: string | undefined,
): Promise<KinAnswer | null> {
  const { backend } = session;
  const source = await sourceOf(session, given);
  const found = await kinOf(session, source, given.recent !== undefined);
  if (!found) return null;
  const { comes, own } = found;
  const target = own.find(({ id }) => id === into) ?? own[0]!;
  const shared = await backend.shared.acquire(target.path);
  try {
    const packing = isKnownPacking(comes.packing) ? comes.packing : undefined;
    const { ours, theirs, merged } = await comes.inFolder((dir) =>
      shared.host.previewMergeIn(mergeOf(shared, dir, packing)),
    );
    const news = newsBetween(ours, merged);
    const mine = await Promise.all(own.map((one) => ownCopy(session, one)));
    return {
      file: withoutControls(source.name),
      mine,
      into: target.id,
      ...(packing ? { packed: { at: packing.at, ...byOf(packing) } } : {}),
      relation: relationOf(news, newsBetween(theirs, merged)),
      news,
      lacks: lacksOf(packing?.leftOut ?? {}),
      ...(comes.packing && !packing ? { unclear: true as const } : {}),
      ...(shared.host.readOnly ? { readOnly: true as const } : {}),
    };
  } finally {
    await shared.release();
  }
}

/**
 * Opens one's own, and takes the other copy into it: one edit of the client's.
 * @throws HandlerError, WorkspaceError; then what was open is open still
 */
export async function takeInKin(
  session: Session,
  given: KinSource,
  into: string,
): Promise<{ opened: Opened; news: News }> {
  const { backend } = session;
  const source = await sourceOf(session, given);
  const found = await kinOf(session, source, true);
  const target = found?.own.find(({ id }) => id === into);
  if (!found || !target) throw new HandlerError('unknown-recent', 'There is no such copy on the list.');
  const { packing } = found.comes;
  if (packing && !isKnownPacking(packing)) {
    throw new WorkspaceError('newer', 'What the file lacks is known to a newer version only.');
  }
  const shared = await backend.shared.acquire(target.path);
  try {
    if (shared.host.readOnly) {
      throw new HandlerError('read-only', 'The commission can only be read here.');
    }
    const before = shared.host.workspace;
    await found.comes.inFolder((dir) =>
      shared.host.mergeIn({ ...mergeOf(shared, dir, packing), client: session.client }),
    );
    await shared.tookIn(packing?.leftOut ?? {});
    const news = newsBetween(before, shared.host.workspace);
    return { opened: await session.openPath(target.path), news };
  } finally {
    await shared.release();
  }
}

async function sourceOf(session: Session, { place, recent }: KinSource): Promise<Source> {
  if (place !== undefined) {
    const { path, name } = session.places.get(place);
    return { path, name };
  }
  const known = recent === undefined ? undefined : await session.backend.recents.find(recent);
  if (!known) throw new HandlerError('unknown-recent', 'There is no such commission on the list.');
  return { path: known.path, name: basename(known.path) };
}

/**
 * @param itself also when what is looked at is on the list itself
 * @returns undefined when nobody here has another copy of it
 */
async function kinOf(
  session: Session,
  source: Source,
  itself: boolean,
): Promise<{ comes: Incoming; own: RecentEntry[] } | undefined> {
  const { backend, open } = session;
  const path = await realpath(source.path).catch(() => source.path);
  const recents = await backend.recents.list();
  if (!itself && recents.some((one) => one.path === path)) return undefined;
  const comes = await incoming(source.path, join(backend.given, session.client));
  if (!comes) return undefined;
  const kin = recents.filter((one) => one.commission === comes.commission.id && one.path !== path);
  const there = await Promise.all(kin.map((one) => isThere(one.path)));
  const own = kin
    .filter((_, i) => there[i])
    .sort((a, b) => Number(b.id === open?.recent) - Number(a.id === open?.recent));
  return own.length === 0 ? undefined : { comes, own };
}

function mergeOf(shared: SharedWorkspace, dir: string, packing: Packing | undefined): MergeIn {
  const leftOut: LeftOut | undefined = packing?.leftOut;
  const complete = completing(shared.host, leftOut);
  return {
    dir,
    beneath: true,
    ...(complete ? { complete } : {}),
    ...(packing ? { came: packing.ancestors } : {}),
  };
}

async function ownCopy({ backend }: Session, { id, path, name, kind }: RecentEntry): Promise<OwnCopy> {
  return { recent: id, name, where: await backend.label(path), kind };
}

function byOf({ by }: Packing): { by?: string } {
  const name = by.name === undefined ? '' : withoutControls(by.name).trim();
  return name === '' ? {} : { by: name };
}

/** @param news what theirs would bring @param beyond what we have that theirs has not */
function relationOf(news: News, beyond: News): KinAnswer['relation'] {
  if (isNothing(news)) return isNothing(beyond) ? 'same' : 'older';
  return isNothing(beyond) ? 'newer' : 'apart';
}
