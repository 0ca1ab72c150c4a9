/** The question about another copy of a commission that one has: asked when one is opened, or looked for. */
import type { KinAnswer } from '../../app/contract';
import { api } from '../host';
import { value } from './value';

export type KinSource = { place: string } | { recent: string };

/** What was chosen: to open it by itself, to take it in (which is done), or neither. */
export type KinChoice = 'byItself' | 'taken' | undefined;

export interface KinQuestion {
  source: KinSource;
  answer: KinAnswer;
  choose(choice: KinChoice): void;
}

export const kinDialog = value<KinQuestion | undefined>(undefined);

/**
 * Asks about a file, folder or commission that is another copy of one's own.
 * @returns `byItself` at once when it is none: whoever opens it is told what is wrong with it
 */
export async function askOfKin(source: KinSource): Promise<KinChoice> {
  const answer = await api.call('workspace.kin', source);
  if (!answer.ok || !answer.value) return 'byItself';
  const found = answer.value;
  kinDialog.get()?.choose(undefined);
  return await new Promise((resolve) => {
    kinDialog.set({
      source,
      answer: found,
      choose(choice) {
        kinDialog.set(undefined);
        resolve(choice);
      },
    });
  });
}
