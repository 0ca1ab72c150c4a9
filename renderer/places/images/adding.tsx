/** Pictures on their way in, and those that could not be used: the same wherever they are brought. */
import './images.css';
import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useWords } from '../../words';
import { forgetRefused, useAdding } from './add';

/** How far pictures have come on their way in, and those that could not be used. */
export function AddingState() {
  const t = useWords('images');
  const common = useWords('common');
  const { adding, refused } = useAdding();
  return (
    <div className="images-adding">
      <div role="status">
        {adding && (
          <p className="row gap-3 small">
            <progress aria-label={t('addingTitle')} value={adding.done} max={adding.of} />
            <span>{t('adding', { number: adding.done + 1, of: adding.of, name: adding.name })}</span>
          </p>
        )}
      </div>
      {refused.length > 0 && (
        <Alert data-color="warning" role="alert">
          <Heading level={2} data-size="2xs">
            {t('refused', { count: refused.length })}
          </Heading>
          <ul className="above-2 break-words">
            {refused.map(({ name, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may be called the same.
              <li key={i}>
                {!why.includes(name) && <b>{name}: </b>}
                {why}
              </li>
            ))}
          </ul>
          <Button variant="tertiary" icon aria-label={common('close')} onClick={forgetRefused}>
            <XMarkIcon aria-hidden />
          </Button>
        </Alert>
      )}
    </div>
  );
}
