/** Between a pool and its workers. */
import type { TaskName } from './tasks';

export interface ToWorker {
  id: number;
  name: TaskName;
  input: unknown;
}

export type FromWorker =
  | { ready: true }
  | { id: number; value: unknown }
  | { id: number; error: { message: string; stack?: string; code?: unknown; hint?: unknown } };
