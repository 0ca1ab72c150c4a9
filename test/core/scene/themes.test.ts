import { describe, expect, it } from 'vitest';
import {
  hasTheme,
  ownTheme,
  ownThemes,
  type ThemeSources,
  themeOf,
  usualTheme,
} from '../../../core/scene/themes';

const commission = (theme?: string): ThemeSources => ({ commission: { theme } });
const own = { ...ownTheme('fjord'), id: 'var-egen', page: { width: 800, height: 600 } };

describe('the theme of a deck', () => {
  it('is the one it asks for, on its page', () => {
    expect(themeOf({ theme: 'fjord', page: '4:3' }, commission()).page).toEqual({ width: 720, height: 540 });
    expect(themeOf({ theme: 'var-egen' }, { ...commission(), themes: [own] })).toBe(own);
  });

  it('is its commission’s when it asks for none, and Fjord when nobody does', () => {
    expect(themeOf({}, { ...commission('var-egen'), themes: [own] })).toBe(own);
    expect(themeOf({ theme: 'fjord' }, { ...commission('var-egen'), themes: [own] }).id).toBe('fjord');
    expect(themeOf({}, commission()).id).toBe('fjord');
    expect(usualTheme.id).toBe('fjord');
  });

  it('is Fjord when the one that is asked for is not there', () => {
    expect(themeOf({ theme: 'ukjent', page: '4:3' }, commission())).toBe(ownTheme('fjord', '4:3'));
    expect(hasTheme('ukjent', commission())).toBe(false);
    expect(hasTheme('var-egen', { ...commission(), themes: [own] })).toBe(true);
  });

  it('is the same object each time, so that what is laid out for it is kept', () => {
    for (const { id } of ownThemes) {
      expect(themeOf({ theme: id }, commission())).toBe(themeOf({ theme: id, page: '16:9' }, commission()));
    }
  });

  it('has an id of its own on each page', () => {
    const ids = ownThemes.flatMap(({ make }) => [make('16:9').id, make('4:3').id]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
