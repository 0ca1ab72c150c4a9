import { choice, optional, str, text } from '../field';
import { defineKind, ref } from '../kind';
import { timed } from '../time';
import { images } from './images';

/** Everyone who is named: members, secretariat, speakers, people quoted. Membership is a role with periods. */
export const people = defineKind('people', 'name', {
  name: str(),
  title: optional(timed(text())),
  organisation: optional(timed(text())),
  place: optional(timed(str())),
  portrait: optional(ref(images)),
  membership: optional(timed(choice('chair', 'deputy', 'member', 'secretariat'))),
  email: optional(str()),
  phone: optional(str()),
});
