/** What strangers have made is read beside the host's own thread, which goes on answering. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../ooxml';
import * as samples from '../../fuzz/samples';
import { svg } from '../../workspace/pictures';
import { bench, client, temporary } from './bench';

/** Milliseconds for which the thread did nothing else, at the most. */
async function heldUp(work: Promise<unknown>): Promise<{ held: number; took: number }> {
  const began = performance.now();
  let [held, last] = [0, began];
  const timer = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  }, 5);
  await work.finally(() => clearInterval(timer));
  const now = performance.now();
  return { held: Math.max(held, now - last), took: now - began };
}

async function withExample() {
  const one = client(bench().backend);
  await one.ask('workspace.example', {});
  const give = async (name: string, bytes: Uint8Array) => {
    const path = join(temporary(), name);
    writeFileSync(path, bytes);
    return (await one.session.give(path)).place;
  };
  return { one, give };
}

describe('The host goes on answering', () => {
  it('while a drawing is taken in that takes long to draw', async () => {
    const { one, give } = await withExample();
    const path =
      '<path d="M0 0 C 10 10 20 30 40 50 Q 5 5 6 6 T 9 9 L 3 4 Z" stroke="red" transform="rotate(5)"/>';
    const place = await give('tung.svg', new TextEncoder().encode(svg(path.repeat(30_000))));
    const adding = one.ask('assets.add', { place });
    const { held, took } = await heldUp(adding);
    expect(await adding).toMatchObject({ file: expect.stringMatching(/^tung-.*\.svg$/) });
    expect(took, 'heavy enough to be felt').toBeGreaterThan(500);
    expect(held).toBeLessThan(Math.max(150, took / 4));
  });

  it('while a template with very many shapes is read', async () => {
    const { one, give } = await withExample();
    const shape =
      '<p:sp><p:nvSpPr><p:cNvPr id="99" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99" cy="99"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>';
    const parts = [...samples.templates()[0]!].map(([name, bytes]): [string, Uint8Array | string] => [
      name,
      /slideLayout\d+\.xml$/.test(name)
        ? new TextDecoder().decode(bytes).replace('</p:spTree>', () => `${shape.repeat(4000)}</p:spTree>`)
        : bytes,
    ]);
    const place = await give('tung.pptx', writeZip(parts));
    const reading = one.ask('themes.import', { place });
    const { held, took } = await heldUp(reading);
    expect(await reading).toMatchObject({ id: 'tung' });
    expect(took, 'heavy enough to be felt').toBeGreaterThan(500);
    expect(held).toBeLessThan(Math.max(150, took / 4));
  });
});
