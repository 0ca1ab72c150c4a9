/** Deleting a fact: at once and with undo; where slides show it, people are told first. */
import type { KindId } from '../../../core/model/kinds';
import { factRef, parseFact } from '../../../core/model/ref';
import { removeFact } from '../../../core/operations';
import type { UiLanguage } from '../../../core/texts';
import { usesOfFact } from '../../background';
import { commission, edit } from '../../state/commission';
import { go } from '../../state/route';
import { ask } from '../../ui/ask';
import { say, sayDone } from '../../ui/toast';
import { sayIn } from '../../words';
import { routeTo } from './at';
import { attempt } from './change';
import { titleOf, wordsIn } from './settings';

/** @param next goes to this one afterwards */
export async function removeEntry(kind: KindId, id: string, lang: UiLanguage, next?: string): Promise<void> {
  const t = sayIn('facts');
  const { workspace, recent } = commission();
  const title = titleOf(workspace, kind, id, lang);
  const uses = await usesOfFact(factRef(kind, id));
  const named = uses.slides.filter((use) => use.how !== 'shown');
  const count = named.length + uses.speaker.length + uses.facts.length + Number(uses.cover);
  if (count > 0) {
    const decks = new Set([...named, ...uses.speaker].map((use) => `${use.in}/${use.deck}`));
    const places = [
      ...[...decks].map((key) => {
        const [folder, deck] = key.split('/') as ['decks' | 'outlines', string];
        const found = workspace[folder].find((one) => one.id === deck);
        return found ? wordsIn(workspace, found.title, lang) : deck;
      }),
      ...uses.facts.flatMap((ref) => {
        const at = parseFact(ref);
        return at ? [titleOf(workspace, at.kind, at.id, lang)] : [];
      }),
      ...(uses.cover ? [t('cover')] : []),
    ];
    const shown = places.slice(0, 4).join(', ') + (places.length > 4 ? ' …' : '');
    const answer = await ask({
      title: t('deleteUsed', { title }),
      text: t('deleteWhere', { count, places: shown }),
      answers: [
        { id: 'delete', label: t('deleteAnyway'), tone: 'danger' },
        { id: 'keep', label: sayIn('common')('cancel') },
      ],
    });
    if (answer !== 'delete') return;
  }
  const why = attempt(kind, lang, () => edit(removeFact(kind, id, { evenIfUsed: count > 0 })));
  if (why !== undefined) {
    say(why, { tone: 'danger' });
    return;
  }
  go(routeTo(recent, kind, next), { replace: true });
  const gone = uses.slides.filter((use) => use.in === 'decks' && !use.held).length;
  const slides = sayIn('common')('slides', { count: gone });
  sayDone(gone > 0 ? t('deletedFrom', { title, slides }) : t('deleted', { title }));
}
