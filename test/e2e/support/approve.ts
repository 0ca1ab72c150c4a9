/** What Lysark wrote, looked at by everybody who can: our inspection, our linter, and the Open XML SDK's validator. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Inspection, inspect } from '../../../app/inspect';
import { lintPackage } from '../../support/ooxml-lint';
import { lettersOf } from '../../support/pdf/compare';
import { readPdf } from '../../support/pdf/context';
import { lintRead } from '../../support/pdf/lint';
import { validateWithSdk } from '../../support/sdk';

/** The file of a kind in a folder that was written last. */
export function lastExport(folder: string, extension = '.pptx'): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  const last = files.at(-1);
  if (!last) throw new Error(`There is no ${extension} in ${folder}: ${readdirSync(folder).join(', ')}`);
  return last;
}

/** @returns what the inspection says, for what the story is about */
export async function approved(file: string): Promise<Inspection> {
  const bytes = new Uint8Array(readFileSync(file));
  const report = inspect(bytes);
  expect(report.problems).toEqual([]);
  expect(lintPackage(bytes)).toEqual([]);
  expect(await validateWithSdk(bytes)).toEqual([]);
  return report;
}

/** @returns the words on each page, without blanks */
export async function approvedPdf(file: string): Promise<string[]> {
  const read = await readPdf(readFileSync(file));
  expect(lintRead(read)).toEqual([]);
  return read.pages.map(lettersOf);
}
