/** The workspaces that are measured: the example with portraits, its talk as it is and repeated to longer decks. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDeck } from '../../core/deck/compile';
import type { Deck, Slide } from '../../core/model/deck';
import { themeOf } from '../../core/scene/themes';
import { FontSet } from '../../core/text/fonts';
import { templates } from '../../templates';
import { bundledFonts } from '../../workspace/fonts';
import { readWorkspace } from '../../workspace/read';
import { portrait } from './portraits';

const talk = 'okonomiforum';

interface Facts {
  format: number;
  entries: ({ id: string } & Record<string, unknown>)[];
}

/** Writes a workspace whose deck `okonomiforum` repeats the talk's slides up to `slides`, then lists its sources. */
export async function makeWorkspace(example: string, dir: string, slides: number): Promise<void> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  cpSync(example, dir, { recursive: true });
  addPortraits(dir);
  const file = join(dir, 'decks', `${talk}.json`);
  const deck = JSON.parse(readFileSync(file, 'utf8')) as Deck;
  const titles = await printedTitles(dir);
  const last = deck.slides.filter((slide) => slide.template === 'sources');
  const body = deck.slides.filter((slide) => slide.template !== 'sources');
  const repeated = Array.from({ length: slides }, (_, i): Slide => {
    const slide = body[i % body.length]!;
    const time = Math.floor(i / body.length) + 1;
    if (time === 1) return slide;
    return { ...slide, id: `${slide.id}-${time}`, title: `${titles.get(slide.id) ?? slide.id} ${time}` };
  });
  // Sections are unbroken runs in the file as in PowerPoint: those of a repeated talk would be hundreds.
  const single = repeated.length > body.length ? repeated.map(({ section: _, ...slide }) => slide) : repeated;
  const written = {
    ...deck,
    sections: single === repeated ? deck.sections : [],
    slides: [...single, ...(single === repeated ? last : last.map(({ section: _, ...slide }) => slide))],
  };
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
}

/** Gives every member of the commission a portrait with alt text and credit. */
function addPortraits(dir: string): void {
  const read = (name: string): Facts => JSON.parse(readFileSync(join(dir, 'facts', name), 'utf8')) as Facts;
  const people = read('people.json');
  const images = read('images.json');
  people.entries
    .filter((person) => person.membership !== undefined)
    .forEach((person, i) => {
      const id = `portrett-${person.id}`;
      writeFileSync(join(dir, 'assets', `${id}.png`), portrait(i));
      person.portrait = id;
      images.entries.push({
        id,
        file: `${id}.png`,
        alt: { nb: `Portrett av ${person.name}`, nn: `Portrett av ${person.name}` },
        purpose: 'content',
        own: true,
        credit: { creator: 'Lysark', licence: 'CC BY 4.0', as: 'illustration' },
        source: { title: 'Tegninger laget for målingen', author: 'Lysark' },
      });
    });
  const write = (name: string, facts: Facts): void =>
    writeFileSync(join(dir, 'facts', name), `${JSON.stringify(facts, null, 2)}\n`);
  write('people.json', people);
  write('images.json', images);
}

/** The title of every slide as the talk prints it, to number the repeats from. */
async function printedTitles(dir: string): Promise<Map<string, string>> {
  const { workspace } = await readWorkspace(dir, templates);
  const deck = workspace.decks.find((one) => one.id === talk)!;
  const theme = themeOf(deck, workspace);
  const fonts = new FontSet(bundledFonts(), theme);
  const { scenes } = compileDeck({ workspace, deck, templates, theme, fonts }).deck;
  return new Map(scenes.filter((scene) => scene.part.index === 1).map((s) => [s.slide, s.title.text]));
}
