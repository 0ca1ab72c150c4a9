/** The sections of a deck as unbroken runs of slides: what becomes PowerPoint's sections and a PDF's bookmarks. */
import type { SceneDeck } from './types';

interface SectionRun {
  id: string;
  title: string;
  /** How many times this section has been begun, from 1: one that is returned to becomes a second run. */
  time: number;
  /** Indexes of its slides in the deck. */
  slides: number[];
}

/**
 * A slide without a section (or with one the deck does not know) belongs to the one before it, slides before the first
 * to the first. None when no slide lies in a section.
 */
export function sectionRuns(deck: Pick<SceneDeck, 'sections' | 'scenes'>): SectionRun[] {
  const titles = new Map(deck.sections.map((section) => [section.id, section.title]));
  const out: SectionRun[] = [];
  const times = new Map<string, number>();
  const loose: number[] = [];
  let current: string | undefined;
  deck.scenes.forEach((scene, i) => {
    if (scene.section !== undefined && scene.section !== current && titles.has(scene.section)) {
      current = scene.section;
      const time = (times.get(current) ?? 0) + 1;
      times.set(current, time);
      out.push({ id: current, title: titles.get(current)!, time, slides: [] });
    }
    (out[out.length - 1]?.slides ?? loose).push(i);
  });
  out[0]?.slides.unshift(...loose);
  return out;
}
