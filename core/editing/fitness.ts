/** Contents laid out, so that what is offered is seen as it will be, and judged by how well it looks. */
import type { Numbering } from '../deck/furniture';
import { type DeckSetting, deckSetting } from '../deck/setting';
import { SlideLayout } from '../deck/slide';
import { emptyUse } from '../deck/use';
import type { Deck, Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import type { Templates } from '../operations';
import type { Theme } from '../scene/theme';
import type { Scene, SceneNode } from '../scene/types';
import type { AnyTemplate, DeckUse } from '../template';
import type { FontSet } from '../text/fonts';
import type { Candidate, Content } from './candidates';

export interface Laid {
  scenes: readonly Scene[];
  /** 0 is well; more is worse. */
  worse: number;
}

interface LayoutInput {
  workspace: Workspace;
  deck: Deck;
  templates: Templates;
  theme: Theme;
  fonts: FontSet;
  /** What takes more letters than this is offered without being laid out. */
  most?: number;
  /** What the presentation shows; asked for by the slide that lists sources and by no other. */
  use(): DeckUse;
}

/** A slide that stands alone: it begins at number 1, and its titles are not marked. */
const alone: Numbering = { first: [1], marks: [[]], repeated: [] };

/** How much worse than anything that was seen is what was not. */
const unseen = 100;

/** What stands on a slide for all slides. */
const furniture: ReadonlySet<SceneNode['role']> = new Set(['footer', 'number', 'decoration']);

function says(node: SceneNode): boolean {
  if (furniture.has(node.role)) return false;
  switch (node.kind) {
    case 'text':
      return !node.offPage && node.paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
    case 'group':
      return node.children.some(says);
    case 'shape':
      return false;
    default:
      return true;
  }
}

/** Lays out contents for one presentation, each once. */
export class Layouts {
  private readonly setting: DeckSetting;
  private readonly laid = new Map<string, Laid | undefined>();

  constructor(private readonly input: LayoutInput) {
    this.setting = deckSetting({ ...input, ghosts: true });
  }

  /** The slide as it would be; undefined when it would show nothing. */
  of(template: AnyTemplate, content: Content): Laid | undefined {
    const key = `${template.id}\n${JSON.stringify(content)}`;
    if (!this.laid.has(key)) this.laid.set(key, this.make(template, content));
    return this.laid.get(key);
  }

  /** The first that looks well, or else the least bad; undefined when none shows anything. */
  best(
    template: AnyTemplate,
    list: readonly Candidate[],
    most = 10,
  ): { candidate: Candidate; laid: Laid } | undefined {
    let best: { candidate: Candidate; laid: Laid } | undefined;
    for (const candidate of tried(list, most)) {
      const laid = this.of(template, candidate.content);
      if (!laid || (best && laid.worse >= best.laid.worse)) continue;
      best = { candidate, laid };
      if (laid.worse === 0) break;
    }
    return best;
  }

  private make(template: AnyTemplate, content: Content): Laid | undefined {
    const slide: Slide = { id: 'new', template: template.id, ...content };
    const { setting } = this;
    const late = template.needsDeckUse === true;
    const one = new SlideLayout(slide, late);
    one.compose(setting, late ? this.input.use() : emptyUse());
    one.finish(setting, alone, 0);
    if (one.left) return { scenes: [], worse: unseen };
    const { scenes, parts } = one;
    if (!scenes.some(({ nodes }) => nodes.some(says))) return undefined;
    const findings = [...one.composed!.findings, ...one.finished.flatMap((scene) => scene.findings)];
    const wrong = findings.filter(({ severity }) => severity === 'error').length;
    const unwell = findings.filter(
      ({ severity, rule }) => severity === 'warning' && rule !== 'translation-missing',
    ).length;
    const untitled = parts[0]?.title === '' ? 2 : 0;
    return { scenes, worse: scenes.length - 1 + untitled + 2 * unwell + 4 * wrong };
  }
}

/** From the front, but always with the last ones, which ask for the least. */
function tried(list: readonly Candidate[], most: number): readonly Candidate[] {
  return list.length <= most ? list : [...list.slice(0, most - 2), ...list.slice(-2)];
}
