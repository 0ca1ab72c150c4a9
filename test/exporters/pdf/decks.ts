/** Small fitted decks with everything a PDF must say something about. */
import type { Theme } from '../../../core/scene/theme';
import type { Scene, SceneDeck } from '../../../core/scene/types';
import { fitScene } from '../../../core/text/fit';
import { FontSet } from '../../../core/text/fonts';
import { bundledFonts } from '../../../workspace/fonts';
import { deck, everything, list, para, run, scene, text, theme, title } from '../pptx/decks';

export { assets, fourByThree, theme } from '../pptx/decks';

const sets = new Map<Theme, FontSet>();

export function fontsOf(look: Theme = theme): FontSet {
  let fonts = sets.get(look);
  if (!fonts) {
    fonts = new FontSet(bundledFonts(), look);
    sets.set(look, fonts);
  }
  return fonts;
}

export function fittedDeck(given: SceneDeck, look: Theme = theme): SceneDeck {
  return { ...given, scenes: given.scenes.map((one) => fitScene(one, fontsOf(look)).value) };
}

/** One slide with the given nodes, fitted. */
export function slide(nodes: Scene['nodes'], extra: Partial<Scene> = {}): SceneDeck {
  return fittedDeck(deck([scene('s', nodes, extra)]));
}

/** Lists in lists, numbers, a link over two lines, three languages, a divided word, and characters no font has. */
function hardWords(): Scene {
  const item = (words: string, extra: Parameters<typeof para>[1] = {}) =>
    para(words, { marker: 'bullet', indent: 20, hang: 20, size: 20, ...extra });
  return scene('words', [
    title('Ord som er vanskelige'),
    list([], {
      frame: { x: 48, y: 110, w: 420, h: 380 },
      paragraphs: [
        item('Først'),
        item('Under', { level: 1, indent: 40, marker: 'dash' }),
        item('Også under', { level: 1, indent: 40, marker: 'dash' }),
        item('Så'),
        item('Én', { marker: 'number' }),
        item('To', { marker: 'number' }),
        para(
          'Et avsnitt med et langt ord: minoritetsspråkkommuneforvaltningsreformarbeidsgruppe\u00ADmedlemmer.',
          {
            size: 20,
          },
        ),
      ],
    }),
    text(
      'side',
      { x: 500, y: 110, w: 380, h: 300 },
      {
        paragraphs: [
          para(
            [
              run('Se '),
              run('den lange rapporten om alt som kommunene skal gjøre', {
                href: 'https://regjeringen.no/no',
              }),
              run(' og '),
              run('the English summary', { lang: 'en', italic: true }),
              run('. Neste setning.'),
            ],
            { size: 20 },
          ),
          para([run('Gielda lea buorre', { lang: 'se' })], { size: 20 }),
          para('Her er slutt.\nHer begynner det.', { size: 20 }),
          para([run('Tegn: 漢 € ½ ﬁ 2\u202F000\u00A0kr, helse\u2011 og omsorg, č đ ŋ ŧ ž, A\u030A')], {
            size: 20,
          }),
        ],
      },
    ),
  ]);
}

/** What every check of PDFs is run on. */
export function goodDeck(): SceneDeck {
  const given = everything();
  // One of the words inside a figure is in another language.
  const people = given.scenes.find(({ id }) => id === 'people')!;
  const member = people.nodes.find((node) => node.kind === 'group')!;
  member.children.push(
    text('more', { x: 130, y: 196, w: 200, h: 30 }, { paragraphs: [para([run('Éin til', { lang: 'nn' })])] }),
  );
  const scenes = [...given.scenes, hardWords()];
  return fittedDeck({
    ...given,
    sections: [
      { id: 'intro', title: 'Innledning' },
      { id: 'facts', title: 'Fakta & tall' },
    ],
    scenes: scenes.map((one, i) => ({
      ...one,
      title: { ...one.title, text: one.title.text || `Lysbilde ${i + 1}` },
    })),
  });
}
