/** One slide that both have. */
import { same, withField } from '../base/json';
import type { ConflictPlace } from '../model/conflict';
import { type Slide, slideBase, slideBaseKeys } from '../model/deck';
import type { AnyField, FieldForm, Fields } from '../model/field';
import { isKindId, kindOf } from '../model/kinds';
import { contentSchema } from '../model/parse';
import { splitDeviation } from '../model/ref';
import type { Templates } from '../operations/references';
import { commentsThree } from './comments';
import type { Disputes } from './disputes';
import { at, type FieldMerge } from './fields';
import { disputed, isDisputed, keysOf, part, partOf } from './outcome';

interface ThreeSlides {
  base: Slide | undefined;
  ours: Slide;
  theirs: Slide;
}

const baseForms: Readonly<Record<string, FieldForm>> = { title: { type: 'text' }, notes: { type: 'text' } };
const byThemselves: ReadonlySet<string> = new Set(['section', 'deviations', 'comments']);

export function slideThree(
  place: ConflictPlace,
  three: ThreeSlides,
  fields: FieldMerge,
  disputes: Disputes,
  templates: Templates,
): Slide {
  const { base, ours, theirs } = three;
  const content = contentThree(three);
  const section = sectionOf(three);
  const inSection = (slide: Slide): Slide => withField(slide, 'section', section);
  const asWhole = { base, ours: inSection(ours), theirs: inSection(theirs) };
  if (content === 'apart') return disputes.take(place, base, disputed(asWhole)) as Slide;
  // The template that one has chosen comes with all that stands in it.
  const own = content
    ? { base, ours: withContent(ours, content), theirs: withContent(theirs, content) }
    : three;
  const template = templates.get(own.ours.template);
  const forms = (key: string): FieldForm | undefined =>
    baseForms[key] ?? (partOf(template?.fields, key) as AnyField | undefined)?.form;
  const merged = fields.object(place, forms, own, byThemselves);
  const deviating = withField(inSection(merged), 'deviations', deviationsThree(place, three, fields));
  const out = withField(deviating, 'comments', commentsThree(part(three, 'comments')));
  if (same(out, ours)) return ours;
  return same(out, theirs) ? out : valid(place, asWhole, out, disputes, templates);
}

/**
 * Where two have put a slide is its place among the others; the section is only what it is called there, so a choice
 * that is the same everywhere loses nothing.
 */
function sectionOf({ base, ours, theirs }: ThreeSlides): string | undefined {
  if (ours.section === theirs.section || theirs.section === base?.section) return ours.section;
  if (ours.section === base?.section) return theirs.section;
  return [ours.section, theirs.section].filter((one) => one !== undefined).sort()[0];
}

function deviationsThree(place: ConflictPlace, three: ThreeSlides, fields: FieldMerge): Slide['deviations'] {
  const all = part(three, 'deviations');
  if (keysOf(all.ours, all.theirs).length === 0) return undefined;
  const form = (ref: string): FieldForm | undefined => {
    const { kind = '', field = '' } = splitDeviation(ref) ?? {};
    return isKindId(kind) ? (partOf(kindOf(kind).fields, field) as AnyField | undefined)?.form : undefined;
  };
  const given = {
    base: (all.base ?? {}) as object,
    ours: (all.ours ?? {}) as object,
    theirs: (all.theirs ?? {}) as object,
  };
  const out = fields.object(at(place, 'deviations'), form, given);
  return Object.keys(out).length > 0 ? (out as Slide['deviations']) : undefined;
}

/** What a slide says besides what every slide has. */
function contentOf(slide: Slide): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(slide).filter(([key]) => key === 'template' || !slideBaseKeys.has(key)),
  );
}

function withContent(slide: Slide, content: Readonly<Record<string, unknown>>): Slide {
  const own = Object.entries(slide).filter(([key]) => key !== 'template' && slideBaseKeys.has(key));
  return { ...Object.fromEntries(own), ...content } as Slide;
}

/**
 * The content that holds where one has chosen another template; undefined when nobody has.
 * @returns «apart» when both have changed what stands on the slide
 */
function contentThree({ base, ours, theirs }: ThreeSlides): Record<string, unknown> | 'apart' | undefined {
  if (ours.template === theirs.template) return undefined;
  const [was, a, b] = [base && contentOf(base), contentOf(ours), contentOf(theirs)];
  if (same(was, b)) return a;
  return same(was, a) ? b : 'apart';
}

function valid(
  place: ConflictPlace,
  three: ThreeSlides,
  made: Slide,
  disputes: Disputes,
  templates: Templates,
): Slide {
  const template = templates.get(made.template);
  if (!template || contentSchema(template).safeParse(made).success) return made;
  const { base, ours, theirs } = three;
  const schemas = {
    ...slideBase,
    ...Object.fromEntries(
      Object.entries(template.fields as Fields).map(([key, { schema }]) => [key, schema]),
    ),
  };
  const out: Record<string, unknown> = { ...made };
  for (const [key, schema] of Object.entries(schemas)) {
    const values = { ours: ours[key], theirs: theirs[key] };
    if (schema.safeParse(made[key]).success || !isDisputed(disputed(values))) continue;
    disputes.forget(place, [key]);
    out[key] = disputes.take(at(place, key), base?.[key], disputed(values));
  }
  if (contentSchema(template).safeParse(out).success) return out as Slide;
  disputes.forget(place);
  return disputes.take(place, base, disputed({ ours, theirs })) as Slide;
}
