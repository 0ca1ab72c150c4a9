/** XML of a small correct deck, written by hand so that nothing under test made it. */

const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const XFRM = '<a:xfrm><a:off x="609600" y="609600"/><a:ext cx="6096000" cy="609600"/></a:xfrm>';
const MAPS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const KEEP_MAP = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** `extra` is what sits in `p:nvPr` besides the placeholder; texts are given as finished paragraphs. */
export function placeholder(id: number, ph: string, paragraphs: string, name = `Plassholder ${id}`): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${XFRM}</p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

export function paragraph(content: string, props = ''): string {
  return `<a:p>${props}<a:r><a:rPr lang="nb-NO" sz="2400"/><a:t>${content}</a:t></a:r></a:p>`;
}

export function picture(id: number, nonVisual: string): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Bilde ${id}"${nonVisual}</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${XFRM}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

export const DECORATIVE =
  '><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export function slide(shapes: string, after = '', attributes = ''): string {
  return `${HEAD}<p:sld ${NS}${attributes}><p:cSld><p:spTree>${GROUP}${shapes}</p:spTree>${after}</p:cSld>${KEEP_MAP}</p:sld>`;
}

export function frame(id: number, name: string, uri: string, content: string): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="Folketall i to kommuner"/>` +
    '<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="609600" y="1828800"/>' +
    `<a:ext cx="6096000" cy="1219200"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">` +
    `${content}</a:graphicData></a:graphic></p:graphicFrame>`
  );
}

const cell = (value: string) =>
  `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(value)}</a:txBody><a:tcPr/></a:tc>`;
export const TABLE =
  '<a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="3048000"/><a:gridCol w="3048000"/></a:tblGrid>' +
  `<a:tr h="370840">${cell('Kommune')}${cell('Folketall')}</a:tr><a:tr h="370840">${cell('Vaksdal')}${cell('3 900')}</a:tr></a:tbl>`;
export const CHART_REF = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/>`;

export const CHART =
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${NS}><c:chart><c:autoTitleDeleted val="1"/>` +
  '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser>' +
  '<c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>A!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">' +
  '<c:v>Folketall</c:v></c:pt></c:strCache></c:strRef></c:tx><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>A!$A$2</c:f>' +
  '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Vaksdal</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef>' +
  '<c:f>A!$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>3900</c:v></c:pt>' +
  '</c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="50"/><c:axId val="111"/><c:axId val="222"/></c:barChart>' +
  '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222"/><c:crosses val="autoZero"/></c:catAx>' +
  '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx>' +
  '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';

export const TAGS = `${HEAD}<p:tagLst ${NS}><p:tag name="DECK" val="varmote-2026"/><p:tag name="FACTS" val="a=1 &amp; b=2"/></p:tagLst>`;

export const PRESENTATION =
  `${HEAD}<p:presentation ${NS}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
  '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId3"/>' +
  '<p:sldId id="257" r:id="rId4"/><p:sldId id="258" r:id="rId5"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/>' +
  '<p:notesSz cx="6858000" cy="9144000"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
  '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
  '<p14:section name="Innledning" id="{6F1B2C3D-0001-4A5B-8C9D-0E1F2A3B4C5D}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>' +
  '<p14:section name="Tall" id="{6F1B2C3D-0002-4A5B-8C9D-0E1F2A3B4C5D}"><p14:sldIdLst><p14:sldId id="257"/><p14:sldId id="258"/></p14:sldIdLst></p14:section>' +
  '</p14:sectionLst></p:ext></p:extLst></p:presentation>';

export const MASTER =
  `${HEAD}<p:sldMaster ${NS}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}` +
  `${placeholder(2, 'type="title"', paragraph('Tittel'))}${placeholder(3, 'type="body" idx="1"', paragraph('Tekst'))}` +
  `</p:spTree></p:cSld>${MAPS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/>` +
  '</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="3400"/></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr>' +
  '<a:buChar char="•"/><a:defRPr sz="2400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>';

export function layout(name: string, type: string, shapes: string): string {
  return (
    `${HEAD}<p:sldLayout ${NS} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>` +
    `${KEEP_MAP}</p:sldLayout>`
  );
}

export const NOTES_MASTER =
  `${HEAD}<p:notesMaster ${NS}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}` +
  `${placeholder(2, 'type="body" idx="1"', paragraph('Notater'))}</p:spTree></p:cSld>${MAPS}</p:notesMaster>`;

export const NOTES =
  `${HEAD}<p:notes ${NS}><p:cSld><p:spTree>${GROUP}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Lysbilde"/><p:cNvSpPr>` +
  '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
  `${placeholder(3, 'type="body" idx="1"', paragraph('Si dette først.') + paragraph('Så dette.'))}</p:spTree></p:cSld>${KEEP_MAP}</p:notes>`;

export function theme(name: string): string {
  const colour = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${value}"/></a:${tag}>`;
  const colours = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  const font = (tag: string, face: string) =>
    `<a:${tag}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${colours.map((tag, i) => colour(tag, (i * 1118481).toString(16).toUpperCase().padStart(6, '0'))).join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${font('majorFont', 'Georgia')}${font('minorFont', 'Calibri')}</a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}

export const CORE =
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<dc:title>Vårmøte</dc:title><dc:creator>Utvalget</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-03-01T08:00:00Z</dcterms:created>' +
  '<dc:language>nb-NO</dc:language></cp:coreProperties>';
export const APP =
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Slides>3</Slides><Notes>1</Notes><HiddenSlides>0</HiddenSlides></Properties>';

export function rels(...rows: [type: string, target: string, external?: boolean][]): string {
  const row = ([type, target, external]: [string, string, boolean?], i: number) =>
    `<Relationship Id="rId${i + 1}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"` +
    `${external ? ' TargetMode="External"' : ''}/>`;
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(row).join('')}</Relationships>`;
}
