import { writeZip } from '../../ooxml/zip';
import {
  APP,
  CHART,
  CHART_REF,
  CORE,
  DECORATIVE,
  frame,
  HEAD,
  layout,
  MASTER,
  NOTES,
  NOTES_MASTER,
  PRESENTATION,
  paragraph,
  picture,
  placeholder,
  rels,
  slide,
  TABLE,
  TAGS,
  theme,
} from './deck-parts';

export type Files = Map<string, string | Uint8Array>;

/** A grey pixel. */
const PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const METADATA = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';

/** What the package of `goodDeck` holds, file by file, ready to be spoiled. */
export function goodFiles(): Files {
  const title = (text: string) => placeholder(2, 'type="title"', paragraph(text));
  const link =
    '<a:p><a:r><a:rPr lang="nb-NO" sz="2400"><a:hlinkClick r:id="rId3"/></a:rPr><a:t>Les utredningen</a:t></a:r></a:p>';
  const list = placeholder(
    3,
    'type="body" idx="1"',
    paragraph('Første punkt') + paragraph('Andre punkt') + link,
  );
  const files: Files = new Map<string, string | Uint8Array>([
    [
      '_rels/.rels',
      rels(
        ['officeDocument', 'ppt/presentation.xml'],
        [`${METADATA}/core-properties`, 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ),
    ],
    ['docProps/core.xml', CORE],
    ['docProps/app.xml', APP],
    ['ppt/presentation.xml', PRESENTATION],
    [
      'ppt/_rels/presentation.xml.rels',
      rels(
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ['slide', 'slides/slide1.xml'],
        ['slide', 'slides/slide2.xml'],
        ['slide', 'slides/slide3.xml'],
        ['theme', 'theme/theme1.xml'],
      ),
    ],
    ['ppt/slideMasters/slideMaster1.xml', MASTER],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      rels(
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['slideLayout', '../slideLayouts/slideLayout2.xml'],
        ['theme', '../theme/theme1.xml'],
      ),
    ],
    [
      'ppt/slideLayouts/slideLayout1.xml',
      layout(
        'Forside',
        'title',
        placeholder(2, 'type="ctrTitle"', paragraph('Tittel')) +
          placeholder(3, 'type="subTitle" idx="1"', paragraph('Undertittel')),
      ),
    ],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      rels(['slideMaster', '../slideMasters/slideMaster1.xml']),
    ],
    [
      'ppt/slideLayouts/slideLayout2.xml',
      layout(
        'Tittel og tekst',
        'obj',
        title('Tittel') + placeholder(3, 'type="body" idx="1"', paragraph('Tekst')),
      ),
    ],
    [
      'ppt/slideLayouts/_rels/slideLayout2.xml.rels',
      rels(['slideMaster', '../slideMasters/slideMaster1.xml']),
    ],
    ['ppt/theme/theme1.xml', theme('Fjord')],
    ['ppt/theme/theme2.xml', theme('Notater')],
    ['ppt/notesMasters/notesMaster1.xml', NOTES_MASTER],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', rels(['theme', '../theme/theme2.xml'])],
    [
      'ppt/slides/slide1.xml',
      slide(
        placeholder(2, 'type="ctrTitle"', paragraph('Vårmøte')) +
          placeholder(3, 'type="subTitle" idx="1"', paragraph('Bergen, 4. mars')),
      ),
    ],
    ['ppt/slides/_rels/slide1.xml.rels', rels(['slideLayout', '../slideLayouts/slideLayout1.xml'])],
    [
      'ppt/slides/slide2.xml',
      slide(
        title('Tre ting') +
          list +
          picture(4, ' descr="Et tettsted ved en fjord">') +
          picture(5, ` descr=""${DECORATIVE}`),
        '<p:custDataLst><p:tags r:id="rId4"/></p:custDataLst>',
      ),
    ],
    [
      'ppt/slides/_rels/slide2.xml.rels',
      rels(
        ['slideLayout', '../slideLayouts/slideLayout2.xml'],
        ['image', '../media/image1.png'],
        ['hyperlink', 'https://example.org/nou', true],
        ['tags', '../tags/tag1.xml'],
        ['notesSlide', '../notesSlides/notesSlide1.xml'],
      ),
    ],
    [
      'ppt/slides/slide3.xml',
      slide(
        title('Folketallet') + frame(3, 'Tabell', 'table', TABLE) + frame(4, 'Diagram', 'chart', CHART_REF),
      ),
    ],
    [
      'ppt/slides/_rels/slide3.xml.rels',
      rels(['slideLayout', '../slideLayouts/slideLayout2.xml'], ['chart', '../charts/chart1.xml']),
    ],
    ['ppt/notesSlides/notesSlide1.xml', NOTES],
    [
      'ppt/notesSlides/_rels/notesSlide1.xml.rels',
      rels(['notesMaster', '../notesMasters/notesMaster1.xml'], ['slide', '../slides/slide2.xml']),
    ],
    ['ppt/tags/tag1.xml', TAGS],
    ['ppt/charts/chart1.xml', CHART],
    ['ppt/media/image1.png', PNG],
  ]);
  files.set('[Content_Types].xml', contentTypes(files));
  return files;
}

/** The small correct deck as a .pptx; `spoil` may alter its files first. */
export function goodDeck(spoil: (files: Files) => void = () => {}): Uint8Array {
  const files = goodFiles();
  spoil(files);
  return writeZip(files);
}

/** Replaces text in a file, and complains if it is not there: a fault that is not injected proves nothing. */
export function replace(files: Files, name: string, from: string | RegExp, to: string): void {
  const before = files.get(name);
  if (typeof before !== 'string') throw new Error(`the fixture has no text file ${name}`);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} does not contain ${from}`);
  files.set(name, after);
}

const KINDS: [RegExp, string][] = [
  [/slides\//, `${PML}.slide+xml`],
  [/slideLayouts\//, `${PML}.slideLayout+xml`],
  [/slideMasters\//, `${PML}.slideMaster+xml`],
  [/notesSlides\//, `${PML}.notesSlide+xml`],
  [/notesMasters\//, `${PML}.notesMaster+xml`],
  [/tags\//, `${PML}.tags+xml`],
  [/presentation\.xml$/, `${PML}.presentation.main+xml`],
  [/theme\//, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/charts\//, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

function contentTypes(files: Files): string {
  const rows = [...files.keys()].flatMap((name) => {
    const kind = name.endsWith('.rels') ? undefined : KINDS.find(([pattern]) => pattern.test(name));
    return kind ? [`<Override PartName="/${name}" ContentType="${kind[1]}"/>`] : [];
  });
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${rows.join('')}</Types>`
  );
}
