/** Addresses and sizes of the open commission's images, for drawings. Their bytes stay with the host. */

import { find } from '../../core/base/lists';
import type { Workspace } from '../../core/model/register';
import type { Asset, AssetSource } from '../../core/scene/types';
import { api } from '../host';

/** Address of an image file in `assets`. */
export function assetUrl(key: string, file: string): string {
  return `${api.base}assets/${key}/${encodeURIComponent(file)}`;
}

/** Prefix of the ids of assets that a theme's own layouts draw. */
const behind = 'theme:';

function backdropUrl(key: string, id: string): string {
  return `${api.base}assets/${key}/${encodeURIComponent(`backdrop~${id.slice(behind.length).replace('/', '~')}`)}`;
}

export interface Pictures extends AssetSource {
  href(asset: string): string;
}

const none = new Uint8Array();

/** @param key of the open commission */
export function pictures(key: string, workspace: Workspace): Pictures {
  const fileOf = (id: string): string => String(find(workspace.register.images, id)?.file ?? '');
  return {
    get(id): Asset {
      const file = fileOf(id);
      const size = workspace.images.get(file.normalize('NFC')) ?? { width: 1, height: 1 };
      return { id, bytes: none, mime: 'image/png', ...size };
    },
    href: (id) => (id.startsWith(behind) ? backdropUrl(key, id) : assetUrl(key, fileOf(id))),
  };
}
