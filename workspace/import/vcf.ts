/** Address cards, as Outlook, Apple and Google write them: one person each. ical.js reads what a line says. */
import ICAL from 'ical.js';
import { losesMarks, plainLine } from '../../core/formats/read-text';
import { type Card, importLimits, type LeftCard } from '../../core/import/types';
import { ImportError } from './errors';
import { type CardLines, cardsIn } from './vcf-lines';

export interface ReadCards {
  cards: Card[];
  /** Cards that are no people, or could not be read. */
  left: LeftCard[];
}

interface Value {
  params: Readonly<Record<string, unknown>>;
  /** Parts of a name, an address or an employer; one part for the rest. */
  parts: string[];
}

type Values = ReadonlyMap<string, readonly Value[]>;

/** What has no place in the facts, and is told of when it is there. */
const more = [
  'adr',
  'bday',
  'anniversary',
  'note',
  'url',
  'impp',
  'nickname',
  'related',
  'key',
  'geo',
  'x-socialprofile',
];
const pictures = ['photo', 'logo'];
const read = new Set([
  ...['version', 'fn', 'n', 'org', 'title', 'role', 'email', 'tel', 'uid', 'kind', 'x-abshowas'],
  ...['x-addressbookserver-kind', ...more, ...pictures],
]);

/** @throws ImportError where nothing in it is a card, or there are too many */
export function readCards(text: string): ReadCards {
  const all = cardsIn(text, importLimits.cards);
  if (all.length > importLimits.cards) {
    const message = `It has more than ${importLimits.cards} cards. Export fewer contacts.`;
    throw new ImportError('too-many-cards', message, { most: importLimits.cards });
  }
  const out: ReadCards = { cards: [], left: [] };
  for (const one of all) {
    const card = cardOf(one);
    if ('why' in card) out.left.push(card);
    else out.cards.push(card);
  }
  return out;
}

function cardOf({ lines, cut }: CardLines): Card | LeftCard {
  const values = valuesIn(lines);
  const shown = firstOf(values, 'fn') || partsOf(values, 'org')[0] || firstOf(values, 'email');
  const called = (shown || '?').slice(0, 200);
  if (cut) return { name: called, why: 'card-cut' };
  const [organisation = '', ...units] = partsOf(values, 'org');
  const kind = firstOf(values, 'kind').toLowerCase() || firstOf(values, 'x-addressbookserver-kind');
  const isCompany = /^company$/i.test(firstOf(values, 'x-abshowas'));
  if (isCompany || /^(?:org|group|location|application|device)$/i.test(kind))
    return { name: called, why: 'card-not-person' };
  const name = nameIn(values);
  if (name === '' || (name === organisation && partsOf(values, 'n').every((part) => part === '')))
    return { name: called, why: name === '' ? 'card-no-name' : 'card-not-person' };
  const emails = ranked(values, 'email', /work/i);
  const phones = ranked(values, 'tel', /cell|mobile/i).map((one) => one.replace(/^tel:/i, ''));
  const places = [...new Set((values.get('adr') ?? []).map(({ parts }) => parts[3] ?? ''))].filter(Boolean);
  return {
    uid: firstOf(values, 'uid'),
    name,
    title: firstOf(values, 'title'),
    organisation,
    place: places.length === 1 ? places[0]! : '',
    role: firstOf(values, 'role'),
    email: emails[0] ?? '',
    phone: phones[0] ?? '',
    others: [...units, ...emails.slice(1), ...phones.slice(1)].filter(Boolean),
    hasPicture: pictures.some((key) => values.has(key)),
    hasMore: more.some((key) => values.has(key)),
    losesMarks: lines.some(losesMarks),
  };
}

/** What a card's lines say; a line that says nothing that can be read spoils no other. */
function valuesIn(lines: readonly string[]): Values {
  const out = new Map<string, Value[]>();
  for (const line of lines) {
    const key = /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)/.exec(line)?.[1]?.toLowerCase() ?? '';
    if (!read.has(key)) continue;
    const own = out.get(key) ?? [];
    out.set(key, own);
    // That there is a picture is all that is asked.
    if (own.length >= 50 || pictures.includes(key)) continue;
    try {
      const [, params, , ...values] = ICAL.parse.property(line, ICAL.design.vcard) as unknown[];
      own.push({ params: params as Value['params'], parts: values.flat().map(inLine) });
    } catch {
      // Others of the card can be read.
    }
  }
  return out;
}

function inLine(value: unknown): string {
  return plainLine(String(Array.isArray(value) ? value.join(' ') : (value ?? '')))
    .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
    .trim()
    .slice(0, 500);
}

function partsOf(values: Values, key: string): string[] {
  return values.get(key)?.find(({ parts }) => parts.some(Boolean))?.parts ?? [];
}

function firstOf(values: Values, key: string): string {
  return partsOf(values, key)[0] ?? '';
}

/** As it is shown, without what stands before and after it: «Dr.», «Jr.». */
function nameIn(values: Values): string {
  const shown = firstOf(values, 'fn');
  const [family = '', given = '', additional = ''] = partsOf(values, 'n');
  const whole = [given, additional, family].filter(Boolean).join(' ');
  if (given !== '' && family !== '') {
    // A second name is part of it only where it is shown.
    const short = `${given} ${family}`;
    return additional !== '' && !shown.includes(additional) ? short : whole;
  }
  const turned = /^([^,]+),\s*([^,\s][^,]*)$/.exec(shown);
  if (turned) return `${turned[2]} ${turned[1]}`;
  return shown.includes('@') ? whole : shown || whole;
}

/** The preferred one first, then those of a kind, then the others in their order. */
function ranked(values: Values, key: string, kind: RegExp): string[] {
  const all = (values.get(key) ?? []).flatMap(({ params, parts }) => {
    const said = JSON.stringify([params.type ?? '', params.pref ?? '']);
    const isPref = /"pref"/i.test(said) || params.pref !== undefined;
    return parts[0] ? [{ value: parts[0], rank: (isPref ? 2 : 0) + (kind.test(said) ? 1 : 0) }] : [];
  });
  all.sort((a, b) => b.rank - a.rank);
  return [...new Set(all.map(({ value }) => value))];
}
