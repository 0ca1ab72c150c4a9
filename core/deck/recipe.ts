/**
 * What an exported slide was made of, for its stamp: enough to make it anew when its deck is gone, and nothing that does
 * not stand on the slide. Another language of a title, a column that is not charted, the notes and whatever a template
 * leaves out stay at home.
 */
import { holdsWords } from '../base/whole-words';
import { plain } from '../facts/digest';
import { textReader } from '../facts/plain-text';
import { formatNumber } from '../formats/numbers';
import { plainSpaces } from '../formats/typography';
import { type AuthoredCell, readCell } from '../model/cells';
import type { Slide } from '../model/deck';
import { type AnyField, type AuthoredText, type FieldForm, readText } from '../model/field';
import { contentSchema } from '../model/parse';
import { factRef, parseFact } from '../model/ref';
import type { Scene, SlideRecipe } from '../scene/types';
import { nodesIn, textBlocks } from '../scene/walk';
import type { AnyTemplate } from '../template';

/** UTF-16 units of a recipe as JSON; a slide with more is exported without one. */
const longestRecipe = 40_000;

type Path = readonly (string | number)[];

/**
 * @param home the language of bare strings
 * @returns undefined when what stands on the slide is not enough to make it
 */
export function recipeOf(
  slide: Slide,
  template: Pick<AnyTemplate, 'fields'>,
  scene: Scene,
  home: Scene['language'],
): SlideRecipe | undefined {
  const seen = new Seen(slide.id, scene, home);
  const content: Record<string, unknown> = {};
  const title = seen.part({ type: 'text' }, slide.title, ['title']);
  if (title !== undefined) content.title = title;
  for (const [key, { form, optional }] of Object.entries(template.fields as Record<string, AnyField>)) {
    const value = seen.part(form, slide[key], [key]);
    // A heading that the slide's own title stands instead of must be there, and may say nothing.
    const part = value === undefined && form.type === 'text' && !optional ? '' : value;
    if (part !== undefined) content[key] = part;
  }
  const made = { id: slide.id, template: slide.template, ...content };
  if (JSON.stringify(content).length > longestRecipe || !contentSchema(template).safeParse(made).success)
    return undefined;
  return { template: slide.template, content };
}

/** What one scene shows of its slide. */
class Seen {
  /** Places in the slide that words on it come from: «points.2.text». */
  private readonly places = new Set<string>();
  private readonly words: string;
  private readonly numbers = new Set<number>();
  private readonly facts: ReadonlySet<string>;

  constructor(
    slide: string,
    private readonly scene: Scene,
    private readonly home: Scene['language'],
  ) {
    const said: string[] = [scene.title.text];
    for (const node of nodesIn(scene.nodes)) {
      if (node.alt !== undefined) said.push(node.alt);
      if (node.kind === 'chart') this.chart(node.spec, said);
      for (const { runs } of textBlocks(node).flatMap(({ paragraphs }) => paragraphs)) {
        said.push(runs.map(({ text }) => text).join(''));
        for (const origin of runs.flatMap(({ from }) => from)) {
          if (origin.type === 'slide' && origin.slide === slide)
            this.places.add([origin.field, ...origin.path].join('.'));
        }
      }
    }
    this.words = said.map(comparable).join('\n');
    this.facts = new Set(scene.facts.flatMap(({ ref }) => parseFact(ref)?.fact ?? []));
  }

  private chart(spec: Extract<Scene['nodes'][number], { kind: 'chart' }>['spec'], said: string[]): void {
    said.push(...spec.categories, ...spec.series.map(({ name, full }) => full ?? name));
    for (const { values } of spec.series)
      for (const value of values) if (value !== null) this.numbers.add(value);
  }

  /** The part of an authored value that stands on the slide; undefined when none of it does. */
  part(form: FieldForm, value: unknown, at: Path): unknown {
    if (value === undefined || value === null) return undefined;
    switch (form.type) {
      case 'text':
        return this.text(value as AuthoredText, at);
      case 'string':
      case 'url':
        return this.says(String(value)) ? value : undefined;
      case 'cell':
        return this.cell(value);
      case 'ref':
        return this.facts.has(factRef(form.kind, String(value))) ? value : undefined;
      case 'list':
        return this.list(form.of, value, at);
      case 'object':
        return this.object(form.fields, value, at);
      case 'timed':
        return this.part(form.of, value, at);
      // Where a typed text comes from may be said with a remark that is for nobody else.
      case 'source':
        return undefined;
      case 'date':
      case 'number':
      case 'boolean':
      case 'choice':
        return value;
      default:
        return unknownForm(form);
    }
  }

  /** In the language that was read, and no other. */
  private text(value: AuthoredText, at: Path): AuthoredText | undefined {
    const { home } = this;
    let read = home;
    const reader = {
      ...textReader(this.scene.language, home),
      from: (_: unknown, lang = home) => {
        read = lang;
        return [];
      },
    };
    const words = plain(readText(value, reader, at as [string, ...(string | number)[]]));
    if (!this.places.has(at.join('.')) && !this.says(words)) return undefined;
    if (typeof value === 'string' || Array.isArray(value)) return value;
    const own = (value as Partial<Record<string, AuthoredText>>)[read];
    return read === home ? own : ({ [read]: own } as AuthoredText);
  }

  /** A row or column of which nothing is charted becomes empty, and so is none. */
  private cell(value: unknown): unknown {
    if (typeof value === 'number') return this.numbers.has(value) || this.saysNumber(value) ? value : '';
    const words = readCell(value as AuthoredCell, this.scene.language);
    return typeof words === 'string' && this.says(words) ? words : '';
  }

  private list(of: FieldForm, value: unknown, at: Path): unknown {
    if (!Array.isArray(value)) return undefined;
    return value.map((item, i) => this.part(of, item, [...at, i])).filter((item) => item !== undefined);
  }

  private object(fields: Record<string, FieldForm>, value: unknown, at: Path): unknown {
    if (typeof value !== 'object' || value === null) return undefined;
    const given = value as Record<string, unknown>;
    const keys = Object.keys(fields).filter((key) => given[key] !== undefined);
    const out: Record<string, unknown> = {};
    for (const key of keys) {
      const part = this.part(fields[key]!, given[key], [...at, key]);
      if (part !== undefined) out[key] = part;
    }
    // Numbers and choices say nothing by themselves: they go with the words that they stand with.
    const worded = (key: string): boolean => isWorded(fields[key]!);
    return keys.some(worded) && !keys.some((key) => worded(key) && out[key] !== undefined) ? undefined : out;
  }

  private says(words: string): boolean {
    const wanted = comparable(words);
    return wanted === '' || holdsWords(this.words, wanted);
  }

  private saysNumber(value: number): boolean {
    return this.says(String(value)) || this.says(formatNumber(value, this.scene.language));
  }
}

function isWorded(form: FieldForm): boolean {
  return form.type === 'list'
    ? isWorded(form.of)
    : ['text', 'string', 'object', 'ref', 'cell'].includes(form.type);
}

/** Words however templates set them: hard spaces, soft hyphens, a capital in front. */
function comparable(words: string): string {
  return plainSpaces(words.normalize('NFC').replaceAll('\u00ad', ''))
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('nb');
}

function unknownForm(form: never): never {
  throw new Error(`There is no form of field «${JSON.stringify(form)}».`);
}
