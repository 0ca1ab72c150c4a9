/** A commission in which two have changed the same differently, and nobody has chosen yet. */
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replicaOf } from '../../../app/host/replica';
import type { Json } from '../../../core/base/json';
import { type Conflict, type ConflictPlace, placeId } from '../../../core/model/conflict';
import type { Profile } from '../support/profile';

const theirs = { by: 'ola-nordmann-77b0d2', at: '2026-02-27T13:05:00.000Z' };

/** Puts conflicts into a folder with the example, with what stands there as this machine's own. */
export function contest({ state }: Profile, folder: string): void {
  const hosts = join(state, 'lysark', 'open');
  mkdirSync(hosts, { recursive: true });
  const mine = { by: replicaOf(hosts, realpathSync(folder)), at: '2026-02-27T12:30:00.000Z' };
  mkdirSync(join(folder, 'conflicts'));
  const put = (place: ConflictPlace, was: Json | undefined, own: Json, other: Json | undefined): void => {
    const id = placeId(place);
    const conflict: Conflict = {
      format: 1,
      id,
      place,
      ...(was === undefined ? {} : { was }),
      versions: [
        { value: own, ...mine },
        { ...(other === undefined ? {} : { value: other }), ...theirs },
      ],
    };
    writeFileSync(join(folder, 'conflicts', `${id}.json`), JSON.stringify(conflict, null, 2));
  };
  const people = entriesOf(folder, 'people');
  const meetings = entriesOf(folder, 'meetings');
  const person = { in: 'facts', kind: 'people', id: 'mette-nord' } as const;
  put({ ...person, path: ['title'] }, { nb: 'nestleder', nn: 'nestleiar' }, people('mette-nord').title!, {
    nb: 'seniorrådgiver',
    nn: 'seniorrådgivar',
  });
  const note = String(people('mette-nord').note);
  put(
    { ...person, path: ['note'] },
    note.replace('kontrollert', 'sjekket'),
    note,
    `${note.replace('står slik', 'er skrevet slik')} Ring før onsdag.`,
  );
  put(
    { in: 'facts', kind: 'meetings', id: 'mote-2026-09-07', path: ['places'] },
    ['Kristiansand'],
    meetings('mote-2026-09-07').places!,
    ['Kristiansand', 'Arendal'],
  );
  const meeting = meetings('mote-2025-06-18');
  put({ in: 'facts', kind: 'meetings', id: 'mote-2025-06-18' }, meeting as Json, meeting as Json, undefined);
  put(
    { in: 'decks', id: 'okonomiforum', slide: 'mandattolkning', path: ['heading', 'nb'] },
    'Tolkning av mandatet',
    'Mandattolkning',
    'Slik forstår vi mandatet',
  );
}

type Entry = Record<string, Json> & { id: string };

function entriesOf(folder: string, kind: string): (id: string) => Entry {
  const file = join(folder, 'facts', `${kind}.json`);
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: Entry[] };
  return (id) => {
    const found = entries.find((one) => one.id === id);
    if (!found) throw new Error(`The example has no ${kind}/${id}.`);
    return found;
  };
}
