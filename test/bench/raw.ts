/**
 * The yardstick: pptxgenjs alone writing the same objects – texts with the same runs and frames, shapes, tables,
 * notes, and images that are encoded already. It measures nothing, resolves nothing and names no placeholders.
 */
import PptxGenJS from 'pptxgenjs';
import type { ColorToken, Theme } from '../../core/scene/theme';
import type {
  ChartNode,
  Frame,
  ImageNode,
  Scene,
  SceneNode,
  SceneParagraph,
  ShapeNode,
  TableNode,
} from '../../core/scene/types';

/** What pptxgenjs is given: scenes, and every image as a data URI. */
export interface RawInput {
  theme: Theme;
  scenes: Scene[];
  images: Map<string, string>;
}

const presets: Readonly<Record<ShapeNode['geometry'], string>> = {
  rect: 'rect',
  ellipse: 'ellipse',
  line: 'line',
  roundRect: 'roundRect',
  wedge: 'wedgeRoundRectCallout',
  path: 'custGeom',
};

export async function buildRaw({ theme, scenes, images }: RawInput): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'page', width: theme.page.width / 72, height: theme.page.height / 72 });
  pptx.layout = 'page';
  for (const scene of scenes) {
    const slide = pptx.addSlide();
    slide.background = { color: theme.colors[scene.background] };
    for (const node of scene.nodes) addNode(slide, node, theme, images);
    const notes = scene.notes.map((p) => p.runs.map((run) => run.text).join('')).join('\n');
    if (notes !== '') slide.addNotes(notes);
  }
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

function addNode(
  slide: PptxGenJS.Slide,
  node: SceneNode,
  theme: Theme,
  images: ReadonlyMap<string, string>,
): void {
  const at = { ...inches(node.frame), objectName: node.id };
  switch (node.kind) {
    case 'text':
      slide.addText(runs(node.paragraphs, theme), {
        ...at,
        margin: 0,
        valign: node.valign,
        wrap: !node.nowrap,
        isTextBox: true,
      });
      return;
    case 'image':
      slide.addImage({ ...at, ...cropped(node), data: images.get(node.asset)!, altText: node.alt ?? '' });
      return;
    case 'shape':
      slide.addShape(presets[node.geometry] as PptxGenJS.SHAPE_NAME, {
        ...at,
        fill: node.fill ? { color: theme.colors[node.fill] } : undefined,
        line: node.stroke && line(node.stroke, theme),
      });
      return;
    case 'table':
      slide.addTable(rows(node, theme), {
        ...at,
        colW: node.columns.map((width) => width / 72),
        rowH: node.rows.map((row) => row.height / 72),
      });
      return;
    case 'chart':
      slide.addChart(node.spec.kind === 'line' ? 'line' : 'bar', chartData(node), {
        ...at,
        altText: node.alt ?? '',
        barDir: node.spec.kind === 'horizontal' ? 'bar' : 'col',
      });
      return;
    case 'group':
      for (const child of node.children) addNode(slide, child, theme, images);
      return;
  }
}

function inches(frame: Frame): { x: number; y: number; w: number; h: number } {
  return { x: frame.x / 72, y: frame.y / 72, w: frame.w / 72, h: frame.h / 72 };
}

function chartData({ spec }: ChartNode): PptxGenJS.OptsChartData[] {
  return spec.series.map(({ name, values }) => ({
    name,
    labels: spec.categories,
    values: values as number[],
  }));
}

function line(stroke: { color: ColorToken; width: number }, theme: Theme): PptxGenJS.ShapeLineProps {
  return { color: theme.colors[stroke.color], width: stroke.width };
}

function cropped({ crop, frame, geometry }: ImageNode): Partial<PptxGenJS.ImageProps> {
  const w = frame.w / 72 / (crop.right - crop.left);
  const h = frame.h / 72 / (crop.bottom - crop.top);
  const sizing = {
    type: 'crop',
    x: crop.left * w,
    y: crop.top * h,
    w: frame.w / 72,
    h: frame.h / 72,
  } as const;
  return { w, h, sizing, rounding: geometry === 'ellipse' };
}

function runs(paragraphs: readonly SceneParagraph[], theme: Theme): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((p) =>
    p.runs.map((run, i) => ({
      text: run.text,
      options: {
        fontFace: theme.fonts[p.style.font].family,
        fontSize: run.size ?? p.style.size,
        bold: run.bold ?? p.style.bold ?? false,
        italic: run.italic ?? p.style.italic ?? false,
        color: theme.colors[run.color ?? p.style.color],
        align: p.style.align ?? 'left',
        lang: run.lang,
        bullet: p.marker ? { indent: p.hang ?? 0 } : false,
        paraSpaceBefore: p.spaceBefore ?? 0,
        hyperlink: run.href ? { url: run.href } : undefined,
        breakLine: i === p.runs.length - 1,
      },
    })),
  );
}

function rows(node: TableNode, theme: Theme): PptxGenJS.TableRow[] {
  return node.rows.map((row, i) =>
    row.cells.map((cell) => ({
      text: runs(cell.paragraphs, theme) as PptxGenJS.TableCell[],
      options: {
        margin: node.padding / 72,
        fill: i === 0 && node.headerFill ? { color: theme.colors[node.headerFill] } : undefined,
        border: [
          { type: 'none' },
          { type: 'none' },
          { type: 'solid', pt: 1, color: theme.colors[node.rule] },
          { type: 'none' },
        ],
      },
    })),
  );
}
