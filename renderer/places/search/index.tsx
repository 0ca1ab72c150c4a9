/** Search (Ctrl+K): every command, slide and fact from one field. A combobox over one list, as WAI-ARIA describes it. */
import './search.css';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { prepare, search } from '../../../core/editing/search';
import { searchDialog } from '../../state/dialogs';
import { keysText, useAllCommands } from '../../ui/commands';
import { PlaceDialog } from '../../ui/dialog';
import { useWords } from '../../words';
import { besides, type Hit, useHits, useTextHits } from './hits';

const most = 40;

export function Search() {
  const t = useWords('search');
  return (
    <PlaceDialog state={searchDialog} closedby="any" className="search" aria-label={t('title')}>
      {() => <Palette />}
    </PlaceDialog>
  );
}

function Palette() {
  const t = useWords('search');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const commands = useAllCommands();
  const hits = useHits(commands);
  const prepared = useMemo(() => prepare(hits), [hits]);
  const shown = useDeferredValue(query);
  const { hits: texts, answered } = useTextHits(shown);
  const found = useMemo(() => besides(search(prepared, shown, most), texts), [prepared, shown, texts]);
  const id = useId();
  const chosen = Math.min(at, found.length - 1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const run = (hit: Hit | undefined): void => {
    if (!hit) return;
    searchDialog.set(undefined);
    // The dialog gives the focus back first; then the command may move it.
    setTimeout(hit.run, 0);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const count = Math.max(1, found.length);
    if (event.key === 'ArrowDown') setAt((chosen + 1) % count);
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + count) % count);
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-body stack">
      <div className="search-field line gap-3 line-below">
        <MagnifyingGlassIcon aria-hidden fontSize="1.4rem" />
        <input
          className="bare fill"
          // biome-ignore lint/a11y/noAutofocus: a dialog that one opens to write in.
          autoFocus
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-label={t('placeholder')}
          placeholder={t('placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div
        className="search-list pad-2 scroll"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('results')}
        ref={list}
        tabIndex={-1}
      >
        {found.map((hit, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one.
          <div
            key={hit.id}
            id={`${id}-${i}`}
            data-at={i}
            role="option"
            aria-selected={i === chosen}
            className="search-hit pointer stack gap-4 rounded"
            onClick={() => run(hit)}
            onPointerMove={() => setAt(i)}
          >
            <span className="truncate">{hit.title}</span>
            <span className="search-more muted small truncate">{hit.more}</span>
            {hit.keys && <kbd className="fine">{keysText(hit.keys)}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && answered && (
        <p className="pad-5" role="status">
          {t('nothing', { query: shown })}
        </p>
      )}
    </div>
  );
}
