/** How two workspaces differ, for reports. */
import { same } from '../../core/base/json';
import type { Snapshot } from './protocol';
import type { Shown } from './sample';

/** In what two workspaces differ, thing by thing, with what each has. */
export function unlike([{ workspace: one }, { workspace: other }]: readonly [Snapshot, Snapshot]): string {
  const parts = ({ register, decks, conflicts = [], commission, images, outlines }: Shown) =>
    new Map<string, unknown>([
      ['commission', commission],
      ['images', images],
      ['outlines', outlines],
      ...Object.entries(register).map(([kind, list]): [string, unknown] => [kind, list]),
      ...decks.map((deck): [string, unknown] => [`decks/${deck.id}`, deck]),
      ...conflicts.map((conflict): [string, unknown] => [`conflicts/${conflict.id}`, conflict]),
    ]);
  const [a, b] = [parts(one), parts(other)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => !same(a.get(name), b.get(name)));
  return names
    .map(
      (name) =>
        `${name}\n      a: ${from(a.get(name), b.get(name))}\n      b: ${from(b.get(name), a.get(name))}`,
    )
    .join('\n      ');
}

/** Some of what it says, from shortly before where it says something else than another. */
function from(value: unknown, other: unknown): string {
  const [text, another] = [JSON.stringify(value) ?? 'nothing', JSON.stringify(other) ?? 'nothing'];
  let at = 0;
  while (at < text.length && text[at] === another[at]) at++;
  return text.slice(Math.max(0, at - 150), at + 250);
}
