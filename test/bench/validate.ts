/** Every deck the bench wrote, past the Open XML SDK and the package linter. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lintPackage } from '../support/ooxml-lint';
import { validateManyWithSdk } from '../support/sdk';

export interface Verdict {
  name: string;
  errors: string[];
}

export async function validateDecks(files: readonly string[]): Promise<Verdict[]> {
  const decks = files.map((file) => readFileSync(file));
  const complaints = await validateManyWithSdk(decks);
  return files.map((file, i) => ({
    name: basename(file),
    errors: [
      ...complaints[i]!.map((e) => `SDK ${e.id} in ${e.part}: ${e.description}`),
      ...lintPackage(decks[i]!).map((finding) => `linter: ${JSON.stringify(finding)}`),
    ],
  }));
}
