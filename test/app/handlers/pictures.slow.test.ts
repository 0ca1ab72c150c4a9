/** What is wrong with pictures that people put into the folder by hand, said in the app as the command says it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictureFindings } from '../../../app/assets';
import { exampleDir } from '../../../app/commission';
import { compile } from '../../../app/compile';
import { openWorkspace } from '../../../app/open';
import { png } from '../../workspace/pictures';
import { bench, type Client, client, temporary } from './bench';

/** The example, in which one picture is another file, put there by hand. */
async function withPicture(bytes: Uint8Array) {
  const folder = join(temporary(), 'k');
  cpSync(exampleDir(), folder, { recursive: true });
  const path = join(folder, 'facts/images.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"fjord.svg"', '"fjord.png"'));
  const file = join(folder, 'assets/fjord.png');
  writeFileSync(file, bytes);
  const one = client(bench().backend);
  const { place } = await one.session.give(folder);
  await one.ask('workspace.open', { place });
  return { one, folder, file };
}

const undrawable = async (one: Client) =>
  (await one.ask('workspace.findings', {})).filter(({ rule }) => rule === 'image-undrawable');

it('A damaged picture that was put into the folder is a finding of the app, the same as of the command', async () => {
  const whole = png(64, 48);
  // Every part of it is whole, but it has fewer rows than it says.
  const damaged = png(64, 48, { width: 64, height: 480 });
  const { one, folder, file } = await withPicture(damaged);
  const found = await undrawable(one);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    severity: 'error',
    at: { file: 'assets/fjord.png', fact: 'images/fjord' },
  });
  const open = await openWorkspace(folder);
  const { scenes } = await compile(open, 'kort-innlegg');
  expect(await pictureFindings(open, scenes.scenes)).toEqual(found);
  // As soon as it is mended, nothing is said any more.
  rmSync(file);
  writeFileSync(file, whole);
  expect(await undrawable(one)).toEqual([]);
});
