import { describe, expect, it } from 'vitest';
import { sourceAfter, withCredit, withLicence, withLicenceWords } from '../../../core/images/credit';

const blank = ['Kilden er ikke lagt inn ennå.', 'Kjelda er ikkje lagd inn enno.'];
const url = 'https://www.flickr.com/photos/1';

describe('editing the credit of a picture', () => {
  it('an emptied credit leaves nothing in the file', () => {
    expect(withCredit({ creator: 'Kari' }, { creator: undefined })).toBeUndefined();
    expect(withCredit({ creator: 'Kari' }, { creator: '' })).toBeUndefined();
  });

  it('fields stand in the order of the files, however they were filled in', () => {
    const credit = withCredit({ as: 'photo', licence: 'CC BY 4.0' }, { creator: 'Kari' });
    expect(Object.keys(credit!)).toEqual(['creator', 'licence', 'as']);
  });

  it('the address follows the licence, and goes with it', () => {
    const by = withLicence({}, { kind: 'by', version: '4.0' }, 'nb');
    expect(by).toEqual({ licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(withLicence(by, { kind: 'permission' }, 'nb')).toEqual({
      licence: 'med tillatelse',
      licenceUrl: undefined,
    });
    expect(withLicence(by, undefined, 'nb')).toEqual({ licence: undefined, licenceUrl: undefined });
  });

  it('an address that people wrote themselves stays', () => {
    const own = { licence: 'NLOD 2.0', licenceUrl: 'https://data.norge.no/nlod/no/2.0' };
    expect(withLicence(own, { kind: 'reserved' }, 'en').licenceUrl).toBe(own.licenceUrl);
    expect(withLicenceWords(own, 'NLOD 1.0').licenceUrl).toBe(own.licenceUrl);
  });

  it('a licence that is typed gets the address that it is known by', () => {
    expect(withLicenceWords({}, 'CC BY 4.0').licenceUrl).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(withLicenceWords({}, 'Egen avtale')).toEqual({ licence: 'Egen avtale', licenceUrl: undefined });
  });
});

describe('the source of a picture', () => {
  it('is said once: it follows the address in the credit', () => {
    const source = sourceAfter({ unknown: blank[0]! }, {}, { sourceUrl: url }, blank);
    expect(source).toEqual({ title: 'flickr.com', url });
    const titled = { sourceUrl: url, title: 'Folkemøte' };
    expect(sourceAfter(source, { sourceUrl: url }, titled, blank)).toEqual({ title: 'Folkemøte', url });
  });

  it('is not known again when the address is taken away', () => {
    const source = { title: 'flickr.com', url };
    expect(sourceAfter(source, { sourceUrl: url }, {}, blank)).toEqual({ unknown: blank[0] });
  });

  it('that somebody wrote is left alone', () => {
    expect(
      sourceAfter({ title: 'Arkivet', url }, { sourceUrl: url }, { sourceUrl: `${url}2` }, blank),
    ).toBeUndefined();
    expect(sourceAfter({ unknown: 'Funnet på en disk' }, {}, { sourceUrl: url }, blank)).toBeUndefined();
  });

  it('does not change when other parts of the credit do', () => {
    expect(sourceAfter({ unknown: blank[1]! }, {}, { creator: 'Kari' }, blank)).toBeUndefined();
  });

  it('an address that no browser understands is still a source', () => {
    expect(sourceAfter(undefined, {}, { sourceUrl: 'mailto:foto@nord.no' }, blank)).toEqual({
      title: 'mailto:foto@nord.no',
      url: 'mailto:foto@nord.no',
    });
  });
});
