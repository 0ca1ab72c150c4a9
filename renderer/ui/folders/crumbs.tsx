import { ChevronRightIcon } from '@navikt/aksel-icons';
import type { Chosen } from '../../../app/contract';
import { useWords } from '../../words';
import { nameOf } from './purposes';

interface CrumbsProps {
  above: readonly Chosen[];
  here: Chosen;
  onGo(place: string): void;
}

/** The way down to the folder that is listed. */
export function Crumbs({ above, here, onGo }: CrumbsProps) {
  const t = useWords('folders');
  return (
    <nav aria-label={t('where')}>
      <ol className="crumbs list row">
        {above.map((one) => (
          <li className="line muted" key={one.place}>
            <button className="crumb hovers bare truncate" type="button" onClick={() => onGo(one.place)}>
              {nameOf(one, t('top'))}
            </button>
            <ChevronRightIcon aria-hidden />
          </li>
        ))}
        <li className="line muted">
          <span className="crumb strong truncate" aria-current="location">
            {nameOf(here, t('top'))}
          </span>
        </li>
      </ol>
    </nav>
  );
}
