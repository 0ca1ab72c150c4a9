/**
 * The pictures of the app in the README and the user guide: the screens that the end-to-end tests have photographed, by
 * the same names, from `test/e2e/out/light` to `docs/images`. Run it after `npx vitest run test/e2e/screens.test.ts`.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const shots = join(root, 'test/e2e/out/light');

const pages = ['README.md', 'docs/brukerveiledning.md'].map((page) => readFileSync(join(root, page), 'utf8'));
const named = new Set(
  pages.flatMap((page) =>
    [...page.matchAll(/\]\((?:docs\/)?images\/([\w-]+)\.png\)/g)].map((match) => match[1]!),
  ),
);

for (const name of named) {
  const shot = join(shots, `${name}.png`);
  if (existsSync(shot)) {
    copyFileSync(shot, join(images, `${name}.png`));
    console.log(`docs/images/${name}.png`);
  } else if (!existsSync(join(images, `${name}.png`))) {
    console.error(`There is no picture of «${name}»; run the end-to-end tests of the screens first.`);
    process.exitCode = 1;
  }
}
