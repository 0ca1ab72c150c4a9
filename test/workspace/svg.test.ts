import { describe, expect, it } from 'vitest';
import { rasterizeSvg } from '../../exporters/png';
import { probeImage } from '../../workspace/probe';
import { cleanSvg } from '../../workspace/svg/clean';
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
    ['<foreignObject><body><script>1</script></body></foreignObject>', 'the element <script>'],
    [
      '<switch><foreignObject><p onclick="x()">a</p></foreignObject><text>a</text></switch>',
      'the event handler onclick',
    ],
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
    [
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`,
      'an entity definition',
    ],
    [`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>${svg()}`, 'declarations in its DOCTYPE'],
    [`<!DOCTYPE svg [%x;]>${svg()}`, 'declarations in its DOCTYPE'],
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

  it('and so are those that would take long to work out', () => {
    const path = `<path id="p" d="M0 0${'L9.5 3.2 '.repeat(20_000)}"/>`;
    expect(refuses(path + '<use href="#p"/>'.repeat(200))).toMatch(/more than 24 MB/);
    expect(refuses(`<text>${'a'.repeat(20_000)}</text>`)).toMatch(/more than 24 MB/);
    expect(refuses(`<text>${'<tspan>a</tspan>'.repeat(1500)}</text>`)).toMatch(/more than 1000 pieces/);
    const marker = `<marker id="m">${'<path d="M0 0"/>'.repeat(1000)}</marker>`;
    expect(refuses(`${marker}<path marker-mid="url(#m)" d="M0 0${'L9 3 '.repeat(2000)}"/>`)).toMatch(/marks/);
    const styles = `<style>${'.c{fill:red}'.repeat(3000)}</style>`;
    expect(refuses(styles + '<path/>'.repeat(10_000))).toMatch(/styles/);
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

describe('a DOCTYPE that declares nothing', () => {
  it.each([
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Laget i Inkscape -->\n<!DOCTYPE svg>',
    '<!doctype svg SYSTEM "x.dtd" [ ]>',
    '<!-- <!DOCTYPE i en kommentar> --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20010904//EN"\n "x">',
  ])('is dropped, and nothing it names is fetched: %s', (head) => {
    expect(cleanSvg(`${head}\n${svg()}`)).toBe(cleanSvg(svg()));
  });
});

describe('a drawing with a page for browsers in it', () => {
  const page = (words: string) =>
    `<foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml"><b>${words}</b></div></foreignObject>`;
  const label = (words: string, fallback: string) =>
    `<switch>${page(words)}<text x="1" y="2">${fallback}</text></switch>`;
  const doubts = (inside: string) => probeImage(new TextEncoder().encode(svg(inside))).doubts;

  it('says what it says to everybody else', () => {
    const clean = cleanSvg(svg(label('Utredning', 'Utredning')));
    expect(clean).toContain('<g><text x="1" y="2">Utredning</text></g>');
    expect(clean).not.toMatch(/switch|foreignObject|div/);
    expect(doubts(label('Utredning &amp; <br/>høring', 'Utredning &amp; høring'))).toBeUndefined();
  });

  it('and what browsers alone were told is told, also when it is read again', () => {
    const given = label('Utredning av kommunenes økonomi', 'Utredning av kom...');
    const stored = cleanSvg(svg(given));
    for (const drawing of [svg(given), stored, cleanSvg(stored)]) {
      expect(probeImage(new TextEncoder().encode(drawing)).doubts).toMatchObject([
        { rule: 'image-words', params: { detail: 'Utredning av kommunenes økonomi' } },
      ]);
    }
  });

  it('that say nothing to others is refused with the words and the way out', () => {
    for (const inside of [page('Saksgang'), `<switch>${page('Saksgang')}</switch>`]) {
      expect(refuses(inside)).toMatch(/only browsers show \(«Saksgang»\); turn off formatted text/);
    }
    expect(cleanSvg(svg('<foreignObject/><path d="M0 0"/>'))).toContain('<path d="M0 0"/>');
  });

  it('shows nothing of a warning to programs that lack what every program has', () => {
    const warning =
      '<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/>' +
      '<a xlink:href="https://www.drawio.com/x"><text>Text is not SVG - cannot display</text></a></switch>';
    expect(
      cleanSvg(svg(warning, 'viewBox="0 0 9 9" xmlns:xlink="http://www.w3.org/1999/xlink"')),
    ).not.toMatch(/cannot display|drawio/);
  });

  it('takes the child of its own language, and none that needs what we lack', () => {
    const one = (attributes: string, words: string) => `<text ${attributes}>${words}</text>`;
    const clean = cleanSvg(
      svg(
        `<switch>${one('requiredExtensions="x"', 'utvidelse')}${one('systemLanguage="de, fr"', 'tysk')}${one('systemLanguage="nb"', 'norsk')}${one('', 'ellers')}</switch>`,
      ),
    );
    expect(clean).toContain('norsk');
    expect(clean).not.toMatch(/utvidelse|tysk|ellers/);
  });
});

describe('what browsers work out in colours', () => {
  it('is worked out: for a light page, and what stands in for a name', () => {
    const clean = cleanSvg(
      svg(
        '<rect style="fill: light-dark(rgb(1, 2, 3), rgb(4, 5, 6)); stroke: light-dark(#ffffff, var(--ge-dark-color, #121212))"/>' +
          '<rect fill="var(--a, var(--b, red))"/><style>.a{fill:light-dark(#111,#222)}</style>',
      ),
    );
    expect(clean).toContain('fill: rgb(1, 2, 3); stroke: #ffffff');
    expect(clean).toContain('fill="red"');
    expect(clean).toContain('.a{fill:#111}');
  });

  it('takes no time that grows faster than what is written', () => {
    for (const piece of ['light-dark(', 'var(--a,', '(', 'var(--x)']) {
      const start = performance.now();
      cleanSvg(svg(`<rect style="fill:${piece.repeat(100_000)}"/>`));
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});

describe('the letters of a drawing', () => {
  const doubts = (inside: string) => probeImage(new TextEncoder().encode(svg(inside))).doubts ?? [];

  it('in a font with the widths of one of ours, or of no special one, raise no doubt', () => {
    for (const family of [
      'Arial',
      "'Times New Roman'",
      'Calibri,Calibri_MSFontService,sans-serif',
      'Georgia, serif',
      'sans-serif',
      "'Segoe UI', Arial",
    ]) {
      expect(doubts(`<text font-family="${family}">Ålesund</text>`), family).toEqual([]);
    }
    expect(doubts('<text>Ålesund</text>')).toEqual([]);
    // Fonts that no word is written in.
    expect(doubts('<g font-family="Roboto"><path d="M0 0"/></g>')).toEqual([]);
  });

  it('in another are drawn in one of ours, and that is told', () => {
    for (const inside of [
      '<text font-family="Roboto">a</text>',
      '<g style="font-family:Roboto,sans-serif"><text>a</text></g>',
      '<style>.x{font:700 12px/1.2 Roboto, serif}</style><text class="x">a</text>',
    ]) {
      expect(doubts(inside), inside).toMatchObject([
        { rule: 'image-font', severity: 'tip', params: { detail: 'Roboto' } },
      ]);
    }
  });

  it('that no font of ours has are told', () => {
    expect(doubts('<text font-family="Arial">Ålesund → 中文</text>')).toMatchObject([
      { rule: 'image-glyph', params: { detail: '中 文' } },
    ]);
  });
});
