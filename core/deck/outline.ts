/**
 * Outlines («anledning»): ready lists of slides. An outline looks at the facts that a commission has on a date and
 * chooses slides for them; a commission without quotes gets no empty quotation slide.
 */
import { plain } from '../facts/digest';
import { FactView } from '../facts/view';
import type { Language, PerLanguage } from '../formats/language';
import { type Deck, deckFormat, type Slide } from '../model/deck';
import type { Workspace } from '../model/register';
import { indexOf } from './held';

export interface OutlineSlide {
  template: string;
  [content: string]: unknown;
}

interface OutlineSection {
  id: string;
  title: PerLanguage<string>;
  slides: OutlineSlide[];
}

export interface Outline {
  id: string;
  name: PerLanguage<string>;
  about: PerLanguage<string>;
  /** Speaking time it is made for. */
  minutes: number;
  /** Chooses slides for the facts there are; sections without slides are left out. */
  sections(facts: FactView): OutlineSection[];
}

export interface NewDeck {
  id: string;
  title: Deck['title'];
  date: string;
  language: Language;
  event?: Deck['event'];
  speaker?: Deck['speaker'];
  page?: Deck['page'];
}

/** A deck from an outline, with the facts the commission has on the deck's date. */
export function deckFromOutline(outline: Outline, workspace: Workspace, made: NewDeck): Deck {
  const facts = new FactView(indexOf(workspace), made.date, made.language);
  const sections = outline.sections(facts).filter((section) => section.slides.length > 0);
  const slides: Slide[] = [];
  const used = new Set<string>();
  for (const section of sections) {
    for (const slide of section.slides) {
      slides.push({ id: freshId(slide, used), section: section.id, ...slide });
    }
  }
  return {
    format: deckFormat,
    ...made,
    sections: sections.map((section) => ({ id: section.id, title: section.title })),
    slides,
  };
}

/** A new deck from one that the users saved as their own outline: its slides and notes, but not its event or speaker. */
export function deckFromSaved(saved: Deck, made: NewDeck): Deck {
  const { held: _held, event: _event, speaker: _speaker, ...rest } = saved;
  return { ...rest, ...made, format: deckFormat, slides: saved.slides.map((slide) => ({ ...slide })) };
}

/** An id that says what the slide shows: «quote-solberg-for-og-mot», «composition». */
function freshId(slide: OutlineSlide, used: Set<string>): string {
  const ref = [
    slide.quote,
    slide.clipping,
    slide.decision,
    slide.recommendation,
    slide.illustration,
    slide.text,
  ].find((value): value is string => typeof value === 'string');
  const base = (ref && slide.template !== 'cover' ? `${slide.template}-${ref}` : slide.template).slice(0, 72);
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  used.add(id);
  return id;
}

/** Length of a quotation in characters, as the view's language has it. */
export function quoteLength(quote: { text: Parameters<typeof plain>[0] }): number {
  return plain(quote.text).length;
}
