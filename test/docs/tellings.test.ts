/** Stories are told for every pair of host, hands and language, and docs/testing.md says what is not told. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostsOf, type StoryName, type Telling, tellings, tellingsOf } from '../e2e/stories/tellings';

const names = Object.keys(tellings) as StoryName[];
const hosts = ['browser', 'standin'] as const;
const ways = ['mouse', 'keyboard'] as const;
const languages = ['nb', 'nn', 'en'] as const;
const all: Telling[] = names.flatMap((name) => [...tellings[name]]);

describe('the tellings of stories', () => {
  it.each(names)('meet each host and each pair of hands in %s, and no run twice', (name) => {
    const told: readonly Telling[] = tellings[name];
    expect(new Set(told.map(({ host }) => host))).toEqual(new Set(hosts));
    expect(new Set(told.map(({ way }) => way))).toEqual(new Set(ways));
    const inLanguages = new Set(told.map(({ language }) => language));
    expect([1, 3]).toContain(inLanguages.size);
    expect(new Set(told.map(({ host, way }) => `${host} ${way}`)).size).toBe(told.length);
  });

  it('have every pair of two choices', () => {
    for (const host of hosts) {
      for (const way of ways) expect(all.some((one) => one.host === host && one.way === way)).toBe(true);
      for (const language of languages) {
        expect(all.some((one) => one.host === host && one.language === language)).toBe(true);
      }
    }
    for (const way of ways) {
      for (const language of languages) {
        expect(all.some((one) => one.way === way && one.language === language)).toBe(true);
      }
    }
  });

  it('leave out what the documentation lists, and nothing else', () => {
    const text = readFileSync(resolve('docs/testing.md'), 'utf8');
    const listed = [...text.matchAll(/^\| (\w+) \| (browser|standin), (mouse|keyboard) \|/gm)].map(
      ([, name, host, way]) => `${name} ${host} ${way}`,
    );
    const left = names.flatMap((name) => {
      const told = new Set<string>(tellings[name].map(({ host, way }) => `${host} ${way}`));
      return hosts.flatMap((host) =>
        ways.filter((way) => !told.has(`${host} ${way}`)).map((way) => `${name} ${host} ${way}`),
      );
    });
    expect(listed.sort()).toEqual(left.sort());
  });

  it('are told on the real Electron where the stand-in is, when it is there', () => {
    expect(hostsOf(undefined, false)).toEqual(['browser', 'standin']);
    expect(hostsOf('', true)).toEqual(['browser', 'standin', 'electron']);
    expect(hostsOf('electron', true)).toEqual(['electron']);
    expect(() => hostsOf('electron', false)).toThrow('electron');
    for (const name of names) {
      const told = tellingsOf(name, hostsOf('electron', true));
      expect(told.length).toBeGreaterThan(0);
      expect(told.every(({ host }) => host === 'electron')).toBe(true);
      expect(tellingsOf(name, hostsOf(undefined, false))).toEqual(tellings[name]);
    }
  });
});
