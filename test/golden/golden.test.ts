import { describe, it } from 'vitest';
import { rasterizeSvg } from '../../exporters/png';
import { exportPptx } from '../../exporters/pptx';
import { OpcPackage } from '../../ooxml';
import { galleryAssets } from '../gallery/case';
import { gallery } from '../gallery/cases';
import { compileCase } from '../gallery/compiled';
import { expectGolden } from './golden';
import { sceneText } from './scene-text';
import { slideText } from './slide-text';

/** Of normal length, each on another layout: what a designer decided, so that nobody undoes it by accident. */
const scenes = [
  'cover-normal',
  'section-normal',
  'quote-normal',
  'quote-pair-normal',
  'decision-normal',
  'key-figures-normal',
  'composition-12',
  'mandate-normal',
  'meeting-plan-normal',
  'statements-normal',
  'pairs-normal',
  'recommendation-normal',
  'table-normal',
  'composition-12-4x3',
];

/** As PowerPoint gets them: a list, a table, a picture and a placed quotation. */
const slides = ['statements-nested', 'table-small', 'image-bullets-normal', 'quote-normal'];

const caseOf = (id: string) => compileCase(gallery.find((one) => one.id === id)!);

describe('the gallery', () => {
  it.each(scenes)('lays out %s as it did', (id) => {
    expectGolden(`scenes/${id}.txt`, `${caseOf(id).deck.scenes.map(sceneText).join('\n\n')}\n`);
  });

  it.each(slides)('writes %s for PowerPoint as it did', async (id) => {
    const { deck, theme } = caseOf(id);
    const bytes = await exportPptx(
      deck,
      theme,
      galleryAssets((svg) => rasterizeSvg(svg, 100)),
    );
    expectGolden(`slides/${id}.xml`, slideText(OpcPackage.read(bytes).xml('ppt/slides/slide1.xml')));
  });
});
