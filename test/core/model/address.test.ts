import { describe, expect, it } from 'vitest';
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
  ])('with a blank in it is taken, and followed as browsers do: «%s»', (address, followed) => {
    expect(taken(address)).toBe(true);
    expect(safeHref(address)).toBe(followed);
  });

  it.each([
    'javascript:alert(1)',
    'eksempel.no',
    'https://',
    'https:// ',
    'https://eksempel.no\n/side',
    'ftp://a.no',
  ])('is none, and refused: «%s»', (address) => {
    expect(taken(address)).toBe(false);
  });

  it('whose host has a blank stays plain text', () => {
    expect(taken('https://eks empel.no')).toBe(true);
    expect(safeHref('https://eks empel.no')).toBeUndefined();
  });
});
