/**
 * One printed scene of a slide. What its template drew is fitted once; footer, number and title mark, which depend on
 * the rest of the deck, are fitted again when they change and nothing else is.
 */

import { same } from '../base/json';
import type { Diagnostic } from '../diagnostics';
import { plain } from '../facts/digest';
import { label } from '../formats/labels';
import { type From, fromOf, together } from '../model/origin';
import type { Scene, SceneNode } from '../scene/types';
import { isTitle } from '../scene/walk';
import type { Draft } from '../template';
import { fitScene } from '../text/fit';
import { type Composed, noteParagraphs } from './compose';
import { deckLine, hiddenTitle, slideNumber, withMark } from './furniture';
import { kept, Memo } from './memo';
import type { DeckSetting } from './setting';

export interface FinishedScene {
  scene: Scene;
  /** What fitting found; the place in the deck is not yet among it. */
  findings: readonly Diagnostic[];
}

interface Fitted {
  given: readonly SceneNode[];
  nodes: readonly SceneNode[];
  findings: readonly Diagnostic[];
}

/** What a scene keeps while its slide is edited, so that what comes out the same stays the same objects. */
export class PartMemory {
  /** By what the nodes are: those of the template by their ids. */
  fitted: ReadonlyMap<string, Fitted> = new Map();
  /** What the draft asks of the foot. */
  foot: Pick<Draft, 'footer' | 'foot' | 'background'> | undefined;
  readonly line = new Memo<SceneNode[]>();
}

export class Part {
  /** As the template gives it; empty for none. */
  readonly title: string;
  /** Titles that differ in case only are the same to who hears them. */
  readonly key: string;
  private readonly draft: Draft;
  private readonly finishing = new Memo<FinishedScene>();
  private readonly marking = new Memo<SceneNode>();

  /** @param index of the draft among the slide's, from 0 */
  constructor(
    private readonly composed: Composed,
    private readonly index: number,
    private readonly memory: PartMemory,
  ) {
    this.draft = composed.drafts[index]!;
    this.title = plain(this.draft.title.text).replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
    // Titles that nobody has written are not the same title twice.
    const isGhost = this.draft.title.text.some((run) => run.ghost);
    this.key = isGhost ? '' : this.title.toLocaleLowerCase('nb');
  }

  /** The same object as long as mark, number and the deck's line are the same, or are not shown on it. */
  finish(setting: DeckSetting, mark: string, number: number): FinishedScene {
    const shown = this.draft.bare && this.title !== '' ? undefined : number;
    return this.finishing.get(undefined, [mark, shown, setting.lines], () =>
      this.make(setting, mark, number),
    );
  }

  private make(setting: DeckSetting, mark: string, number: number): FinishedScene {
    const empty = this.emptyScene(setting, mark, number);
    const body = this.body(setting, mark);
    const titled = body.some(([, node]) => isTitle(node));
    const groups: [what: string, nodes: SceneNode[]][] = [
      ...(titled
        ? []
        : [
            ['hidden title', [hiddenTitle(setting, empty.title.text, this.titleFrom(mark))]] as [
              string,
              SceneNode[],
            ],
          ]),
      ...body.map(([what, node]): [string, SceneNode[]] => [what, [node]]),
      ...(this.draft.bare ? [] : this.foot(setting, number)),
    ];
    const fitted = groups.map(([what, nodes]): [string, Fitted] => [
      what,
      this.fit(setting, empty, what, nodes),
    ]);
    this.memory.fitted = new Map(fitted);
    return {
      scene: { ...empty, nodes: fitted.flatMap(([, { nodes }]) => nodes) },
      findings: fitted.flatMap(([, { findings }]) => findings),
    };
  }

  private emptyScene(setting: DeckSetting, mark: string, number: number): Scene {
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
      notes: [
        ...(index === 0 ? composed.notes : []),
        ...(draft.notes ?? []).flatMap((line) => noteParagraphs(line)),
      ],
      nodes: [],
      facts: composed.facts,
    };
  }

  /** The template's nodes; a title without words is left out. */
  private body(setting: DeckSetting, mark: string): [what: string, node: SceneNode][] {
    return this.draft.nodes.flatMap((node): [string, SceneNode][] => {
      if (!isTitle(node)) return [[`node ${node.id}`, node]];
      if (this.title === '') return [];
      const marked = (): SceneNode => (mark === '' ? node : withMark(node, mark, setting));
      return [['title', this.marking.get(undefined, [node, mark], marked)]];
    });
  }

  /** A slide without a title of its own is called by its number. */
  private titleFrom(mark: string): From {
    const own: From = this.title === '' ? [{ type: 'label', label: 'slide' }] : fromOf(this.draft.title.text);
    return mark === '' ? own : together(own, [{ type: 'label', label: 'partOf' }]);
  }

  private foot(setting: DeckSetting, number: number): [what: string, nodes: SceneNode[]][] {
    const { draft, memory } = this;
    const { footer, foot, background } = draft;
    memory.foot = kept(memory.foot, { footer, foot, background });
    const line = memory.line.get(undefined, [setting.lines, memory.foot], () => deckLine(setting, draft));
    return [
      ['line', line],
      ['number', [slideNumber(setting, draft, number)]],
    ];
  }

  /** Nodes broken into lines; the same objects when the same nodes come again. */
  private fit(setting: DeckSetting, empty: Scene, what: string, given: SceneNode[]): Fitted {
    const known = this.memory.fitted.get(what);
    if (known && same(known.given, given)) return known;
    const { value, diagnostics } = fitScene({ ...empty, nodes: given }, setting.fonts, setting.theme.page);
    return { given, nodes: value.nodes, findings: diagnostics };
  }
}
