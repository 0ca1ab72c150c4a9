/** The register's pictures as tiles, and how often each is used. */
import { useMemo } from 'react';
import type { Language } from '../../../core/formats/language';
import { languagesShown, type Tile, tileMaker } from '../../../core/images/judge';
import { useCounts as countUses } from '../../../core/operations';
import { templates } from '../../../templates';
import { useWorkspace } from '../../state/commission';

export function useTiles(): readonly Tile[] {
  const workspace = useWorkspace();
  const languages = languagesShown(workspace).join();
  const home = workspace.commission.language;
  const files = workspace.images;
  const maker = useMemo(
    () => tileMaker({ home, languages: languages.split(',') as Language[], files }),
    [home, languages, files],
  );
  const entries = workspace.register.images;
  return useMemo(() => entries.map(maker), [entries, maker]);
}

/** By «images/fjord»; facts that show it count as slides do. */
export function useTimesUsed(): ReadonlyMap<string, number> {
  const workspace = useWorkspace();
  return useMemo(() => countUses(workspace, templates), [workspace]);
}
