import { day, optional, str, text } from '../field';
import { defineKind, ref } from '../kind';
import { images } from './images';

/** A piece in a newspaper. Without a picture it is set as type. */
export const clippings = defineKind('clippings', 'paper', {
  paper: str(),
  date: day(),
  headline: optional(text()),
  summary: optional(text()),
  /** What the clipping illustrates in the talk, when its headline is not known. */
  topic: optional(text()),
  image: optional(ref(images)),
});
