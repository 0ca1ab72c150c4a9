/** A native, editable chart: a graphic frame on the slide, a chart part, and the workbook that holds its numbers. */
import type { ChartNode } from '../../../core/scene/types';
import { el, NS, type OpcPackage, REL, TYPE, type XmlElement } from '../../../ooxml';
import type { SlideContext } from '../context';
import { graphicFrame } from '../nonvisual';
import { finishPart, scaleLengths } from '../parts';
import { boxOf } from '../units';
import { chartLayer } from './layer';
import { chartPart } from './part';

export function nativeChart(node: ChartNode, context: SlideContext): XmlElement {
  const id = context.nextId();
  const rel = context.relate(REL.chart, addParts(node, context));
  const chart = el('c:chart', { 'xmlns:c': NS.c, 'xmlns:r': NS.r, 'r:id': rel });
  return graphicFrame(node, id, boxOf(node.frame), NS.c!, chart);
}

function addParts(node: ChartNode, context: SlideContext): string {
  const pkg = context.package;
  const bytes = context.workbooks.get(node.spec);
  if (!bytes) throw new Error(`No workbook was written for the chart «${node.id}».`);
  const workbook = pkg.uniqueName('ppt/embeddings/Microsoft_Excel_Worksheet', 'xlsx');
  pkg.addPart(workbook, TYPE.workbook, bytes);
  const part = pkg.uniqueName('ppt/charts/chart', 'xml');
  pkg.addPart(part, TYPE.chart, '');
  const rel = pkg.addRel(part, REL.package, workbook);
  const layer = chartLayer(node, context);
  const unit = context.theme.borrowed?.unit ?? 1;
  if (layer) scaleLengths(layer, unit);
  const layerRel = layer && addLayer(layer, part, pkg);
  const chart = chartPart(node, context, { workbook: rel, layer: layerRel });
  scaleLengths(chart, unit);
  finishPart(pkg, part, chart);
  return part;
}

function addLayer(layer: XmlElement, chart: string, pkg: OpcPackage): string {
  const part = pkg.uniqueName('ppt/drawings/drawing', 'xml');
  pkg.addPart(part, TYPE.chartShapes, '');
  finishPart(pkg, part, layer);
  return pkg.addRel(chart, REL.chartUserShapes, part);
}
