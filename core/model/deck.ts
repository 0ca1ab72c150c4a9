/** `decks/<id>.json`: an ordered list of slides in sections, for one event, speaker, language and look. */
import { z } from 'zod';
import { type Comments, commentsSchema } from './comments';
import { daySchema, type FieldForm, idSchema, languageSchema, textSchema } from './field';
import { deviationForm } from './ref';

export const deckFormat = 2;

/** What every slide has besides the content its template asks for. */
export const slideBase = {
  id: idSchema,
  template: idSchema,
  section: idSchema.optional(),
  /** Said instead of the title that the template would give. */
  title: textSchema.optional(),
  notes: textSchema.optional(),
  hidden: z.boolean().optional(),
  /** Values used on this slide only, by «people/mette-nord#title». Never for quotations. */
  deviations: z.record(z.string().regex(deviationForm), z.unknown()).optional(),
  /** What colleagues say to each other about it. */
  comments: commentsSchema.optional(),
};

export type Slide = {
  id: string;
  template: string;
  section?: string;
  title?: z.infer<typeof textSchema>;
  notes?: z.infer<typeof textSchema>;
  hidden?: boolean;
  deviations?: Record<string, unknown>;
  comments?: Comments;
} & Record<string, unknown>;

export const slideBaseKeys = new Set(Object.keys(slideBase));

export const deckBase = {
  format: z.literal(deckFormat),
  id: idSchema,
  title: textSchema,
  event: z
    .strictObject({
      name: textSchema,
      /** As in a sentence: «Innlegg for Statsforvalterens økonomiforum». */
      occasion: textSchema.optional(),
      place: z.string().max(200).optional(),
    })
    .optional(),
  /** The day it is shown: facts are resolved for it. */
  date: daySchema,
  speaker: z
    .strictObject({
      /** Id of a person; name and title then follow the register. */
      person: idSchema.optional(),
      name: z.string().max(200).optional(),
      title: textSchema.optional(),
    })
    .optional(),
  language: languageSchema,
  page: z.enum(['16:9', '4:3']).optional(),
  theme: idSchema.optional(),
  /** Facts as they were when the deck was shown: «people/mette-nord» → the entry. Set by `hold`. */
  held: z
    .strictObject({
      on: daySchema,
      facts: z.record(z.string(), z.record(z.string(), z.unknown())),
      /** Kinds that a slide showed as a whole: what came into the register later was not there to be shown. */
      whole: z.array(idSchema).max(50).optional(),
    })
    .optional(),
  sections: z.array(z.strictObject({ id: idSchema, title: textSchema })).max(100),
};

export interface Deck {
  format: typeof deckFormat;
  id: string;
  title: z.infer<typeof textSchema>;
  event?: { name: z.infer<typeof textSchema>; occasion?: z.infer<typeof textSchema>; place?: string };
  date: string;
  speaker?: { person?: string; name?: string; title?: z.infer<typeof textSchema> };
  language: z.infer<typeof languageSchema>;
  page?: '16:9' | '4:3';
  theme?: string;
  held?: { on: string; facts: Record<string, Record<string, unknown>>; whole?: string[] };
  sections: { id: string; title: z.infer<typeof textSchema> }[];
  slides: Slide[];
}

/** The forms of what stands in a deck besides its slides, its sections and the record of what was shown. */
export const deckForms: Readonly<Record<string, FieldForm>> = {
  title: { type: 'text' },
  event: {
    type: 'object',
    fields: { name: { type: 'text' }, occasion: { type: 'text' }, place: { type: 'string' } },
  },
  date: { type: 'date' },
  speaker: {
    type: 'object',
    fields: { person: { type: 'ref', kind: 'people' }, name: { type: 'string' }, title: { type: 'text' } },
  },
  language: { type: 'choice', options: ['nb', 'nn', 'se', 'en'] },
  page: { type: 'choice', options: ['16:9', '4:3'] },
};

/** The schema of a slide, given the content that its template asks for. */
export function slideSchema(content: z.ZodRawShape): z.ZodType<Slide> {
  return z.strictObject({ ...slideBase, ...content }) as unknown as z.ZodType<Slide>;
}

/** The schema of a deck whose slides are checked one by one, each by its own template. */
export const deckShell = z.strictObject({ ...deckBase, slides: z.array(z.unknown()).max(5000) });
