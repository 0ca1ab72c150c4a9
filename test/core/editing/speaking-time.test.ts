import { expect, test } from 'vitest';
import {
  against,
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
