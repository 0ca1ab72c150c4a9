/** What every slide gets besides its template's nodes: footer, number, continuation marks, and a title of its own. */
import { plain } from '../facts/digest';
import { formatDate } from '../formats/dates';
import { label } from '../formats/labels';
import type { Rich } from '../model/field';
import type { Scene, SceneNode, SceneParagraph, SceneRun, TextNode } from '../scene/types';
import type { Draft } from '../template';
import { chooseBreaking } from '../text/choose';
import { setText } from '../text/layout';
import type { Composed, DeckSetting } from './compile';

interface Item {
  composed: Composed;
  draft: Draft;
  index: number;
  of: number;
  title: string;
}

/** Scenes in deck order, numbered as printed from the number of the first. */
export function finish(setting: DeckSetting, list: readonly Composed[], first = 1): Scene[] {
  const items: Item[] = list.flatMap((composed) =>
    composed.drafts.map((draft, i) => ({
      composed,
      draft,
      index: i + 1,
      of: composed.drafts.length,
      title: plain(draft.title.text).replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim(),
    })),
  );
  const marks = titleMarks(setting, items);
  return items.map((item, i) => scene(setting, item, marks[i]!, first + i));
}

/**
 * Titles are how screen reader users move between slides, so each is unique (WCAG 2.4.2, 2.4.6): continuations and
 * accidental repeats get «(2 av 3)», as Microsoft's accessibility checker advises.
 */
