import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { Scene, SceneNode } from '../../../core/scene/types';
import { markerNumbers } from '../../../core/text/markers';
import { sceneToSvg } from '../../../exporters/svg';
import { assets, fitted, paragraph, sampleScenes, scene, style, text, theme } from './sample';

const [texts, pictures] = sampleScenes as [Scene, Scene];

function parsed(svg: string): XmlElement {
  return parseXml(svg).root!;
}

function all(element: XmlElement, name?: string): XmlElement[] {
  const children = element.children.filter((child): child is XmlElement => child.type === 'element');
  const own = name === undefined || element.name === name ? [element] : [];
  return [...own, ...children.flatMap((child) => all(child, name))];
}

function drawnLines(root: XmlElement): string[] {
  return all(root, 'text')
    .filter((element) => element.attributes.class !== 'marker')
    .map((element) => element.text);
}

function sceneLines(nodes: SceneNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return sceneLines(node.children);
    if (node.kind === 'table') {
      return node.rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.lines ?? []).map((line) => line.text)),
      );
    }
    return node.kind === 'text' && !node.offPage ? (node.lines ?? []).map((line) => line.text) : [];
  });
}

function byNode(root: XmlElement, id: string): XmlElement {
  return all(root, 'g').find((element) => element.attributes['data-node'] === id)!;
}

function oneText(words: string, more: Partial<Scene> = {}, href?: string): string {
  const node = text('node', { x: 48, y: 100, w: 800, h: 300 }, [
    { runs: [{ text: words, lang: 'nb', from: [], href }], style: style(20) },
  ]);
  return sceneToSvg(fitted(scene('one', 'En tittel', [node], more)), theme, assets);
}

