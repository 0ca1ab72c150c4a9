import { describe, expect, it } from 'vitest';
import { type LayoutRole, layoutRoles } from '../../../core/scene/theme';
import { readStamp, stampedTexts, textDigest } from '../../../exporters/pptx';
import { ownBase } from '../../../exporters/pptx/base/index';
import { type BaseLayout, type BasePackage, exportPptx } from '../../../exporters/pptx/index';
import { inspectPresentation, OpcPackage } from '../../../ooxml';
import { lintPackage } from '../../support/ooxml-lint';
import { validateWithSdk } from '../../support/sdk';
import { assets, everything, theme } from './decks';

/** Somebody's template: read from bytes, one poor layout for everything, nothing known of its looks. */
async function poorTemplate(): Promise<BasePackage> {
  const bytes = await exportPptx({ ...everything(), scenes: [] }, theme, assets);
  const own = ownBase(theme, 'nb');
  const poor: BaseLayout = {
    part: own.layouts.titleOnly.part,
    name: 'Bare tittel',
    placeholders: { title: { type: 'title' }, bodies: [] },
    decorations: [],
  };
  return {
    ...own,
    package: OpcPackage.read(bytes),
    layouts: Object.fromEntries(layoutRoles.map((role) => [role, poor])) as Record<LayoutRole, BaseLayout>,
  };
}

describe('Another base package', () => {
  it('takes slides although its layouts have nothing but a title', async () => {
    const bytes = await exportPptx(everything(), theme, assets, { base: await poorTemplate() });
    expect(lintPackage(bytes)).toEqual([]);
    expect(await validateWithSdk(bytes)).toEqual([]);
    const { slides, properties } = inspectPresentation(bytes);
    expect(properties.title).toBe('Kommunekommisjonen & økonomien');
    expect(slides[1]!.placeholders.map(({ type }) => type)).toEqual(['title']);
    expect(slides[1]!.texts.map(({ text }) => text)).toEqual([
      'Sammensetning',
      'Første punkt\nAndre punkt',
      'Kommunekommisjonen',
      '2',
    ]);
    for (const slide of slides)
      expect(readStamp(slide.tags)?.text).toBe(textDigest(stampedTexts(slide).map(({ text }) => text)));
  });
});
