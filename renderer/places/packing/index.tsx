/** «Lagre som én fil …»: what goes along, and what stays here unless it is ticked. */
import './packing.css';
import {
  Button,
  Checkbox,
  Fieldset,
  Heading,
  Paragraph,
  Radio,
  Textfield,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Chosen, Packing as Offer } from '../../../app/contract';
import { plainText } from '../../../core/facts/plain-text';
import { formatDate } from '../../../core/formats/dates';
import type { Workspace } from '../../../core/model/register';
import { type PackChoices, type PackCounts, packCounts, usualChoices } from '../../../core/packing';
import { templates } from '../../../templates';
import { api } from '../../host';
import { settled, useWorkspace } from '../../state/commission';
import { packingDialog } from '../../state/dialogs';
import { beginHere } from '../../ui/begin';
import { PlaceDialog } from '../../ui/dialog';
import { sayError } from '../../ui/errors';
import { chooseFolder } from '../../ui/folders';
import { say } from '../../ui/toast';
import { sayIn, uiLanguage, useWords } from '../../words';
import { lackWords } from './words';

export function Packing() {
  return (
    <PlaceDialog state={packingDialog} className="packing" aria-labelledby="packing-title">
      {(offer) => <Panel offer={offer} />}
    </PlaceDialog>
  );
}

/** Asks the host what there is to choose, and opens the dialog. */
export async function openPacking(): Promise<void> {
  await settled();
  const answer = await api.call('workspace.packing', {});
  if (answer.ok) packingDialog.set(answer.value);
  else sayError(answer.error);
}

function Panel({ offer }: { offer: Offer }) {
  const t = useWords('packing');
  const workspace = useWorkspace();
  const [choices, setChoices] = useState(usualChoices);
  const [name, setName] = useState(offer.name);
  const [folder, setFolder] = useState<Chosen>();
  const [busy, setBusy] = useState(false);
  const counts = packCounts(workspace, templates, choices);
  const choose = (change: Partial<PackChoices>) => setChoices((now) => ({ ...now, ...change }));
  const save = async () => {
    if (busy) return;
    setBusy(true);
    if (await saved(name.trim() || offer.name, folder, choices)) packingDialog.set(undefined);
    setBusy(false);
  };
  return (
    <form
      className="stack gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="stack gap-2">
        <Heading level={2} data-size="xs" id="packing-title">
          {t('title')}
        </Heading>
        <Paragraph>{t('always', { count: counts.facts })}</Paragraph>
        {offer.lacks.length > 0 && <Paragraph>{t('without', { what: lackWords(offer.lacks) })}</Paragraph>}
      </div>
      <Decks workspace={workspace} choices={choices} choose={choose} />
      <Private counts={counts} others={offer.others} choices={choices} choose={choose} />
      <Textfield
        label={t('file')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <p className="row gap-2 between">
        <span>
          {t('where')} <strong className="break-words">{folder?.name ?? offer.where}</strong>
        </span>
        <Button
          type="button"
          variant="tertiary"
          onClick={() => void chooseFolder().then((chosen) => chosen && setFolder(chosen))}
        >
          {t('change')}
        </Button>
      </p>
      <Button ref={beginHere} type="submit" loading={busy}>
        {t('go')}
      </Button>
    </form>
  );
}

interface ChoiceProps {
  choices: PackChoices;
  choose(change: Partial<PackChoices>): void;
}

function Decks({ workspace, choices, choose }: ChoiceProps & { workspace: Workspace }) {
  const t = useWords('packing');
  const { decks, outlines, commission } = workspace;
  const chosen = choices.decks === 'all' ? decks.map(({ id }) => id) : choices.decks;
  const lang = uiLanguage();
  if (decks.length + outlines.length === 0) return null;
  return (
    <>
      {decks.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{t('decks')}</Fieldset.Legend>
          <Radio
            name="packing-decks"
            value="all"
            label={t('allDecks', { count: decks.length })}
            checked={choices.decks === 'all'}
            onChange={() => choose({ decks: 'all' })}
          />
          <Radio
            name="packing-decks"
            value="some"
            label={t('someDecks')}
            checked={choices.decks !== 'all'}
            onChange={() => choose({ decks: [...chosen] })}
          />
        </Fieldset>
      )}
      {choices.decks !== 'all' && (
        <Fieldset className="packing-decks">
          <Fieldset.Legend>{t('whichDecks')}</Fieldset.Legend>
          {decks.map((deck) => (
            <Checkbox
              key={deck.id}
              value={deck.id}
              label={plainText(deck.title, commission.language, deck.language)}
              description={formatDate(deck.date, lang)}
              checked={chosen.includes(deck.id)}
              onChange={(event) =>
                choose({
                  decks: decks
                    .map(({ id }) => id)
                    .filter((id) => (id === deck.id ? event.target.checked : chosen.includes(id))),
                })
              }
            />
          ))}
        </Fieldset>
      )}
      {outlines.length > 0 && (
        <Checkbox
          value="outlines"
          label={t('outlines', { count: outlines.length })}
          checked={choices.outlines}
          onChange={(event) => choose({ outlines: event.target.checked })}
        />
      )}
    </>
  );
}

type Ticked = 'notes' | 'talkNotes' | 'hidden' | 'held' | 'conflicts' | 'unused' | 'others';

/** What is there of it, counted; of what there is nothing, nothing is asked. */
function Private({ counts, others, choices, choose }: ChoiceProps & { counts: PackCounts; others: number }) {
  const t = useWords('packing');
  const all: readonly [Ticked, number, string?][] = [
    ['notes', counts.notes, t('notesAbout')],
    ['talkNotes', counts.talkNotes],
    ['hidden', counts.hidden],
    ['held', counts.held, t('heldAbout')],
    ['conflicts', counts.conflicts],
    ['unused', counts.unused],
    ['others', others, t('othersAbout')],
  ];
  const there = all.filter(([, count]) => count > 0);
  if (there.length === 0) return null;
  return (
    <Fieldset>
      <Fieldset.Legend>{t('private')}</Fieldset.Legend>
      <Fieldset.Description>{t('privateAbout')}</Fieldset.Description>
      {there.map(([which, count, about]) => (
        <Checkbox
          key={which}
          value={which}
          label={t(which, { count })}
          description={about}
          checked={choices[which]}
          onChange={(event) => choose({ [which]: event.target.checked })}
        />
      ))}
    </Fieldset>
  );
}

/** @returns whether it was written; otherwise the user has been told why not */
async function saved(name: string, folder: Chosen | undefined, choices: PackChoices): Promise<boolean> {
  const shell = sayIn('shell');
  await settled();
  const answer = await api.call('workspace.pack', {
    name,
    choices,
    ...(folder ? { place: folder.place } : {}),
  });
  if (!answer.ok) {
    sayError(answer.error);
    return false;
  }
  const { name: file, where, file: id, download, partly } = answer.value;
  const show = () => (download ? location.assign(download) : void api.call('files.show', { file: id }));
  const told = shell('packed', { name: file, where });
  const action = { label: shell('showFile'), run: show };
  if (partly.length === 0) say(told, { tone: 'success', action });
  else {
    const lost = sayIn('packing')('partly', { files: partly.join(', ') });
    say(`${told} ${lost}`, { tone: 'warning', action, stays: 20_000 });
  }
  return true;
}
