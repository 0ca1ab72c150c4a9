import type { Fields } from '../field';
import type { Fact, Kind } from '../kind';
import { clippings } from './clippings';
import { datasets } from './datasets';
import { decisions } from './decisions';
import { figures } from './figures';
import { illustrations } from './illustrations';
import { images } from './images';
import { instruments } from './instruments';
import { interpretation } from './interpretation';
import { mandate } from './mandate';
import { meetings } from './meetings';
import { people } from './people';
import { quotes } from './quotes';
import { recommendations } from './recommendations';
import { reports } from './reports';
import { series } from './series';
import { tables } from './tables';
import { texts } from './texts';
import { topics } from './topics';

/** Every kind of fact, in the order they are read and listed. */
export const kinds = {
  images,
  people,
  quotes,
  clippings,
  decisions,
  figures,
  reports,
  mandate,
  interpretation,
  instruments,
  meetings,
  topics,
  series,
  recommendations,
  illustrations,
  texts,
  tables,
  datasets,
};

export type KindId = keyof typeof kinds;
export const kindIds = Object.keys(kinds) as KindId[];

for (const [key, kind] of Object.entries(kinds)) {
  if (kind.id !== key) throw new Error(`The kind «${kind.id}» is listed as «${key}».`);
}

export function isKindId(id: string): id is KindId {
  return Object.hasOwn(kinds, id);
}

/** A kind without its exact fields, for code that walks all of them. */
export function kindOf(id: KindId): Kind<Fields> {
  return kinds[id] as unknown as Kind<Fields>;
}

type FieldsOf<K> = K extends Kind<infer F> ? F : never;
export type FactOfKind<K extends KindId> = Fact<FieldsOf<(typeof kinds)[K]>>;
export type Person = FactOfKind<'people'>;
export type Image = FactOfKind<'images'>;
export type Quote = FactOfKind<'quotes'>;
export type Clipping = FactOfKind<'clippings'>;
export type Decision = FactOfKind<'decisions'>;
export type Figure = FactOfKind<'figures'>;
export type Report = FactOfKind<'reports'>;
export type MandatePoint = FactOfKind<'mandate'>;
export type Instrument = FactOfKind<'instruments'>;
export type Meeting = FactOfKind<'meetings'>;
export type Topic = FactOfKind<'topics'>;
export type Recommendation = FactOfKind<'recommendations'>;
export type Illustration = FactOfKind<'illustrations'>;
export type TableFact = FactOfKind<'tables'>;
