import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Ancestors } from '../../../app/host/ancestors';
import { choose } from '../../../app/host/ancestors-cleaning';
import { sha256 } from '../../../workspace/disk';
import { bench, edit, setName } from './samples';

const path = 'facts/people.json';

it('what has gone out is kept, however often it is edited afterwards', async () => {
  const one = await bench({ saveAfter: 0 });
  edit(one, setName('a', 'Sendt'));
  await one.host.flush();
  const sent = readFileSync(join(one.dir, path), 'utf8');
  one.host.sent();
  for (let i = 0; i < 40; i++) {
    edit(one, setName('a', `Siden ${i}`));
    await one.host.flush();
  }
  const versions = Ancestors.of(one.state, one.host.workspace.commission.id).versions(path);
  const left = (days: number): (string | null)[] =>
    choose(versions, new Date(Date.now() + days * 86_400_000)).map(({ digest }) => digest);
  expect(left(300)).toContain(sha256(sent));
  expect(left(300)).toHaveLength(31);
  expect(left(400)).not.toContain(sha256(sent));
});
