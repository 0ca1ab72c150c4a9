/** Small scenes made by hand, with lines as a fit would place them, so that rules are tested without fonts. */
import type { CheckInput } from '../../../core/checks';
import { emptyUse } from '../../../core/deck/use';
import type { Deck, Slide } from '../../../core/model/deck';
import type { KindId } from '../../../core/model/kinds';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import { fjord } from '../../../core/scene/themes/fjord';
import type {
  Frame,
  GroupNode,
  ImageNode,
  Scene,
  SceneDeck,
  SceneNode,
  SceneParagraph,
  SceneRun,
  ShapeNode,
  TableNode,
  TextNode,
  TextStyle,
} from '../../../core/scene/types';

export const theme = fjord();
const { frames } = theme;

type Style = Partial<TextStyle>;

export function paragraph(
  words: string | Omit<SceneRun, 'from'>[],
  style: Style = {},
  extra: Partial<SceneParagraph> = {},
): SceneParagraph {
  return {
    runs: (typeof words === 'string' ? [{ text: words, lang: 'nb' as const }] : words).map((run) => ({
      ...run,
      from: [],
    })),
    style: { font: 'body', size: 24, color: 'text', ...style },
    ...extra,
  };
}

/** A text with one line per paragraph, letters half as wide as they are high. */
export function text(
  id: string,
  frame: Frame,
  content: string | SceneParagraph | (string | SceneParagraph)[],
  extra: Partial<TextNode> = {},
  style: Style = {},
): TextNode {
  const list = Array.isArray(content) ? content : [content];
  const paragraphs = list.map((one) => (typeof one === 'string' ? paragraph(one, style) : one));
  let top = frame.y;
  const lines = paragraphs.map((p, index) => {
    const { size } = p.style;
    let x = frame.x;
    const segments = p.runs.map((run, i) => {
      const width = Math.min(run.text.length * size * 0.5, frame.w);
      const segment = { run: i, text: run.text, x, width };
      x += width;
      return segment;
    });
    const line = {
      paragraph: index,
      text: p.runs.map((run) => run.text).join(''),
      x: frame.x,
      baseline: top + size,
      width: Math.min(x - frame.x, frame.w),
      height: size * 1.2,
      segments,
    };
    top += size * 1.2;
    return line;
  });
  return { kind: 'text', id, role: 'body', frame, valign: 'top', paragraphs, lines, ...extra };
}

export function title(words: string, extra: Partial<TextNode> = {}): TextNode {
  const style: Style = { font: 'heading', size: 34 };
  return text(
    'title',
    frames.title,
    words,
    { role: 'title', placeholder: { type: 'title' }, ...extra },
    style,
  );
}

export function hiddenTitle(words: string): TextNode {
  const frame = { ...frames.title, y: -80 };
  return text('title', frame, words, { role: 'title', placeholder: { type: 'title' }, offPage: true });
}

export function body(
  content: string | SceneParagraph | (string | SceneParagraph)[],
  extra: Partial<TextNode> = {},
): TextNode {
  return text('body', frames.body, content, { placeholder: { type: 'body', idx: 1 }, ...extra });
}

export function points(...items: string[]): SceneParagraph[] {
  return items.map((item) => paragraph(item, {}, { marker: 'bullet', hang: 20, indent: 20 }));
}

export function quote(words: string, extra: Partial<TextNode> = {}): TextNode {
  return text('quote', frames.body, words, { role: 'quote', verbatim: true, ...extra });
}

export function foot(): TextNode[] {
  const small: Style = { size: 12, color: 'muted' };
  return [
    text(
      'footer',
      frames.footer,
      'Kommunekommisjonen',
      { role: 'footer', placeholder: { type: 'ftr' } },
      small,
    ),
    text('number', frames.number, '1', { role: 'number', placeholder: { type: 'sldNum' } }, small),
  ];
}

export function shape(id: string, frame: Frame, extra: Partial<ShapeNode> = {}): ShapeNode {
  return {
    kind: 'shape',
    id,
    role: 'decoration',
    geometry: 'rect',
    fill: 'ground',
    decorative: true,
    frame,
    ...extra,
  };
}

export function image(frame: Frame, extra: Partial<ImageNode> = {}): ImageNode {
  return {
    kind: 'image',
    id: 'image',
    role: 'image',
    asset: 'fjell',
    alt: 'Et fjell over en fjord i vinterlys',
    crop: { left: 0, top: 0, right: 1, bottom: 1 },
    geometry: 'rect',
    frame,
    ...extra,
  };
}

