/** Undo and redo say what they did and go where it was; what lies outside the presentation one edits is asked about first. */
import { apply, OperationError } from '../../core/operations';
import { type TakenBack, takenBackWords } from '../../core/words';
import { templates } from '../../templates';
import { goToThing } from '../places/checks/way';
import { commission, type Notice, takeBack } from '../state/commission';
import { route } from '../state/route';
import { session } from '../state/session';
import { sayIn, uiLanguage } from '../words';
import { ask } from './ask';
import { hush, say } from './toast';

/** Milliseconds: it is an answer to one's own key. */
const stays = 5000;
let last: number | undefined;

export function tellTakenBack(notice: Extract<Notice, { type: 'taken-back' }>): void {
  const { op, which, before, after } = notice;
  const { text, things } = takenBackWords(op, which, before, after, spoken());
  if (last !== undefined) hush(last);
  last = say(sayIn('takenBack')(which === 'undo' ? 'undone' : 'redone', { what: text }), { stays });
  const [first] = things;
  // Who sees a part of it stays.
  if (first && !things.some(isHere)) goToThing(first.thing, first.field);
}

function spoken() {
  return { templates, lang: uiLanguage(), today: session().today };
}

function isHere({ thing }: TakenBack['things'][number]): boolean {
  const at = route.get();
  switch (thing.type) {
    case 'fact':
      return (at.at === 'fakta' || at.at === 'bilder') && at.id === thing.id;
    case 'slide':
      return at.at === 'presentasjoner' && at.deck === thing.deck && at.slide === thing.slide;
    case 'deck':
    case 'section':
      return (
        thing.in === 'outlines' || (at.at === 'presentasjoner' && (at.deck ?? thing.deck) === thing.deck)
      );
    // It is said; a dialog over what one does would say no more.
    case 'commission':
      return true;
    default:
      return thing satisfies never;
  }
}

export async function askElsewhere({ which, op }: Extract<Notice, { type: 'elsewhere' }>): Promise<void> {
  const t = sayIn('takenBack');
  const common = sayIn('common');
  const { workspace } = commission();
  const undoing = which === 'undo';
  let what = t('many', { count: 1 });
  try {
    what = takenBackWords(op, which, workspace, apply(workspace, op, templates).workspace, spoken()).text;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
  }
  const answer = await ask({
    title: t(undoing ? 'elsewhereTitle' : 'elsewhereRedo'),
    text: t(undoing ? 'elsewhere' : 'elsewhereRedoWhy', { what }),
    answers: [
      { id: 'do', label: common(undoing ? 'undo' : 'redo') },
      { id: 'cancel', label: common('cancel') },
    ],
  });
  if (answer === 'do') await takeBack(which);
}
