/** «Bilder»: the commission's pictures, what each lacks, and one of them at a time. */
import '../facts/facts.css';
import './images.css';
import { useMemo, useRef, useState } from 'react';
import { type Shelf, shownTiles } from '../../../core/images/judge';
import { useCommission } from '../../state/commission';
import { go, type Route } from '../../state/route';
import { useCommands } from '../../ui/commands';
import { useDrop } from '../../ui/folders';
import { useWords } from '../../words';
import { removeEntry } from '../facts/remove';
import { useLang } from '../facts/settings';
import { addFiles, pickImages } from './add';
import { AddingState } from './adding';
import { Detail } from './detail';
import { usePastedImages } from './pasted';
import { Shelves } from './shelves';
import { useTiles } from './use-tiles';

export function Images({ route }: { route: Extract<Route, { at: 'bilder' }> }) {
  const t = useWords('images');
  const lang = useLang();
  const { recent, readOnly } = useCommission();
  const tiles = useTiles();
  const missing = tiles.filter((tile) => tile.lacks.length > 0).length;
  const [wanted, setShelf] = useState<Shelf>(missing > 0 ? 'missing' : 'all');
  const [query, setQuery] = useState('');
  const shelf = missing > 0 ? wanted : 'all';
  const shown = useMemo(() => shownTiles(tiles, shelf, query), [tiles, shelf, query]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const open = tiles.find(({ id }) => id === route.id);
  /** The one that was looked at last: the grid begins there when one comes back. */
  const [at, setAt] = useState<string>();
  const through = useThrough(
    shown.map(({ id }) => id),
    open?.id,
  );
  const show = (id: string | undefined, replace = false) => {
    if (id !== undefined) setAt(id);
    go({ at: 'bilder', recent, ...(id === undefined ? {} : { id }) }, { replace });
  };
  const enter = (ids: readonly string[]) => {
    const [first] = ids;
    if (first === undefined) return;
    setQuery('');
    setShelf('missing');
    setAt(first);
    go({ at: 'bilder', recent, id: first, field: 'alt' }, { replace: open !== undefined });
  };
  const add = () => void pickImages().then(enter);
  const addAll = (files: File[]) => void addFiles(files).then(enter);
  useDrop(addAll, { label: t('drop'), disabled: readOnly });
  usePastedImages(addAll, readOnly);
  useCommands([
    { id: 'add-images', label: t('add'), keys: 'Alt+N', whileTyping: true, disabled: readOnly, run: add },
  ]);
  const remove = (id: string) => {
    const place = through.indexOf(id);
    const next = through[place + 1] ?? through[place - 1];
    setAt(next);
    void removeEntry('images', id, lang);
  };
  const step = (by: number) => {
    const place = through.indexOf(open?.id ?? '');
    show(through[(place + by + through.length) % through.length], true);
  };
  return (
    <main id="content" className="images no-ring relative" ref={setScroller} tabIndex={-1}>
      <AddingState />
      {open ? (
        <Detail
          key={open.id}
          tile={open}
          field={route.field}
          number={through.indexOf(open.id) + 1}
          of={through.length}
          onStep={step}
          onBack={() => {
            setAt(open.id);
            show(undefined);
          }}
          onDelete={() => remove(open.id)}
        />
      ) : (
        <Shelves
          tiles={tiles}
          shown={shown}
          missing={missing}
          shelf={shelf}
          onShelf={setShelf}
          query={query}
          onQuery={setQuery}
          at={at}
          onAt={setAt}
          onOpen={show}
          onDelete={(id) => !readOnly && remove(id)}
          onAdd={add}
          scroller={scroller}
        />
      )}
    </main>
  );
}

/** Those that one goes through from picture to picture: as they stood in the grid, also when one is mended meanwhile. */
function useThrough(shown: readonly string[], open: string | undefined): readonly string[] {
  const kept = useRef<readonly string[]>([]);
  const tiles = useCommission().workspace.register.images;
  if (open === undefined) kept.current = shown;
  else if (!kept.current.includes(open))
    kept.current = shown.includes(open) ? shown : tiles.map(({ id }) => id);
  const there = new Set(tiles.map(({ id }) => id));
  return kept.current.filter((id) => there.has(id));
}
