/** Files of the user's, handed to the host. */
import type { Chosen } from '../../../app/contract';
import { api } from '../../host';
import { sayError } from '../errors';

/** Those that the host took, in order; what went wrong with the others is said. */
export async function giveFiles(files: readonly File[]): Promise<Chosen[]> {
  const given: Chosen[] = [];
  for (const file of files) {
    const answer = await api.give(file);
    if (answer.ok) given.push(answer.value);
    else sayError(answer.error);
  }
  return given;
}
