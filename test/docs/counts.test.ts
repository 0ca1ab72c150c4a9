/** What the guides count and list is what there is. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../core/checks';
import { kindIds, kindOf } from '../../core/model/kinds';
import { templates } from '../../templates';
import { outlines } from '../../templates/outlines';

const read = (page: string): string => readFileSync(resolve(import.meta.dirname, '../..', page), 'utf8');

it('the README counts kinds of facts, slide templates, outlines and checks', () => {
  const words = read('README.md').replace(/\s+/g, ' ');
  expect(words).toContain(`${kindIds.length} kinds of facts`);
  expect(words).toContain(`${templates.size} slide templates`);
  expect(words).toContain(`${outlines.length} outlines`);
  expect(words).toContain(`${rules.length} checks`);
});

it('the guide to files lists every slide template, and every column that `--map` knows', () => {
  const guide = read('docs/kommandolinje.md');
  expect([...templates.keys()].filter((id) => !guide.includes(`\`${id}\``))).toEqual([]);
  const columns = (['people', 'meetings'] as const).flatMap((kind) => kindOf(kind).columns);
  expect(columns.map(({ id }) => id).filter((id) => !guide.includes(`\`${id}\``))).toEqual([]);
});
