/** What the worker says that a file gives, while people say more of it. */
import { useEffect, useRef, useState } from 'react';
import type { Said } from '../../../../core/import/choices';
import type { Look } from '../../../../core/import/look';
import type { PackedFile } from '../../../../core/import/packed';
import type { KindId } from '../../../../core/model/kinds';
import type { Operation } from '../../../../core/operations';
import { giveFile, lookAtFile, takeFile } from '../../../background';
import type { Planning } from '../../../background/messages';
import { useWorkspace } from '../../../state/commission';
import { useLang } from '../settings';

interface Looking {
  /** Undefined until the first answer. */
  look: Look | undefined;
  /** What is shown is of what was said before. */
  busy: boolean;
  /** The edit that takes it in as it is shown; nothing when it cannot be made. */
  take(): Promise<{ op: Operation; ids: string[] } | undefined>;
}

/** One question at a time, and the newest next: a large table takes the worker a second. */
export function useLook(file: PackedFile, said: Said, at: KindId): Looking {
  const lang = useLang();
  const workspace = useWorkspace();
  const [state, setState] = useState<{ look: Look; of: string } | undefined>();
  const given = useRef<{ file: PackedFile; id: number } | undefined>(undefined);
  if (given.current?.file !== file) given.current = { file, id: giveFile(file) };
  const planning: Planning = { file: given.current.id, said, at, lang };
  const key = JSON.stringify(planning);
  /** What is wanted now; another object when the facts are other, too. */
  const wanted = useRef({ planning, key, workspace });
  if (wanted.current.key !== key || wanted.current.workspace !== workspace)
    wanted.current = { planning, key, workspace };
  const asking = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when what was said, the file or the facts are other.
  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (asking.current) return;
      asking.current = true;
      for (let asked: unknown; asked !== wanted.current; ) {
        const now = wanted.current;
        asked = now;
        const look = await lookAtFile(now.planning).catch(() => undefined);
        if (look && wanted.current === now) setState({ look, of: now.key });
      }
      asking.current = false;
    };
    void ask();
  }, [key, workspace]);
  return {
    look: state?.look,
    busy: state?.of !== key,
    take: () => takeFile(planning).catch(() => undefined),
  };
}
