/** Small templates for the tests of reading: the real ones are tested where they live. */

import type { Fields } from '../../../core/model/field';
import { list, object, optional, text } from '../../../core/model/field';
import { ref } from '../../../core/model/kind';
import { kinds } from '../../../core/model/kinds';
import { timed } from '../../../core/model/time';
import { type AnyTemplate, defineTemplate, templateSet } from '../../../core/template';

function template(id: string, fields: Fields): AnyTemplate {
  const words = { nb: id, nn: id, se: id, en: id };
  return defineTemplate({ id, group: 'content', name: words, about: words, fields, compose: () => [] });
}

export const templates = templateSet([
  template('cover', { subtitle: optional(text()), image: optional(ref(kinds.images)) }),
  template('people', { members: list(ref(kinds.people)), lead: optional(text()) }),
  template('quote', { quote: ref(kinds.quotes) }),
  template('rows', { rows: list(object({ person: ref(kinds.people), text: timed(text()) })) }),
]);
