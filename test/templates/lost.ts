/** Whether everything that a slide was asked to show can be read on its scenes. */
import type { Scene } from '../../core/scene/types';
import { texts, words } from '../support/scene-rules';
import type { RandomSlide } from './content';

const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00AD]/gu, '');

/** The field of a fact, or of the slide itself, whose text must be on the slides whole and in order. */
const shown: Record<string, (random: RandomSlide) => unknown[]> = {
  quote: (random) => [fact(random, 'quotes', 'quote')?.text],
  'long-quote': (random) => [fact(random, 'quotes', 'quote')?.text],
  decision: (random) => [fact(random, 'decisions', 'decision')?.text],
  recommendation: (random) => points(fact(random, 'recommendations', 'recommendation')?.points),
  statements: (random) => points(own(random)),
  'image-bullets': (random) => points(own(random)),
  'text-image': ({ slide }) => [slide.lead],
  'title-text': ({ slide }) => [slide.lead],
};

type Point = { text: unknown; points?: unknown[] };

function fact(
  { slide, facts }: RandomSlide,
  kind: string,
  field: string,
): Record<string, unknown> | undefined {
  const entries = (facts as Record<string, Record<string, unknown>[] | undefined>)[kind];
  return entries?.find((entry) => entry.id === (slide as Record<string, unknown>)[field]);
}

/** Points of the text that is referred to, else the slide's own. */
function own(random: RandomSlide): unknown {
  const content: Record<string, unknown> = random.slide;
  return content.points ?? fact(random, 'texts', 'text')?.points;
}

function points(list: unknown): unknown[] {
  return ((list ?? []) as Point[]).flatMap((point) => [point.text, ...(point.points ?? [])]);
}

/** Body and quotation over all continuation slides, joined, hold the input in its order. */
export function lostWords(random: RandomSlide, scenes: readonly Scene[]): string[] {
  const expected = (shown[String(random.slide.template)]?.(random) ?? []).filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  const own = scenes.filter((scene) => scene.slide === 'slide');
  const all = own.flatMap((scene) =>
    texts(scene)
      // The lead stands on every slide of a list, between its points.
      .filter(
        ({ id, role }) =>
          role === 'quote' || (role === 'body' && !(id === 'lead' && random.slide.template !== 'text-image')),
      )
      .map((text) => words(text.paragraphs)),
  );
  const there = bare(all.join(''));
  let from = 0;
  for (const text of expected) {
    const at = there.indexOf(bare(text), from);
    if (at < 0)
      return [`«${text.slice(0, 60)}» (${text.length} letters) is not on the slides, or not in its order`];
    from = at + bare(text).length;
  }
  return [];
}
