import { describe, expect, it } from 'vitest';
import { readUrl } from '../../../core/editing/typed-input';
import { safeHref } from '../../../core/formats/href';
import { hrefSchema } from '../../../core/model/field';

const taken = (address: string) => hrefSchema.safeParse(address).success;

describe('an address', () => {
  it.each([
    ['https://eksempel.no/en side', 'https://eksempel.no/en%20side'],
    ['https://eksempel.no/side ', 'https://eksempel.no/side'],
    [' https://eksempel.no/side', 'https://eksempel.no/side'],
    ['https://eksempel.no/a\u00A0b', 'https://eksempel.no/a%C2%A0b'],
    ['https://eksempel.no/?q=to ord', 'https://eksempel.no/?q=to%20ord'],
    ['https://eksempel.no/to  ord#del to', 'https://eksempel.no/to%20%20ord#del%20to'],
    ['https://eksempel.no/a\tb', 'https://eksempel.no/ab'],
    ['\thttps://eksempel.no/a', 'https://eksempel.no/a'],
    ['mailto:post@eksempel.no?subject=Hei du', 'mailto:post@eksempel.no?subject=Hei%20du'],
  ])('with a blank in it is taken, and followed as browsers do: «%s»', (address, followed) => {
    expect(taken(address)).toBe(true);
    expect(safeHref(address)).toBe(followed);
  });

  it.each([
    ['https://eksempel.no/æøå', 'https://eksempel.no/%C3%A6%C3%B8%C3%A5'],
    ['https://blåbær.no/søk?q=år', 'https://xn--blbr-roah.no/s%C3%B8k?q=%C3%A5r'],
    ['HTTPS://EKSEMPEL.NO/Å', 'https://eksempel.no/%C3%85'],
    ['https://eksempel.no/čáhci', 'https://eksempel.no/%C4%8D%C3%A1hci'],
    ['https://eksempel.no/(a', 'https://eksempel.no/(a'],
    ['https://eksempel.no/a)[b', 'https://eksempel.no/a)[b'],
    ['https://eksempel.no/{a}"b"', 'https://eksempel.no/%7Ba%7D%22b%22'],
    ['https://eksempel.no/100%', 'https://eksempel.no/100%'],
  ])('with letters and signs of its own is taken as it is: «%s»', (address, followed) => {
    expect(taken(address)).toBe(true);
    expect(safeHref(address)).toBe(followed);
  });

  it.each(['\u200B', '\uFEFF', '\u2060', '\u200E', '\u00AD'])(
    'with a mark that nobody sees leads where it leads without it (%j)',
    (mark) => {
      for (const address of [`${mark}https://eksempel.no/side`, `https://eksempel.no/si${mark}de${mark}`]) {
        expect(taken(address)).toBe(true);
        expect(safeHref(address)).toBe('https://eksempel.no/side');
        expect(readUrl(address)).toEqual({ value: 'https://eksempel.no/side' });
      }
    },
  );

  it('that is broken over two lines is refused with that reason', () => {
    for (const address of [
      'https://eksempel.no/a\nb',
      'https://eksempel.no/a\u2028b',
      'https://eksempel.no/a\vb',
    ]) {
      expect(hrefSchema.safeParse(address).error!.issues.map(({ message }) => message)).toEqual([
        'expected an address in one line',
      ]);
    }
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u200Bjavascript:alert(1)',
    'java\u00ADscript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'file://server/deling',
    'vbscript:x',
    'blob:https://eksempel.no/x',
    'view-source:https://eksempel.no',
    'tel:+4799999999',
    '//eksempel.no/side',
    '\\\\server\\deling',
    'https:eksempel.no',
    'mailto: ',
    'eksempel.no',
    'https://',
    'https:// ',
    'https://eksempel.no\n/side',
    'ftp://a.no',
  ])('is none, and refused: «%s»', (address) => {
    expect(taken(address)).toBe(false);
  });

  it('that would run or open something is never followed, also where it was read from an older file', () => {
    for (const address of [
      'javascript:alert(1)',
      'java\tscript:x',
      '\u200Bjavascript:x',
      'java\u00ADscript:x',
      'data:text/html,x',
      'file:///x',
      'vbscript:x',
    ])
      expect(safeHref(address)).toBeUndefined();
  });

  it('whose host has a blank stays plain text', () => {
    expect(taken('https://eks empel.no')).toBe(true);
    expect(safeHref('https://eks empel.no')).toBeUndefined();
  });
});
