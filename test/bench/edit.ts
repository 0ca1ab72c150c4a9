/** One slide made again after one letter was typed: what the editor waits for at every key. */
import { LiveDeck } from '../../core/deck/compile';
import type { Deck, Slide } from '../../core/model/deck';
import type { Entry, Register, Workspace } from '../../core/model/register';
import { templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { galleryWorkspace } from '../gallery/case';
import { gallery } from '../gallery/cases';
import { fonts, theme } from './ours';
import { type Spread, spread } from './statistics';

/** Letters typed into each slide that is measured, and before it is. */
const typed = 60;
const warming = 15;

export interface EditTime extends Spread {
  name: string;
  /** More text than a slide should have: long and extreme cases of the gallery. */
  crowded: boolean;
}

export async function measureEdits(dir: string): Promise<EditTime[]> {
  const { workspace } = await readWorkspace(dir, templates);
  const deck = workspace.decks.find((one) => one.id === 'okonomiforum')!;
  const slides = new Map(deck.slides.map((slide) => [slide.template, slide]));
  // The list of sources is made from the other slides and not typed into.
  slides.delete('sources');
  const talk = [...slides].map(([template, slide]) => measureSlide(template, workspace, deck, slide));
  const crowded = gallery
    .filter((one) => one.level !== 'short' && one.page === undefined)
    .filter(({ slide }) =>
      ['composition', 'meeting-plan', 'table', 'chart', 'long-quote'].includes(String(slide.template)),
    )
    .map((one) => {
      const made = galleryWorkspace(one);
      const slide = made.deck.slides[0]!;
      const name = one.id.endsWith(one.level) ? one.id : `${one.id}, ${one.level}`;
      const crowded = one.level === 'long' || one.level === 'extreme';
      return { ...measureSlide(name, made.workspace, made.deck, slide), crowded };
    });
  return [...talk, ...crowded];
}

function measureSlide(name: string, workspace: Workspace, deck: Deck, slide: Slide): EditTime {
  const live = new LiveDeck({ templates, theme, fonts });
  const make = (now: Workspace, own: Slide) => {
    const slides = deck.slides.map((one) => (one === slide ? own : one));
    live.update({ ...now, decks: [{ ...deck, slides }] }, deck.id);
    return live.scenesOf(slide.id);
  };
  const before = make(workspace, slide).flatMap((scene) => scene.facts.map(({ ref }) => ref));
  const refs = [...new Set(before)].filter((ref) => letterIn(workspace.register, ref, 0) !== undefined);
  const times: number[] = [];
  for (let n = 0; n < warming + typed; n++) {
    const edited = refs.length > 0 ? letterIn(workspace.register, refs[n % refs.length]!, n) : undefined;
    const register = edited ?? workspace.register;
    // A slide that shows no text of the register gets the letter in its own title.
    const own = edited ? slide : { ...slide, title: insert('Kommunen der folk bor', n) };
    const start = performance.now();
    make({ ...workspace, register }, own);
    if (n >= warming) times.push(performance.now() - start);
  }
  return { name, crowded: false, ...spread(times) };
}

/** The register with a letter typed into the text that a stamp's reference names; undefined when it names no text. */
function letterIn(register: Register, ref: string, n: number): Register | undefined {
  const [, kind, id, field] = /^([a-z]+)\/([^#]+)#(\w+)$/.exec(ref) ?? [];
  const list = register[kind as keyof Register] as readonly Entry[] | undefined;
  const entry = list?.find((one) => one.id === id);
  if (!list || !entry || field === undefined || field === 'source') return undefined;
  const value = typeInto(entry[field], n);
  if (value === undefined) return undefined;
  return { ...register, [kind!]: list.map((one) => (one === entry ? { ...one, [field]: value } : one)) };
}

/** A letter typed into the first text inside a value: a string of several words, or one per language. */
function typeInto(value: unknown, n: number): unknown {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? insert(value, n) : undefined;
  if (Array.isArray(value)) {
    const at = value.findIndex((item) => typeInto(item, n) !== undefined);
    return at < 0 ? undefined : value.map((item, i) => (i === at ? typeInto(item, n) : item));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const changed = typeInto(inner, n);
    if (changed !== undefined) return { ...value, [key]: changed };
  }
  return undefined;
}

/** Another letter at another place each time, so that no measured word is known beforehand. */
function insert(text: string, n: number): string {
  const at = (n * 7) % (text.length + 1);
  return `${text.slice(0, at)}${String.fromCharCode(97 + (n % 26))}${text.slice(at)}`;
}
