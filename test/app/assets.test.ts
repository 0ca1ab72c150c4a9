import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetsFor } from '../../app/assets';
import { openWorkspace } from '../../app/open';
import type { Diagnostic } from '../../core/diagnostics';
import type { Scene } from '../../core/scene/types';
import { probeImage } from '../../workspace/probe';
import { facts, jpeg, png, source, svg, workspace } from '../workspace/samples';

const image = (id: string, file: string) => ({ id, file, source });
/** A scene that shows some pictures, and nothing else that is looked at. */
const showing = (...ids: string[]) => [
  { nodes: ids.map((asset) => ({ kind: 'image', asset })) } as unknown as Scene,
];

async function load(files: Record<string, unknown>) {
  const dir = workspace(files);
  const open = await openWorkspace(dir);
  const found: Diagnostic[] = [];
  const of = (...ids: string[]) => assetsFor(open, showing(...ids), { report: (one) => found.push(one) });
  return { dir, of, found };
}

describe('pictures for exporters', () => {
  it('come by the id of their fact, with the bytes of their file', async () => {
    const bytes = png(4, 3);
    const { of, found } = await load({
      'facts/images.json': facts(image('bilde', 'b.png')),
      'assets/b.png': bytes,
    });
    expect((await of('bilde')).get('bilde')).toEqual({
      id: 'bilde',
      bytes,
      mime: 'image/png',
      width: 4,
      height: 3,
    });
    expect(found).toEqual([]);
  });

  it('that lie on their side are upright, in bytes and size alike', async () => {
    const { of } = await load({
      'facts/images.json': facts(image('a', 'a.jpg')),
      'assets/a.jpg': jpeg(40, 30, 6),
    });
    const asset = (await of('a')).get('a');
    expect(asset).toMatchObject({ width: 30, height: 40 });
    expect(probeImage(asset.bytes)).toEqual({ mime: 'image/jpeg', width: 30, height: 40 });
  });

  it('that are drawings come as shapes, with a PNG for readers without SVG', async () => {
    const { of } = await load({
      'facts/images.json': facts(image('logo', 'l.svg')),
      'assets/l.svg': svg(
        '<metadata>secret</metadata><path d="M0 0h10v10z"/><text y="9" font-size="4">Ord</text>',
      ),
    });
    const logo = (await of('logo')).get('logo');
    const text = new TextDecoder().decode(logo.bytes);
    expect(text).not.toMatch(/secret|<text|Ord/);
    // One shape of the drawing, and one of its letters.
    expect(text.match(/<path/g)!.length).toBeGreaterThan(1);
    expect(logo).toMatchObject({ mime: 'image/svg+xml', width: 20, height: 10 });
    expect(probeImage(logo.fallback!)).toEqual({ mime: 'image/png', width: 960, height: 480 });
  });

  it('are read once', async () => {
    const { dir, of } = await load({
      'facts/images.json': facts(image('logo', 'l.svg')),
      'assets/l.svg': svg(),
    });
    const first = (await of('logo')).get('logo');
    expect(first.fallback).toBe(first.fallback);
    writeFileSync(join(dir, 'assets/l.svg'), 'gone');
    expect((await of('logo')).get('logo')).toBe(first);
  });

  it('are found whichever way the disk spells «å»', async () => {
    const { of } = await load({
      'facts/images.json': facts(image('bat', 'båt.png'.normalize('NFC'))),
      [`assets/${'båt.png'.normalize('NFD')}`]: png(4, 3),
    });
    expect((await of('bat')).get('bat').width).toBe(4);
  });

  it('never come from outside the folder, nor from a file that turned bad: a grey field stands there', async () => {
    const outside = workspace({ 'x.png': png(1, 1) });
    const { dir, of, found } = await load({
      'facts/images.json': facts(
        image('a', '../x.png'),
        image('b', 'link.png'),
        image('c', 'borte.png'),
        image('d', 'd.svg'),
      ),
      'assets/d.svg': svg('<image href="file:///etc/passwd"/>'),
    });
    symlinkSync(join(outside, 'x.png'), join(dir, 'assets/link.png'));
    const assets = await of('a', 'b', 'c', 'd', 'ukjent');
    for (const id of ['a', 'b', 'c', 'd']) expect(assets.get(id)).toMatchObject({ width: 1200, height: 900 });
    expect(found.map(({ rule }) => rule)).toEqual(Array.from({ length: 5 }, () => 'image-undrawable'));
    expect(found.map(({ message }) => message.replace(/^[^:]*: /, ''))).toEqual([
      expect.stringContaining('is a path'),
      'this is a link that leads out of the workspace; put the file itself here.',
      'there is no such file.',
      expect.stringContaining('an address outside itself'),
      expect.stringContaining('There is no image "ukjent"'),
    ]);
  });
});
