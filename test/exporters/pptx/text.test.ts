import { describe, expect, it } from 'vitest';
import type { FittedLine } from '../../../core/scene/types';
import { runTexts } from '../../../exporters/pptx/text';
import { descendants, text } from '../../../ooxml';
import { slowly } from '../../support/slowly';
import { exported } from './checked';
import { deck, group, image, list, para, run, scene, table, text as textNode, title } from './decks';

const shy = '\u00ad';

function line(words: string, divided = false): FittedLine {
  return { paragraph: 0, text: words, x: 0, baseline: 0, width: 0, height: 0, segments: [], divided };
}

describe('Soft hyphens', () => {
  it('all go when no line uses one', () => {
    expect(runTexts([run(`om${shy}sorgs${shy}tjeneste`)], [line('omsorgstjeneste')])).toEqual([
      'omsorgstjeneste',
    ]);
    expect(runTexts([run(`om${shy}sorg`)], undefined)).toEqual(['omsorg']);
  });

  it('stay where a line was divided, whether typed or found', () => {
    const lines = [line('helse- og omsorgs-', true), line('tjeneste')];
    const want = [`helse- og omsorgs${shy}tjeneste`];
    expect(runTexts([run(`helse- og om${shy}sorgs${shy}tjeneste`)], lines)).toEqual(want);
    expect(runTexts([run('helse- og omsorgstjeneste')], lines)).toEqual(want);
  });

  it('fall in the right run, also between two', () => {
    const lines = [line('kommune-', true), line('kommisjonens'), line('medlem-', true), line('mer')];
    expect(runTexts([run('kommune'), run('kommisjonens '), run('medlemmer')], lines)).toEqual([
      `kommune${shy}`,
      'kommisjonens ',
      `medlem${shy}mer`,
    ]);
  });
});

describe('Hostile text', () => {
  const wild = `a\u0000b\u000bc\u0001\u001f <&>"' \ud800x\udc00 \ufffe ]]> &amp; 😀 \u0085ny`;

  slowly('comes through without what XML cannot hold, everywhere', async () => {
    const { report, slide } = await exported(
      deck(
        [
          scene(
            's',
            [
              title(wild),
              list([wild, wild.repeat(2000)]),
              group('g', [image(wild, 'fjord', { x: 0, y: 0, w: 9, h: 9 })], { alt: wild }),
              table({ alt: wild, id: wild }),
              textNode('title', { x: 9, y: 9, w: 99, h: 30 }, { paragraphs: [para(wild)] }),
            ],
            {
              title: { text: wild, visible: true },
              section: 'x',
              facts: [{ ref: 'a#b', digest: '0', short: wild }],
              notes: [para(wild)],
            },
          ),
        ],
        { title: wild, author: wild, organisation: wild, event: wild, sections: [{ id: 'x', title: wild }] },
      ),
    );
    const shown = report.slides[0]!.texts[0]!.text;
    expect(shown).toBe(`abc <&>"' x  ]]> &amp; 😀 \nny`);
    expect(report.properties.title).toBe(`abc <&>"' x ]]> &amp; 😀 ny`);
    expect(text(slide(1))).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('keeps line breaks that the author typed', async () => {
    const { slide, report } = await exported(deck([scene('s', [title('En\nto'), list(['a\r\nb\u2028c'])])]));
    expect(descendants(slide(1), 'a:br')).toHaveLength(3);
    expect(report.slides[0]!.texts[1]!.text).toBe('a\nb\nc');
  });

  it('links nowhere but to the web and to mail', async () => {
    const hrefs = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'file:///etc/passwd',
      '\\\\server\\share',
      'data:text/html,x',
      'ppaction://hlinkshowjump?jump=endshow',
      'vbscript:x',
      'ikke en adresse',
      '',
      'https://kommunekommisjonen.no/møte plan?a=1&b="2"',
      ' mailto:post@kommunekommisjonen.no ',
    ];
    const { report } = await exported(
      deck([
        scene('s', [
          title('Lenker'),
          list([], { paragraphs: hrefs.map((href) => para([run('x', { href })])) }),
        ]),
      ]),
    );
    expect(report.slides[0]!.links.map(({ target }) => target)).toEqual([
      'https://kommunekommisjonen.no/m%C3%B8te%20plan?a=1&b=%222%22',
      'mailto:post@kommunekommisjonen.no',
    ]);
    expect(report.slides[0]!.lists[0]!.items).toHaveLength(hrefs.length);
  });

  it('gives a slide whose title is nothing a title all the same', async () => {
    const { report } = await exported(
      deck([scene('tom', [title('\u0007 ')], { title: { text: ' ', visible: true } })], { title: '\u0000' }),
    );
    expect(report.slides[0]!.title).toBe('tom');
    expect(report.properties.title).toBe('okonomiforum');
  });
});
