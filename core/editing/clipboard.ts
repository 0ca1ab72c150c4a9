/**
 * Slides on the clipboard: as data of our own for other windows of ours, and as titles for everybody else. What is
 * pasted may come from anywhere, so its size and form are checked like those of a file. Pure.
 */

import { isJson } from '../base/json';
import type { Language } from '../formats/language';
import { type Slide, slideBaseKeys, slideSchema } from '../model/deck';
import {
  type AnyField,
  type AuthoredText,
  type FieldForm,
  type Fields,
  formsOf,
  languageSchema,
} from '../model/field';
import { factRef, parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import { type Json, textIn, withText } from '../operations';
import { exists, type Templates } from '../operations/references';

/** A type of its own, so that no other program mistakes it for text. */
export const slidesType = 'web application/x-lysark-slides+json';

const form = 1;
/** UTF-16 units of the whole, and slides. */
const most = { length: 4 * 1024 * 1024, slides: 1000 };

export interface Copied {
  /** Ids of the commission and the deck. */
  commission: string;
  deck: string;
  /** The language of texts that stand bare. */
  home: Language;
  slides: readonly Slide[];
}

export function writeSlides(copied: Copied): string {
  return JSON.stringify({ lysark: form, ...copied });
}

/** @returns nothing for what is not slides of ours */
export function readSlides(text: string): Copied | undefined {
  if (text === '' || text.length > most.length) return undefined;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isJson(given) || typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const { lysark, commission, deck, home, slides } = given as Record<string, unknown>;
  if (lysark !== form || typeof commission !== 'string' || typeof deck !== 'string') return undefined;
  const language = languageSchema.safeParse(home);
  if (!language.success || !Array.isArray(slides) || slides.length > most.slides) return undefined;
  return { commission, deck, home: language.data, slides: slides as Slide[] };
}

interface Fitted {
  /** As they can stand in the deck. */
  slides: Slide[];
  /** References to facts that are not here; the slides come without them. */
  missing: string[];
  /** Slides that cannot come, because they are made of such a fact, or are no slides. */
  left: number;
  /** Values that held on the slides where they stood, and stay there. */
  deviations: number;
}

/** Makes pasted slides fit a deck: their own content comes; facts are those that are here. */
export function fitted(copied: Copied, workspace: Workspace, deck: string, templates: Templates): Fitted {
  const here = copied.commission === workspace.commission.id && copied.deck === deck;
  const out: Fitted = { slides: [], missing: [], left: 0, deviations: 0 };
  const missing = new Set<string>();
  for (const given of copied.slides) {
    const fields = fieldsOf(given, templates);
    const parsed = fields && slideSchema(shapeOf(fields)).safeParse(given);
    if (!fields || !parsed?.success) {
      out.left++;
      continue;
    }
    const { deviations, section: _section, ...slide } = parsed.data;
    const gone = (ref: string): boolean => {
      if (exists(workspace, ref)) return false;
      missing.add(ref);
      return true;
    };
    const content = taken(slide as Slide, fields, copied.home, workspace.commission.language, gone);
    if (!content) {
      out.left++;
      continue;
    }
    const kept = Object.entries(deviations ?? {}).filter(
      ([key]) => here && !gone(parseFact(key)?.fact ?? key),
    );
    out.deviations += Object.keys(deviations ?? {}).length - kept.length;
    out.slides.push(kept.length > 0 ? { ...content, deviations: Object.fromEntries(kept) } : content);
  }
  out.missing = [...missing];
  return out;
}

function fieldsOf(given: unknown, templates: Templates): Fields | undefined {
  const template = (given as { template?: unknown } | null)?.template;
  return typeof template === 'string' ? (templates.get(template)?.fields as Fields | undefined) : undefined;
}

function shapeOf(fields: Fields): Record<string, AnyField['schema']> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]));
}

/** @returns nothing when the slide is made of a fact that is not here */
function taken(
  slide: Slide,
  fields: Fields,
  from: Language,
  to: Language,
  gone: (ref: string) => boolean,
): Slide | undefined {
  const forms: Record<string, FieldForm> = {
    title: { type: 'text' },
    notes: { type: 'text' },
    ...formsOf(fields),
  };
  const out: Record<string, unknown> = { ...slide };
  for (const [key, one] of Object.entries(forms)) {
    if (slide[key] === undefined) continue;
    const value = mapped(one, slide[key], from, to, gone);
    if (value !== undefined) out[key] = value;
    else if (!slideBaseKeys.has(key) && !fields[key]!.optional) return undefined;
    else delete out[key];
  }
  return out as Slide;
}

/** The value without references to nothing, and with bare texts said to be in the language they are in. */
function mapped(
  one: FieldForm,
  value: unknown,
  from: Language,
  to: Language,
  gone: (ref: string) => boolean,
): unknown {
  switch (one.type) {
    case 'ref':
      return gone(factRef(one.kind, String(value))) ? undefined : value;
    case 'text': {
      const own = from === to ? undefined : textIn(value as AuthoredText, from, from);
      return own === undefined || (typeof value !== 'string' && !Array.isArray(value))
        ? value
        : withText(undefined, from, to, own);
    }
    case 'list': {
      const items = (value as unknown[]).map((item) => mapped(one.of, item, from, to, gone));
      const left = items.filter((item) => item !== undefined);
      return left.length === 0 && items.length > 0 ? undefined : left;
    }
    case 'object': {
      const entries = Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
        const form = one.fields[key];
        const next = form ? mapped(form, inner, from, to, gone) : inner;
        return next === undefined ? [] : [[key, next] as const];
      });
      return Object.fromEntries(entries) as Json;
    }
    default:
      return value;
  }
}
