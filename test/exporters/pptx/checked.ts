/** Exports as every test does it: nothing leaves without passing the SDK validator and the package linter. */
import { expect } from 'vitest';
import type { Theme } from '../../../core/scene/theme';
import type { SceneDeck } from '../../../core/scene/types';
import { exportPptx } from '../../../exporters/pptx/index';
import { inspectPresentation, OpcPackage, type XmlElement } from '../../../ooxml';
import { lintPackage } from '../../support/ooxml-lint';
import { validateWithSdk } from '../../support/sdk';
import { assets, theme as usual } from './decks';

export interface Exported {
  bytes: Uint8Array;
  report: ReturnType<typeof inspectPresentation>;
  pkg: OpcPackage;
  /** A slide's XML, from 1. */
  slide(number: number): XmlElement;
}

export async function exported(deck: SceneDeck, theme: Theme = usual): Promise<Exported> {
  const bytes = await exportPptx(deck, theme, assets);
  expect(lintPackage(bytes)).toEqual([]);
  expect(await validateWithSdk(bytes)).toEqual([]);
  const pkg = OpcPackage.read(bytes);
  const report = inspectPresentation(bytes);
  expect(report.problems).toEqual([]);
  return { bytes, report, pkg, slide: (number) => pkg.xml(`ppt/slides/slide${number}.xml`) };
}
