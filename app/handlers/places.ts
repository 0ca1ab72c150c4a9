/** Files and folders of one client, by opaque ids that it was given: the only way from a page to a path. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Chosen } from '../contract';
import { withoutControls } from '../text';
import { HandlerError, systemError } from './errors';

export interface PlaceRecord {
  /** Absolute. */
  path: string;
  /** As shown. */
  name: string;
  kind: 'folder' | 'file';
  size?: number;
  /** A copy of our own in a private folder, of what the page handed over as bytes: it goes with the client. */
  given?: boolean;
  /** From a save dialog: the file need not exist, and the user has let it be replaced. */
  save?: boolean;
}

/** Places of one client; a page that lists folders for hours stays far below. */
const most = 50_000;

export function opaqueId(): string {
  return randomBytes(18).toString('base64url');
}

export class Places {
  private readonly byId = new Map<string, PlaceRecord>();
  private readonly ids = new Map<string, string>();

  /** @throws HandlerError `unknown-place` for ids that this client was never given */
  get(id: string): PlaceRecord {
    const found = this.byId.get(id);
    if (!found) throw new HandlerError('unknown-place', 'There is no such place for this window.');
    return found;
  }

  /** @throws HandlerError unless the place is a folder */
  folder(id: string): PlaceRecord {
    const place = this.get(id);
    if (place.kind !== 'folder') {
      throw new HandlerError('not-a-folder', 'The place is a file and not a folder.', { name: place.name });
    }
    return place;
  }

  /** @throws HandlerError unless the place is a file */
  file(id: string): PlaceRecord {
    const place = this.get(id);
    if (place.kind !== 'file') {
      throw new HandlerError('not-a-file', 'The place is a folder and not a file.', { name: place.name });
    }
    return place;
  }

  /** The same id for the same path. */
  add(record: PlaceRecord): Chosen {
    const key = `${record.kind}\n${record.given ?? ''}\n${record.save ?? ''}\n${record.path}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      if (this.byId.size >= most)
        throw new HandlerError('too-many', 'This window was given too many places.');
      id = opaqueId();
      this.ids.set(key, id);
    }
    this.byId.set(id, record);
    return { place: id, name: shownName(record), kind: record.kind, ...sizeOf(record) };
  }

  /** Looks at what is at a path, and adds it. @throws HandlerError `missing` and the like */
  async addPath(path: string, more: Pick<PlaceRecord, 'given'> = {}): Promise<Chosen> {
    const name = basename(path) || path;
    const info = await stat(path).catch((error: unknown) => {
      throw systemError(error, { name });
    });
    if (info.isDirectory()) return this.add({ path, name, kind: 'folder', ...more });
    if (info.isFile()) return this.add({ path, name, kind: 'file', size: info.size, ...more });
    throw new HandlerError('not-a-file', 'This is neither a file nor a folder.', { name });
  }
}

/** Names come from file systems; control characters in them must not change the direction of the page's text. */
function shownName({ name }: PlaceRecord): string {
  return withoutControls(name).slice(0, 400);
}

function sizeOf({ size }: PlaceRecord): { size?: number } {
  return size === undefined ? {} : { size };
}
