import { describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../exporters/png';
import { probeImage } from '../../workspace/probe';
import { cleanSvg } from '../../workspace/svg';
import { png, svg } from './samples';

const refuses = (inside: string, root?: string) => {
  try {
    cleanSvg(
      inside.startsWith('<!') || inside.startsWith('<?') || inside.startsWith('<svg')
        ? inside
        : svg(inside, root),
    );
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};

describe('a drawing that could act or fetch is refused, and what is wrong is named:', () => {
  const cases: [inside: string, named: string][] = [
    ['<script>alert(1)</script>', 'the element <script>'],
    ['<SCRIPT>alert(1)</SCRIPT>', 'the element <SCRIPT>'],
    ['<g><g><script href="x.js"/></g></g>', 'the element <script>'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>', 'the element <s:script>'],
    ['<metadata><x><script/></x></metadata>', 'the element <script>'],
    ['<foreignObject><body/></foreignObject>', 'the element <foreignObject>'],
    ['<switch><foreignObject/></switch>', 'the element <foreignObject>'],
    ['<rect onload="alert(1)"/>', 'the event handler onload'],
    ['<rect ONCLICK="alert(1)"/>', 'the event handler ONCLICK'],
    [
      '<image href="https://example.org/a.png"/>',
      'an address outside itself (href="https://example.org/a.png")',
    ],
    [
      '<image xlink:href="file:///etc/passwd" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
      'an address outside itself (xlink:href="file:///etc/passwd")',
    ],
    [
      '<image x:href="//example.org" xmlns:x="http://www.w3.org/1999/xlink"/>',
      'an address outside itself (x:href="//example.org")',
    ],
    ['<use href="other.svg#a"/>', 'an address outside itself (href="other.svg#a")'],
    [
      '<a href="javascript:alert(1)"><text>x</text></a>',
      'an address outside itself (href="javascript:alert(1)")',
    ],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'an address outside itself'],
    ['<use href="data:image/png;base64,AAAA"/>', 'an address outside itself'],
    ['<rect style="fill:url(https://example.org/x)"/>', 'an address outside itself in a style attribute'],
    ['<rect style="fill:URL( \'//example.org\' )"/>', 'an address outside itself in a style attribute'],
    ['<rect style="fill:u\\72l(x)"/>', 'a backslash in a style attribute'],
    ['<rect fill="url(https://example.org/x#y)"/>', 'an address outside itself in the attribute fill'],
    ['<rect filter="url(//example.org/x)"/>', 'an address outside itself in the attribute filter'],
    ['<style>@import "https://example.org/x.css";</style>', 'an @-rule in a style sheet'],
    ['<style><![CDATA[@font-face{src:url(x)}]]></style>', 'an @-rule in a style sheet'],
    ['<style>rect{fill:url(x.svg#a)}</style>', 'an address outside itself in a style sheet'],
    ['<style>rect{behavior:url(#default)}</style>', 'a script in a style sheet'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', 'the element <animate>'],
    ['<set attributeName="onload"/>', 'the element <set>'],
    ['<iframe src="x"/>', 'the element <iframe>'],
    ['<filter><feImage href="https://example.org"/></filter>', 'the element <feImage>'],
    ['<g xml:base="https://example.org/"/>', 'the attribute xml:base'],
    [`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg()}`, 'a DOCTYPE'],
    [`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`, 'a DOCTYPE'],
    [`<?xml-stylesheet href="https://example.org/x.css"?>${svg()}`, 'a link to a style sheet'],
  ];
  it.each(cases)('%s', (inside, named) => {
    expect(refuses(inside)).toMatch(
      new RegExp(
        `^the SVG has ${named.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*export it again as plain SVG$`,
      ),
    );
  });

  it('and so are drawings of a billion shapes, or of themselves', () => {
    const doubled = Array.from(
      { length: 30 },
      (_, i) => `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`,
    );
    expect(refuses(`<g id="g0"><path/></g>${doubled.join('')}`)).toMatch(/draws more than 100 000 elements/);
    expect(refuses('<g id="a"><use href="#a"/></g>')).toMatch(/elements that draw themselves/);
  });

  it('and so is what is no drawing, or damaged', () => {
    expect(refuses('<svg><g></svg>')).toMatch(/cannot be read: malformed XML at line 1, column 9/);
    expect(refuses('<svg>&nbsp;</svg>')).toMatch(/cannot be read/);
    expect(refuses('<svg xmlns="http://www.w3.org/1999/xhtml"/>')).toMatch(/unusual way/);
    expect(refuses(`<svg>${'<g>'.repeat(10_000)}`)).toMatch(/nested more than 256/);
  });
});

describe('a plain drawing', () => {
  const logo = svg(
    `<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><clipPath id="c"><rect width="5" height="5"/></clipPath></defs>
     <style>.a{fill:#0B3B4A} .b{fill:url(#g)}</style>
     <g clip-path="url(#c)"><path class="a" d="M0 0h10v10z" fill="url('#g')" style="stroke:none;fill:url(#g)"/></g>
     <text x="1" y="2" font-size="3" xml:space="preserve">Blå &amp; <tspan dy="1">grønn</tspan></text><use xlink:href="#g" href="#g"/>`,
    'viewBox="0 0 20 10" xmlns:xlink="http://www.w3.org/1999/xlink"',
  );

  it('keeps what it draws', () => {
    const clean = cleanSvg(logo);
    for (const kept of [
      'linearGradient',
      'clip-path="url(#c)"',
      '.b{fill:url(#g)}',
      'Blå &amp; ',
      'xlink:href="#g"',
      'd="M0 0h10v10z"',
    ]) {
      expect(clean).toContain(kept);
    }
    expect(probeImage(new TextEncoder().encode(clean))).toMatchObject({ width: 20, height: 10 });
    expect(rasterizeSvg(new TextEncoder().encode(clean), 100).length).toBeGreaterThan(100);
  });

  it('is the same when cleaned twice', () => {
    expect(cleanSvg(cleanSvg(logo))).toBe(cleanSvg(logo));
  });

  it('keeps pictures that stand in it', () => {
    const data = `data:image/png;base64,${Buffer.from(png(2, 2)).toString('base64')}`;
    expect(cleanSvg(svg(`<image width="2" height="2" href="${data}"/>`))).toContain(data);
  });

  it('loses an editor’s notes and attributes, and links that lead nowhere', () => {
    const clean = cleanSvg(
      svg(
        `<metadata><rdf:RDF xmlns:rdf="r"><x/></rdf:RDF></metadata><sodipodi:namedview xmlns:sodipodi="s" id="n"/>
         <g inkscape:label="Lag 1" xmlns:inkscape="i" data-x="1"><a href="#top"><path d="M0 0"/></a></g><unknown><path d="M9 9"/></unknown>`,
      ),
    );
    expect(clean).not.toMatch(/metadata|rdf|sodipodi|inkscape|data-x|<a|unknown|M9 9|#top/);
    expect(clean).toContain('<g><path d="M0 0"/></g>');
  });
});
