import { describe, expect, it } from 'vitest';
import { readStamp, stampedTexts, textDigest } from '../../../exporters/pptx/index';
import { writeStamp } from '../../../exporters/pptx/stamp';
import { inspectPresentation, OpcPackage } from '../../../ooxml';
import { exported } from './checked';
import { deck, everything, scene, title } from './decks';

describe('The stamp', () => {
  it('tells which slide of which deck it is, for which date, and the facts behind it', async () => {
    const { report } = await exported(everything());
    expect(readStamp(report.slides[1]!.tags)).toEqual({
      version: 2,
      workspace: 'kommunekommisjonen',
      deck: 'okonomiforum',
      slide: 'list',
      template: 'list',
      asOf: '2025-11-24',
      language: 'nb',
      facts: [{ ref: 'people/eivind-dale#title', digest: '0123456789abcdef', short: 'leder' }],
      text: expect.stringMatching(/^[0-9a-f]{16}$/),
      charts: '',
      lines: ['Sammensetning', 'Første punkt', 'Andre punkt'].map((text, i) => ({
        shape: i === 0 ? 'Tittel 1' : 'Innhold 2',
        pieces: [{ text, shows: [] }],
      })),
    });
  });

  it('holds the digest of the texts that are read back from the slide', async () => {
    const { report } = await exported(everything());
    for (const slide of report.slides) {
      expect(readStamp(slide.tags)?.text).toBe(textDigest(stampedTexts(slide).map(({ text }) => text)));
    }
  });

  it('stays with a slide whose tags part another program left behind', async () => {
    const { bytes, report } = await exported(everything());
    const pkg = OpcPackage.read(bytes);
    for (const part of [...pkg.parts.keys()].filter((name) => name.startsWith('ppt/tags/')))
      pkg.removePart(part);
    const left = inspectPresentation(pkg.write());
    expect(left.slides.map((slide) => slide.tags)).toEqual(report.slides.map((slide) => slide.tags));
  });

  it('comes through in parts when there are many facts, never cutting a character in two', async () => {
    const facts = Array.from({ length: 900 }, (_, i) => ({
      ref: `figures/tall-${i}`,
      digest: '0123456789abcdef',
      short: `😀 ${'ø'.repeat(i % 40)}`,
    }));
    const { report } = await exported(deck([scene('s', [title('Mye')], { facts })]));
    const { tags } = report.slides[0]!;
    expect(Object.keys(tags).filter((name) => name.startsWith('LYSARK_FACTS_')).length).toBeGreaterThan(2);
    expect(Math.max(...Object.values(tags).map((value) => value.length))).toBeLessThanOrEqual(20_000);
    expect(readStamp(tags)?.facts).toEqual(facts);
  });

  it('is not read from tags that are not ours, cut, or of a later version', () => {
    const tags = Object.fromEntries(
      writeStamp({
        version: 1,
        workspace: 'w',
        deck: 'd',
        slide: 's',
        template: 't',
        asOf: '2025-01-01',
        facts: [],
        text: '',
      }),
    );
    expect(readStamp(tags)).toBeDefined();
    expect(
      readStamp(Object.fromEntries(Object.entries(tags).map(([k, v]) => [k.toLowerCase(), v]))),
    ).toBeDefined();
    expect(readStamp({})).toBeUndefined();
    expect(readStamp({ ...tags, LYSARK_VERSION: '3' })).toBeUndefined();
    expect(readStamp({ ...tags, LYSARK_FACTS: '[["a"' })).toBeUndefined();
    expect(readStamp({ ...tags, LYSARK_FACTS: '[[1,2,3]]' })).toBeUndefined();
  });
});

describe('The digest of texts', () => {
  it('does not depend on the order of shapes, on how lines are grouped, on blanks, soft hyphens or composition', () => {
    const digest = textDigest(['Første\nAndre  linje', 'Omsorg', 'é']);
    expect(textDigest(['Om\u00adsorg', 'e\u0301', ' Andre\u00a0linje ', '', 'Første\u000b'])).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with any word', () => {
    expect(textDigest(['Leder'])).not.toBe(textDigest(['Nestleder']));
  });
});
