/** Rules that read and measure the slide: alternative text, titles, tables, contrast, order, text. */
import { chart } from '../../chart/charts';
import {
  body,
  foot,
  group,
  hiddenTitle,
  image,
  input,
  paragraph,
  plainSlide,
  points,
  quote,
  type RuleCases,
  scene,
  shape,
  table,
  text,
  title,
} from '../build';

const right = { x: 600, y: 126, w: 312, h: 300 };
const left = { x: 48, y: 126, w: 400, h: 300 };
const sentence = 'Kommunene har mange oppgaver og for få folk til å løse dem alle';
const seriesNamed = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ name: `Serie ${i + 1}`, values: [1, 2, 3, 4, 5] }));
const one =
  (...nodes: Parameters<typeof scene>[0]) =>
  () =>
    input(scene([title('Sammensetning'), ...nodes, ...foot()]));

export const slideCases: Record<string, RuleCases> = {
  'title-missing': {
    finds: [
      { says: 'finds a slide without a title', input: () => input(scene([body(sentence)])) },
      { says: 'finds an empty title', input: () => input(scene([title(' '), body(sentence)])) },
      {
        says: 'does not take a large text for a title',
        input: () =>
          input(
            scene([text('big', left, 'Stor', {}, { size: 60 })], { title: { text: 'Stor', visible: true } }),
          ),
      },
      {
        says: 'warns where compile had to number the slide instead',
        input: () => input(scene([hiddenTitle('Lysbilde 3')])),
        severity: 'warning',
      },
    ],
    silent: [
      { says: 'accepts a title that is not shown', input: () => input(scene([hiddenTitle('Avisutklipp')])) },
    ],
  },
  'doc-title': {
    finds: [
      {
        says: 'finds a presentation without a title',
        input: () => input(plainSlide(), { compiled: { title: '' } }),
      },
    ],
    silent: [{ says: 'accepts one with a title', input: () => input(plainSlide()) }],
  },
  'lang-tag': {
    finds: [{ says: 'finds «no»', input: one(body(paragraph([{ text: 'Hei', lang: 'no' as 'nb' }]))) }],
    silent: [
      { says: 'accepts Northern Sámi', input: one(body(paragraph([{ text: 'Deatnu', lang: 'se' }]))) },
    ],
  },
  'alt-missing': {
    finds: [
      { says: 'finds a picture without words', input: one(image(right, { alt: undefined })) },
      {
        says: 'finds a table whose words are blank',
        input: one(table([['Møte'], ['Første']], { alt: ' ' })),
      },
      {
        says: 'finds a shape that carries meaning',
        input: one(shape('arrow', right, { decorative: false })),
      },
    ],
    silent: [
      { says: 'accepts what is decorative', input: one(image(right, { alt: undefined, decorative: true })) },
      { says: 'lets a group speak for what is in it', input: one(group([image(right, { alt: undefined })])) },
      {
        says: 'accepts what stands in a decorative group',
        input: one(group([shape('dot', right, { decorative: false })], { decorative: true })),
      },
    ],
  },
  'alt-filename': {
    finds: [
      { says: 'finds a file name', input: one(image(right, { alt: 'fjord_web.jpg' })) },
      { says: 'finds a path', input: one(image(right, { alt: 'C:\\bilder\\fjord' })) },
      { says: 'finds «bilde»', input: one(image(right, { alt: 'Bilde 3' })) },
      { says: "finds the asset's own id", input: one(image(right, { alt: 'fjell' })) },
      {
        says: "finds a machine's guess",
        input: one(image(right, { alt: 'Et bilde som inneholder himmel. Automatisk generert beskrivelse' })),
      },
    ],
    silent: [
      { says: 'accepts a sentence', input: one(image(right, { alt: 'Bilde av et fjell over fjorden' })) },
    ],
  },
  'chart-unit': {
    finds: [{ says: 'finds a chart whose figures count nobody knows what', input: one(chart({})) }],
    silent: [{ says: 'accepts a unit', input: one(chart({ unit: 'kroner' })) }],
  },
  'chart-crowded': {
    finds: [{ says: 'finds eight series of bars', input: one(chart({ unit: '%', series: seriesNamed(8) })) }],
    silent: [
      { says: 'accepts three', input: one(chart({ unit: '%', series: seriesNamed(3) })) },
      { says: 'accepts five lines', input: one(chart({ kind: 'line', unit: '%', series: seriesNamed(5) })) },
    ],
  },
  'table-header': {
    finds: [
      {
        says: 'finds a table without headings',
        input: one(
          table([
            ['', ''],
            ['Første', 'Oslo'],
          ]),
        ),
      },
      {
        says: 'warns about one empty heading',
        input: one(
          table([
            ['Møte', ''],
            ['Første', 'Oslo'],
          ]),
        ),
        severity: 'warning',
      },
    ],
    silent: [
      {
        says: 'lets the corner be empty',
        input: one(
          table([
            ['', '2025'],
            ['Oslo', '3'],
          ]),
        ),
      },
    ],
  },
  'table-merged': {
    finds: [{ says: 'finds a row with a cell too few', input: one(table([['Møte', 'Sted'], ['Første']])) }],
    silent: [
      {
        says: 'accepts even rows',
        input: one(
          table([
            ['Møte', 'Sted'],
            ['Første', 'Oslo'],
          ]),
        ),
      },
    ],
  },
  contrast: {
    finds: [
      {
        says: 'finds gold on white',
        input: one(text('label', left, 'Gull', {}, { color: 'gold', size: 40 })),
      },
      {
        says: 'looks at the panel painted behind the text and not at the page',
        input: one(shape('panel', left), text('label', left, 'Tittel på panel')),
      },
      {
        says: 'finds where a text runs out of its panel',
        input: one(
          shape('panel', { ...left, w: 100 }),
          text('label', left, 'Kommunekommisjonen', {}, { color: 'onGround' }),
        ),
      },
      {
        says: 'looks at the head of a table',
        input: one(
          table(
            [
              ['Møte', 'Sted'],
              ['Første', 'Oslo'],
            ],
            { headerFill: 'ground' },
          ),
        ),
        count: 1,
      },
      {
        says: 'asks 4.5:1 of small text',
        input: one(text('label', left, 'grå', {}, { color: 'chartGrey', size: 14 })),
      },
      {
        says: 'asks 3:1 of a shape that carries meaning',
        input: one(shape('arrow', right, { decorative: false, role: 'image', alt: 'Pil', fill: 'line' })),
      },
      {
        says: 'sees the colour of a single word',
        input: one(
          body(
            paragraph([
              { text: 'Mørk og ', lang: 'nb' },
              { text: 'lys', lang: 'nb', color: 'line' },
            ]),
          ),
        ),
      },
    ],
    silent: [
      {
        says: 'accepts white on the ground panel',
        input: one(shape('panel', left), text('label', left, 'Hvit', {}, { color: 'onGround' })),
      },
      {
        says: 'asks 3:1 of large text',
        input: one(text('label', left, 'grå', {}, { color: 'chartGrey', size: 18 })),
      },
      {
        says: 'asks 3:1 of bold text from 14 points',
        input: one(text('label', left, 'grå', {}, { color: 'chartGrey', size: 14, bold: true })),
      },
      { says: 'exempts decoration', input: one(shape('rule', right, { fill: 'line' })) },
      {
        says: 'knows that a circle has no corners',
        input: one(
          shape('disc', { x: 60, y: 140, w: 60, h: 60 }, { geometry: 'ellipse' }),
          text('monogram', { x: 78, y: 156, w: 30, h: 29 }, 'ED', {}, { color: 'onGround' }),
        ),
      },
      {
        says: 'does not look at what is painted later',
        input: one(text('label', left, 'Mørk'), shape('panel', right)),
      },
    ],
  },
  'text-on-image': {
    finds: [
      { says: 'finds words on a picture', input: one(image(left), text('label', left, 'Kommunene')) },
      {
        says: 'finds words on a decorative picture too',
        input: one(image(left, { decorative: true }), text('label', left, 'Kommunene')),
      },
    ],
    silent: [
      { says: 'accepts words beside it', input: one(image(right), text('label', left, 'Kommunene')) },
      {
        says: 'accepts words on a panel over it',
        input: one(
          image(left),
          shape('panel', { ...left, h: 80 }, { fill: 'background' }),
          text('label', left, 'Kommunene'),
        ),
      },
    ],
  },
  overlap: {
    finds: [
      {
        says: 'finds two texts at the same place',
        input: one(text('a', left, 'Første'), text('b', left, 'Andre')),
      },
      {
        says: 'finds a text under a panel painted later',
        input: one(text('a', left, 'Første'), shape('panel', left)),
      },
      {
        says: 'finds a line outside the page',
        input: one(text('a', { x: 900, y: 200, w: 300, h: 60 }, 'Utenfor lysbildet')),
      },
      {
        says: 'finds a line outside its frame',
        input: one({ ...text('a', left, 'Første'), frame: { ...left, y: 300, h: 100 } }),
      },
    ],
    silent: [
      {
        says: 'accepts lines that follow closely',
        input: one(
          text('a', { ...left, h: 24 }, 'Første', {}, { size: 20 }),
          text('b', { ...left, y: 146 }, 'Andre', {}, { size: 20 }),
        ),
      },
      {
        says: 'leaves a text that is too long to the fit',
        input: one(
          body(
            Array.from({ length: 8 }, (_, i) => `Linje ${i}`),
            { frame: { ...left, h: 50 } },
          ),
        ),
      },
      {
        says: 'does not count a title that is not shown',
        input: () => input(scene([hiddenTitle('Møter'), body(sentence)])),
      },
    ],
  },
  'reading-order': {
    finds: [
      {
        says: 'wants the title first',
        input: () => input(scene([body(sentence), title('Møter'), ...foot()])),
      },
      {
        says: 'wants the footer last',
        input: () => input(scene([title('Møter'), ...foot(), body(sentence)])),
      },
      {
        says: 'finds a text read after the one below it',
        input: one(text('low', { ...left, y: 300 }, 'Nederst'), text('high', left, 'Øverst')),
      },
      {
        says: 'finds the right column read first',
        input: one(text('b', right, 'Høyre'), text('a', left, 'Venstre')),
      },
      {
        says: 'looks into groups',
        input: one(group([text('low', { ...left, y: 300 }, 'Nederst'), text('high', left, 'Øverst')])),
      },
    ],
    silent: [
      {
        says: 'accepts one column after the other',
        input: one(
          text('a1', left, 'Én'),
          text('a2', { ...left, y: 300 }, 'To'),
          text('b1', right, 'Tre'),
          text('b2', { ...right, y: 300 }, 'Fire'),
        ),
      },
      {
        says: 'accepts row after row',
        input: one(
          text('a1', left, 'Én'),
          text('b1', right, 'To'),
          text('a2', { ...left, y: 300 }, 'Tre'),
          text('b2', { ...right, y: 300 }, 'Fire'),
        ),
      },
      {
        says: 'accepts a heading above the title and a panel before it',
        input: () =>
          input(
            scene([
              shape('panel', left),
              title('Møter'),
              text('kicker', { x: 48, y: 20, w: 200, h: 20 }, 'Kilde', { role: 'kicker' }, { size: 16 }),
              body(sentence),
              ...foot(),
            ]),
          ),
      },
      {
        says: 'accepts a note in a side panel after what it is about',
        input: one(text('a', right, 'Anbefaling'), text('step', left, 'Tiltak 4 av 5', { role: 'label' })),
      },
      {
        says: 'accepts a credit anywhere',
        input: one(
          text('a', { ...left, y: 300 }, sentence),
          text('credit', left, 'Foto: Kari', { role: 'credit' }, { size: 12 }),
        ),
      },
    ],
  },
  'link-text': {
    finds: [
      {
        says: 'finds «her»',
        input: one(body(paragraph([{ text: 'her', lang: 'nb', href: 'https://a.no/b' }]))),
      },
      {
        says: 'finds «Les mer …»',
        input: one(body(paragraph([{ text: 'Les mer …', lang: 'nb', href: 'https://a.no/b' }]))),
      },
      {
        says: 'finds a bare address',
        input: one(
          body(
            paragraph([
              {
                text: 'https://www.regjeringen.no/no/id3145481',
                lang: 'nb',
                href: 'https://www.regjeringen.no/no/id3145481',
              },
            ]),
          ),
        ),
      },
      {
        says: 'finds a link without words',
        input: one(body(paragraph([{ text: ' ', lang: 'nb', href: 'https://a.no/b' }]))),
      },
    ],
    silent: [
      {
        says: 'accepts the name of a document',
        input: one(body(paragraph([{ text: 'NOU 2026: 1', lang: 'nb', href: 'https://a.no/b' }]))),
      },
      {
        says: 'reads a link of several runs as one',
        input: one(
          body(
            paragraph([
              { text: 'Se ', lang: 'nb', href: 'https://a.no' },
              { text: 'her', lang: 'nb', href: 'https://a.no', italic: true },
              { text: ' i møteplanen', lang: 'nb', href: 'https://a.no' },
            ]),
          ),
        ),
      },
      {
        says: 'lets an address stand in a source and a domain on the last slide',
        input: one(
          body(
            paragraph([{ text: 'kommunekommisjonen.no', lang: 'nb', href: 'https://kommunekommisjonen.no' }]),
          ),
          text(
            'source',
            { x: 48, y: 470, w: 800, h: 15 },
            paragraph([{ text: 'https://a.no/b', lang: 'nb', href: 'https://a.no/b' }], { size: 12 }),
            { role: 'source' },
          ),
        ),
      },
    ],
  },
  'blank-run': {
    finds: [
      {
        says: 'finds a row of spaces, in a quotation too',
        input: one(quote(`Trenger vi${' '.repeat(81)}kommunene`)),
      },
      { says: 'finds a tab', input: one(body('Oslo\tBerlevåg')) },
      { says: 'finds an empty paragraph', input: one(body(['Først', '', 'Så'])) },
    ],
    silent: [
      { says: 'leaves a double space alone', input: one(body('Andre forhold  som kan')) },
      {
        says: 'accepts an empty table cell',
        input: one(
          table([
            ['Møte', 'Sted'],
            ['Første', ''],
          ]),
        ),
      },
    ],
  },
  'hard-breaks': {
    finds: [
      {
        says: 'finds a word that is divided at the end of a line',
        input: one(body('opp-\ngavefordelingen')),
      },
      {
        says: 'finds sentences that go on in the next line, in a quotation too',
        input: one(
          quote(
            'Avstanden er ikke problemet for oss som\nbor her ute, men ventetiden er blitt så lang\nat noen gir opp.',
          ),
        ),
      },
    ],
    silent: [
      { says: 'accepts a heading over two lines', input: one(body('Fra by\ntil bygd')) },
      { says: 'accepts a hyphen before «og»', input: one(body('Små- og mellomstore kommuner')) },
    ],
  },
  'real-lists': {
    finds: [
      { says: 'finds typed bullets', input: one(body('• Hovedfokus på velferdsfeltet')) },
      { says: 'finds typed hyphens', input: one(body(['- Tre forvaltningsnivåer', '- Generalistkommuner'])) },
      { says: 'finds dashes when there are two', input: one(body(['– Oslo', '– Berlevåg'])) },
    ],
    silent: [
      { says: 'accepts real list points', input: one(body(points('Oslo', 'Berlevåg'))) },
      { says: "accepts one dash, a newspaper's sign of speech", input: one(body('– Vi må tenke nytt')) },
      {
        says: 'leaves quotations as they were written',
        input: one(quote('- vedtak som ville sprenge alle rammer')),
      },
      { says: 'does not take a date for a numbered list', input: one(body(['9. februar', '16. april'])) },
    ],
  },
  'bullets-max': {
    finds: [{ says: 'finds nine points', input: one(body(points(...'abcdefghi'))) }],
    silent: [
      { says: 'accepts eight', input: one(body(points(...'abcdefgh'))) },
      {
        says: 'does not count the notes',
        input: () =>
          input(scene([title('Møter'), body(points('a')), ...foot()], { notes: points(...'abcdefghij') })),
      },
    ],
  },
  'text-box-heavy': {
    finds: [
      {
        says: 'finds a list outside the placeholders',
        input: one(text('list', left, points('a', 'b', 'c'))),
      },
    ],
    silent: [{ says: 'accepts a list in a placeholder', input: one(body(points('a', 'b', 'c'))) }],
  },
  rhythm: {
    finds: [
      {
        says: 'finds four white slides in a row, once',
        input: () => input(['a', 'b', 'c', 'd', 'e'].map((id) => plainSlide(id))),
      },
    ],
    silent: [
      { says: 'accepts three', input: () => input(['a', 'b', 'c'].map((id) => plainSlide(id))) },
      {
        says: 'accepts a series of recommendations',
        input: () =>
          input(
            ['a', 'b', 'c', 'd'].map((id) =>
              plainSlide(id, { ground: 'split', uses: [`recommendations/${id}#heading`] }),
            ),
          ),
      },
      {
        says: 'counts a slide that continues once',
        input: () =>
          input([1, 2, 3, 4].map((n) => plainSlide(`a~${n}`, { slide: 'a', part: { index: n, of: 4 } }))),
      },
    ],
  },
  maalform: {
    finds: [
      { says: 'finds nynorsk in bokmål', input: one(body('Kommunane skal ikkje få fleire oppgaver')) },
      {
        says: 'finds bokmål in nynorsk',
        input: one(body(paragraph([{ text: 'Dei har mange oppgaver', lang: 'nn' }]))),
      },
    ],
    silent: [
      { says: 'leaves quotations alone', input: one(quote('Kommunane skal ikkje')) },
      { says: 'leaves names alone', input: one(body('Brev til Dei Nynorske')) },
      {
        says: 'leaves what is marked as the other standard alone',
        input: one(body(paragraph([{ text: 'Kommunane skal ikkje', lang: 'nn' }]))),
      },
    ],
  },
  klarspraak: {
    finds: [
      { says: 'finds a sentence of over 25 words', input: one(body(`${sentence} ${sentence} ${sentence}`)) },
    ],
    silent: [
      { says: 'accepts two sentences of 13', input: one(body(`${sentence}. ${sentence}.`)) },
      {
        says: 'leaves quotations as they were said',
        input: one(quote(`${sentence} ${sentence} ${sentence}`)),
      },
    ],
  },
};
