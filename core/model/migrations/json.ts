/** What migrations work on: an object as it stands in a file. */
export type Json = Record<string, unknown>;

/** One pure step; it must not change what it is given. */
export type Step = (value: Json) => Json;

/** Changes a value that may also stand in periods (`[{value, from, to}]`). */
export function perPeriod(value: unknown, change: (value: unknown) => unknown): unknown {
  const inPeriods =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'object' && item !== null && Object.hasOwn(item, 'value'));
  return inPeriods ? value.map((item: Json) => ({ ...item, value: change(item.value) })) : change(value);
}
