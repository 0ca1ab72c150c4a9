/**
 * The app's speed in real Chromium: first slide, a letter typed, a thousand slides scrolled, five thousand facts
 * searched. Printed beside the goals; never fails anything.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { benchFolder } from '../test/bench/bundle';
import { type KeyTimes, measureDeck, measureSearch, type PageResult, withApp } from '../test/bench/page/run';
import { makeWorkspace } from '../test/bench/workspaces';
import { ensureChromium } from '../test/e2e/support/chromium';
import { buildRenderer } from './build-app';

const root = resolve(import.meta.dirname, '..');
const folder = benchFolder(root);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
ensureChromium();

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const keys = ({ work, frame, count }: KeyTimes): string =>
  `to the change ${ms(work.median)} (p95 ${ms(work.p95)}), to the frame ${ms(frame.median)} (p95 ${ms(frame.p95)}), ${count} letters`;

console.log(
  `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)}\n`,
);
const pages = await buildRenderer(folder);
const example = join(root, 'examples', 'kommunekommisjonen');

for (const slides of [28, 1000]) {
  const workspace = join(folder, `page-${slides}`);
  await makeWorkspace(example, workspace, slides);
  const home = join(folder, `home-${slides}`);
  const result = await withApp({ pages, workspace, home }, (open, base) =>
    measureDeck(open, base, slides, {
      deck: 'okonomiforum',
      slide: 'perspektivmeldingen',
      points: 'juridiske-virkemidler',
    }),
  );
  print(result);
}

const facts = join(folder, 'page-facts');
await makeWorkspace(example, facts, 28);
addPeople(facts, 5000);
const search = await withApp({ pages, workspace: facts, home: join(folder, 'home-facts') }, measureSearch);
console.log(`5 000 facts searched: ${keys(search)}`);

function print({ slides, firstSlide, afterShown, typing, typingPoint, scrolling }: PageResult): void {
  console.log(`${slides} slides`);
  console.log(
    `  first slide ${ms(afterShown.median)} after the window shows (goal under 1000 ms), ${ms(firstSlide.median)} after it begins`,
  );
  console.log(`  a letter typed: ${keys(typing)} (goals 16 and 50 ms)`);
  console.log(`  in a point with a bold word, on the slide: ${keys(typingPoint)}`);
  console.log(
    `  all thumbnails scrolled by: ${scrolling.frames} frames, ${ms(scrolling.median)} (p95 ${ms(scrolling.p95)}, longest ${ms(scrolling.longest)})`,
  );
}

/** People with names and titles that differ, as a register of many years has. */
function addPeople(dir: string, count: number): void {
  const file = join(dir, 'facts', 'people.json');
  const read = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] };
  const first = ['Kari', 'Ola', 'Ingrid', 'Per', 'Áile', 'Sigrún', 'Mohammed', 'Bjørg'];
  const last = ['Nordmann', 'Hætta', 'Bergersen', 'Ås', 'Øvrebø', 'Lund'];
  const titles = ['kommunedirektør', 'ordfører', 'professor', 'rådgiver'];
  const places = ['Bergen', 'Vadsø', 'Åmot', 'Kárášjohka – Karasjok'];
  for (let i = 0; i < count; i++) {
    read.entries.push({
      id: `person-${i}`,
      name: `${first[i % first.length]} ${last[(i * 7) % last.length]} ${i}`,
      title: titles[(i * 3) % titles.length],
      place: places[(i * 5) % places.length],
      source: { unknown: 'Laget for målingen.' },
    });
  }
  writeFileSync(file, `${JSON.stringify(read, null, 2)}\n`);
}