export function table(rows: string[][], extra: Partial<TableNode> = {}): TableNode {
  const columns = rows[0]?.map(() => 200) ?? [];
  return {
    kind: 'table',
    id: 'table',
    role: 'table',
    alt: 'Møter med dato og sted',
    frame: { x: 48, y: 126, w: 200 * columns.length, h: 40 * rows.length },
    columns,
    rows: rows.map((row, r) => ({
      height: 40,
      cells: row.map((words, c) => {
        const node = text(
          '',
          { x: 54 + 200 * c, y: 132 + 40 * r, w: 188, h: 28 },
          paragraph(words, { size: 18 }),
        );
        return { paragraphs: node.paragraphs, lines: node.lines };
      }),
    })),
    padding: 6,
    rule: 'line',
    ...extra,
  };
}

export function group(children: SceneNode[], extra: Partial<GroupNode> = {}): GroupNode {
  return {
    kind: 'group',
    id: 'group',
    role: 'portrait',
    frame: frames.body,
    alt: 'Eivind Dale, leder',
    children,
    ...extra,
  };
}

export interface SlideSpec extends Partial<Scene> {
  /** References the slide shows, «people/mette-nord#title». */
  uses?: string[];
}

export function scene(nodes: SceneNode[], extra: SlideSpec = {}): Scene {
  const { uses = [], ...rest } = extra;
  const first = nodes.find((node) => node.kind === 'text' && node.placeholder?.type === 'title') as
    | TextNode
    | undefined;
  const words = first?.paragraphs.flatMap((p) => p.runs.map((run) => run.text)).join('') ?? '';
  const id = rest.id ?? 'lysbilde';
  return {
    id,
    slide: id,
    template: 'list',
    part: { index: 1, of: 1 },
    title: { text: words, visible: first?.offPage !== true },
    language: 'nb',
    ground: 'white',
    background: 'background',
    layout: 'content',
    notes: [],
    nodes,
    facts: uses.map((ref) => ({ ref, digest: '', short: '' })),
    ...rest,
  };
}

/** A slide with nothing to find. */
export function plainSlide(id = 'lysbilde', extra: SlideSpec = {}): Scene {
  return scene([title(`Tittel ${id}`), body('Kommunene har mange oppgaver'), ...foot()], { id, ...extra });
}

export interface InputSpec {
  facts?: Partial<Record<KindId, Record<string, unknown>[]>>;
  compiled?: Partial<SceneDeck>;
  deck?: Partial<Deck>;
  asOf?: string;
  today?: string;
}

export const source = { title: 'NOU 2026: 1', date: '2026-01-09' };
export const unknown = { unknown: 'Ikke funnet i det arkiverte materialet.' };

export function input(scenes: Scene | Scene[], spec: InputSpec = {}): CheckInput {
  const list = Array.isArray(scenes) ? scenes : [scenes];
  const asOf = spec.asOf ?? '2025-11-24';
  const register = { ...emptyRegister(), ...(spec.facts as Record<KindId, Entry[]>) };
  const workspace: Workspace = {
    commission: { format: 1, id: 'kommunekommisjonen', name: 'Kommunekommisjonen', language: 'nb' },
    register,
    decks: [],
    outlines: [],
    images: new Map(),
  };
  const slides: Slide[] = [...new Set(list.map(({ slide }) => slide))].map((id) => ({
    id,
    template: 'list',
  }));
  const deck: Deck = {
    format: 2,
    id: 'okonomiforum',
    title: 'Kommunekommisjonen',
    date: asOf,
    language: 'nb',
    sections: [],
    slides,
    ...spec.deck,
  };
  const compiled: SceneDeck = {
    workspace: 'kommunekommisjonen',
    id: deck.id,
    title: 'Kommunekommisjonen',
    language: 'nb',
    asOf,
    date: asOf,
    author: 'Jørgen Holten Jørgensen',
    organisation: 'Kommunekommisjonen',
    event: 'Statsforvalterens økonomiforum',
    sections: [],
    scenes: list,
    ...spec.compiled,
  };
  return {
    compiled,
    theme,
    workspace,
    deck,
    use: emptyUse(),
    language: 'nb',
    asOf,
    ...(spec.today ? { today: spec.today } : {}),
  };
}

/** What a rule does with an input, as a sentence after the rule's id. */
export interface Case {
  says: string;
  input: () => CheckInput;
  /** For findings: their severity when it is not the rule's own. */
  severity?: 'error' | 'warning' | 'tip';
  /** For findings: how many; one unless said. */
  count?: number;
}

export interface RuleCases {
  finds: Case[];
  silent: Case[];
}
