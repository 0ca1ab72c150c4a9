/** Which field one is in, and what has been changed there since: «Endrer 3 lysbilder …» under the field. */
import { type ReactNode, useState } from 'react';
import type { Entry } from '../../../core/model/register';
import { same } from '../../../core/operations';
import { edit } from '../../state/commission';
import { attempt, setOp } from '../facts/change';
import { Effect } from '../facts/effect';
import { useLang } from '../facts/settings';

export interface Editing {
  /** One has come to a place in the form. @param field of the entry @param at the place: «credit.creator» */
  enter(field: string | undefined, at?: string): void;
  /** What stands under a place. */
  below(at: string): ReactNode;
  /** Writes a field of the entry. @returns why it does not fit */
  set(field: string, value: unknown, group?: string): string | undefined;
}

interface Here {
  /** Of the entry. */
  field: string;
  at: string;
  /** The value when one came here. */
  before: unknown;
}

export function useEditing(entry: Entry): Editing {
  const lang = useLang();
  const [here, setHere] = useState<Here>();
  /** The place before, where something was changed: its line stays, so that nothing moves under a click. */
  const [left, setLeft] = useState<Here>();
  const { id } = entry;
  const changed = (one: Here | undefined): one is Here =>
    one !== undefined && !same(one.before, entry[one.field]);
  const shown = changed(here) ? here : changed(left) ? left : undefined;
  return {
    enter: (field, at = field) => {
      if (here?.at === at) return;
      if (changed(here)) setLeft(here);
      setHere(field === undefined || at === undefined ? undefined : { field, at, before: entry[field] });
    },
    below: (at) => {
      if (shown?.at !== at) return null;
      const { field, before } = shown;
      // The way back changes the same slides.
      return (
        <Effect make={() => setOp({ kind: 'images', id, field }, before)} depends={[before, entry[field]]} />
      );
    },
    set: (field, value, group) =>
      attempt('images', lang, () => edit(setOp({ kind: 'images', id, field }, value), group)),
  };
}
