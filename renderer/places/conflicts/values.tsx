/** A version's value, with what it has and the other has not marked: not by colour alone, and said to those who listen. */
import { Fragment } from 'react';
import type { Piece, Shown } from '../../../core/words';
import { useWords } from '../../words';

/** @param removed the whole thing is gone, and not only empty */
export function Value({ shown, removed }: { shown: Shown; removed: boolean }) {
  const t = useWords('conflicts');
  switch (shown.as) {
    case 'nothing':
      return <p className="muted">{removed ? t('removedValue') : t('emptyValue')}</p>;
    case 'words':
      return (
        <p className="conflicts-words break-words">
          <Pieces pieces={shown.pieces} />
        </p>
      );
    case 'list':
      return (
        <>
          <ul className="conflicts-list break-words">
            {shown.items.map(({ pieces, is }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changes.
              <li key={i} data-is={is}>
                <Pieces pieces={pieces} />
              </li>
            ))}
          </ul>
          {shown.more > 0 && <p className="muted small">{t('moreItems', { count: shown.more })}</p>}
        </>
      );
    case 'fields':
      if (shown.rows.length === 0) return <p className="muted">{t('unchanged')}</p>;
      return (
        <>
          <dl className="stack gap-2">
            {shown.rows.map(({ label, pieces }) => (
              <div key={label}>
                <dt className="muted smaller">{label}</dt>
                <dd className="conflicts-words break-words">
                  {pieces.length > 0 ? <Pieces pieces={pieces} /> : t('emptyValue')}
                </dd>
              </div>
            ))}
          </dl>
          {shown.alike > 0 && <p className="muted small">{t('alike', { count: shown.alike })}</p>}
        </>
      );
    default:
      return shown satisfies never;
  }
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const t = useWords('conflicts');
  return pieces.map(({ text, is }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces are drawn once and never change.
    if (is === 'same') return <Fragment key={i}>{text}</Fragment>;
    const Mark = is === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above.
      <Mark key={i}>
        <span className="visually-hidden">{t(is === 'added' ? 'addedWords' : 'removedWords')} </span>
        {text}
      </Mark>
    );
  });
}
