/** Waiting for what comes to hold. */

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws when it does not hold within so many milliseconds */
export async function until(what: string, within: number, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + within;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 100)) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`Waited ${within / 1000} s for ${what}.`);
    await wait(pause);
  }
}
