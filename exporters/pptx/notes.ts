/** Speaker notes: one notes slide for each slide that has any. */
import { bcp47 } from '../../core/formats/language';
import type { Scene, SceneParagraph } from '../../core/scene/types';
import { el, NS, REL, TYPE, type XmlElement } from '../../ooxml';
import { shapeTree } from './base/layouts';
import { slideImage } from './base/masters';
import type { SlideInput } from './context';
import { hyperlink, type ParagraphContext } from './paragraphs';
import { finishPart, relations } from './parts';
import { runTexts } from './text';
import { emu } from './units';

/** Whether there is anything to say; empty paragraphs are no notes. */
export function hasNotes(scene: Scene): boolean {
  return scene.notes.some((p) => p.runs.some((run) => run.text.trim() !== ''));
}

export function addNotes(input: SlideInput, slide: string): void {
  const { scene, base, theme } = input;
  if (!hasNotes(scene)) return;
  const pkg = base.package;
  const part = pkg.uniqueName('ppt/notesSlides/notesSlide', 'xml');
  pkg.addPart(part, TYPE.notesSlide, '');
  pkg.addRel(part, REL.notesMaster, base.notesMaster);
  pkg.addRel(part, REL.slide, slide);
  pkg.addRel(slide, REL.notesSlide, part);
  const context: ParagraphContext = {
    theme,
    language: scene.language,
    link: relations(pkg, part).link,
  };
  const xml = el(
    'p:notes',
    { 'xmlns:a': NS.a, 'xmlns:r': NS.r, 'xmlns:p': NS.p },
    el('p:cSld', {}, shapeTree([slideImage(2), body(scene.notes, context)])),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
  finishPart(pkg, part, xml);
}

function body(list: readonly SceneParagraph[], context: ParagraphContext): XmlElement {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 3, name: 'Notater 2' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', idx: '1' })),
    ),
    el('p:spPr'),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...list.map((p) => paragraph(p, context))),
  );
}

/** Notes take size, font and colour from the notes master; only language and emphasis are theirs. */
function paragraph(p: SceneParagraph, context: ParagraphContext): XmlElement {
  const texts = runTexts(p.runs, undefined);
  const language = p.runs[p.runs.length - 1]?.lang ?? context.language;
  return el(
    'a:p',
    {},
    ...(p.marker ? [listProperties(p)] : []),
    ...p.runs.flatMap((run, i) =>
      texts[i]!.split('\n').flatMap((line, at) => {
        const properties = (linked: boolean): XmlElement => {
          const link = linked && run.href !== undefined ? context.link(run.href) : undefined;
          return el(
            'a:rPr',
            { lang: bcp47[run.lang], b: run.bold || undefined, i: run.italic || undefined, dirty: false },
            link !== undefined && hyperlink(link, false),
          );
        };
        const lineBreak = at > 0 ? [el('a:br', {}, properties(false))] : [];
        return line === '' ? lineBreak : [...lineBreak, el('a:r', {}, properties(true), el('a:t', {}, line))];
      }),
    ),
    el('a:endParaRPr', { lang: bcp47[language], dirty: false }),
  );
}

function listProperties(p: SceneParagraph): XmlElement {
  const step = 14 * ((p.level ?? 0) + 1);
  const marker =
    p.marker === 'number'
      ? el('a:buAutoNum', { type: 'arabicPeriod' })
      : el('a:buChar', { char: p.marker === 'dash' ? '–' : '•' });
  return el(
    'a:pPr',
    { marL: emu(step), lvl: p.level || undefined, indent: -emu(14) },
    el('a:buFont', { typeface: '+mn-lt' }),
    marker,
  );
}
