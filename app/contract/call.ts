/** What a call is: a name, the form of its input, and the type of its answer. Input is checked by the host, always. */
import type { z } from 'zod';

export interface Call<I = unknown, O = unknown> {
  input: z.ZodType<I>;
  /** Longest input as JSON, in UTF-16 units; anything longer is refused unread. */
  most: number;
  /** Carries the answer's type and nothing at run time. */
  readonly output?: O;
}

const usual = 64 * 1024;

/** `call(schema)<Answer>()`: the input's type is taken from the schema, the answer's is given. */
export function call<S extends z.ZodType>(input: S, most = usual): <O>() => Call<z.infer<S>, O> {
  return <O>() => ({ input: input as unknown as z.ZodType<z.infer<S>>, most }) as Call<z.infer<S>, O>;
}

export type InputOf<C> = C extends Call<infer I, infer _O> ? I : never;
export type OutputOf<C> = C extends Call<infer _I, infer O> ? O : never;

/** Why a call was not done, as data: the renderer words it (`errors.<code>`), so that it is in the user's language. */
export interface CallError {
  code: string;
  params?: Readonly<Record<string, string | number>>;
  /** In English, for logs and bug reports. */
  message: string;
}

/** Calls never throw across the boundary. */
export type Result<O> = { ok: true; value: O } | { ok: false; error: CallError };
