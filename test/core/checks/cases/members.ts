/** Rules about who leads the commission. */
import { input, plainSlide, type RuleCases, source } from '../build';

const people = (...roles: (string | undefined)[]) =>
  roles.map((membership, i) => ({
    id: `person-${i}`,
    name: `Kari ${'ABCDEF'[i]}vik`,
    source,
    ...(membership ? { membership } : {}),
  }));

const shown = (roles: (string | undefined)[], uses = roles.map((_, i) => `people/person-${i}#name`)) => {
  return () => input(plainSlide('lysbilde', { uses }), { facts: { people: people(...roles) } });
};

export const memberCases: Record<string, RuleCases> = {
  'chair-missing': {
    finds: [
      { says: 'finds a commission of members alone', input: shown(['member', 'member', 'deputy']) },
      {
        says: 'does not take the head of the secretariat for the chair',
        input: shown(['member', 'member', 'member', 'secretariat']),
      },
    ],
    silent: [
      { says: 'accepts one chair', input: shown(['member', 'chair', 'member']) },
      {
        says: 'says nothing where some people are shown, and not the commission',
        input: shown(['member', 'member', 'member', undefined], ['people/person-3#name']),
      },
    ],
  },
  'chairs-many': {
    finds: [{ says: 'finds two', input: shown(['chair', 'member', 'chair', 'member']) }],
    silent: [{ says: 'accepts one chair and a deputy', input: shown(['chair', 'deputy', 'member']) }],
  },
};
