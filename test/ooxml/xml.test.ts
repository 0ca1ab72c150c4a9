import {
  XmlElement as OracleElement,
  type XmlNode as OracleNode,
  parseXml as oracle,
  XmlText,
} from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OoxmlError } from '../../ooxml/errors';
import {
  child,
  children,
  clone,
  descendants,
  el,
  NS,
  parseXml,
  path,
  serialize,
  setAttributes,
  text,
  type XmlElement,
} from '../../ooxml/xml';
import { slowly } from '../support/slowly';

const name = fc
  .stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,6}$/)
  .filter((n) => !/^xml/i.test(n) && n !== '__proto__');
const content = fc.string({ unit: 'grapheme', maxLength: 20 });
const clean = content.map((value) => value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''));

const tree = fc
  .letrec<{ element: XmlElement }>((tie) => ({
    element: fc.record({
      name,
      attributes: fc.dictionary(name, clean, { maxKeys: 4, noNullPrototype: true }),
      children: fc
        .array(fc.oneof({ maxDepth: 4 }, clean, tie('element')), { maxLength: 5 })
        // A parser cannot tell two texts side by side from one, nor an empty one from none.
        .map((nodes) =>
          nodes.filter(
            (node, i) => typeof node !== 'string' || (node !== '' && typeof nodes[i - 1] !== 'string'),
          ),
        ),
    }),
  }))
  .element.map(merged);

function merged(e: XmlElement): XmlElement {
  const kept: XmlElement['children'] = [];
  for (const node of e.children) {
    const last = kept.at(-1);
    if (typeof node !== 'string') kept.push(merged(node));
    else if (typeof last === 'string') kept[kept.length - 1] = last + node;
    else kept.push(node);
  }
  return { ...e, children: kept };
}

function fromOracle(node: OracleElement): XmlElement {
  const convert = (n: OracleNode): (XmlElement | string)[] =>
    n instanceof OracleElement ? [fromOracle(n)] : n instanceof XmlText ? [n.text] : [];
  const nodes = node.children.flatMap((n) => convert(n)).filter((n) => n !== '');
  return merged({ name: node.name, attributes: { ...node.attributes }, children: nodes });
}

describe('an XML tree', () => {
  slowly('comes back from text as it was', () => {
    fc.assert(
      fc.property(tree, (e) => {
        expect(parseXml(serialize(e))).toEqual(e);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as another parser reads it', () => {
    fc.assert(
      fc.property(tree, (e) => {
        const xml = serialize(e);
        expect(parseXml(xml)).toEqual(fromOracle(oracle(xml).root!));
      }),
    );
  });

  slowly('accepts and refuses what another parser does, however the text is mangled', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<b x="1"/>',
      "<b x='&lt;'/>",
      '<a x="1" x="2">',
      '&amp;',
      '&#65;',
      '&#x1F600;',
      '&#0;',
      '&foo;',
      '&',
      'text',
      '<![CDATA[x<]]>',
      ']]>',
      '<!-- c -->',
      '<!-- -- -->',
      '<?pi data?>',
      '<?xml version="1.0"?>',
      '<',
      '>',
      '"',
      ' ',
      '\n',
      '\r\n',
      '<a\tx = "y\nz" >',
      '</a >',
      '<1a>',
      '<a',
      '<æ>ø</æ>',
      '<a x="<"/>',
      '<a x=1/>',
      '<a x="1"y="2"/>',
      '<!-->',
      '<?pi?>',
      '</>',
      '\ufeff',
    );
    const answer = (parse: () => XmlElement) => {
      try {
        return parse();
      } catch {
        return 'refused';
      }
    };
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.boolean(), (parts, wrapped) => {
        const xml = wrapped ? `<a>${parts.join('')}</a>` : parts.join('');
        expect(answer(() => parseXml(xml))).toEqual(answer(() => fromOracle(oracle(xml).root!)));
      }),
      { numRuns: 5000 },
    );
  });

  slowly('never fails otherwise than with its own error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        try {
          parseXml(`<a>${noise}`);
        } catch (error) {
          expect(error).toBeInstanceOf(OoxmlError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses control characters and lone surrogates when written, and nothing else', () => {
    const e = el('a', { x: 'a\u0000b\ud800' }, 'c\u000bd\ufffe\udc00 😀 æ\n');
    expect(parseXml(serialize(e))).toEqual(el('a', { x: 'ab' }, 'cd 😀 æ\n'));
  });

  it('is written as Office does, standalone', () => {
    expect(
      serialize(el('p:sld', { 'xmlns:p': NS.p!, show: false, skip: undefined }, el('a', {}, 'x & y'), null)),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" show="0"><a>x &amp; y</a></p:sld>',
    );
  });

  it('cannot be given a number that is none', () => {
    expect(() => el('a:off', { x: Number.NaN })).toThrow(/<a:off x> got NaN/);
    expect(() => setAttributes(el('a'), { x: Number.POSITIVE_INFINITY })).toThrow(/finite/);
  });

  it('is walked by name', () => {
    const e = parseXml('<a><b>1<c>2</c></b><b/><d><b>3</b></d></a>');
    expect([children(e, 'b').length, children(e).length, descendants(e, 'b').length]).toEqual([2, 3, 3]);
    expect(text(path(e, 'd', 'b'))).toBe('3');
    expect(text(child(e, 'b'))).toBe('12');
    const copy = clone(e);
    child(copy, 'b')!.children = [];
    expect(text(e)).toBe('123');
  });
});