describe('a scene as SVG', () => {
  it('has the scene’s text, line by line and in reading order', () => {
    for (const one of sampleScenes) {
      const lines = sceneLines(one.nodes).filter((line) => line !== '');
      expect(drawnLines(parsed(sceneToSvg(one, theme, assets)))).toEqual(lines);
    }
  });

  it('puts every segment at its own left edge and baseline', () => {
    const spans = all(byNode(parsed(sceneToSvg(texts, theme, assets)), 'centred'), 'tspan');
    const node = texts.nodes.find((one) => one.id === 'centred');
    const line = node?.kind === 'text' ? node.lines![0]! : undefined;
    expect(spans.map((span) => Number(span.attributes.x))).toEqual(
      line!.segments.map((segment) => expect.closeTo(segment.x, 2)),
    );
    expect(spans.every((span) => Math.abs(Number(span.attributes.y) - line!.baseline) < 0.01)).toBe(true);
    expect(spans.map((span) => span.attributes['font-size'])).toEqual(['20', undefined, '20']);
    expect(spans[1]!.attributes).toMatchObject({ 'font-weight': 'bold', fill: `#${theme.colors.accent}` });
  });

  it('keeps the document’s font before the twin, and only the twin where fonts are bundled', () => {
    expect(sceneToSvg(texts, theme, assets)).toContain('&#39;Georgia&#39;, &#39;Gelasio&#39;');
    const twin = sceneToSvg(texts, theme, assets, { fonts: 'twin' });
    expect(twin).not.toContain('Georgia');
    expect(twin).not.toContain('Calibri');
  });

  it('draws what a twin lacks as it was measured, and leaves it alone where the real font may be', () => {
    const node = text('node', { x: 48, y: 100, w: 800, h: 300 }, [
      paragraph('A\u2011B 1\u202F234', style(20)),
    ]);
    const one = fitted(scene('one', 'En tittel', [node]));
    expect(drawnLines(parsed(sceneToSvg(one, theme, assets)))).toEqual(['A\u2011B 1\u202F234']);
    expect(drawnLines(parsed(sceneToSvg(one, theme, assets, { fonts: 'twin' })))).toEqual(['A-B 1 234']);
  });

  it('says its language, and each run’s', () => {
    const root = parsed(sceneToSvg(texts, theme, assets));
    expect(root.attributes.lang).toBe('nb-NO');
    expect(all(root, 'tspan').every((span) => span.attributes.lang === 'nb-NO')).toBe(true);
  });

  it('draws markers on the first line, hanging to the left of the text', () => {
    const markers = all(byNode(parsed(sceneToSvg(texts, theme, assets)), 'list'), 'text').filter(
      (element) => element.attributes.class === 'marker',
    );
    expect(markers.map((marker) => marker.text)).toEqual(['•', '–', '1.', '2.']);
    expect(markers.map((marker) => marker.attributes.x)).toEqual(['500', '528', '500', '500']);
    expect(markers[0]!.attributes.fill).toBe(`#${theme.colors.accent}`);
  });

  it('numbers a list on past deeper levels, and anew after something else', () => {
    const item = (level: number, marker?: 'number' | 'bullet') =>
      paragraph('x', style(20), { level, ...(marker ? { marker } : {}) });
    expect(
      markerNumbers([
        item(0, 'number'),
        item(1, 'number'),
        item(1, 'bullet'),
        item(1, 'number'),
        item(0, 'number'),
        item(0),
        item(0, 'number'),
      ]),
    ).toEqual([1, 1, undefined, 1, 2, undefined, 1]);
  });

  it('reads alternative texts aloud and passes over decoration', () => {
    const root = parsed(sceneToSvg(pictures, theme, assets));
    const image = byNode(root, 'full');
    expect(image.attributes.role).toBe('img');
    const label = all(image, 'title')[0]!;
    expect(label.text).toBe('Et fjell og en sol');
    expect(image.attributes['aria-labelledby']).toBe(label.attributes.id);
    expect(byNode(root, 'person').attributes).toMatchObject({
      role: 'img',
      'aria-label': 'Eivind Dale, leder',
    });
    expect(byNode(root, 'cropped').attributes['aria-hidden']).toBe('true');
    expect(all(byNode(root, 'cropped'), 'title')).toEqual([]);
    expect(byNode(root, 'table').attributes).toMatchObject({
      role: 'table',
      'aria-label': 'Møter og steder',
    });
    expect(all(root).filter((element) => element.attributes.role === 'columnheader')).toHaveLength(3);
  });

  it('does not draw a title that is only read, and has it as its own title', () => {
    const root = parsed(sceneToSvg(pictures, theme, assets));
    expect(byNode(root, 'title')).toBeUndefined();
    const own = root.children.find(
      (child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === 'title',
    )!;
    expect(own.text).toBe('Bilder og former');
    expect(root.attributes['aria-labelledby']).toBe(own.attributes.id);
  });

  it('shows the cropped part of an image in the frame', () => {
    const view = all(byNode(parsed(sceneToSvg(pictures, theme, assets)), 'cropped'), 'svg')[0]!;
    expect(view.attributes).toMatchObject({ x: '320', y: '48', width: '120', viewBox: '100 0 100 100' });
  });

  it('draws a speech bubble as PowerPoint does, with the tail from the side nearest the tip', () => {
    const root = parsed(sceneToSvg(pictures, theme, assets));
    const path = (id: string) => all(byNode(root, id), 'path')[0]!.attributes.d;
    expect(path('wedge-bottom')).toBe(
      'M480 60A12 12 0 0 1 492 48L648 48A12 12 0 0 1 660 60L660 126A12 12 0 0 1 648 138L555 138L520 180L510 138L492 138A12 12 0 0 1 480 126Z',
    );
    expect(path('wedge-right')).toContain('L860 100.5L920 120L860 123L');
  });

  it('survives hostile text', () => {
    const hostile = '</text><script>alert("1")</script> & \' \u0000\u0008\uFFFE\uD800 ]]> 😀 <!--';
    const svg = oneText(hostile, { title: { text: hostile, visible: true }, id: '"><script>', slide: 'x' });
    const root = parsed(svg);
    expect(all(root, 'script')).toEqual([]);
    expect(drawnLines(root).join(' ')).toContain('<script>alert("1")</script> & \'');
    expect(svg).toContain('😀');
  });

  it('follows links to the web and to mail, and to nothing else', () => {
    expect(oneText('lenke', {}, 'https://example.no/?a=1&b="2"')).toContain(
      '<a href="https://example.no/?a=1&amp;b=',
    );
    expect(oneText('lenke', {}, 'mailto:post@example.no')).toContain('href="mailto:post@example.no"');
    for (const href of [
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '//example.no',
      'x',
    ]) {
      const svg = oneText('lenke', {}, href);
      expect(svg, href).not.toContain('<a');
      expect(svg).toContain('lenke');
    }
  });

  it('is the same every time, with ids of its own', () => {
    expect(sceneToSvg(pictures, theme, assets)).toBe(sceneToSvg(pictures, theme, assets));
    const ids = [
      ...sceneToSvg(pictures, theme, assets, { idPrefix: 'liten 1' }).matchAll(/ id="([^"]+)"/g),
    ].map((match) => match[1]!);
    expect(ids.every((id) => id.startsWith('liten-1-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes its height from the page', () => {
    expect(parsed(sceneToSvg(texts, theme, assets, { width: 640 })).attributes).toMatchObject({
      width: '640',
      height: '360',
      viewBox: '0 0 960 540',
    });
  });

  it('says which text is not fitted', () => {
    const node = text('naken', { x: 0, y: 0, w: 100, h: 100 }, [paragraph('x', style(20))]);
    expect(() => sceneToSvg(scene('en', 'T', [node]), theme, assets)).toThrow(
      'Scene «en», node «naken»: the text is not fitted.',
    );
  });
});
