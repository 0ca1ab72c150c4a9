/** A cell of a page: its words as people see them, and the number that a spreadsheet says is behind them. */

import { plainSpaces } from '../../core/formats/typography';
import { readCell } from '../../core/import/numbers';
import type { RawCell } from '../../core/import/types';
import { attribute, type HtmlElement, type HtmlNode, isElement, isHidden } from './html-tree';
import { joinLines } from './lines';

const blocks = new Set(
  'address article aside blockquote center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export interface CellText {
  lines: string[];
  /** Marks of notes that stood high beside a number, and words that were struck through. */
  notes: string[];
  struck: string[];
}

/** @param inside whether tables that stand in it belong to it */
export function textOf(nodes: readonly HtmlNode[], classes: ReadonlySet<string>, inside = false): CellText {
  const out: CellText = { lines: [], notes: [], struck: [] };
  let line = '';
  const end = (): void => {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (plainSpaces(text).trim() !== '') out.lines.push(text);
    line = '';
  };
  const bare = (one: HtmlElement): string => textOf(one.childNodes, classes).lines.join(' ');
  const see = (node: HtmlNode): void => {
    if ('value' in node && node.nodeName === '#text') line += node.value;
    if (!isElement(node) || isHidden(node, classes)) return;
    const { tagName } = node;
    if (tagName === 'br') {
      end();
      return;
    }
    if (tagName === 'table' && !inside) return;
    if (tagName === 'input') line += fieldOf(node);
    // Text that is deleted with its changes shown is in no number: «12» and «15» are not 1 215.
    if (tagName === 's' || tagName === 'strike' || tagName === 'del') {
      out.struck.push(bare(node));
      return;
    }
    if (tagName === 'sup' && /\d[\s\u00a0%]{0,9}$/.test(line)) {
      const text = shortText(node, classes).trim();
      // «1 234¹» is no 12 341, and «m²» is no note.
      if (/^\W{0,2}[\w*†‡]{1,3}\W{0,2}$/.test(text)) {
        out.notes.push(text);
        return;
      }
    }
    const isBlock = blocks.has(tagName);
    if (isBlock) end();
    for (const child of node.childNodes) see(child);
    if (isBlock) end();
  };
  for (const node of nodes) see(node);
  end();
  return out;
}

/** Letters of a mark are few; more are no mark, and are not looked at: what stands in each other would be read over and over. */
const mostOfMark = 40;

function shortText(one: HtmlElement, classes: ReadonlySet<string>): string {
  let text = '';
  const see = (node: HtmlNode): void => {
    if (text.length > mostOfMark) return;
    if ('value' in node && node.nodeName === '#text') text += node.value.slice(0, mostOfMark + 1);
    if (isElement(node) && !isHidden(node, classes)) for (const child of node.childNodes) see(child);
  };
  see(one);
  return text;
}

function fieldOf(one: HtmlElement): string {
  const type = (attribute(one, 'type') ?? 'text').toLowerCase();
  return /^(?:text|number|search|tel|email|date)$/.test(type) ? (attribute(one, 'value') ?? '') : '';
}

export function cellOf(one: HtmlElement, classes: ReadonlySet<string>): { cell: RawCell; text: CellText } {
  const text = textOf(one.childNodes, classes);
  const joined = joinLines(text.lines);
  return { cell: { text: joined, ...numberSeen(joined, valueBehind(one)) }, text };
}

/** The number behind what is shown, where Excel, LibreOffice or Google Sheets say it. */
function valueBehind(one: HtmlElement): number | undefined {
  const google = attribute(one, 'data-sheets-value');
  const said = google === undefined ? (attribute(one, 'num') ?? attribute(one, 'sdval')) : inSheets(google);
  if (said === undefined || said.trim() === '' || said.length > 40) return undefined;
  const value = Number(said);
  return Number.isFinite(value) ? value : undefined;
}

/** `{"1":3,"3":0.125}`: the kind, and the value under the number of its kind; 3 is a number. */
function inSheets(json: string): string | undefined {
  return /^\{"1":3,"3":(-?[\d.eE+-]{1,30})\}$/.exec(json)?.[1];
}

const scales = [
  { factor: 1, unit: undefined },
  { factor: 1e3, unit: '1 000' },
  { factor: 1e6, unit: 'mill.' },
  { factor: 1e9, unit: 'mrd.' },
];

/**
 * What is shown, where it is the number that stands behind it: in per cent, rounded, or in thousands. Of «1.234» it says
 * whether that is more than a thousand. A date has a number behind it as well and stays as it is shown.
 */
function numberSeen(text: string, value: number | undefined): Partial<RawCell> {
  if (value === undefined) return {};
  for (const { factor, unit } of scales) {
    for (const mark of [',', '.'] as const) {
      const read = readCell({ text }, mark);
      if (read.is !== 'number') continue;
      const behind = (read.unit === 'prosent' ? value * 100 : value) / factor;
      const room = 0.5000001 * 10 ** -read.decimals + Math.abs(behind) * 1e-12;
      if (Math.abs(behind - read.value) > room) continue;
      const said = read.unit ?? unit;
      return {
        number: read.value,
        decimals: Math.min(6, read.decimals),
        ...(said ? { unit: said } : {}),
        ...(factor === 1 ? {} : { factor }),
      };
    }
  }
  return {};
}
