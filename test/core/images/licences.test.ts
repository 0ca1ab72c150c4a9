import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonsKinds,
  forbidsChanges,
  isCommons,
  isCommonsUrl,
  licenceText,
  licenceUrl,
  otherKinds,
  parseLicence,
  versions,
} from '../../../core/images/licences';

describe('licences in the credit of a picture', () => {
  it('a licence that was chosen is recognised when the picture is opened again, in every language', () => {
    const kinds = [...commonsKinds, ...otherKinds.filter((kind) => kind !== 'other')];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...versions),
        fc.constantFrom('nb', 'nn', 'en', 'se'),
        (kind, version, language) => {
          const chosen = { kind, ...(isCommons(kind) ? { version } : {}) };
          expect(parseLicence(licenceText(chosen, language as 'nb'))).toEqual(chosen);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('Creative Commons has the address of its own version and country', () => {
    expect(licenceUrl({ kind: 'by-sa', version: '4.0' })).toBe(
      'https://creativecommons.org/licenses/by-sa/4.0/',
    );
    expect(licenceUrl({ kind: 'by', version: '3.0 NO' })).toBe(
      'https://creativecommons.org/licenses/by/3.0/no/',
    );
    expect(licenceUrl({ kind: 'zero' })).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(licenceUrl({ kind: 'by' })).toBeUndefined();
    expect(licenceUrl({ kind: 'permission' })).toBeUndefined();
  });

  it('licences are read as people write them', () => {
    expect(parseLicence('cc by 4')).toEqual({ kind: 'by', version: '4.0' });
    expect(parseLicence('Creative Commons BY NC ND 2.0')).toEqual({ kind: 'by-nc-nd', version: '2.0' });
    expect(parseLicence('CC BY')).toEqual({ kind: 'by' });
    expect(parseLicence(' CC0 ')).toEqual({ kind: 'zero' });
    expect(parseLicence('All rights reserved')).toEqual({ kind: 'reserved' });
    expect(parseLicence('Med løyve')).toEqual({ kind: 'permission' });
    expect(parseLicence('NLOD 2.0')).toEqual({ kind: 'other' });
    expect(parseLicence('CC BYE 4.0')).toEqual({ kind: 'other' });
    expect(parseLicence('  ')).toBeUndefined();
    expect(parseLicence(undefined)).toBeUndefined();
  });

  it('only licences without changes forbid cropping', () => {
    expect(forbidsChanges(parseLicence('CC BY-ND 4.0'))).toBe(true);
    expect(forbidsChanges(parseLicence('CC BY-SA 4.0'))).toBe(false);
    expect(forbidsChanges(undefined)).toBe(false);
  });

  it('no address of another site is taken for one of Creative Commons', () => {
    expect(isCommonsUrl('https://creativecommons.org/licenses/by/4.0/')).toBe(true);
    expect(isCommonsUrl('https://example.org/creativecommons.org/')).toBe(false);
    expect(isCommonsUrl('https://creativecommons.org.example.com/')).toBe(false);
  });
});
