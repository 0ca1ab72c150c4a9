/**
 * One printed scene of a slide. What its template drew is fitted once; footer, number and title mark, which depend on
 * the rest of the deck, are fitted again when they change and nothing else is.
 */
import type { Diagnostic } from '../diagnostics';
import { plain } from '../facts/digest';
import { label } from '../formats/labels';
import type { Rich } from '../model/field';
import type { Scene, SceneNode, SceneParagraph } from '../scene/types';
import type { Draft } from '../template';
import { fitScene } from '../text/fit';
import { type Composed, noteParagraphs } from './compose';
import { deckLine, hiddenTitle, isTitle, slideNumber, withMark } from './furniture';
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

const nothing: FittedNodes = { nodes: [], findings: [] };

export class Part {
  /** As the template gives it; empty for none. */
  readonly title: string;
  /** Titles that differ in case only are the same to who hears them. */
  readonly key: string;
  private readonly draft: Draft;
  private readonly drawn = new Map<SceneNode, FittedNodes>();
  private marked: { mark: string; fitted: FittedNodes } | undefined;
  private head: { text: string; fitted: FittedNodes } | undefined;
  private line: { lines: readonly Rich[]; fitted: FittedNodes } | undefined;
  private last: { number: number; mark: string; lines: readonly Rich[]; dressed: Dressed } | undefined;

  /** @param index of the draft among the slide's, from 0 */
  constructor(
    private readonly composed: Composed,
    private readonly index: number,
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
      if (!isTitle(node)) {
        let known = this.drawn.get(node);
        if (!known) {
          known = fitted(setting, bare, [node]);
          this.drawn.set(node, known);
        }
        return known;
      }
      if (this.title === '') return [];
      if (this.marked?.mark !== mark) {
        const own = mark === '' ? node : withMark(node, mark, setting);
        this.marked = { mark, fitted: fitted(setting, bare, [own]) };
      }
      return this.marked.fitted;
    });
  }

  private hidden(setting: DeckSetting, bare: Scene): FittedNodes {
    const { text } = bare.title;
    if (this.head?.text !== text) {
      this.head = { text, fitted: fitted(setting, bare, [hiddenTitle(setting, text)]) };
    }
    return this.head.fitted;
  }

  private foot(setting: DeckSetting, bare: Scene, number: number): FittedNodes[] {
    if (this.line?.lines !== setting.lines) {
      this.line = { lines: setting.lines, fitted: fitted(setting, bare, deckLine(setting, this.draft)) };
    }
    return [this.line.fitted, fitted(setting, bare, [slideNumber(setting, this.draft, number)])];
  }
}

function fitted(setting: DeckSetting, bare: Scene, nodes: SceneNode[]): FittedNodes {
  const { value, diagnostics } = fitScene({ ...bare, nodes }, setting.fonts, setting.theme.page);
  return { nodes: value.nodes, findings: diagnostics };
}

/** The scenes that a composed slide has, before they are given what depends on the rest of the deck. */
export function partsOf(composed: Composed): Part[] {
  return composed.drafts.map((_, i) => new Part(composed, i));
}
