/** A gallery case: one slide with the facts it needs, at one length of content. */

import type { Language } from '../../core/formats/language';
import type { Deck, Slide } from '../../core/model/deck';
import {
  type Entry,
  emptyRegister,
  type ImageInfo,
  type Register,
  type Workspace,
} from '../../core/model/register';
import type { Asset, AssetSource } from '../../core/scene/types';

export type Level = 'short' | 'normal' | 'long' | 'extreme';

export interface GalleryCase {
  id: string;
  level: Level;
  slide: Omit<Slide, 'id'>;
  facts?: Partial<Record<keyof Register, Entry[]>>;
  language?: Language;
  page?: '16:9' | '4:3';
}

const unknown = { unknown: 'Oppdiktet for galleriet' };
const named = { title: 'Galleriets prøvestoff', date: '2025' };

/** Gives every entry a source, so that only the case itself can give diagnostics. */
export function entries(list: (Record<string, unknown> & { id: string })[], known = true): Entry[] {
  return list.map((entry) => ({ source: known ? named : unknown, ...entry }));
}

const pictures: Record<string, ImageInfo> = {
  'wide.svg': { width: 1600, height: 900 },
  'tall.svg': { width: 600, height: 900 },
  'square.svg': { width: 800, height: 800 },
};

/** As a workspace knows them. */
export const pictureSizes: ReadonlyMap<string, ImageInfo> = new Map(Object.entries(pictures));

/** Drawn here, so that the gallery needs no file: hills, a sun and a building, recognisably cropped. */
function drawing({ width: w, height: h }: ImageInfo): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="#C9DDE2"/><circle cx="${w * 0.7}" cy="${h * 0.25}" r="${h * 0.09}" fill="#C9972B"/><path d="M0 ${h * 0.55} Q${w * 0.3} ${h * 0.35} ${w * 0.55} ${h * 0.5} T${w} ${h * 0.45} V${h} H0Z" fill="#7FA3AE"/><path d="M0 ${h * 0.75} Q${w * 0.35} ${h * 0.6} ${w * 0.6} ${h * 0.72} T${w} ${h * 0.68} V${h} H0Z" fill="#0F4A5A"/><rect x="${w * 0.42}" y="${h * 0.58}" width="${w * 0.16}" height="${h * 0.16}" fill="#F6F2E9"/><path d="M${w * 0.4} ${h * 0.59} L${w * 0.5} ${h * 0.48} L${w * 0.6} ${h * 0.59}Z" fill="#B5452C"/></svg>`;
  return new TextEncoder().encode(svg);
}

/** Images as facts, ready to be referred to from any case. */
export const imageEntries: Entry[] = entries([
  ...Object.keys(pictures).map((file) => ({
    id: file.replace('.svg', ''),
    file,
    own: true,
    alt: 'Et tegnet landskap med åser, sol og et hus',
    credit: {
      creator: 'Lysark',
      as: 'illustration',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    },
  })),
  {
    id: 'photo',
    file: 'wide.svg',
    alt: 'Et tegnet landskap med åser, sol og et hus',
    credit: { creator: 'Kari Nordmann', agency: 'NTB', as: 'photo' },
  },
]);

export const galleryAssets = (fallback: (svg: Uint8Array) => Uint8Array | undefined): AssetSource => {
  const cache = new Map<string, Asset>();
  return {
    get(id) {
      const known = cache.get(id);
      if (known) return known;
      const entry = imageEntries.find((image) => image.id === id);
      if (!entry) throw new Error(`The gallery has no image «${id}».`);
      const info = pictures[entry.file as string]!;
      const bytes = drawing(info);
      const asset: Asset = { id, bytes, mime: 'image/svg+xml', ...info, fallback: fallback(bytes) };
      cache.set(id, asset);
      return asset;
    },
  };
};

export function galleryWorkspace(one: GalleryCase): { workspace: Workspace; deck: Deck } {
  const register = emptyRegister();
  const language = one.language ?? 'nb';
  const merged = { ...register, images: imageEntries, ...one.facts } as Register;
  const workspace: Workspace = {
    commission: {
      format: 1,
      id: 'galleri',
      name: 'Prøvekommisjonen',
      language,
      contact: { name: 'Sekretariatet', email: 'post@eksempel.no', web: 'https://www.eksempel.no/' },
      coverImage: 'tall',
    },
    register: merged,
    decks: [],
    outlines: [],
    images: pictureSizes,
  };
  const deck: Deck = {
    format: 2,
    id: `galleri-${one.id}`,
    title: 'Galleri',
    event: { name: 'Statsforvalterens økonomiforum' },
    date: '2025-11-24',
    speaker: { name: 'Jørgen Holten Jørgensen', title: 'kommunedirektør i Tana kommune' },
    language,
    ...(one.page ? { page: one.page } : {}),
    sections: [],
    slides: [{ id: 'slide', ...one.slide } as Slide],
  };
  return { workspace, deck };
}
