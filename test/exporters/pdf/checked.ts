/** Exports as every test does it: nothing leaves without passing the linter. */
import { expect } from 'vitest';
import type { SceneDeck } from '../../../core/scene/types';
import { type ReadPdf, readPdf } from '../../support/pdf/context';
import { lintRead } from '../../support/pdf/lint';
import { type Given, pdfOf } from './plain';

export { pdfOf } from './plain';

export interface Exported extends ReadPdf {
  bytes: Uint8Array;
}

export async function exported(deck: SceneDeck, given: Given = {}): Promise<Exported> {
  return checked(await pdfOf(deck, given));
}

export async function checked(bytes: Uint8Array): Promise<Exported> {
  const read = await readPdf(bytes);
  expect(lintRead(read)).toEqual([]);
  return { bytes, ...read };
}
