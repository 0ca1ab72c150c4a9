/** Templates by what they are for: the groups that their words stand in. */
import { commissionWords } from '../../../../templates/words/commission';
import { contentWords } from '../../../../templates/words/content';
import { frameWords } from '../../../../templates/words/frame';
import { voicesWords } from '../../../../templates/words/voices';

export const purposes = ['Frame', 'Voices', 'Commission', 'Content', 'Other'] as const;
export type Purpose = (typeof purposes)[number];

const groups: readonly (readonly [Purpose, object])[] = [
  ['Frame', frameWords],
  ['Voices', voicesWords],
  ['Commission', commissionWords],
  ['Content', contentWords],
];

export function purposeOf(template: string): Purpose {
  return groups.find(([, group]) => Object.hasOwn(group, template))?.[0] ?? 'Other';
}
