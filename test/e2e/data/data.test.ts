import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../../app/open';
import { staleReport } from '../../../app/stale';
import { readMeetings, readMembers } from '../../../core/paste';
import { readPacked } from '../../../workspace/pack';
import { writeTree } from '../../../workspace/tree';
import { emptyProfile } from '../support/profile';
import { dayIn } from './days';
import { oldDeck, oldFacts } from './mailed';
import { meetings } from './meetings';
import { memberNames, members } from './members';

it('the stories’ pasted texts are fourteen members and five meetings', () => {
  const people = readMembers(members, { today: dayIn(0) });
  expect(people.entries.map(({ entry }) => entry.name)).toEqual(memberNames);
  expect(readMeetings(meetings(), { today: dayIn(0) }).entries).toHaveLength(5);
});

it('the old presentation of the third story has exactly three slides that are out of date', async () => {
  const { pptx, lysark } = await oldDeck();
  const folder = join(emptyProfile().home, 'kommisjon');
  await writeTree(folder, readPacked(lysark));
  const { slides, counts } = staleReport(pptx, await openWorkspace(folder));
  expect(counts).toMatchObject({ outdated: oldFacts.length, edited: 0, foreign: 0 });
  const facts = slides.flatMap((slide) => slide.facts);
  for (const { was, now } of oldFacts) {
    const told = facts.some((one) => one.was.includes(was) && one.now?.includes(now));
    expect(told, `${was} → ${now} in ${JSON.stringify(facts)}`).toBe(true);
  }
});
