/**
 * Something a parser guessed. The parsers answer with codes and parameters only: the sentences that a user
 * reads about them belong to the app, in the user's language.
 */
export interface Unsure<Why extends string = string> {
  /** The field of the result that the guess concerns, e.g. `start` or `places`. */
  readonly what: string;
  readonly why: Why;
  readonly params?: Readonly<Record<string, string>>;
}
