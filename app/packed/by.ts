/** Who packs a file, as whoever gets it is told. */
import { userInfo } from 'node:os';
import type { PackedBy } from '../../workspace/packing';
import { replicaOf } from '../host/replica';
import { withoutControls } from '../text';

/**
 * @param state the private folder of this machine
 * @param dir real path of the workspace's folder
 * @returns the name by which the user is known on this machine: Lysark itself knows no other
 */
export function packedBy(state: string, dir: string): PackedBy {
  const key = replicaOf(state, dir);
  let name: string;
  try {
    name = userInfo().username;
  } catch {
    // Containers may run as somebody whom the system does not know.
    return { key };
  }
  const plain = withoutControls(name).trim().slice(0, 100);
  return plain === '' ? { key } : { key, name: plain };
}
