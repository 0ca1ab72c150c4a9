/**
 * One printed scene of a slide. What its template drew is fitted once; footer, number and title mark, which depend on
 * the rest of the deck, are fitted again when they change and nothing else is.
 */
import type { Diagnostic } from '../diagnostics';
import { plain } from '../facts/digest';
import { label } from '../formats/labels';
import type { Rich } from '../model/field';
import { same } from '../operations/json';
import type { Scene, SceneNode, SceneParagraph } from '../scene/types';
import { isTitle } from '../scene/walk';
import type { Draft } from '../template';
import { fitScene } from '../text/fit';
import type { FontSet } from '../text/fonts';
import { type Composed, noteParagraphs } from './compose';
import { deckLine, hiddenTitle, slideNumber, withMark } from './furniture';
import type { DeckSetting } from './setting';

export interface Dressed {
  scene: Scene;
  /** What fitting found; the place in the deck is not yet among it. */
  findings: readonly Diagnostic[];
}

interface FittedNodes {
  nodes: readonly SceneNode[];
  findings: readonly Diagnostic[];
}

/** Nodes as they were given and as they were fitted, and with what. */
interface Kept extends FittedNodes {
  given: readonly SceneNode[];
  fonts: FontSet;
  page: DeckSetting['theme']['page'];
}

const nothing: FittedNodes = { nodes: [], findings: [] };

export class Part {
  /** As the template gives it; empty for none. */
  readonly title: string;
  /** Titles that differ in case only are the same to who hears them. */
  readonly key: string;
  private readonly draft: Draft;
  /** By what they are: nodes by their ids. */
  private readonly kept = new Map<string, Kept>();
  private marked: { mark: string; node: SceneNode } | undefined;
  private line: { lines: readonly Rich[]; nodes: SceneNode[] } | undefined;
  private last: { number: number; mark: string; lines: readonly Rich[]; dressed: Dressed } | undefined;

  /**
   * @param index of the draft among the slide's, from 0
   * @param before the same part as it was before an edit: what comes out the same stays the same objects
   */
  constructor(
    private readonly composed: Composed,
    private readonly index: number,
    private before?: Part,
  ) {
    this.draft = composed.drafts[index]!;
    this.title = plain(this.draft.title.text).replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
    this.key = this.title.toLocaleLowerCase('nb');
  }

  get slide(): string {
    return this.composed.slide.id;
  }

  /** The same object as long as mark, number and the deck's line are the same. */
  dress(setting: DeckSetting, mark: string, number: number): Dressed {
    const { last } = this;
    if (last?.mark === mark && last.number === number && last.lines === setting.lines) return last.dressed;
    const bare = this.bareScene(setting, mark, number);
    const body = this.body(setting, bare, mark);
    const titled = body.some(({ nodes }) => nodes.some(isTitle));
    const groups = [
      titled ? nothing : this.hidden(setting, bare),
      ...body,
      ...(this.draft.bare ? [] : this.foot(setting, bare, number)),
    ];
    const dressed: Dressed = {
      scene: { ...bare, nodes: groups.flatMap(({ nodes }) => nodes) },
      findings: groups.flatMap(({ findings }) => findings),
    };
    this.last = { number, mark, lines: setting.lines, dressed };
    this.before = undefined;
    return dressed;
  }

  private bareScene(setting: DeckSetting, mark: string, number: number): Scene {
    const { draft, index, composed } = this;
    const { slide } = composed;
    const backdrop = setting.theme.borrowed?.backdrops[draft.layout];
    const title = this.title === '' ? `${label(setting.lang, 'slide')} ${number}` : this.title;
    return {
      id: index === 0 ? slide.id : `${slide.id}~${index + 1}`,
      slide: slide.id,
      template: slide.template,
      part: { index: index + 1, of: composed.drafts.length },
      title: {
        text: mark === '' ? title : `${title} ${mark}`,
        visible: draft.title.visible && this.title !== '',
      },
      language: setting.lang,
      ground: draft.ground,
      background: draft.background,
      ...(backdrop === undefined ? {} : { backdrop }),
      layout: draft.layout,
      section: slide.section,
      hidden: slide.hidden,
      notes: [...(index === 0 ? composed.notes : []), ...this.ownNotes()],
      nodes: [],
      facts: composed.facts,
    };
  }

  private ownNotes(): SceneParagraph[] {
    return (this.draft.notes ?? []).flatMap((line) => noteParagraphs(line));
  }

  private body(setting: DeckSetting, bare: Scene, mark: string): FittedNodes[] {
    return this.draft.nodes.flatMap((node) => {
      if (!isTitle(node)) return this.fit(setting, bare, `node ${node.id}`, [node]);
      if (this.title === '') return [];
      if (this.marked?.mark !== mark) {
        this.marked = { mark, node: mark === '' ? node : withMark(node, mark, setting) };
      }
      return this.fit(setting, bare, 'title', [this.marked.node]);
    });
  }

  private hidden(setting: DeckSetting, bare: Scene): FittedNodes {
    return this.fit(setting, bare, 'hidden title', [hiddenTitle(setting, bare.title.text)]);
  }

  private foot(setting: DeckSetting, bare: Scene, number: number): FittedNodes[] {
    this.line ??= this.lineBefore();
    if (this.line?.lines !== setting.lines) {
      this.line = { lines: setting.lines, nodes: deckLine(setting, this.draft) };
    }
    return [
      this.fit(setting, bare, 'line', this.line.nodes),
      this.fit(setting, bare, 'number', [slideNumber(setting, this.draft, number)]),
    ];
  }

  /** The line as it was, if the template asks for the same one. */
  private lineBefore(): Part['line'] {
    const asked = ({ footer, foot, background }: Draft) => ({ footer, foot, background });
    const { before } = this;
    return before && same(asked(before.draft), asked(this.draft)) ? before.line : undefined;
  }

  /** Nodes broken into lines; the same objects when the same nodes come again. */
  private fit(setting: DeckSetting, bare: Scene, what: string, nodes: SceneNode[]): FittedNodes {
    const { fonts, theme } = setting;
    const known = this.kept.get(what) ?? this.before?.kept.get(what);
    if (known && known.fonts === fonts && known.page === theme.page && same(known.given, nodes)) {
      this.kept.set(what, known);
      return known;
    }
    const { value, diagnostics } = fitScene({ ...bare, nodes }, fonts, theme.page);
    const made = { given: nodes, fonts, page: theme.page, nodes: value.nodes, findings: diagnostics };
    this.kept.set(what, made);
    return made;
  }
}

/**
 * The scenes that a composed slide has, before they are given what depends on the rest of the deck.
 *
 * @param before the parts of the same slide before an edit
 */
export function partsOf(composed: Composed, before: readonly Part[] = []): Part[] {
  return composed.drafts.map((_, i) => new Part(composed, i, before[i]));
}
