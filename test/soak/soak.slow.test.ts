import { afterEach, describe, expect, it } from 'vitest';
import { folder } from '../workspace/samples';
import { Ground, type GroundName } from './grounds';
import { type Round, type RoundOptions, soak } from './rounds';
import { typeTogether, typingFaults } from './typing';

let ground: Ground | undefined;

afterEach(async () => {
  await ground?.stop();
  ground = undefined;
});

/** What went wrong, with the round that it went wrong in. */
async function faults(name: GroundName, options: Pick<RoundOptions, 'rounds' | 'kills'>): Promise<string[]> {
  ground = await Ground.open(name, folder());
  const { rounds, accepted, kills } = await soak(ground, { seed: 20260302, strict: true, ...options });
  // Otherwise nothing was tried.
  expect(accepted).toBeGreaterThan(options.rounds);
  if (options.kills > 0.2) expect(kills).toBeGreaterThan(1);
  return rounds.flatMap(said);
}

function said({ number, plan, way, faults: found }: Round): string[] {
  return found.map(({ kind, text }) => `round ${number}, ${plan}, ${way}: ${kind}: ${text}`);
}

/** More of it, and with other seeds: `npm run soak`. */
describe.each([
  ['syncthing', 8],
  ['folder', 20],
  ['packed', 8],
] as const)('two hosts on one commission: %s', (name, rounds) => {
  it('lose no accepted edit', async () => {
    expect(await faults(name, { rounds, kills: 0 })).toEqual([]);
  });

  it('lose none when they are killed while they take in what the other did', async () => {
    expect(await faults(name, { rounds: Math.ceil(rounds / 2), kills: 0.6 })).toEqual([]);
  });
});

describe('two who type in the same paragraph', () => {
  it('keep every letter of both, and no pile of copies', async () => {
    ground = await Ground.open('folder', folder(), 'usual');
    const report = await typeTogether(ground, 'one paragraph', 8, 1);
    expect(report.typed).toBeGreaterThan(80);
    expect(typingFaults(report)).toEqual([]);
  });
});
