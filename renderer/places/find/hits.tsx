/** What was found: the words with what stands around them, and where that is. */
import { useTrailingCommission } from '../../state/commission';
import { useRoute } from '../../state/route';
import { useValue } from '../../state/value';
import { useWords } from '../../words';
import { show } from './go';
import { Rows } from './list';
import { found, hitRows, scopeOf, wanted } from './state';
import { spotWords } from './words';

export function Hits() {
  const t = useWords('find');
  const of = useValue(wanted);
  const answer = useValue(found);
  const { workspace } = useTrailingCommission();
  const scope = scopeOf(of.where, useRoute());
  const rows = hitRows(answer);
  if (of.typed.trim() === '') {
    return <p className="find-say muted small">{t(scope.in === 'facts' ? 'beginFacts' : 'begin')}</p>;
  }
  if (answer && rows.length === 0 && answer.pending === 0) {
    return <p className="find-say muted small">{t('nothingWhy', { what: answer.of.typed })}</p>;
  }
  return (
    <Rows label={t('list')} rows={rows} height={62}>
      {(row, isCurrent, tabIndex) => (
        <button
          type="button"
          className="find-hit bare hovers stack"
          data-row
          tabIndex={tabIndex}
          aria-current={isCurrent || undefined}
          onClick={() => show(row, true)}
        >
          <span className="find-context">
            {row.hit.before}
            <mark>{row.hit.match}</mark>
            {row.hit.after}
          </span>
          <small className="truncate">{spotWords(workspace, row.spot, scope.in === 'decks')}</small>
        </button>
      )}
    </Rows>
  );
}
