import { expect, test } from 'vitest';
import {
  against,
  areSentences,
  countWords,
  rounded,
  timeOfDeck,
  timeOfSlide,
  withoutNotes,
} from '../../../core/editing/speaking-time';
import type { Slide } from '../../../core/model/deck';

const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ');
const slide = (notes?: Slide['notes'], more: Partial<Slide> = {}): Slide =>
  ({ id: 's', template: 'quote', ...(notes === undefined ? {} : { notes }), ...more }) as Slide;

test('120 Norwegian words take a minute', () => {
  expect(timeOfSlide(slide(words(120)), 'nb', 'nb')).toMatchObject({ seconds: 60, known: true });
});

test('a slide without notes takes half a minute, and one with empty notes too', () => {
  expect(timeOfSlide(slide(), 'nb', 'nb')).toMatchObject({ seconds: withoutNotes, known: false });
  expect(timeOfSlide(slide('  \n'), 'nb', 'nb')).toMatchObject({ seconds: withoutNotes, known: false });
});

test('notes are counted in the language that is spoken', () => {
  const notes = { nb: words(120), en: words(65) };
  expect(timeOfSlide(slide(notes), 'nb', 'nb').seconds).toBe(60);
  expect(timeOfSlide(slide(notes), 'en', 'nb').seconds).toBe(30);
});

test('hidden slides are not spoken to', () => {
  const slides = [slide(words(120)), slide(words(120), { hidden: true }), slide()];
  expect(timeOfDeck({ slides, language: 'nb' }, 'nb')).toBe(60 + withoutNotes);
});

test('keywords are spoken to for as long as the outline gives a slide, and sentences for as long as they are', () => {
  const keywords = slide('Skole – færre krav\nBarnevern\nPlan og bygg: raskere');
  const sentences = slide(
    'Dette er en setning som skal leses opp. Og dette er enda en som skal leses.\nTakk!',
  );
  expect(timeOfSlide(keywords, 'nb', 'nb', 75)).toEqual({ seconds: 75, known: true });
  expect(timeOfSlide(slide(), 'nb', 'nb', 75)).toEqual({ seconds: 75, known: false });
  expect(timeOfSlide(sentences, 'nb', 'nb', 75).seconds).toBe(8.5);
  expect(timeOfDeck({ slides: [keywords, slide(), sentences], language: 'nb' }, 'nb', 75)).toBe(158.5);
  // Keywords in great number take as long as it takes to say them.
  expect(timeOfSlide(slide(words(240)), 'nb', 'nb', 75).seconds).toBe(120);
});

test('notes are sentences when most of their words stand in lines that end so', () => {
  expect(areSentences('Vi har fire oppgaver. Den første er størst.')).toBe(true);
  expect(areSentences('«Dette er det viktigste vi gjør.»')).toBe(true);
  expect(areSentences('Husk:\n- skole\n- helse')).toBe(false);
  expect(areSentences('Ja.\nNei.\nKanskje.')).toBe(false);
  expect(areSentences('')).toBe(false);
});

test('dashes and dots are no words', () => {
  expect(countWords('Ja – altså … 2 040 kroner.')).toBe(5);
  expect(countWords('')).toBe(0);
});

test('times are said as roughly as they are known', () => {
  expect(rounded(3)).toEqual({ minutes: 0, seconds: 10 });
  expect(rounded(84)).toEqual({ minutes: 1, seconds: 20 });
  expect(rounded(118)).toEqual({ minutes: 2, seconds: 0 });
  expect(rounded(614)).toEqual({ minutes: 10, seconds: 0 });
});

test('half a minute more or less fits the time one has', () => {
  expect(against(10 * 60 + 20, 10)).toBe('fits');
  expect(against(11 * 60, 10)).toBe('over');
  expect(against(8 * 60, 10)).toBe('under');
  expect(against(62 * 60, 60)).toBe('fits');
});
