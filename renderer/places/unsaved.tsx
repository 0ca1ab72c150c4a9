/** How many fields hold something that is in no file, and the way to the first of them. */
import { Button, Tooltip } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { type DraftPlace, draftPlace, isDraftThere, type KeptDraft } from '../../core/editing/kept-drafts';
import type { Workspace } from '../../core/model/register';
import { kindWord } from '../../core/words';
import { commission, usePart } from '../state/commission';
import { openAbout } from '../state/dialogs';
import { keptDrafts } from '../state/kept-drafts';
import { go } from '../state/route';
import { useValue } from '../state/value';
import { uiLanguage, useWords } from '../words';
import { about, pointed } from './editor/state/editor';
import { routeTo } from './facts/at';
import { adding } from './facts/new';

/** Fields that are named. */
const most = 4;

interface Unsaved {
  place: DraftPlace;
  label: string;
}

/** Each field once, the last one first: that is where one was. */
export function unsavedIn(workspace: Workspace, drafts: ReadonlyMap<string, KeptDraft>): Unsaved[] {
  const found = new Map<string, Unsaved>();
  for (const [key, { label }] of [...drafts].reverse()) {
    const place = draftPlace(key);
    if (!place || !isDraftThere(workspace, place)) continue;
    const name = place.at === 'new' ? kindWord(place.kind, uiLanguage()) : (label ?? place.field);
    const same = place.at === 'new' ? `new ${place.kind}` : key.split('~', 1)[0]!;
    if (!found.has(same)) found.set(same, { place, label: name });
  }
  return [...found.values()];
}

export function useUnsaved(): Unsaved[] {
  const drafts = useValue(keptDrafts);
  const workspace = usePart((now) => now.workspace);
  return drafts.size === 0 ? [] : unsavedIn(workspace, drafts);
}

function goTo(place: DraftPlace): void {
  const { recent } = commission();
  switch (place.at) {
    case 'commission':
      openAbout();
      return;
    case 'fact':
      go(routeTo(recent, place.kind, place.id, place.field));
      return;
    case 'new':
      go(routeTo(recent, place.kind));
      adding.set(place.kind);
      return;
    case 'deck':
      go({ at: 'presentasjoner', recent, deck: place.deck });
      about.set({ field: place.field });
      return;
    case 'slide':
      go({ at: 'presentasjoner', recent, deck: place.deck, slide: place.slide });
      pointed.set({ slide: place.slide, field: place.field });
      return;
    default:
      place satisfies never;
  }
}

export function UnsavedButton({ unsaved }: { unsaved: readonly Unsaved[] }) {
  const t = useWords('shell');
  const all = [...new Set(unsaved.map(({ label }) => `«${label}»`))];
  const labels = all.slice(0, most).join(', ') + (all.length > most ? ' …' : '');
  return (
    <Tooltip content={t('unsavedFieldsWhy', { labels })}>
      <Button
        variant="tertiary"
        data-color="warning"
        className="bar-unsaved"
        data-unsaved={unsaved.length}
        onClick={() => goTo(unsaved[0]!.place)}
      >
        <ExclamationmarkTriangleIcon aria-hidden />
        {t('unsavedFields', { count: unsaved.length })}
      </Button>
    </Tooltip>
  );
}
