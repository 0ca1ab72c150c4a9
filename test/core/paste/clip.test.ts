import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import {
  asText,
  type Block,
  blocksOf,
  blocksOfText,
  type ClipElement,
  type ClipNode,
} from '../../../core/paste/clip';

interface Parsed {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Parsed[];
}

function elementOf({ nodeName, attrs = [], childNodes = [] }: Parsed): ClipElement {
  return {
    name: nodeName,
    attribute: (name) => attrs.find((one) => one.name === name)?.value,
    get children() {
      return childNodes.flatMap((child): ClipNode[] => {
        if (child.nodeName === '#text') return [child.value ?? ''];
        return child.nodeName.startsWith('#') ? [] : [elementOf(child)];
      });
    },
  };
}

const read = (html: string): Block[] => blocksOf(elementOf(parse(html) as unknown as Parsed), 'nb');
const short = (blocks: readonly Block[]): unknown[] =>
  blocks.map(({ text, level }) => (level === undefined ? text : [level, text]));

describe('a pasted list', () => {
  test('of a page has its levels, also where lists stand within items', () => {
    expect(short(read('<ul><li>En<ul><li>Under</li></ul></li><li><p>To</p></li></ul><p>Etter</p>'))).toEqual([
      [0, 'En'],
      [1, 'Under'],
      [0, 'To'],
      'Etter',
    ]);
  });

  test('of Word is paragraphs, whose bullets are not words', () => {
    const html = `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>\uF0B7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Større
kommuner<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Færre <b>enn</b> i dag<o:p></o:p></p>`;
    expect(short(read(html))).toEqual([
      [0, 'Større kommuner'],
      [1, [{ t: 'Færre ' }, { t: 'enn', strong: true }, { t: ' i dag' }]],
    ]);
  });

  test('of PowerPoint is boxes of two classes', () => {
    const html = `<div v:shape="x"><div class=O style='margin-left:.38in'><span style='mso-special-format:bullet;font-family:Arial'>•</span><span>Først</span></div>
<div class=O1><span style='mso-special-format:bullet'>–</span><span>Under</span></div></div>`;
    expect(short(read(html))).toEqual([
      [0, 'Først'],
      [1, 'Under'],
    ]);
  });

  test('of Google Docs and of Word on the web says its levels itself', () => {
    const html =
      '<b style="font-weight:normal"><ul><li aria-level="1">En</li><ul><li aria-level="2"><span style="font-weight:700">To</span></li></ul></ul></b>';
    expect(short(read(html))).toEqual([
      [0, 'En'],
      [1, [{ t: 'To', strong: true }]],
    ]);
  });

  test('that was typed, in mail or as plain lines, is one too', () => {
    expect(short(read('<div>- En</div><div>- To</div>'))).toEqual([
      [0, 'En'],
      [0, 'To'],
    ]);
    expect(short(read('<p>• En<br>• <b>To</b></p>'))).toEqual([
      [0, 'En'],
      [0, [{ t: 'To', strong: true }]],
    ]);
    expect(short(blocksOfText('1. En\r\n2. To\r\n\r\n3. Tre'))).toEqual([
      [0, 'En'],
      [0, 'To'],
      [0, 'Tre'],
    ]);
    expect(short(blocksOfText('\uF0B7\tEn\no\tUnder\n\uF0B7\tTo'))).toEqual([
      [0, 'En'],
      [1, 'Under'],
      [0, 'To'],
    ]);
    expect(short(blocksOfText('- En\n  - Under\n- To som\ngår videre'))).toEqual([
      [0, 'En'],
      [1, 'Under'],
      [0, 'To som går videre'],
    ]);
  });

  test('is none where a sign is a word: a day, a paragraph of the law, a line of speech', () => {
    for (const line of [
      '1. januar 2027 trer loven i kraft.',
      '§ 5 Formål',
      '– Vi må tenke nytt.',
      '5. mai',
    ]) {
      expect(short(blocksOfText(line))).toEqual([line]);
    }
    expect(short(blocksOfText('1. januar 2027\n2. februar 2027'))).toEqual([
      '1. januar 2027',
      '2. februar 2027',
    ]);
  });

  test('lines that a PDF has broken are one point', () => {
    const text =
      'Kommisjonen skal vurdere hvordan opp-\ngavefordelingen mellom forvaltningsnivåene kan\nbli tydeligere enn den er i dag og mer e\uFB00ektiv.';
    expect(short(blocksOfText(text))).toEqual([
      'Kommisjonen skal vurdere hvordan oppgavefordelingen mellom forvaltningsnivåene kan bli tydeligere enn den er i dag og mer effektiv.',
    ]);
  });
});

describe('pasted words', () => {
  test('keep bold, italics, links and language, and nothing else', () => {
    const html = `<p style="color:red;font-size:30px"><i>Kursiv</i> og <u>strek</u>, <a href="https://nou.no">lenke</a>,
<a href="javascript:alert(1)">ikke</a> <span lang=EN-GB>in English</span> <span lang=NO-NYN>på nynorsk</span></p>`;
    expect(asText(read(html))).toEqual([
      { t: 'Kursiv', em: true },
      { t: ' og strek, ' },
      { t: 'lenke', href: 'https://nou.no' },
      { t: ', ikke ' },
      { t: 'in English', lang: 'en' },
      { t: ' ' },
      { t: 'på nynorsk', lang: 'nn' },
    ]);
  });

  test('are not bold because they were a heading, nor English because their program is', () => {
    expect(read('<body lang=EN-US><h1 style="font-weight:700">Tittel</h1><p>Tekst</p></body>')).toEqual([
      { text: 'Tittel' },
      { text: 'Tekst' },
    ]);
  });

  test('of what is hidden or no text, nothing is read', () => {
    const html =
      '<style>p{}</style><script>x()</script><p style="display:none">borte</p><svg><text>tegnet</text></svg><p>her</p>';
    expect(short(read(html))).toEqual(['her']);
    expect(read(`${'<div>'.repeat(5000)}dypt`)).toEqual([]);
  });
});
