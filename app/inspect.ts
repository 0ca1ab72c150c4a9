/** What is in any .pptx, with our stamps read. */
import { readStamp } from '../exporters/pptx/stamp-read';
import {
  formatReport,
  inspectPresentation,
  OoxmlError,
  type PresentationReport,
  type SlideReport,
} from '../ooxml';
import { AppError } from './errors';

type Stamp = NonNullable<ReturnType<typeof readStamp>>;

export interface InspectedSlide extends SlideReport {
  stamp?: Stamp;
}

export interface Inspection extends PresentationReport {
  slides: readonly InspectedSlide[];
}

/** @throws AppError when the bytes are no presentation */
export function inspect(bytes: Uint8Array): Inspection {
  try {
    const report = inspectPresentation(bytes);
    return { ...report, slides: report.slides.map(withStamp) };
  } catch (error) {
    if (error instanceof OoxmlError) throw new AppError('not-a-presentation', error.message);
    throw error;
  }
}

/** The stamp read takes the place of the tags it was read from. */
function withStamp(slide: SlideReport): InspectedSlide {
  const stamp = readStamp(slide.tags);
  if (!stamp) return slide;
  const tags = Object.fromEntries(Object.entries(slide.tags).filter(([name]) => !/^LYSARK_/i.test(name)));
  return { ...slide, tags, stamp };
}

/** As text for a terminal. */
export function inspectionText(inspection: Inspection): string {
  const slides = inspection.slides.map(({ stamp, ...slide }) =>
    stamp ? { ...slide, tags: { ...slide.tags, Lysark: stampText(stamp) } } : slide,
  );
  return formatReport({ ...inspection, slides });
}

function stampText({ workspace, deck, slide, template, asOf, facts, sender, recipe }: Stamp): string {
  const count = facts.length === 1 ? '1 fact' : `${facts.length} facts`;
  const { name, email, phone, web } = sender?.contact ?? {};
  const reach = [name, email, phone, web].filter(Boolean).join(', ');
  return [
    `${workspace} › ${deck} › ${slide} (${template}), as of ${asOf}, ${count}`,
    ...(sender ? [`from ${sender.name}${reach ? ` (${reach})` : ''}`] : []),
    ...(recipe ? ['with its recipe'] : []),
  ].join('; ');
}
