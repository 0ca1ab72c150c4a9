/** Lines with typed signs before them, «-», «•», «1.», as points with their levels. Pure. */
import { cutRuns, joinRuns, type Run, wordsOf } from '../editing/text-runs';
import { monthOfWord } from '../formats/calendar-words';
import { withoutHardBreaks, withoutLigatures } from '../formats/hard-breaks';
import { oneBreak } from '../formats/read-text';

/** A paragraph or a point of what was pasted. */
export interface Block {
  text: string | Run[];
  /** Of a point, from 0. */
  level?: number;
}

type Kind = 'dot' | 'ring' | 'square' | 'dash' | 'number' | 'letter';

interface Sign {
  kind: Kind;
  /** Of a number or letter, from 1. */
  count: number;
  /** Characters before the words. */
  length: number;
  /** Blanks before the sign; a tab is four. */
  indent: number;
}

const signs: readonly [Kind, RegExp][] = [
  ['dot', /^[•·●‣⁃∙◆►▶✓➢]\s*(?=\S)/u],
  // A letter and a section sign are bullets only as Word writes its bullets.
  ['ring', /^(?:[◦○]\s*|o\t\s*)(?=\S)/u],
  ['square', /^(?:[▪▫■□]\s*|§\t\s*)(?=\S)/u],
  ['dash', /^[-–—*]\s+(?=\S)/u],
  ['number', /^(\d{1,2})[.)]\s+(?=\S)/u],
  ['letter', /^([a-z])[.)]\s+(?=\S)/u],
];

function signOf(line: string): Sign | undefined {
  const blanks = /^[ \t\u00A0]*/.exec(line)![0];
  const rest = line.slice(blanks.length);
  for (const [kind, pattern] of signs) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const words = rest.slice(found[0].length);
    // «1. januar» is a day.
    if (kind === 'number' && monthOfWord(/^\p{L}+/u.exec(words)?.[0] ?? '') !== undefined) return undefined;
    const own = found[1];
    const count = own === undefined ? 0 : kind === 'number' ? Number(own) : own.charCodeAt(0) - 96;
    const indent = blanks.replaceAll('\t', '    ').length;
    return { kind, count, length: blanks.length + found[0].length, indent };
  }
  return undefined;
}

/** Which lines are points: one dash alone is a line of speech, and one number may be anything. */
function signsOf(lines: readonly string[]): (Sign | undefined)[] {
  const all = lines.map(signOf);
  const of = (kind: Kind): Sign[] => all.filter((one) => one?.kind === kind) as Sign[];
  const counted = (kind: Kind): boolean => {
    const counts = of(kind).map(({ count }) => count);
    return counts.length > 1 && counts.slice(1).every((count, i) => count === counts[i]! + 1 || count === 1);
  };
  const isList: Record<Kind, boolean> = {
    dot: true,
    ring: true,
    square: true,
    dash: of('dash').length > 1 || of('dot').length > 0 || counted('number'),
    number: counted('number'),
    letter: counted('letter'),
  };
  return all.map((one) => (one && isList[one.kind] ? one : undefined));
}

/** By how far lines are indented, and where none is more than another, by which sign was met first. */
function levelsOf(found: readonly (Sign | undefined)[]): (number | undefined)[] {
  const own = found.filter((one) => one !== undefined);
  const indents = [...new Set(own.map(({ indent }) => indent))].sort((a, b) => a - b);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  return found.map((one) => {
    if (!one) return undefined;
    return indents.length > 1 ? indents.indexOf(one.indent) : kinds.indexOf(one.kind);
  });
}

/** Plain text as blocks: each line, or each paragraph of a text that a PDF has broken at its margins. */
export function blocksOfText(given: string): Block[] {
  const text = withoutLigatures(oneBreak(given));
  const lines = text.split('\n');
  const found = signsOf(lines);
  if (found.every((one) => one === undefined)) {
    return withoutHardBreaks(text)
      .split('\n')
      .flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim() }]));
  }
  const levels = levelsOf(found);
  const out: Block[] = [];
  for (const [i, line] of lines.entries()) {
    const words = line.slice(found[i]?.length ?? 0).trim();
    if (words === '') continue;
    const last = out.at(-1);
    // A point that goes on below, as it was broken at a margin.
    if (!found[i] && last?.level !== undefined && /^\p{Ll}/u.test(words))
      last.text = `${wordsOf(last.text)} ${words}`;
    else out.push({ text: words, ...(found[i] ? { level: levels[i]! } : {}) });
  }
  return out;
}

/** Paragraphs that were typed as points become points; a paragraph of several such lines becomes as many. */
export function asPoints(blocks: readonly Block[]): Block[] {
  const lines = blocks.flatMap((block) => {
    if (block.level !== undefined || !wordsOf(block.text).includes('\n')) return [block];
    const parts = partsOf(block.text);
    return signsOf(parts.map(wordsOf)).some((one) => one) ? parts.map((text): Block => ({ text })) : [block];
  });
  const typed = lines.map((block) => (block.level === undefined ? wordsOf(block.text) : ''));
  const found = signsOf(typed);
  const levels = levelsOf(found);
  return lines.map((block, i) => {
    const sign = found[i];
    if (!sign) return block;
    const [, , text] = cutRuns(block.text, 0, sign.length);
    return { text: joinRuns(text), level: levels[i]! };
  });
}

/** A text at its line breaks. */
function partsOf(text: string | Run[]): (string | Run[])[] {
  const out: (string | Run[])[] = [];
  let at = 0;
  for (const line of wordsOf(text).split('\n')) {
    out.push(cutRuns(text, at, at + line.length)[1]);
    at += line.length + 1;
  }
  return out;
}

/** Blocks as one text, for a field that is no list. */
export function asText(blocks: readonly Block[]): string | Run[] {
  return joinRuns(...blocks.flatMap(({ text }, i) => (i === 0 ? [text] : ['\n', text])));
}

/** Whether plain words would say less. */
export function isRich(blocks: readonly Block[]): boolean {
  return blocks.some(({ text }) => typeof text !== 'string');
}
