/**
 * Compiles and checks every deck in a thread of its own; the page itself compiles only what is on screen, so that typing
 * is never delayed. The worker follows the workspace by the same operations.
 */

import { inTimeSlices, typingPause } from '../../core/base/time-slices';
import { DeckFindings } from '../../core/checks';
import { LiveDeck } from '../../core/deck/compile';
import type { Diagnostic } from '../../core/diagnostics';
import type { Deck } from '../../core/model/deck';
import type { Workspace } from '../../core/model/register';
import { apply, effectsOf, whereUsed } from '../../core/operations';
import { themeOf } from '../../core/scene/themes';
import type { Scene } from '../../core/scene/types';
import { warm } from '../../core/search/find';
import { templates } from '../../templates';
import { fontSets } from '../state/font-sets';
import { libraryOf, lookedFor } from './finding';
import { Laying } from './laying';
import type { FromWorker, Question, Reply, SlideTitle, ToWorker } from './messages';
import { holdFile, lookedAt, takenIn } from './planning';

interface Followed {
  live: LiveDeck;
  findings: DeckFindings;
  diagnostics: readonly Diagnostic[];
  /** What was posted last, so that nothing is posted twice. */
  told?: string;
  done: boolean;
  /** As it was last laid out whole. */
  scenes?: readonly Scene[];
}

let workspace: Workspace | undefined;
let fontsOf = fontSets(new Map());
let today = '';
let fromFiles: readonly Diagnostic[] = [];
let preferred: string | undefined;
let working = false;
const followed = new Map<string, Followed>();

const tell = (message: FromWorker): void => postMessage(message);

const laying = new Laying((deck) => followed.get(deck)?.live, tell);
let isLaying = false;

/** One slide at a time: who asks for another meanwhile, or types on, is heard between them. */
function layWanted(): void {
  if (isLaying) return;
  isLaying = true;
  setTimeout(() => {
    isLaying = false;
    if (laying.next()) layWanted();
  });
}

function follow(): void {
  if (!workspace) return;
  const ids = new Set(workspace.decks.map((deck) => deck.id));
  for (const id of [...followed.keys()]) {
    if (ids.has(id)) continue;
    followed.delete(id);
    tell({ type: 'gone', deck: id });
  }
  for (const deck of workspace.decks) {
    let one = followed.get(deck.id);
    if (!one) {
      const live = new LiveDeck({ templates, theme: themeOf, fonts: fontsOf });
      one = { live, findings: new DeckFindings({ live }), diagnostics: [], done: false };
      followed.set(deck.id, one);
    }
    one.live.update(workspace, deck.id);
    one.done = false;
  }
  void work();
}

/** When the pause after an edit ends, in `performance.now()` time: the page has the processors while the user types. */
let quiet = 0;

async function quietTurn(): Promise<undefined> {
  do {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, quiet - performance.now())));
  } while (performance.now() < quiet);
}

/** Works in time slices, and handles the messages that come between two. */
async function work(): Promise<void> {
  if (working) return;
  working = true;
  try {
    await inTimeSlices(layOut, { ms: 12, turn: quietTurn, waits: true });
  } finally {
    working = false;
  }
}

function layOut(deadline: () => boolean): boolean {
  const order = [...followed].sort(([a], [b]) => Number(b === preferred) - Number(a === preferred));
  for (const [id, one] of order) {
    if (one.done) continue;
    if (!one.live.work(deadline)) return false;
    finish(id, one);
    if (deadline()) return false;
  }
  // What is looked for is found at once when all has been read beforehand.
  return !workspace || warm(libraryOf(workspace, followed), deadline);
}

function finish(id: string, one: Followed): void {
  one.done = true;
  one.scenes = one.live.deck()?.scenes ?? [];
  laying.finished(id);
  tellFindings(id, one);
}

function tellFindings(id: string, one: Followed): void {
  const diagnostics = one.findings.all({ today, files: fromFiles });
  const titles = titlesOf(one.live.deck()?.scenes ?? [], workspace!.decks.find((deck) => deck.id === id)!);
  const told = JSON.stringify([diagnostics, titles]);
  if (one.told === told) return;
  one.told = told;
  one.diagnostics = diagnostics;
  tell({ type: 'findings', deck: id, diagnostics, titles });
}

function titlesOf(scenes: readonly Scene[], deck: Deck): SlideTitle[] {
  const templateOf = new Map(deck.slides.map((slide) => [slide.id, slide.template]));
  const seen = new Set<string>();
  const out: SlideTitle[] = [];
  scenes.forEach((scene, i) => {
    if (seen.has(scene.slide)) return;
    seen.add(scene.slide);
    const template = templateOf.get(scene.slide) ?? '';
    out.push({ slide: scene.slide, number: i + 1, title: scene.title.text, template });
  });
  return out;
}

function finished(id: string): Followed {
  const one = followed.get(id);
  if (!one) throw new Error(`There is no deck «${id}».`);
  if (!one.done) {
    one.live.work(() => false);
    finish(id, one);
  }
  return one;
}

function answer(question: Question): Reply {
  if (!workspace) throw new Error('No workspace is open.');
  const used = () =>
    workspace!.decks.map((deck) => ({ deck: deck.id, scenes: finished(deck.id).live.deck()?.scenes ?? [] }));
  switch (question.ask) {
    case 'effects': {
      const after = apply(workspace, question.op, templates).workspace;
      return { ask: 'effects', effects: effectsOf(workspace, after, used()) };
    }
    case 'used':
      return { ask: 'used', used: whereUsed(workspace, templates, question.ref, used()) };
    case 'find':
    case 'replaceable':
    case 'words':
      return lookedFor(question, workspace, followed);
    case 'look':
      return lookedAt(question, workspace, today);
    case 'take':
      return takenIn(question, workspace, today);
    case 'scenes':
      return { ask: 'scenes', scenes: finished(question.deck).live.deck()?.scenes ?? [] };
    default:
      throw new Error(`Nobody can answer ${String(question satisfies never)}.`);
  }
}

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'fonts':
      fontsOf = fontSets(new Map(message.fonts));
      return;
    case 'workspace':
      workspace = message.workspace;
      today = message.today;
      fromFiles = message.diagnostics;
      followed.clear();
      follow();
      return;
    case 'files':
      fromFiles = message.diagnostics;
      for (const [id, one] of followed) if (one.done) tellFindings(id, one);
      return;
    case 'edit':
      if (!workspace) return;
      workspace = apply(workspace, message.op, templates).workspace;
      quiet = performance.now() + typingPause;
      follow();
      return;
    case 'closed':
      workspace = undefined;
      laying.forget();
      followed.clear();
      return;
    case 'file':
      holdFile(message.id, message.file);
      return;
    case 'lay':
      laying.want(message.deck, message.slide, message.at, message.known);
      layWanted();
      return;
    case 'prefer':
      preferred = message.deck;
      return;
    case 'ask':
      try {
        tell({ type: 'reply', id: message.id, reply: answer(message.question) });
      } catch (error) {
        tell({ type: 'failed', id: message.id, message: String(error) });
      }
      return;
    default:
      return;
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => receive(event.data));
