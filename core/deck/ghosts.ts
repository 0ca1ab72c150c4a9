/**
 * Words for places that nothing is written in yet. They are seen where a slide is edited and nowhere else: a slide that
 * goes out, is checked or is shown is composed without them. An empty place is a text that stands in the file and is
 * empty; what is left out of the file is not offered.
 */
import type { Language } from '../formats/language';
import type { Slide } from '../model/deck';
import type { AnyField, Fields } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import type { Path } from '../model/origin';
import { walkForms } from '../model/parse/references';
import type { SceneNode } from '../scene/types';
import type { AnyTemplate, Draft } from '../template';
import { uiLanguageFor } from '../texts';
import { type FormWords, kindForm, templateForm } from '../words/forms';

type TemplateParts = Pick<AnyTemplate, 'id' | 'fields' | 'sample'>;

/** What stands in an empty place of a slide: «Punkt 2», or what the template's own sample says there. */
export function ghostOf(
  template: TemplateParts,
  [field, ...path]: Path,
  language: Language,
): string | undefined {
  if (!Object.hasOwn(template.fields, field)) return undefined;
  const own = path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    template.sample?.(language)[field],
  );
  return typeof own === 'string'
    ? own
    : called(templateForm(template.id, uiLanguageFor(language)), [field, ...path]);
}

/** What stands in an empty place of a fact, as when a point is put in on one slide. */
export function factGhost(kind: KindId, path: Path, language: Language): string | undefined {
  const [field] = path;
  return Object.hasOwn(kindOf(kind).fields, field)
    ? called(kindForm(kind, uiLanguageFor(language)), path)
    : undefined;
}

function called(words: FormWords, path: Path): string {
  const place = path.findLast((key) => typeof key === 'number');
  const name = path.filter((key) => typeof key === 'string').join('.');
  const each = typeof path.at(-1) === 'number' ? words.item(name) : undefined;
  const said = each ? each.charAt(0).toLocaleUpperCase('nb') + each.slice(1) : words.label(name);
  return place === undefined ? said : `${said} ${place + 1}`;
}

/** The slide with the template's sample in lists that are empty, such as the numbers of a chart; itself where none is. */
export function withSamples(template: TemplateParts, slide: Slide, language: Language): Slide {
  const sample = template.sample?.(language) ?? {};
  const empty = Object.keys(sample).filter((key) => isEmptyList(slide[key]));
  if (empty.length === 0) return slide;
  const isText = (key: string): boolean => (template.fields as Fields)[key]?.form.type === 'text';
  const things = Object.entries(sample).filter(([key]) => !isText(key) && slide[key] === undefined);
  return { ...slide, ...Object.fromEntries([...things, ...empty.map((key) => [key, sample[key]])]) } as Slide;
}

/** Whether numbers of a sample stand in the slide. */
export function isSampled(slide: Slide, filled: Slide): boolean {
  return Object.keys(slide).some((key) => isEmptyList(slide[key]) && !isEmptyList(filled[key]));
}

/** Whether a text stands in the file and says nothing. */
export function isEmptyPlace(value: unknown): boolean {
  return value !== undefined && !Array.isArray(value) && !isWritten(value);
}

/** Marks what is drawn from a sample's numbers. */
export function asGhosts(drafts: readonly Draft[]): Draft[] {
  const faint = (node: SceneNode): SceneNode => (node.kind === 'chart' ? { ...node, ghost: true } : node);
  return drafts.map((draft) => ({ ...draft, nodes: draft.nodes.map(faint) }));
}

/** Whether a slide was put in and nothing has been written on it, or chosen for it. */
export function isUnwritten(template: TemplateParts, slide: Slide): boolean {
  let places = 0;
  let written = isWritten(slide.title);
  const forms = Object.fromEntries(
    Object.entries(template.fields as Record<string, AnyField>).map(([key, { form }]) => [key, form]),
  );
  walkForms(forms, slide, [], (form, value) => {
    if (isEmptyList(value)) places++;
    else if (form.type === 'ref' || form.type === 'cell') written = true;
    else if (form.type === 'list' && isCells(value)) written = true;
    else if (form.type === 'text' || form.type === 'string') {
      if (isWritten(value)) written = true;
      else places++;
    }
  });
  return places > 0 && !written;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isCells(value: unknown): boolean {
  return Array.isArray(value) && value.some((row) => Array.isArray(row) && row.some((cell) => cell !== ''));
}

/** Whether a text as it stands in a file says anything in any language. */
function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some((run) => isWritten((run as { t?: unknown }).t));
  return typeof value === 'object' && value !== null && Object.values(value).some(isWritten);
}
