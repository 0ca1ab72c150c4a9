/** Between a pool and its threads. */
export interface ToWorker {
  id: number;
  input: unknown;
}

export type FromWorker =
  | { ready: true }
  | { id: number; value: unknown }
  | { id: number; error: { message: string; stack?: string; code?: unknown; hint?: unknown } };