function titleMarks(setting: DeckSetting, items: readonly Item[]): string[] {
  const groups = new Map<string, number[]>();
  items.forEach((item, i) => {
    // A slide without a title is called by its number, which no other has.
    if (item.title === '') return;
    const key = item.title.toLocaleLowerCase('nb');
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const marks = items.map(() => '');
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach((at, n) => {
      marks[at] = label(setting.lang, 'partOf', { n: n + 1, m: group.length });
    });
    const slides = new Set(group.map((at) => items[at]!.composed.slide.id));
    const second = items[group[1]!]!;
    if (slides.size < 2) continue;
    setting.diagnostics.push({
      rule: 'title-duplicate',
      severity: 'tip',
      message: `${slides.size} slides are called «${second.title}».`,
      hint: 'Give each a title of its own; until then they are numbered.',
      params: { title: second.title, count: slides.size },
      at: {
        file: `decks/${setting.deck.id}.json`,
        deck: setting.deck.id,
        slide: second.composed.slide.id,
        number: second.composed.number,
      },
    });
  }
  return marks;
}

function isTitle(node: SceneNode): node is TextNode {
  return node.kind === 'text' && node.placeholder?.type === 'title';
}

function scene(setting: DeckSetting, item: Item, mark: string, number: number): Scene {
  const { composed, draft, index, of } = item;
  const { slide } = composed;
  const title = item.title === '' ? `${label(setting.lang, 'slide')} ${number}` : item.title;
  const full = mark === '' ? title : `${title} ${mark}`;
  const nodes = draft.nodes
    .filter((node) => item.title !== '' || !isTitle(node))
    .map((node) => (mark === '' ? node : withMark(node, mark, setting)));
  const hasTitle = nodes.some(isTitle);
  const head = hasTitle ? [] : [hiddenTitle(setting, full)];
  return {
    id: index === 1 ? slide.id : `${slide.id}~${index}`,
    slide: slide.id,
    template: slide.template,
    part: { index, of },
    title: { text: full, visible: draft.title.visible && item.title !== '' },
    language: setting.lang,
    ground: draft.ground,
    background: draft.background,
    layout: draft.layout,
    section: slide.section,
    hidden: slide.hidden,
    notes: index === 1 ? composed.notes : [],
    nodes: [...head, ...nodes, ...(draft.bare ? [] : footer(setting, draft, number))],
    facts: composed.view.used(),
  };
}

/**
 * The mark is printed after a visible title. The template chose the title's size without it, so the title steps down
 * until both have room.
 */
function withMark(node: SceneNode, mark: string, setting: DeckSetting): SceneNode {
  if (!isTitle(node)) return node;
  const last = node.paragraphs.length - 1;
  const run: SceneRun = { text: ` ${mark.replaceAll(' ', '\u00A0')}`, lang: setting.lang };
  const marked = node.paragraphs.map((p, i) => (i === last ? { ...p, runs: [...p.runs, run] } : p));
  const largest = Math.max(...marked.map((p) => p.style.size));
  for (let less = 0; less <= Math.max(0, largest - 20); less += 2) {
    const paragraphs = marked.map((p) => ({
      ...p,
      style: { ...p.style, size: Math.max(20, p.style.size - less) },
    }));
    const { set } = chooseBreaking(
      setting.fonts,
      paragraphs,
      node.frame.w,
      node.frame.h,
      node.balance ?? false,
    );
    // The title of one line keeps its baseline when it becomes smaller.
    const drop =
      set.spans.length === 1 && node.valign === 'top' ? Math.min(less, node.frame.h - set.height) : 0;
    if (set.height <= node.frame.h + 0.5) {
      return {
        ...node,
        paragraphs,
        frame: { ...node.frame, y: node.frame.y + drop, h: node.frame.h - drop },
      };
    }
  }
  return { ...node, paragraphs: marked };
}

/** A title that is read but not seen stands in the title placeholder above the page. */
function hiddenTitle(setting: DeckSetting, text: string): TextNode {
  const { title } = setting.theme.frames;
  return {
    kind: 'text',
    id: 'title',
    role: 'title',
    frame: { ...title, y: -title.h - 24 },
    paragraphs: [
      {
        runs: [{ text, lang: setting.lang }],
        style: { font: 'heading', size: 24, color: 'text' },
      },
    ],
    valign: 'bottom',
    placeholder: { type: 'title' },
    offPage: true,
  };
}

function footer(setting: DeckSetting, draft: Draft, number: number): TextNode[] {
  const { frames, sizes } = setting.theme;
  const dark = draft.background === 'ground' || draft.background === 'deep';
  const style = { font: 'body', size: sizes.small, color: dark ? 'onGroundMuted' : 'muted' } as const;
  const x = draft.foot?.left ?? frames.footer.x;
  const right = draft.foot?.right ?? frames.number.x + frames.number.w;
  const w = right - frames.number.w - x;
  const paragraphOf = (rich: Rich): SceneParagraph => ({
    runs: rich.map((run): SceneRun => ({ text: run.t, lang: run.lang, italic: run.em })),
    style,
  });
  const one = (rich: Rich): boolean =>
    setText(setting.fonts, [paragraphOf(rich)], w * 0.995).spans.length <= 1;
  const choices = deckLines(setting);
  const own = draft.footer ?? choices.find(one) ?? choices.at(-1)!;
  const paragraph = paragraphOf(own);
  // A long source grows upwards from the foot, where there is air.
  const h = Math.max(frames.footer.h, setText(setting.fonts, [paragraph], w * 0.995).height);
  const line: TextNode = {
    kind: 'text',
    id: 'footer',
    role: 'footer',
    frame: { x, y: frames.footer.y + frames.footer.h - h, w, h },
    paragraphs: [paragraph],
    valign: 'bottom',
    placeholder: { type: 'ftr' },
  };
  const count: TextNode = {
    kind: 'text',
    id: 'number',
    role: 'number',
    frame: { ...frames.number, x: right - frames.number.w },
    paragraphs: [
      { runs: [{ text: String(number), lang: setting.lang }], style: { ...style, align: 'right' } },
    ],
    valign: 'bottom',
    nowrap: true,
    placeholder: { type: 'sldNum' },
  };
  return paragraph.runs.length > 0 ? [line, count] : [count];
}

/**
 * «Kommunekommisjonen · Statsforvalterens økonomiforum, 24. november 2025», and shorter forms for long names and narrow
 * slides; the first that stands on one line is taken.
 */
function deckLines(setting: DeckSetting): Rich[] {
  const { info, lang } = setting;
  const say = (t: string): Rich => [{ t, lang }];
  const date = say(formatDate(info.date, lang));
  const event = info.event?.name;
  const full: Rich[] = event ? [[...info.commission, ...say(' · '), ...event, ...say(', '), ...date]] : [];
  const short: Rich[] = event ? [[...event, ...say(', '), ...date]] : [];
  return [...full, [...info.commission, ...say(' · '), ...date], ...short, info.commission, date];
}
