/**
 * A slide template: resolved content in, scenes out. Its fields give the schema of the slide's content, the check of
 * references and the app's form; `compose` picks and splits the layout by content.
 */
import type { Diagnostic } from './diagnostics';
import type { FactView } from './facts/view';
import type { LabelKey } from './formats/labels';
import type { Language, PerLanguage } from './formats/language';
import type { slideBase } from './model/deck';
import type { Fields, PlainOf, Rich } from './model/field';
import type { Source } from './model/kind';
import type { Image, Person } from './model/kinds';
import type { From, Path } from './model/origin';
import type { ImageInfo } from './model/register';
import type { ColorToken, Ground, LayoutRole, Theme } from './scene/theme';
import type { SceneNode } from './scene/types';
import type { FontSet } from './text/fonts';

/** What a template gives for each slide it needs; the engine adds footer, number, ids and continuation marks. */
export interface Draft {
  title: { text: Rich; visible: boolean };
  ground: Ground;
  background: ColorToken;
  layout: LayoutRole;
  /** Reading order, without footer and number. A visible title is among them, with the role `title`. */
  nodes: SceneNode[];
  /** What stands at the foot instead of the deck's own line: a source. Empty for none. */
  footer?: Rich;
  /** Lines that the speaker's notes end with: numbers that are drawn and not written. */
  notes?: readonly Rich[];
  /** Beginnings, ends and full images carry neither footer nor number. */
  bare?: boolean;
  /** Left and right edge of footer and number where a panel or picture fills one side of the slide, in points. */
  foot?: { left?: number; right?: number };
}

/** What the deck shows, for the slide that lists sources and credits. */
export interface DeckUse {
  sources: { source: Source; refs: string[] }[];
  images: string[];
}

interface SpeakerInfo {
  name?: Rich;
  title?: Rich;
  /** In the commission, on the day of the talk; nothing where the presentation has words of its own for who speaks. */
  role?: { membership: NonNullable<Person['membership']>; from: From };
}

export interface DeckInfo {
  title: Rich;
  commission: Rich;
  event?: { name: Rich; occasion?: Rich; place?: Rich };
  date: Rich;
  speaker?: SpeakerInfo;
  contact?: { name?: Rich; email?: Rich; phone?: Rich; web?: Rich };
  coverImage?: Image;
}

export interface Context {
  theme: Theme;
  fonts: FontSet;
  language: Language;
  asOf: string;
  facts: FactView;
  deck: DeckInfo;
  /** Given to templates that ask for it with `needsDeckUse`. */
  use: DeckUse;
  slide: {
    id: string;
    title?: Rich;
    /** What one of its own fields says comes from there. */
    from(...at: Path): From;
  };
  /** Size of an image file; undefined when it cannot be read. */
  imageInfo(file: string): ImageInfo | undefined;
  /** A fixed word in the deck's language. */
  label(key: LabelKey, params?: Record<string, string | number>): string;
  report(diagnostic: Omit<Diagnostic, 'at'> & { at?: Diagnostic['at'] }): void;
}

/** What templates are for: where they stand in «Legg til», in this order. */
export const templateGroups = ['frame', 'voices', 'commission', 'content'] as const;
type TemplateGroup = (typeof templateGroups)[number];

export interface Template<F extends Fields = Fields, I extends string = string> {
  id: I;
  group: TemplateGroup;
  name: PerLanguage<string>;
  /** What it is for, in one sentence. */
  about: PerLanguage<string>;
  fields: F;
  /** Fields of cells whose first row holds headings, and whose first column says what each row is about. */
  headed?: readonly string[];
  /**
   * What it is shown with where its fields alone cannot say (numbers that belong together): values by field, texts in
   * the language asked for.
   */
  sample?(language: Language): Readonly<Record<string, unknown>>;
  /** Composed after all others, because it lists what they use. */
  needsDeckUse?: boolean;
  /** None when there is nothing to show; more than one when the content continues on further slides. */
  compose(content: PlainOf<F>, context: Context): Draft[];
}

/** Fields that every slide has besides its template's own. The compiler shows the sentence where one is used. */
type NotTaken<F extends Fields> = string extends keyof F
  ? unknown
  : {
      [K in keyof F &
        keyof typeof slideBase]: `«${K}» is a field of every slide: call the template's own something else, such as «heading».`;
    };

export function defineTemplate<F extends Fields, const I extends string>(
  template: Template<F, I> & { fields: NotTaken<F> },
): Template<F, I> {
  return template;
}

/** @throws Error when a template gives a node the id of one that every slide gets besides its template's nodes */
export function refuseTakenIds(template: string, drafts: readonly Draft[]): void {
  for (const node of drafts.flatMap(({ nodes }) => nodes.flatMap(withChildren))) {
    const instead = insteadOf(node);
    if (instead) throw new Error(`The template «${template}» calls a node «${node.id}». ${instead}`);
  }
}

function withChildren(node: SceneNode): SceneNode[] {
  return node.kind === 'group' ? [node, ...node.children.flatMap(withChildren)] : [node];
}

function insteadOf(node: SceneNode): string | undefined {
  switch (node.id) {
    case 'footer':
      return "Every slide has a footer of its own: set the draft's «footer», or call the node «source».";
    case 'number':
      return 'Every slide has its number under that id: call the node «figure».';
    case 'title':
      if (node.kind === 'text' && node.placeholder?.type === 'title') return undefined;
      return 'A title must fill the title placeholder: set «placeholder», or call the node «heading».';
    default:
      return undefined;
  }
}

/** A template without its exact fields, for code that walks all of them. */
// biome-ignore lint/suspicious/noExplicitAny: each template keeps its own fields; the list is walked as a whole.
export type AnyTemplate = Template<any>;

/** Templates by id; throws on duplicates. */
export function templateSet(list: readonly AnyTemplate[]): ReadonlyMap<string, AnyTemplate> {
  const out = new Map<string, AnyTemplate>();
  for (const template of list) {
    if (out.has(template.id)) throw new Error(`Two templates are called «${template.id}».`);
    out.set(template.id, template);
  }
  return out;
}