describe('namespaces', () => {
  it('get their usual prefixes, whatever a program calls them, transitional or strict', () => {
    const theirs =
      '<x:sld xmlns:x="http://purl.oclc.org/ooxml/presentationml/main" xmlns:y="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<sp xmlns="http://schemas.openxmlformats.org/presentationml/2006/main" y:id="rId1"><b xmlns="http://schemas.openxmlformats.org/drawingml/2006/main"/></sp></x:sld>';
    const sp = child(parseXml(theirs), 'p:sp')!;
    expect(sp.attributes['r:id']).toBe('rId1');
    expect(child(sp, 'a:b')).toBeDefined();
  });

  it('of strangers may not borrow a known prefix', () => {
    const e = parseXml('<p:sld xmlns:p="http://example.org/other"><p:sp p:x="1"/></p:sld>');
    expect(e.name).toBe('p_:sld');
    expect(e.attributes).toEqual({ 'xmlns:p_': 'http://example.org/other' });
    expect(children(e)[0]).toMatchObject({ name: 'p_:sp', attributes: { 'p_:x': '1' } });
  });

  it('are renamed in the values that hold prefixes too', () => {
    const e = parseXml(
      `<mc:AlternateContent xmlns:mc="${NS.mc}" xmlns:q="${NS.p14}" mc:Ignorable="q v"><mc:Choice Requires="q"/></mc:AlternateContent>`,
    );
    expect(e.attributes['mc:Ignorable']).toBe('p14 v');
    expect(child(e, 'mc:Choice')!.attributes.Requires).toBe('p14');
  });

  it('with the empty prefix by custom lose whatever prefix they were given', () => {
    const e = parseXml(
      '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Default/></t:Types>',
    );
    expect([e.name, children(e)[0]!.name]).toEqual(['Types', 'Default']);
    expect(parseXml(serialize(e))).toEqual(e);
  });
});

describe('hostile XML is refused', () => {
  const refused = (xml: string | Uint8Array) => {
    try {
      parseXml(xml, 'ppt/x.xml');
    } catch (error) {
      return (error as OoxmlError).message;
    }
    throw new Error('accepted');
  };

  it('when it has a DOCTYPE or entities of its own', () => {
    expect(refused('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatch(
      /^ppt\/x\.xml: the XML has a DOCTYPE/,
    );
    expect(refused('<a>&b;</a>')).toMatch(/line 1, column 4/);
  });

  it('when it is nested too deep, also by a hundred thousand', () => {
    expect(() => parseXml('<a>'.repeat(256) + '</a>'.repeat(256))).not.toThrow();
    expect(refused('<a>'.repeat(257) + '</a>'.repeat(257))).toMatch(/256 levels/);
    expect(refused('<a>'.repeat(100_000))).toMatch(/256 levels/);
  });

  it('when it is not UTF-8 or UTF-16', () => {
    expect(refused(new Uint8Array([60, 97, 62, 0xff, 60, 47, 97, 62]))).toMatch(/UTF-8/);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('<a>æ</a>', 'utf16le')]);
    expect(text(parseXml(utf16))).toBe('æ');
  });

  // What takes quadratic time would take hours.
  slowly('in linear time, when it is made to be slow', { timeout: 60_000 }, () => {
    parseXml(`<a>${'\r'.repeat(2_000_000)}</a>`);
    refused(`<a>${'&'.repeat(1_000_000)}</a>`);
    parseXml(`<a>${'&amp;'.repeat(300_000)}</a>`);
    parseXml(`<a>${'<b/>x'.repeat(200_000)}</a>`);
    refused(`<a ${Array.from({ length: 20_000 }, (_, i) => `x${i}="1"`).join(' ')} x1="2"/>`);
  });
});
