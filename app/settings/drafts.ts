/**
 * What was typed in forms and is in no file, kept on this machine through reloads and kills. A draft is answered when it is
 * on the disk. What is kept is bounded: the oldest go first.
 */
import { z } from 'zod';
import type { KeptDraft } from '../../core/editing/kept-drafts';
import { draftSchema, longestDraftKey } from '../contract/drafts';
import { StateFile } from './file';

const most = { drafts: 300, characters: 3_000_000 };
const schema = z.object({
  format: z.literal(1),
  drafts: z.array(z.object({ key: z.string().max(longestDraftKey), draft: draftSchema })).max(most.drafts),
});
type Stored = z.infer<typeof schema>;

export class Drafts {
  private readonly file: StateFile<Stored>;
  /** Not written yet: what came last for each key. */
  private coming = new Map<string, KeptDraft | undefined>();
  private writing: Promise<void> | undefined;

  constructor(path: string) {
    this.file = new StateFile<Stored>(path, schema, () => ({ format: 1, drafts: [] }));
  }

  async all(): Promise<Record<string, KeptDraft>> {
    await this.writing;
    const { drafts } = await this.file.read();
    return Object.fromEntries(drafts.map(({ key, draft }) => [key, draft]));
  }

  /** @param draft nothing when it was mended or thrown away. Resolves when it is written */
  async put(key: string, draft: KeptDraft | undefined): Promise<void> {
    this.coming.set(key, draft);
    this.writing ??= this.write();
    await this.writing;
  }

  /** Writes until nothing is coming: letters that come while a file is written are one writing. */
  private async write(): Promise<void> {
    try {
      while (this.coming.size > 0) {
        const now = this.coming;
        this.coming = new Map();
        await this.file.change(({ format, drafts }) => {
          const rest = drafts.filter(({ key }) => !now.has(key));
          const next = [...now].flatMap(([key, draft]) => (draft ? [{ key, draft: draft as never }] : []));
          return { format, drafts: bounded([...rest, ...next]) };
        });
      }
    } finally {
      this.writing = undefined;
    }
  }
}

/** The newest that there is room for. */
function bounded(drafts: Stored['drafts']): Stored['drafts'] {
  let left = most.characters;
  const kept = drafts
    .slice(-most.drafts)
    .reverse()
    .filter((one) => {
      left -= JSON.stringify(one).length;
      return left >= 0;
    });
  return kept.reverse();
}
