import { describe, expect, it } from 'vitest';
import {
  el,
  fragment,
  OoxmlError,
  OpcPackage,
  parseXml,
  REL,
  readZip,
  TYPE,
  writeZip,
} from '../../ooxml/index';
import { relativeTarget, relsPartOf, resolveTarget, sourceOfRels } from '../../ooxml/rels';
import { validateWithSdk } from '../support/sdk';
import { goodDeck, replace } from './deck';

const decoder = new TextDecoder();
const read = (bytes: Uint8Array, name: string) => decoder.decode(readZip(bytes).get(name));

describe('a package', () => {
  it('says the same after reading and writing, and writes the same bytes again', async () => {
    const once = OpcPackage.read(goodDeck()).write();
    expect([...readZip(once).keys()].sort()).toEqual([...readZip(goodDeck()).keys()].sort());
    expect(Buffer.compare(OpcPackage.read(once).write(), once)).toBe(0);
    expect(await validateWithSdk(once)).toEqual([]);
  });

  it('writes an edited tree, and leaves the other parts byte for byte', () => {
    const pkg = OpcPackage.read(goodDeck());
    pkg.xml('ppt/slides/slide1.xml').attributes.show = '0';
    const written = pkg.write();
    expect(read(written, 'ppt/slides/slide1.xml')).toMatch(/<p:sld [^>]*show="0"/);
    expect(read(written, 'ppt/slides/slide2.xml')).toBe(read(goodDeck(), 'ppt/slides/slide2.xml'));
  });

  it('believes the last hand on a part, be it tree, text or bytes', () => {
    const pkg = new OpcPackage();
    pkg.addPart('a.xml', TYPE.xml, '<a/>');
    pkg.xml('a.xml').name = 'b';
    expect(pkg.data('a.xml')).toContain('<b/>');
    pkg.setData('a.xml', '<c/>');
    expect(pkg.xml('a.xml').name).toBe('c');
    pkg.setXml('a.xml', el('d'));
    expect(pkg.data('a.xml')).toContain('<d/>');
    pkg.parts.set('a.xml', '<e/>');
    expect(pkg.xml('a.xml').name).toBe('e');
  });

  it('states the content type of every part and of no other', () => {
    const pkg = OpcPackage.read(goodDeck());
    pkg.addPart('ppt/media/image2.jpg', 'image/jpeg', new Uint8Array(1));
    pkg.addPart('ppt/media/odd.png', 'image/x-odd', new Uint8Array(1));
    pkg.removePart('ppt/tags/tag1.xml');
    const types = parseXml(read(pkg.write(), '[Content_Types].xml'));
    const xml = fragment(types);
    expect(xml).toContain('Extension="jpg" ContentType="image/jpeg"');
    expect(xml).toContain('PartName="/ppt/media/odd.png" ContentType="image/x-odd"');
    expect(xml).not.toContain('tag1');
  });

  it('mends image/jpg and missing content types', () => {
    const pkg = OpcPackage.read(
      writeZip([
        [
          '[Content_Types].xml',
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="jpg" ContentType="image/jpg"/></Types>',
        ],
        ['a.jpg', 'x'],
        ['b.png', 'x'],
        ['c.unknown', 'x'],
      ]),
    );
    expect(['a.jpg', 'b.png', 'c.unknown'].map((part) => pkg.contentType(part))).toEqual([
      'image/jpeg',
      'image/png',
      'application/octet-stream',
    ]);
  });

  it('gives free names and free relationship ids', () => {
    const pkg = OpcPackage.read(goodDeck());
    expect(pkg.uniqueName('ppt/slides/slide', 'xml')).toBe('ppt/slides/slide4.xml');
    expect(pkg.uniqueName('ppt/charts/chart', 'xml')).toBe('ppt/charts/chart2.xml');
    expect(pkg.addRel('ppt/slides/slide2.xml', REL.image, 'ppt/media/image1.png')).toBe('rId6');
    expect(() => pkg.addRel('ppt/slides/slide2.xml', REL.image, 'x', false, 'rId6')).toThrow(/rId6 exists/);
    expect(read(pkg.write(), 'ppt/slides/_rels/slide2.xml.rels')).toContain('Id="rId6"');
    expect(() => pkg.addPart('PPT/slides/slide1.xml', TYPE.slide, '')).toThrow(OoxmlError);
  });

  it('knows who refers to a part, and drops what nobody does', () => {
    const pkg = OpcPackage.read(goodDeck());
    expect(pkg.referrers('ppt/media/image1.png')).toMatchObject([
      { source: 'ppt/slides/slide2.xml', rel: { id: 'rId2' } },
    ]);
    pkg.removeRel(pkg.mainPart(), 'rId4');
    // The notes lead back to their slide, but nothing leads to the notes any more.
    expect(pkg.removeOrphans().sort()).toEqual([
      'ppt/media/image1.png',
      'ppt/notesSlides/notesSlide1.xml',
      'ppt/slides/slide2.xml',
      'ppt/tags/tag1.xml',
    ]);
    expect([...readZip(pkg.write()).keys()].filter((name) => name.includes('slide2.xml'))).toEqual([]);
  });

  it('reads strict types, other capitals and percent signs in targets', () => {
    const deck = goodDeck((files) => {
      replace(
        files,
        'ppt/slides/_rels/slide1.xml.rels',
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout',
        'http://purl.oclc.org/ooxml/officeDocument/relationships/slideLayout',
      );
      replace(files, 'ppt/slides/_rels/slide2.xml.rels', '../media/image1.png', '/ppt/Media/image%31.png');
    });
    const pkg = OpcPackage.read(deck);
    expect(pkg.targets('ppt/slides/slide1.xml', REL.slideLayout)).toEqual([
      'ppt/slideLayouts/slideLayout1.xml',
    ]);
    expect(pkg.targets('ppt/slides/slide2.xml', REL.image)).toEqual(['ppt/media/image1.png']);
    // Written as it was read: half a strict package would be neither.
    expect(read(pkg.write(), 'ppt/slides/_rels/slide1.xml.rels')).toContain('purl.oclc.org');
  });

  it('is refused with one clear error when it is none', () => {
    expect(() => OpcPackage.read(writeZip([['a.txt', 'x']]))).toThrow(
      /no \[Content_Types\]\.xml.*Choose a \.pptx/,
    );
    expect(() => OpcPackage.read(goodDeck()).xml('ppt/nothing.xml')).toThrow(
      /^ppt\/nothing\.xml: the package has no such part/,
    );
  });
});

