/**
 * Commissions that nobody knows, from seeds: everything that a commission may have or lack, in any number. The same
 * seed gives the same commission for ever, so that a failure can be looked at again.
 */
import type { Entry, Register, Workspace } from '../../core/model/register';
import { emptyRegister } from '../../core/model/register';
import { imageEntries, pictureSizes } from '../gallery/case';
import { Chance } from './random';
import { areas, firstNames, lastNames, longTitles, places, sentences, titles } from './words';

export interface Shape {
  members?: number;
  meetings?: number;
  quotes?: number;
  longTitles?: boolean;
}

const source = { title: 'Kongelig resolusjon', date: '2025-05-09' };

function day(chance: Chance): string {
  return `${chance.pick(['2025', '2026', '2027'])}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 27)).padStart(2, '0')}`;
}

const said = (chance: Chance, least: number, most: number): string =>
  `${chance.times(chance.between(least, most), () => chance.pick(sentences)).join('. ')}.`;

function people(chance: Chance, shape: Shape): Entry[] {
  return chance.times(shape.members ?? chance.between(3, 40), (i) => ({
    id: `medlem-${i + 1}`,
    name: `${chance.pick(firstNames)} ${chance.pick(lastNames)}`,
    title: chance.pick(shape.longTitles ? longTitles : titles),
    ...(chance.next() < 0.2 ? { portrait: 'square' } : {}),
    ...(chance.next() < 0.3
      ? { organisation: chance.pick(['KS', 'Fagforbundet', 'Sámediggi – Sametinget']) }
      : {}),
    membership: i === 0 ? 'chair' : [{ value: 'member', from: '2025-05-09' }],
    source,
  }));
}

function meetings(chance: Chance, shape: Shape): Entry[] {
  return chance.times(shape.meetings ?? chance.between(0, 40), (i) => {
    const start = day(chance);
    const end = `${start.slice(0, 8)}${String(Number(start.slice(8)) + 1).padStart(2, '0')}`;
    const when =
      chance.next() < 0.8 ? { when: chance.next() < 0.5 ? { start } : { start, end } } : { year: '2026' };
    const where = chance.times(chance.between(0, 2), () => chance.pick(places));
    return {
      id: `mote-${i + 1}`,
      ...when,
      ...(where.length > 0 ? { places: [...new Set(where)] } : {}),
      ...('year' in when || chance.next() < 0.6
        ? {
            what: chance.pick([
              'arbeidsmøte',
              'ferdigstilling av NOU I',
              'besøk hos kommuner og høring av innspill',
            ]),
          }
        : {}),
      source,
    };
  });
}

function quotes(chance: Chance, shape: Shape): Entry[] {
  return chance.times(shape.quotes ?? chance.between(0, 6), (i) => ({
    id: `sitat-${i + 1}`,
    text: i === 1 ? said(chance, 20, 60) : said(chance, 1, 5),
    speaker: 'medlem-1',
    said: '2024',
    ...(chance.next() < 0.5 ? { topic: chance.pick(['Handlingsrom', 'En krevende situasjon']) } : {}),
    source,
  }));
}

const some = (
  chance: Chance,
  kind: string,
  most: number,
  make: (i: number) => Record<string, unknown>,
): Entry[] => chance.times(chance.between(0, most), (i) => ({ source, ...make(i), id: `${kind}-${i + 1}` }));

export function commission(seed: number, shape: Shape = {}): Workspace {
  const chance = new Chance(seed);
  const one = () => chance.pick(sentences);
  const register: Register = {
    ...emptyRegister(),
    images: imageEntries,
    people: people(chance, shape),
    meetings: meetings(chance, shape),
    quotes: quotes(chance, shape),
    clippings: some(chance, 'klipp', 3, () => ({
      paper: chance.pick(['Ávvir', 'Kommunal Rapport']),
      date: day(chance),
      ...(chance.next() < 0.7 ? { headline: one() } : {}),
      ...(chance.next() < 0.3 ? { image: 'photo' } : {}),
    })),
    decisions: some(chance, 'vedtak', 2, () => ({ title: 'Politisk forankring', text: said(chance, 1, 9) })),
    figures: some(chance, 'tall', 6, () => ({
      value: chance.pick([7, 357, 1250, 15.5, 1_200_000]),
      label: one().toLowerCase(),
      year: '2025',
      ...(chance.next() < 0.5 ? { approx: 'ca' } : {}),
    })),
    reports: some(chance, 'nou', 3, (i) => ({ name: `NOU ${2026 + i}: ${i + 1}`, due: String(2026 + i) })),
    mandate: some(chance, 'mandat', 5, () => ({
      heading: one().slice(0, 24).trim(),
      text: said(chance, 1, 4),
    })),
    interpretation: some(chance, 'tolkning', 5, () => ({ text: one() })),
    instruments: some(chance, 'virkemiddel', 12, () => ({ text: said(chance, 1, 2) })),
    topics: some(chance, 'tema', 9, () => ({
      text: one(),
      ...(chance.next() < 0.6 ? { against: one() } : { points: [one(), one()] }),
    })),
    series: [{ id: 'serie', name: 'Rådene', body: 'Ekspertutvalget', each: 'Råd', source }],
    recommendations: some(chance, 'rad', 14, (i) => ({
      heading: `Råd ${i + 1}: ${one().slice(0, 40).trim()}`,
      ...(chance.next() < 0.7 ? { series: 'serie' } : {}),
      points: chance.times(chance.between(1, 5), () => ({ text: one() })),
    })),
    illustrations: some(chance, 'tegning', 1, () => ({
      title: 'Stemmer',
      image: 'wide',
      bubbles: chance.times(chance.between(1, 5), () => one().slice(0, 50).trim()),
    })),
    texts: some(chance, 'tekst', 3, (i) => ({
      heading: `Notat ${i + 1}`,
      points: chance.times(chance.between(1, 12), () => ({ text: one() })),
    })),
  };
  return {
    commission: {
      format: 1,
      id: `kommisjon-${seed}`,
      name: chance.pick(areas),
      language: 'nb',
      contact: { email: 'post@eksempel.no' },
      ...(chance.next() < 0.5 ? { coverImage: 'tall' } : {}),
    },
    register,
    decks: [],
    outlines: [],
    images: pictureSizes,
  };
}

/** Five from chance, and the one that everybody has to be able to make. */
export const commissions: { name: string; workspace: Workspace }[] = [
  { name: 'five members and nothing planned', workspace: commission(1, { members: 5, meetings: 0 }) },
  { name: 'forty members and forty meetings', workspace: commission(2, { members: 40, meetings: 40 }) },
  { name: 'three members and many quotations', workspace: commission(3, { members: 3, quotes: 6 }) },
  { name: 'whatever chance gives', workspace: commission(4) },
  { name: 'whatever chance gives, once more', workspace: commission(5) },
  {
    name: 'sixteen members with long titles, three meetings and no quotes',
    workspace: commission(6, { members: 16, meetings: 3, quotes: 0, longTitles: true }),
  },
];
