/** What was typed and is in no file, as it goes between page and host. */
import { z } from 'zod';

/** Characters of one, as JSON. */
export const longestDraft = 500_000;
/** Characters of a key. */
export const longestDraftKey = 400;

export const draftSchema = z.strictObject({
  value: z.json().optional(),
  base: z.json().optional(),
  error: z.string().max(4000).optional(),
  waits: z.literal(true).optional(),
  label: z.string().max(400).optional(),
});
