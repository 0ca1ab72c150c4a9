/** What a conflict is settled with, as edits of the open commission. */

import { type Choice, canBeInTurn, settle, settleAll, valueAt } from '../../../core/merge';
import type { Conflict } from '../../../core/model/conflict';
import { isKindId, type KindId } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import { type Operation, OperationError } from '../../../core/operations';
import { sidesOf } from '../../../core/words';
import { commission, edit } from '../../state/commission';
import { uiLanguage } from '../../words';

export type { Choice } from '../../../core/merge';

/** The version that is shown until somebody chooses; undefined for nothing. */
export function valueInForce(workspace: Workspace, { place }: Conflict): unknown {
  return valueAt(workspace, place);
}

/** The kind of the fact whose two values may both have been true, one after the other. */
export function inTurnKind(conflict: Conflict): KindId | undefined {
  const { kind = '' } = conflict.place;
  return canBeInTurn(conflict) && isKindId(kind) ? kind : undefined;
}

/** @returns undefined when the conflict is gone @throws OperationError when the choice cannot be made */
export function choiceOp(workspace: Workspace, id: string, choice: Choice): Operation | undefined {
  const conflict = workspace.conflicts?.find((one) => one.id === id);
  return conflict && settle(workspace, conflict, choice);
}

/** @returns why not, as a sentence */
export function settleAs(id: string, choice: Choice): string | undefined {
  return tried(() => choiceOp(commission().workspace, id, choice));
}

/** Mine in every conflict, or in each the first of the others. @returns why not, as a sentence */
export function settleAllAs(which: 'mine' | 'theirs'): string | undefined {
  return tried(() => {
    const { workspace, replica } = commission();
    return settleAll(workspace, workspace.conflicts ?? [], (conflict) => {
      const { mine, others } = sidesOf(conflict, replica, valueInForce(workspace, conflict));
      return choiceOf(which === 'mine' ? mine : (others[0] ?? mine));
    });
  });
}

export function choiceOf({ value }: { value?: unknown }): Choice {
  return value === undefined ? {} : { value: value as never };
}

function tried(make: () => Operation | undefined): string | undefined {
  try {
    const op = make();
    return op && edit(op)?.sentence(uiLanguage());
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return error.sentence(uiLanguage());
  }
}
