import { describe, expect, it } from 'vitest';
import { dateOf, firstDay, periodTime, periodTimes } from '../../../core/formats/period-times';

const day = (name: string): string => {
  const { year, month, day: d } = dateOf(firstDay(periodTime(name)!));
  return [year, month + 1, d].join('-');
};

describe('A period as a place in time', () => {
  it('begins on the day it says, however it is written', () => {
    const said = {
      '2015-1-1': [
        '2015',
        '2015*',
        '2015K1',
        '2015 Q1',
        '1. kvartal 2015',
        'K1 2015',
        '2015M01',
        '201501',
        'jan. 15',
        '2015–2017',
        '2015/16',
        '01.01.2015',
        '1. januar 2015',
      ],
      '2023-10-1': ['2023K4', 'okt. 2023', 'October 2023', '2023-10', '2023 okt'],
      '2021-1-4': ['2021U01', 'uke 1 2021', '2021W1'],
      '1700-1-1': ['1700'],
    };
    for (const [start, names] of Object.entries(said))
      for (const name of names) expect(day(name), name).toBe(start);
  });

  it('is none where there is no year, no such day, or a code', () => {
    for (const name of [
      '',
      'januar',
      'Oslo',
      '0301',
      '2015K5',
      '2015M13',
      '30.02.2023',
      '2015 til i dag',
      '12345',
    ])
      expect(periodTime(name), name).toBeUndefined();
  });

  it('is one of a scale only with others of its length, each at a place of its own', () => {
    expect(periodTimes(['2010', '2007', '2012'])?.map(({ at }) => at)).toEqual([2010, 2007, 2012]);
    expect(periodTimes(['2010', '2011K1'])).toBeUndefined();
    expect(periodTimes(['2010', '2010'])).toBeUndefined();
    expect(periodTimes(['2010–2014', '2015–2016'])).toBeUndefined();
    expect(periodTimes(['2010–2014', '2015–2019'])).toHaveLength(2);
  });
});
