/** `commission.json`: who this workspace is about. */
import { z } from 'zod';
import { daySchema, type FieldForm, hrefSchema, idSchema, languageSchema, textSchema } from './field';
import { sourceSchema } from './kind';

export const commissionFormat = 1;

export const commissionSchema = z.strictObject({
  format: z.literal(commissionFormat),
  /** Never changes; decks carry it in their stamps. */
  id: idSchema,
  name: textSchema,
  /** The language of every bare string in the workspace. */
  language: languageSchema,
  about: textSchema.optional(),
  appointed: z
    .strictObject({ date: daySchema, how: z.string().max(300).optional(), source: sourceSchema })
    .optional(),
  contact: z
    .strictObject({
      name: z.string().max(200).optional(),
      email: z.string().max(200).optional(),
      phone: z.string().max(60).optional(),
      web: hrefSchema.optional(),
    })
    .optional(),
  theme: idSchema.optional(),
  /** The drawing or photograph used on covers where a deck names none. */
  coverImage: idSchema.optional(),
  source: sourceSchema.optional(),
});
export type Commission = z.infer<typeof commissionSchema>;

/** The forms of what people may change; the look is chosen by its pictures. */
export const commissionForms: Readonly<Record<string, FieldForm>> = {
  name: { type: 'text' },
  language: { type: 'choice', options: ['nb', 'nn', 'se', 'en'] },
  about: { type: 'text' },
  contact: {
    type: 'object',
    fields: {
      name: { type: 'string' },
      email: { type: 'string' },
      phone: { type: 'string' },
      web: { type: 'url' },
    },
  },
  coverImage: { type: 'ref', kind: 'images' },
  appointed: {
    type: 'object',
    fields: { date: { type: 'date' }, how: { type: 'string' }, source: { type: 'source' } },
  },
};
