/**
 * Stamps as they are read, of every version that was ever written. They may be anybody's: what does not have the exact
 * form is not there, and whoever shows what stands in them bounds and cleans it.
 */
import { isLanguage } from '../../core/formats/language';
import type { Sender, SlideRecipe, UsedFact } from '../../core/scene/types';
import { longest, type Stamp, stampVersion } from './stamp';
import type { Shown, StampedLine, StampedPiece } from './stamp-texts';

/** Tags by their names in capitals, without «LYSARK_». */
type Tags = ReadonlyMap<string, string>;

/** The stamp in a slide's tags, or undefined when there is none of ours that can be read. */
export function readStamp(tags: Readonly<Record<string, string>>): Stamp | undefined {
  const own: Tags = new Map(
    Object.entries(tags).flatMap(([name, value]): [string, string][] =>
      /^LYSARK_/i.test(name) ? [[name.slice('LYSARK_'.length).toUpperCase(), value]] : [],
    ),
  );
  const tag = (name: string): string => own.get(name) ?? '';
  const version = Number(tag('VERSION'));
  if (!Number.isInteger(version) || version < 1 || version > stampVersion || tag('SLIDE') === '')
    return undefined;
  const facts = factsIn(parsed(own, 'FACTS'));
  if (!facts) return undefined;
  const language = tag('LANGUAGE');
  const stamp: Stamp = {
    version,
    workspace: tag('WORKSPACE'),
    deck: tag('DECK'),
    slide: tag('SLIDE'),
    template: tag('TEMPLATE'),
    asOf: tag('ASOF'),
    language: isLanguage(language) ? language : undefined,
    facts,
    text: tag('TEXT'),
  };
  if (version < 2) return stamp;
  const lines = linesIn(parsed(own, 'LINES', longest.lines), facts.length);
  const sender = senderIn(parsed(own, 'SENDER', 10 * longest.sender));
  const recipe = recipeIn(parsed(own, 'RECIPE', longest.recipe));
  return {
    ...stamp,
    charts: tag('CHARTS'),
    ...(lines ? { lines } : {}),
    ...(sender ? { sender } : {}),
    ...(recipe ? { recipe } : {}),
  };
}

/** What stands in a tag, or in several that belong together. @param most UTF-16 units; nothing of ours has more */
function parsed(tags: Tags, name: string, most = Number.POSITIVE_INFINITY): unknown {
  let json = tags.get(name) ?? '';
  if (!tags.has(name)) {
    for (let i = 1; tags.has(`${name}_${i}`); i++) json += tags.get(`${name}_${i}`);
  }
  if (json.length > most) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    // Cut, damaged, or nested deeper than anything of ours.
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function factsIn(data: unknown): UsedFact[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const facts: UsedFact[] = [];
  for (const entry of data) {
    if (!Array.isArray(entry) || entry.length < 3 || !entry.every(isText)) return undefined;
    const [ref, digest, short, until] = entry as [string, string, string, string?];
    const day = until !== undefined && /^\d{4}-\d\d-\d\d$/.test(until);
    facts.push({ ref, digest, short, ...(day ? { until } : {}) });
  }
  return facts;
}

function linesIn(data: unknown, facts: number): StampedLine[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const lines: StampedLine[] = [];
  for (const entry of data) {
    if (!Array.isArray(entry) || !isText(entry[0])) return undefined;
    const [shape, ...rest] = entry as [string, ...unknown[]];
    const pieces = rest.map((piece) => pieceIn(piece, facts));
    if (!pieces.every((piece) => piece !== undefined)) return undefined;
    lines.push({ shape, pieces });
  }
  return lines;
}

function pieceIn(data: unknown, facts: number): StampedPiece | undefined {
  if (isText(data)) return { text: data, shows: [] };
  if (!Array.isArray(data) || !isText(data[0])) return undefined;
  const [text, ...links] = data as [string, ...unknown[]];
  const shows = links.map((link): Shown | undefined => {
    const [fact, ...path] = Array.isArray(link) ? link : [link];
    if (!Number.isInteger(fact) || fact < 0 || fact >= facts) return undefined;
    const isStep = (step: unknown): step is string | number => isText(step) || Number.isInteger(step);
    return path.every(isStep) ? { fact, path } : undefined;
  });
  return shows.every((one) => one !== undefined) ? { text, shows } : undefined;
}

function senderIn(data: unknown): Sender | undefined {
  if (!Array.isArray(data) || data.length !== 5 || !data.every(isText)) return undefined;
  const [name, person, email, phone, web] = data as [string, string, string, string, string];
  const contact = Object.fromEntries(
    Object.entries({ name: person, email, phone, web }).filter(([, value]) => value !== ''),
  );
  return { name, ...(Object.keys(contact).length > 0 ? { contact } : {}) };
}

/** Whether the content is one that the template can be made with is for who makes it to say. */
function recipeIn(data: unknown): SlideRecipe | undefined {
  if (!Array.isArray(data) || data.length !== 2) return undefined;
  const [template, content] = data as [unknown, unknown];
  if (!isText(template) || typeof content !== 'object' || content === null || Array.isArray(content))
    return undefined;
  return { template, content: content as Record<string, unknown> };
}
