/** «Presentasjoner»: the coming ones and those that were held, each with its cover. */
import './decks.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useCommission } from '../../state/commission';
import { useSession } from '../../state/session';
import { useCommands } from '../../ui/commands';
import { useWords } from '../../words';
import { Card } from './card';
import { split } from './list';
import { NewDeck } from './new-deck';

export function Decks() {
  const t = useWords('decks');
  const { workspace, readOnly } = useCommission();
  const { today } = useSession();
  const [making, setMaking] = useState(false);
  const { upcoming, held } = split(workspace.decks, today);
  useCommands([
    {
      id: 'new-deck',
      label: t('new'),
      keys: 'Mod+N',
      menu: 'new',
      disabled: readOnly,
      run: () => setMaking(true),
    },
  ]);
  const add = (
    <Button onClick={() => setMaking(true)} disabled={readOnly}>
      <PlusIcon aria-hidden /> {t('new')}
    </Button>
  );
  return (
    <main id="content" className="decks stack gap-8 at-top" tabIndex={-1}>
      <div className="row gap-4 between">
        <Heading level={1} data-size="md">
          {t('title')}
        </Heading>
        {workspace.decks.length > 0 && add}
      </div>
      {workspace.decks.length === 0 ? (
        <div className="decks-none stack gap-4 at-start">
          <Heading level={2} data-size="xs">
            {t('noneTitle')}
          </Heading>
          <Paragraph>{t('noneText')}</Paragraph>
          {add}
        </div>
      ) : (
        <>
          <section className="stack gap-4" aria-labelledby="upcoming">
            <Heading className="muted strong" level={2} data-size="2xs" id="upcoming">
              {t('upcoming')}
            </Heading>
            {upcoming.length === 0 && <Paragraph className="muted">{t('noneUpcoming')}</Paragraph>}
            <ul className="decks-grid list tiling gap-6">
              {upcoming.map((deck) => (
                <Card key={deck.id} deck={deck} past={false} />
              ))}
            </ul>
          </section>
          {held.length > 0 && (
            <section className="stack gap-4" aria-labelledby="held">
              <Heading className="muted strong" level={2} data-size="2xs" id="held">
                {t('held')}
              </Heading>
              <ul className="decks-grid list tiling gap-6">
                {held.map((deck) => (
                  <Card key={deck.id} deck={deck} past />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      <NewDeck open={making} onClose={() => setMaking(false)} />
    </main>
  );
}
