/** The commission that is edited: small enough to be saved in milliseconds, with one of everything that is edited. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workspace } from '../../core/model/register';
import { gap } from './intents';

const source = { title: 'Notat' };
const numbers = [1, 2, 3, 4, 5, 6];

const person = (n: number) => ({
  id: `person-${n}`,
  name: `Person ${n}`,
  title: 'rådgiver',
  organisation: 'Fjellheim kommune',
  place: 'Fjellheim',
  email: `person-${n}@example.no`,
  source,
});

const topic = (n: number) => ({
  id: `tema-${n}`,
  text: ['Første avsnitt.', 'Andre avsnitt.', 'Tredje avsnitt.', 'Fjerde avsnitt.'].join(gap),
  against: 'Den andre siden.',
  points: ['Punkt en', 'Punkt to', 'Punkt tre', 'Punkt fire'],
  source,
});

const slide = (n: number) => ({
  id: `side-${n}`,
  template: 'statements',
  heading: `Lysbilde ${n}`,
  points: [{ text: 'Første utsagn' }, { text: 'Andre utsagn' }, { text: 'Tredje utsagn' }],
  notes: ['Si dette først.', 'Og så dette.', 'Til slutt dette.'].join(gap),
});

const deck = (id: string) => ({
  format: 2,
  id,
  title: id,
  date: '2026-03-02',
  language: 'nb',
  sections: [],
  slides: numbers.map(slide),
});

const files: Record<string, unknown> = {
  'commission.json': { format: 1, id: 'provekommisjonen', name: 'Prøvekommisjonen', language: 'nb' },
  'facts/people.json': { format: 2, entries: numbers.map(person) },
  'facts/topics.json': { format: 2, entries: numbers.slice(0, 4).map(topic) },
  'facts/images.json': { format: 2, entries: [] },
  'decks/forum.json': deck('forum'),
  'decks/mote.json': deck('mote'),
};

export function writeSample(dir: string): void {
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), `${JSON.stringify(value, undefined, 2)}\n`);
  }
}

/** What a host's process says of its workspace. */
export type Shown = Omit<Workspace, 'images' | 'themes' | 'themeFiles'> & {
  /** Names of the image files. */
  images: readonly string[];
};
