import { type Files, replace } from './deck';

/** A fault put into the good deck, and who must notice it. Lint rules by name; `sdk` the Open XML SDK validator. */
export interface Fault {
  readonly what: string;
  readonly spoil: (files: Files) => void;
  readonly sdk: boolean;
  readonly lint: readonly string[];
}

const PRES = 'ppt/presentation.xml';
const S1 = 'ppt/slides/slide1.xml';
const S2 = 'ppt/slides/slide2.xml';
const S3 = 'ppt/slides/slide3.xml';
const TYPES = '[Content_Types].xml';
const CHART = 'ppt/charts/chart1.xml';
const CORE = 'docProps/core.xml';

function edit(name: string, from: string | RegExp, to: string): (files: Files) => void {
  return (files) => replace(files, name, from, to);
}

export const FAULTS: readonly Fault[] = [
  // Found by the linter alone: what the SDK is known to miss.
  {
    what: 'a duplicate shape id',
    spoil: edit(S2, 'id="5" name', 'id="4" name'),
    sdk: false,
    lint: ['duplicate-shape-id'],
  },
  {
    what: 'a phantom override',
    spoil: edit(
      TYPES,
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster9.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/></Types>',
    ),
    sdk: false,
    lint: ['phantom-override'],
  },
  {
    what: 'a theme shared by master and notes master',
    spoil: (f) => {
      replace(f, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1');
      f.delete('ppt/theme/theme2.xml');
      replace(f, TYPES, /<Override PartName="\/ppt\/theme\/theme2.xml"[^>]*>/, '');
    },
    sdk: false,
    lint: ['shared-theme'],
  },
  {
    what: 'a layout id that is also the master’s',
    spoil: edit('ppt/slideMasters/slideMaster1.xml', 'id="2147483650"', 'id="2147483648"'),
    sdk: false,
    lint: ['master-id'],
  },
  {
    what: 'a table row with a cell too few',
    spoil: edit(S3, /<a:tc>(?!.*<a:tc>).*?<\/a:tc>/, ''),
    sdk: false,
    lint: ['table-grid'],
  },
  {
    what: 'a section that names an unknown slide',
    spoil: edit(PRES, '<p14:sldId id="258"/>', '<p14:sldId id="258"/><p14:sldId id="999"/>'),
    sdk: false,
    lint: ['section-slides'],
  },
  {
    what: 'a slide in no section',
    spoil: edit(PRES, '<p14:sldId id="258"/>', ''),
    sdk: false,
    lint: ['section-slides'],
  },
  {
    what: 'a slide without layout',
    spoil: edit('ppt/slides/_rels/slide1.xml.rels', /<Relationship Id[^>]*>/, ''),
    sdk: false,
    lint: ['layout-missing'],
  },
  {
    what: 'image/jpg for image/jpeg',
    spoil: edit(
      TYPES,
      '<Default Extension="rels"',
      '<Default Extension="jpg" ContentType="image/jpg"/><Default Extension="rels"',
    ),
    sdk: false,
    lint: ['image-jpg'],
  },
  {
    what: 'an orphan part',
    spoil: (f) => f.set('ppt/media/image9.png', f.get('ppt/media/image1.png')!),
    sdk: false,
    lint: ['orphan-part', 'duplicate-media'],
  },
  {
    what: 'a target in other capitals',
    spoil: edit('ppt/slides/_rels/slide2.xml.rels', 'media/image1.png', 'Media/image1.png'),
    sdk: false,
    lint: ['target-case'],
  },
  {
    what: 'a third, orphan chart axis',
    spoil: edit(
      CHART,
      '<c:axId val="222"/></c:barChart>',
      '<c:axId val="222"/><c:axId val="333"/></c:barChart>',
    ),
    sdk: true,
    lint: ['chart-axes'],
  },
  {
    what: 'an empty chart value',
    spoil: edit(CHART, '<c:v>3900</c:v>', '<c:v></c:v>'),
    sdk: false,
    lint: ['empty-chart-value'],
  },
  {
    what: 'a wrong slide count in app.xml',
    spoil: edit('docProps/app.xml', '<Slides>3', '<Slides>7'),
    sdk: false,
    lint: ['slide-count'],
  },
  {
    what: 'a JPEG that is called PNG',
    spoil: (f) => f.set('ppt/media/image1.png', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
    sdk: false,
    lint: ['media-mismatch'],
  },

  // Privacy, language and accessibility: no validator knows these.
  {
    what: 'a file path as alt text',
    spoil: edit(S2, 'descr="Et tettsted ved en fjord"', 'descr="/home/kari/bilder/fjord.png"'),
    sdk: false,
    lint: ['file-path', 'alt-file-name'],
  },
  {
    what: 'a Windows path in an attribute',
    spoil: edit(S2, 'name="Bilde 4"', 'name="C:\\Users\\kari\\fjord"'),
    sdk: false,
    lint: ['file-path'],
  },
  {
    what: 'preencoded.png',
    spoil: edit(S2, 'descr="Et tettsted ved en fjord"', 'descr="preencoded.png"'),
    sdk: false,
    lint: ['alt-file-name'],
  },
  {
    what: 'en-US in a Norwegian deck',
    spoil: edit(S1, 'lang="nb-NO"', 'lang="en-US"'),
    sdk: false,
    lint: ['foreign-default-language'],
  },
  {
    what: 'a run without language',
    spoil: edit(S1, ' lang="nb-NO"', ''),
    sdk: false,
    lint: ['run-language'],
  },
  {
    what: 'no document language',
    spoil: edit(CORE, /<dc:language>.*<\/dc:language>/, ''),
    sdk: false,
    lint: ['document-language'],
  },
  { what: 'no document title', spoil: edit(CORE, 'Vårmøte', ''), sdk: false, lint: ['document-title'] },
  {
    what: 'an empty alt text',
    spoil: edit(S2, 'descr="Et tettsted ved en fjord"', 'descr=""'),
    sdk: false,
    lint: ['alt-missing'],
  },
  {
    what: 'a decorative mark under another uri',
    spoil: edit(S2, 'C183D7F6', 'C183D7F7'),
    sdk: false,
    lint: ['alt-missing'],
  },
  {
    what: 'an empty placeholder',
    spoil: edit(S1, 'Bergen, 4. mars', ''),
    sdk: false,
    lint: ['empty-placeholder'],
  },
  {
    what: 'hasCustomPrompt on a slide',
    spoil: edit(S1, 'type="subTitle"', 'type="subTitle" hasCustomPrompt="1"'),
    sdk: false,
    lint: ['custom-prompt'],
  },
  {
    what: 'a slide without title',
    spoil: edit(S1, 'type="ctrTitle"', 'type="body" idx="9"'),
    sdk: false,
    lint: ['title-missing'],
  },
  {
    what: 'a table without header row',
    spoil: edit(S3, ' firstRow="1"', ''),
    sdk: false,
    lint: ['table-header'],
  },
  {
    what: 'a typed bullet',
    spoil: edit(S1, 'Bergen, 4. mars', '• Bergen'),
    sdk: false,
    lint: ['typed-bullet'],
  },

  // Found by both.
  {
    what: 'a control character',
    spoil: edit(S1, 'Vårmøte', 'Vår\u000bmøte'),
    sdk: true,
    lint: ['malformed-xml', 'control-character'],
  },
  {
    what: 'malformed XML',
    spoil: edit('docProps/app.xml', '<Slides>', '<Company>A & B</Company><Slides>'),
    sdk: true,
    lint: ['malformed-xml'],
  },
  {
    what: 'an undeclared prefix',
    spoil: edit(S1, '<p:clrMapOvr>', '<p14:x/><p:clrMapOvr>'),
    sdk: true,
    lint: ['malformed-xml'],
  },
  {
    what: 'a dangling relationship',
    spoil: edit('ppt/slides/_rels/slide2.xml.rels', 'image1.png', 'image7.png'),
    sdk: true,
    lint: ['dangling-relationship', 'orphan-part'],
  },
  {
    what: 'an r:embed without relationship',
    spoil: edit(S2, 'r:embed="rId2"', 'r:embed="rId99"'),
    sdk: true,
    lint: ['dangling-relationship'],
  },
  {
    what: 'notesMasterIdLst in the wrong place',
    spoil: edit(PRES, /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(.*?)(<p:notesSz)/, '$2$1$3'),
    sdk: true,
    lint: ['presentation-order'],
  },
  {
    what: 'a section id in small letters',
    spoil: edit(PRES, '6F1B2C3D-0001-4A5B', '6f1b2c3d-0001-4a5b'),
    sdk: true,
    lint: ['section-guid'],
  },
  {
    what: 'a part without content type',
    spoil: edit(TYPES, /<Override PartName="\/ppt\/charts[^>]*>/, ''),
    sdk: true,
    lint: ['missing-content-type'],
  },
  {
    what: 'notes without notes master',
    spoil: edit('ppt/notesSlides/_rels/notesSlide1.xml.rels', /<Relationship Id="rId1"[^>]*>/, ''),
    sdk: false,
    lint: ['notes-master'],
  },
  {
    what: 'a slide id used twice',
    spoil: edit(PRES, '<p:sldId id="257"', '<p:sldId id="256"'),
    sdk: true,
    lint: ['slide-list', 'section-slides'],
  },
  {
    what: 'a layout id too small',
    spoil: edit('ppt/slideMasters/slideMaster1.xml', 'id="2147483649"', 'id="300"'),
    sdk: true,
    lint: ['master-id'],
  },

  // Left to the SDK: the schema's business.
  {
    what: 'an unknown element',
    spoil: edit(S1, '<p:clrMapOvr>', '<p:nonsense/><p:clrMapOvr>'),
    sdk: true,
    lint: [],
  },
  { what: 'NaN for a coordinate', spoil: edit(S1, 'x="609600"', 'x="NaN"'), sdk: true, lint: [] },
  {
    what: 'two a:pPr in a paragraph',
    spoil: edit(S1, '<a:p>', '<a:p><a:pPr/><a:pPr/>'),
    sdk: true,
    lint: [],
  },
  { what: 'an unknown preset shape', spoil: edit(S2, 'prst="rect"', 'prst="oval"'), sdk: true, lint: [] },
  {
    what: 'invertIfNegative in the wrong place',
    spoil: edit(CHART, '<c:gapWidth val="50"/>', '<c:gapWidth val="50"/><c:invertIfNegative val="0"/>'),
    sdk: true,
    lint: [],
  },
  { what: 'no slide size', spoil: edit(PRES, /<p:notesSz[^>]*>/, ''), sdk: true, lint: [] },
  {
    what: 'a colour that is none',
    spoil: edit('ppt/theme/theme1.xml', 'val="111111"', 'val="grey"'),
    sdk: true,
    lint: [],
  },
];
