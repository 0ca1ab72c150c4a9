/** What is unsure, in sentences. */
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { type PasteDoubt, unsureSentence } from '../../../../core/paste';
import { useWords } from '../../../words';
import { useLang } from '../settings';

export function Doubts({ doubts }: { doubts: readonly PasteDoubt[] }) {
  const t = useWords('importing');
  const lang = useLang();
  if (doubts.length === 0) return null;
  return (
    <ul className="importing-doubts list base" aria-label={t('unsure')}>
      {doubts.map((doubt, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of several cells.
        <li className="line gap-2 warning" key={i}>
          <ExclamationmarkTriangleIcon aria-hidden />
          {unsureSentence(doubt.why, doubt.params, lang)}
        </li>
      ))}
    </ul>
  );
}
