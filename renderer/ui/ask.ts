/** Questions in a dialog: `await ask({...})` gives the chosen answer, or undefined when it was closed. */
import { useValue, value } from '../state/value';

export interface AskOptions<A extends string> {
  title: string;
  text?: string;
  /** Words as they are and as they would be. */
  changes?: readonly { before: string; after: string }[];
  /** The first is the primary button. */
  answers: readonly { id: A; label: string; tone?: 'danger' }[];
}

export interface Asked extends AskOptions<string> {
  answer(id: string | undefined): void;
}

const asked = value<Asked | undefined>(undefined);

export function ask<A extends string>(options: AskOptions<A>): Promise<A | undefined> {
  asked.get()?.answer(undefined);
  return new Promise((resolve) => {
    asked.set({
      ...(options as AskOptions<string>),
      answer(id) {
        asked.set(undefined);
        resolve(id as A | undefined);
      },
    });
  });
}

export function useAsked(): Asked | undefined {
  return useValue(asked);
}