describe('part names', () => {
  it('are resolved from and made relative to their source', () => {
    expect(resolveTarget('ppt/slides/slide1.xml', '../media/a.png')).toBe('ppt/media/a.png');
    expect(resolveTarget('ppt/slides/slide1.xml', '/ppt/media/a.png')).toBe('ppt/media/a.png');
    expect(resolveTarget('', 'ppt/presentation.xml')).toBe('ppt/presentation.xml');
    expect(resolveTarget('a/b.xml', '../../../etc/passwd')).toBe('etc/passwd');
    for (const target of ['ppt/media/a.png', 'ppt/slides/slide2.xml', 'docProps/a.xml', 'a.xml']) {
      expect(resolveTarget('ppt/slides/slide1.xml', relativeTarget('ppt/slides/slide1.xml', target))).toBe(
        target,
      );
    }
  });

  it('and those of their relationships belong together', () => {
    expect(relsPartOf('')).toBe('_rels/.rels');
    expect(relsPartOf('ppt/a.xml')).toBe('ppt/_rels/a.xml.rels');
    for (const part of ['', 'a.xml', 'ppt/a.xml']) expect(sourceOfRels(relsPartOf(part))).toBe(part);
    expect(sourceOfRels('ppt/a.xml')).toBeUndefined();
  });
});
