/** The register of sources, as forms ask for it, and the source that was used last in this window. */
import {
  bareSource,
  type KnownSource,
  knownSources,
  type NamedSource,
} from '../../core/facts/source-register';
import type { Workspace } from '../../core/model/register';
import type { Sources } from '../forms';
import { commission } from './commission';

/** By commission. Read when a form is drawn; nobody waits for it. */
const last = new Map<string, NamedSource>();
const registers = new WeakMap<Workspace, readonly KnownSource[]>();

function known(): readonly KnownSource[] {
  const { workspace } = commission();
  const made = registers.get(workspace) ?? knownSources(workspace);
  registers.set(workspace, made);
  return made;
}

export const sources: Sources = {
  known,
  last: () => last.get(commission().key) ?? known()[0]?.source,
  used: (source) => void last.set(commission().key, bareSource(source)),
};
