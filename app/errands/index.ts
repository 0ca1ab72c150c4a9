/** Sends an errand to a thread of its own, so that the host goes on answering, and can end what takes too long. */
import { availableParallelism } from 'node:os';
import type { OpenWorkspace } from '../open';
import { Alone } from '../pool/alone';
import { doErrand, type ErrandName, type Errands, type ErrandTask } from './tasks';

export type { MadeFile } from './export';

const threads = new Alone<ErrandTask, unknown>({
  of: 'errands',
  here: doErrand,
  // One that never ends must not keep all others waiting.
  most: Math.max(3, availableParallelism()),
  rests: 60_000,
});

/** Milliseconds of a thread's start that nobody is to notice: asked for when an errand is about to come. */
export function expectErrand(): void {
  threads.ready();
}

interface ErrandTools {
  signal?: AbortSignal;
  /** After which it is stopped. */
  seconds?: number;
  progress?: (done: number, of: number) => void;
  /** So little that starting a thread would take longer than doing it here. */
  isSmall?: boolean;
}

/** @throws what the errand throws, TooSlow after some seconds, or the signal's reason */
export async function errand<N extends ErrandName>(
  does: N,
  takes: Errands[N]['takes'],
  { isSmall, ...tools }: ErrandTools = {},
): Promise<Errands[N]['gives']> {
  const task: ErrandTask = { does, takes };
  const out = isSmall ? await doErrand(task, () => undefined) : await threads.run(task, tools);
  return out as Errands[N]['gives'];
}

/** A commission as plain data: templates are code, which every thread has by itself. */
export function withoutCode({ templates: _, ...open }: OpenWorkspace): Omit<OpenWorkspace, 'templates'> {
  return open;
}
