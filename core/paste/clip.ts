/**
 * What people paste into texts and lists, as blocks of words: from Word, PowerPoint, Google Docs, mail and pages, or as
 * plain lines. Bold, italics, links and language are kept, the levels of lists too, and nothing else. Pure: whoever can
 * read a page gives its tree.
 */
import type { Run } from '../editing/text-runs';
import { joinRuns, wordsOf } from '../editing/text-runs';
import type { Language } from '../formats/language';
import { oneBreak } from '../formats/read-text';
import { hrefSchema } from '../model/field';
import { asPoints, type Block } from './clip-lines';

export { asText, type Block, blocksOfText, isRich } from './clip-lines';

/** A page's tree, in which only this is looked at. */
export type ClipNode = string | ClipElement;

export interface ClipElement {
  /** Small letters: «p». */
  name: string;
  attribute(name: string): string | undefined;
  children: readonly ClipNode[];
}

interface Look {
  strong?: boolean;
  em?: boolean;
  href?: string;
  lang?: Language;
  /** Line breaks and blanks are as they stand. */
  pre?: boolean;
  /** Lists around it. */
  depth: number;
  /** Of the item that it stands in. */
  level?: number;
}

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const unread = new Set('head style script template title meta link object svg math noscript'.split(' '));
/** Deeper trees are no text that somebody has written. */
const deepest = 200;
/** The most blocks of one paste; as many points fit no field. */
const most = 2000;

/**
 * @param language of the field: what is written in it says nothing of its language
 * @returns no block where nothing is written
 */
export function blocksOf(root: ClipElement, language: Language): Block[] {
  const out: Block[] = [];
  let runs: Run[] = [];
  let level: number | undefined;
  const flush = (): void => {
    const text = trimmed(runs);
    if (wordsOf(text) !== '' && out.length < most)
      out.push({ text, ...(level === undefined ? {} : { level }) });
    runs = [];
    level = undefined;
  };
  const add = (words: string, look: Look): void => {
    const { strong, em, href, lang } = look;
    level ??= look.level;
    const marks = {
      ...(strong ? { strong } : {}),
      ...(em ? { em } : {}),
      ...(href ? { href } : {}),
      ...(lang && lang !== language ? { lang } : {}),
    };
    runs.push({ t: look.pre ? oneBreak(words) : words.replace(/[\t\n\r\f ]+/g, ' '), ...marks });
  };
  const see = (node: ClipNode, above: Look, depth: number): void => {
    if (typeof node === 'string') {
      add(node, above);
      return;
    }
    if (depth > deepest || unread.has(node.name)) return;
    const style = styleOf(node);
    if (style.get('display') === 'none' || /ignore/i.test(style.get('mso-list') ?? '')) return;
    const bullet = style.get('mso-special-format');
    if (bullet !== undefined && /bullet/i.test(bullet)) {
      level ??= above.level ?? 0;
      return;
    }
    if (node.name === 'br') {
      runs.push({ t: '\n' });
      return;
    }
    const look = lookOf(node, style, above);
    const isBlock = blocks.has(node.name);
    if (isBlock) flush();
    if (node.name === 'td' || node.name === 'th') add(' ', above);
    for (const child of node.children) see(child, look, depth + 1);
    if (isBlock) flush();
  };
  see(root, { depth: 0 }, 0);
  flush();
  return asPoints(out);
}

function styleOf(element: ClipElement): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const one of (element.attribute('style') ?? '').slice(0, 4000).split(';')) {
    const at = one.indexOf(':');
    if (at > 0)
      out.set(
        one.slice(0, at).trim().toLowerCase(),
        one
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return out;
}

function lookOf(element: ClipElement, style: ReadonlyMap<string, string>, above: Look): Look {
  const { name } = element;
  const look = { ...above };
  if (name === 'b' || name === 'strong') look.strong = true;
  if (name === 'i' || name === 'em') look.em = true;
  // A heading is not made bold by its rank.
  const weight = style.get('font-weight');
  if (weight !== undefined && !/^h[1-6]$/.test(name)) look.strong = /^bold|^[6-9]00/.test(weight);
  const slant = style.get('font-style');
  if (slant !== undefined) look.em = /^(?:italic|oblique)/.test(slant);
  const space = style.get('white-space');
  if (name === 'pre' || space !== undefined) look.pre = name === 'pre' || /^pre/.test(space!);
  if (name === 'a') look.href = addressOf(element.attribute('href'));
  // What the page as a whole says is its maker's setting, not what somebody has marked.
  const lang = name === 'html' || name === 'body' ? undefined : languageOf(element.attribute('lang'));
  if (lang) look.lang = lang;
  if (name === 'ul' || name === 'ol') look.depth = above.depth + 1;
  const level = levelOf(element, style, look);
  if (level !== undefined) look.level = level;
  return look;
}

/** The level of a point, from 0; undefined for what is none. */
function levelOf(
  element: ClipElement,
  style: ReadonlyMap<string, string>,
  { depth }: Look,
): number | undefined {
  if (element.name === 'li') {
    const said = Number(element.attribute('aria-level') ?? element.attribute('data-aria-level'));
    return said >= 1 && said <= 9 ? said - 1 : Math.max(0, depth - 1);
  }
  // Word's lists are paragraphs.
  const word = /\blevel(\d)\b/.exec(style.get('mso-list') ?? '');
  if (word) return Number(word[1]) - 1;
  // PowerPoint's are boxes of the class O, O1, O2; whether they are points, their bullets say.
  const box = element.name === 'div' ? /^O(\d?)$/.exec(element.attribute('class') ?? '') : null;
  return box && hasBullet(element) ? Number(box[1] || 0) : undefined;
}

function hasBullet({ children }: ClipElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      (/bullet/i.test(styleOf(child).get('mso-special-format') ?? '') || hasBullet(child)),
  );
}

function addressOf(href: string | undefined): string | undefined {
  const said = href?.trim();
  return said !== undefined && hrefSchema.safeParse(said).success ? said : undefined;
}

/** «NO-BOK» is what Word calls bokmål. */
function languageOf(said: string | undefined): Language | undefined {
  const [first, second] = (said ?? '').toLowerCase().split(/[-_]/);
  if (first === 'nb' || (first === 'no' && second !== 'nyn')) return 'nb';
  if (first === 'nn' || (first === 'no' && second === 'nyn')) return 'nn';
  return first === 'se' || first === 'en' ? first : undefined;
}

/** Without blanks at its ends and around its line breaks, and with one blank where there were several. */
function trimmed(runs: readonly Run[]): string | Run[] {
  let before = '\n';
  const kept = runs.map((run) => {
    let t = '';
    for (const sign of oneBreak(run.t)) {
      if (sign === ' ' && /[ \n]/.test(before)) continue;
      t += sign;
      before = sign;
    }
    return { ...run, t };
  });
  for (let i = kept.length - 1; i >= 0; i--) {
    const run = kept[i]!;
    run.t = run.t.replace(/(?<![ \u00A0\n])[ \u00A0\n]+$/, '');
    if (run.t !== '') break;
  }
  for (const run of kept) {
    run.t = run.t.replace(/^[ \u00A0\n]+/, '');
    if (run.t !== '') break;
  }
  return joinRuns(kept.map((run) => ({ ...run, t: run.t.replace(/ \n/g, '\n') })));
}
