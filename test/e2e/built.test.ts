import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

it('the page under test is the one that users get, without React’s checks for developers', () => {
  const assets = join(inject('lysarkApp'), 'renderer', 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  const forDevelopers = 'Download the React DevTools for a better development experience';
  const found = scripts.filter((name) => readFileSync(join(assets, name), 'utf8').includes(forDevelopers));
  expect(found).toEqual([]);
});
