import { describe, expect, it } from 'vitest';
import { plain } from '../../../core/facts/digest';
import { viewOf } from './build';

const nord = {
  id: 'mette-nord',
  name: 'Mette Nord',
  email: 'mette@eksempel.no',
  title: [
    { value: 'forbundsleder', to: '2025-12-31' },
    { value: 'pensjonist', from: '2026' },
  ],
  membership: [{ value: 'member', from: '2025-05-09', to: '2026-06' }],
};

const people = (asOf: string) => viewOf({ people: [nord] }, asOf).get('people', 'mette-nord')!;

describe('a value that changes', () => {
  it('is the one that holds on the day', () => {
    expect(plain(people('2025-11-24').title)).toBe('forbundsleder');
    expect(plain(people('2025-12-31').title)).toBe('forbundsleder');
    expect(plain(people('2026-01-01').title)).toBe('pensjonist');
  });

  it('holds to the last day of a month that is named without a day', () => {
    expect(people('2026-06-30').membership).toBe('member');
    expect(people('2026-07-01').membership).toBeUndefined();
  });

  it('is nothing before its first period', () => {
    expect(people('2025-05-08').membership).toBeUndefined();
    expect(people('2025-05-09').membership).toBe('member');
  });

  it('is the one that began last where two periods overlap', () => {
    const view = viewOf(
      { figures: [{ id: 'a', label: 'krav', value: [{ value: 450 }, { value: 500, from: '2025-10' }] }] },
      '2025-11-24',
    );
    expect(view.get('figures', 'a')!.value).toBe(500);
  });

  it('is read every time as if it were plain when it never changes', () => {
    expect(viewOf({ figures: [{ id: 'a', label: 'krav', value: 450 }] }).get('figures', 'a')!.value).toBe(
      450,
    );
  });
});

describe('what a slide has read', () => {
  it('is remembered field by field, so that a new address does not make a name outdated', () => {
    const view = viewOf({ people: [nord] });
    const one = view.get('people', 'mette-nord')!;
    void [one.name, one.title];
    expect(view.used().map(({ ref, short }) => [ref, short])).toEqual([
      ['people/mette-nord#name', 'Mette Nord'],
      ['people/mette-nord#title', 'forbundsleder'],
    ]);
  });

  it('can be looked up again on another day, and tells what it was and is', () => {
    const before = viewOf({ people: [nord] }, '2025-11-24');
    void before.get('people', 'mette-nord')!.title;
    const [was] = before.used();
    const same = viewOf({ people: [nord] }, '2025-12-24').lookUp(was!.ref)!;
    const now = viewOf({ people: [nord] }, '2026-03-01').lookUp(was!.ref)!;
    expect(same).toEqual(was);
    expect(now.digest).not.toBe(was!.digest);
    expect([was!.short, now.short]).toEqual(['forbundsleder', 'pensjonist']);
  });

  it('is gone when the register no longer has it', () => {
    const view = viewOf({ people: [nord] });
    expect(view.lookUp('people/erik-eide#title')).toBeUndefined();
    expect(view.lookUp('query:yndlingsfarge')).toBeUndefined();
    expect(view.lookUp('query:toString')).toBeUndefined();
    expect(view.get('people', 'erik-eide')).toBeUndefined();
  });

  it('does not include what was only asked in order to answer a question', () => {
    const view = viewOf({ people: [nord] });
    void view.query('members').map((member) => member.name);
    expect(view.used().map(({ ref }) => ref)).toEqual(['people/mette-nord#name', 'query:members']);
  });

  it('has the same digest whatever order a file writes its keys in', () => {
    const digest = (when: object) => {
      const view = viewOf({ meetings: [{ id: 'm', when }] });
      void view.get('meetings', 'm')!.when;
      return view.used()[0]!.digest;
    };
    expect(digest({ start: '2026-02-09', end: '2026-02-10' })).toBe(
      digest({ end: '2026-02-10', start: '2026-02-09' }),
    );
    expect(digest({ start: '2026-02-09' })).not.toBe(digest({ start: '2026-02-10' }));
  });

  it('names another fact and not its contents: a new alt text is no new portrait', () => {
    const facts = (alt: string) => ({
      images: [{ id: 'nord', file: 'nord.jpg', alt }],
      people: [{ ...nord, portrait: 'nord' }],
    });
    const digest = (alt: string) => {
      const view = viewOf(facts(alt));
      void view.get('people', 'mette-nord')!.portrait;
      return view.used().map((fact) => [fact.ref, fact.digest]);
    };
    expect(digest('Mette Nord')).toEqual(digest('Portrett av Mette Nord'));
  });
});

describe('a deviation', () => {
  const deviations = { 'people/mette-nord#title': 'møteleder' };

  it('holds on its own slide and nowhere else', () => {
    const own = viewOf({ people: [nord] }, '2025-11-24', 'nb', { deviations });
    const other = viewOf({ people: [nord] });
    expect(plain(own.get('people', 'mette-nord')!.title)).toBe('møteleder');
    expect(plain(other.get('people', 'mette-nord')!.title)).toBe('forbundsleder');
  });

  it('reaches the answers to questions and leaves other fields alone', () => {
    const own = viewOf({ people: [nord] }, '2025-11-24', 'nb', { deviations });
    expect(own.query('members').map((member) => [member.name, plain(member.title)])).toEqual([
      ['Mette Nord', 'møteleder'],
    ]);
  });
});

describe('a language that a text does not have', () => {
  const texts = {
    texts: [
      { id: 'begge', heading: { nb: 'Kommunene', nn: 'Kommunane' } },
      { id: 'bare-nn', heading: { nn: 'Kommunane' } },
      { id: 'bar', heading: 'Kommunene' },
    ],
  };
  const read = (id: string, language: 'nb' | 'nn' | 'se' | 'en') => {
    const view = viewOf(texts, '2025-11-24', language);
    const heading = view.get('texts', id)!.heading;
    return { text: plain(heading), lang: heading[0]!.lang, missing: view.missingTranslations() };
  };

  it('falls back to the nearest, and never silently', () => {
    expect(read('begge', 'nn')).toEqual({ text: 'Kommunane', lang: 'nn', missing: [] });
    expect(read('bare-nn', 'nb')).toEqual({
      text: 'Kommunane',
      lang: 'nn',
      missing: [{ ref: 'texts/bare-nn#heading', got: 'nn' }],
    });
    expect(read('bar', 'en').missing).toEqual([{ ref: 'texts/bar#heading', got: 'nb' }]);
  });

  it('keeps the language of the words, so that they are read aloud in it', () => {
    expect(read('begge', 'se')).toMatchObject({ text: 'Kommunene', lang: 'nb' });
  });
});
