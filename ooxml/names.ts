/** Relationship types and content types of presentation packages (ECMA-376 Part 1, 13.3 and 15.2; Part 2 annex). */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** Relationship types, transitional spelling; strict ones are read as these. */
export const REL = {
  officeDocument: `${OFFICE}/officeDocument`,
  slide: `${OFFICE}/slide`,
  slideLayout: `${OFFICE}/slideLayout`,
  slideMaster: `${OFFICE}/slideMaster`,
  theme: `${OFFICE}/theme`,
  themeOverride: `${OFFICE}/themeOverride`,
  notesSlide: `${OFFICE}/notesSlide`,
  notesMaster: `${OFFICE}/notesMaster`,
  handoutMaster: `${OFFICE}/handoutMaster`,
  image: `${OFFICE}/image`,
  chart: `${OFFICE}/chart`,
  chartUserShapes: `${OFFICE}/chartUserShapes`,
  package: `${OFFICE}/package`,
  oleObject: `${OFFICE}/oleObject`,
  hyperlink: `${OFFICE}/hyperlink`,
  tags: `${OFFICE}/tags`,
  comments: `${OFFICE}/comments`,
  commentAuthors: `${OFFICE}/commentAuthors`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  font: `${OFFICE}/font`,
  video: `${OFFICE}/video`,
  audio: `${OFFICE}/audio`,
  media: `${MICROSOFT}/2007/relationships/media`,
  chartStyle: `${MICROSOFT}/2011/relationships/chartStyle`,
  chartColors: `${MICROSOFT}/2011/relationships/chartColorStyle`,
  diagramData: `${OFFICE}/diagramData`,
  customXml: `${OFFICE}/customXml`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
  customProperties: `${OFFICE}/custom-properties`,
  thumbnail: `${PACKAGE}/metadata/thumbnail`,
} as const;

const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const OFC = 'application/vnd.openxmlformats-officedocument';

export const TYPE = {
  presentation: `${PML}.presentation.main+xml`,
  template: `${PML}.template.main+xml`,
  slideshow: `${PML}.slideshow.main+xml`,
  macroPresentation: 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
  macroTemplate: 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml',
  slide: `${PML}.slide+xml`,
  slideLayout: `${PML}.slideLayout+xml`,
  slideMaster: `${PML}.slideMaster+xml`,
  notesSlide: `${PML}.notesSlide+xml`,
  notesMaster: `${PML}.notesMaster+xml`,
  handoutMaster: `${PML}.handoutMaster+xml`,
  presProps: `${PML}.presProps+xml`,
  viewProps: `${PML}.viewProps+xml`,
  tableStyles: `${PML}.tableStyles+xml`,
  tags: `${PML}.tags+xml`,
  comments: `${PML}.comments+xml`,
  commentAuthors: `${PML}.commentAuthors+xml`,
  theme: `${OFC}.theme+xml`,
  themeOverride: `${OFC}.themeOverride+xml`,
  chart: `${OFC}.drawingml.chart+xml`,
  chartShapes: `${OFC}.drawingml.chartshapes+xml`,
  chartStyle: 'application/vnd.ms-office.chartstyle+xml',
  chartColors: 'application/vnd.ms-office.chartcolorstyle+xml',
  workbook: `${OFC}.spreadsheetml.sheet`,
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: `${OFC}.extended-properties+xml`,
  customProperties: `${OFC}.custom-properties+xml`,
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
} as const;

/** Content types by file extension, for parts whose writer forgot to say. */
export const TYPE_OF_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['svg', 'image/svg+xml'],
  ['emf', 'image/x-emf'],
  ['wmf', 'image/x-wmf'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['bmp', 'image/bmp'],
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['wav', 'audio/wav'],
  ['xlsx', TYPE.workbook],
  ['vml', `${OFC}.vmlDrawing`],
  ['fntdata', 'application/x-fontdata'],
  ['xml', TYPE.xml],
  ['rels', TYPE.relationships],
]);

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_SPELLING = new Map([
  ['extendedProperties', 'extended-properties'],
  ['customProperties', 'custom-properties'],
]);

/** A strict relationship type (ISO/IEC 29500-1 annex A) in its transitional spelling; others unchanged. */
export function transitionalType(type: string): string {
  if (!type.startsWith(`${STRICT}/`)) return type;
  const last = type.slice(STRICT.length + 1);
  return `${OFFICE}/${STRICT_SPELLING.get(last) ?? last}`;
}
