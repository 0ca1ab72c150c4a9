/** Uploads the user's files to the host. */
import type { Chosen } from '../../../app/contract';
import { api } from '../../host';
import { sayError } from '../errors';

/** @returns the files that the host accepted, in order; an error message is shown for each of the others */
export async function giveFiles(files: readonly File[]): Promise<Chosen[]> {
  const given: Chosen[] = [];
  for (const file of files) {
    const answer = await api.give(file);
    if (answer.ok) given.push(answer.value);
    else sayError(answer.error);
  }
  return given;
}
