/** What others have changed, line by line, each with a way to where it stands. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { Outside, OutsideLine } from '../../../core/words';
import { outsideDialog } from '../../state/dialogs';
import { PlaceDialog } from '../../ui/dialog';
import { useWords } from '../../words';
import { goToThing } from '../checks/way';

export function TakenIn() {
  return (
    <PlaceDialog state={outsideDialog} closedby="any" className="taken-in" aria-labelledby="taken-in-title">
      {(found) => <List found={found} />}
    </PlaceDialog>
  );
}

function List({ found: { lines, more } }: { found: Outside }) {
  const t = useWords('outside');
  return (
    <div className="stack gap-4">
      <Heading level={2} data-size="xs" id="taken-in-title">
        {t('title')}
      </Heading>
      <ul className="list">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changes.
          <Line key={i} line={line} />
        ))}
      </ul>
      {more > 0 && <Paragraph className="muted small">{t('more', { count: more })}</Paragraph>}
      <Paragraph className="muted small">{t('hint')}</Paragraph>
    </div>
  );
}

function Line({ line: { sort, text, thing, field } }: { line: OutsideLine }) {
  const t = useWords('outside');
  return (
    <li className="checks-item line gap-3 between line-below">
      <span className="stack tight shrink base break-words">
        <small>{sort}</small>
        {text}
      </span>
      {thing && (
        <Button
          variant="tertiary"
          className="no-shrink"
          aria-label={t('showOf', { what: text })}
          onClick={() => {
            outsideDialog.set(undefined);
            goToThing(thing, field);
          }}
        >
          {t('show')} <ArrowRightIcon aria-hidden />
        </Button>
      )}
    </li>
  );
}
