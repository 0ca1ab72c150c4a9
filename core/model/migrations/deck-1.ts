import type { Json, Step } from './json';

/** Slides kept what their template asks for in `content`; now it stands on the slide itself. */
export function deck1(heldEntry: (ref: string, entry: Json) => Json): Step {
  return (deck) => {
    const out: Json = { ...deck };
    if (Array.isArray(deck.slides))
      out.slides = deck.slides.map((slide) => (isObject(slide) ? inline(slide) : slide));
    if (isObject(deck.held) && isObject(deck.held.facts)) {
      const facts = Object.entries(deck.held.facts).map(([ref, entry]) => [
        ref,
        isObject(entry) ? heldEntry(ref, entry) : entry,
      ]);
      out.held = { ...deck.held, facts: Object.fromEntries(facts) };
    }
    return out;
  };
}

function inline(slide: Json): Json {
  if (!isObject(slide.content)) return slide;
  const { content, ...own } = slide;
  const out: Json = {};
  const clash: Json = {};
  for (const [key, value] of Object.entries(slide)) if (key !== 'content') out[key] = value;
  for (const [key, value] of Object.entries(content)) {
    if (Object.hasOwn(own, key)) clash[key] = value;
    else out[key] = value;
  }
  // What stood in both places is left where it was, so that the schema names it and nothing is lost.
  if (Object.keys(clash).length > 0) out.content = clash;
  return out;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
