/**
 * In which host, by which hands and in which language each story is told. A story meets each host, each way of using it
 * and, where what it is about has words of its own, each language; over all stories every pair of two such choices comes
 * about. What the product of all three could find beyond that is listed in docs/testing.md.
 */
import type { HandsName } from '../support/hands';
import type { HostName } from '../support/launch';
import type { Language } from '../support/speech';

export interface Telling {
  host: HostName;
  way: HandsName;
  language: Language;
}

const told = (host: HostName, way: HandsName, language: Language = 'nb'): Telling => ({
  host,
  way,
  language,
});

export const tellings = {
  adviser: [told('browser', 'keyboard'), told('standin', 'mouse')],
  member: [told('browser', 'mouse'), told('standin', 'keyboard')],
  governor: [told('browser', 'keyboard'), told('standin', 'mouse')],
  charts: [
    told('browser', 'keyboard', 'nb'),
    told('standin', 'mouse', 'nn'),
    told('standin', 'keyboard', 'en'),
  ],
  conflict: [told('browser', 'keyboard'), told('standin', 'mouse')],
  importing: [
    told('browser', 'mouse', 'nn'),
    told('browser', 'keyboard', 'en'),
    told('standin', 'keyboard', 'nb'),
  ],
  mailed: [told('browser', 'keyboard'), told('standin', 'mouse')],
  finding: [told('browser', 'keyboard'), told('standin', 'mouse')],
  looks: [told('browser', 'mouse', 'en'), told('standin', 'keyboard', 'nn'), told('standin', 'mouse', 'nb')],
  template: [
    told('browser', 'keyboard', 'nn'),
    told('standin', 'mouse', 'en'),
    told('browser', 'mouse', 'nb'),
  ],
} as const satisfies Record<string, readonly Telling[]>;

export type StoryName = keyof typeof tellings;

/** The hosts to be tried: `LYSARK_HOSTS=electron` tells the stories on the real Electron alone. */
export function hostsOf(asked: string | undefined, electron: boolean): HostName[] {
  const all: HostName[] = electron ? ['browser', 'standin', 'electron'] : ['browser', 'standin'];
  if (asked === undefined || asked === '') return all;
  const wanted = asked.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !all.some((host) => host === name));
  if (unknown.length > 0)
    throw new Error(`LYSARK_HOSTS names ${unknown.join(', ')}; here are ${all.join(', ')}.`);
  return all.filter((host) => wanted.includes(host));
}

/** A story's tellings in these hosts: what the stand-in is told, the real Electron is told too. */
export function tellingsOf(name: StoryName, hosts: readonly HostName[]): Telling[] {
  const all: readonly Telling[] = tellings[name];
  const onElectron = all
    .filter(({ host }) => host === 'standin')
    .map((telling): Telling => ({ ...telling, host: 'electron' }));
  return [...all, ...onElectron].filter(({ host }) => hosts.includes(host));
}
