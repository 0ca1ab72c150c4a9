/** The pictures as a grid, with what is missing first; and what this place is when there are none. */
import { Button, Heading, Input, Paragraph, ToggleGroup } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, ImageIcon, MagnifyingGlassIcon, PlusIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import type { Shelf, Tile } from '../../../core/images/judge';
import { useCommission } from '../../state/commission';
import { keysText } from '../../ui/commands';
import { useWords } from '../../words';
import { Grid } from './grid';

interface ShelvesProps {
  tiles: readonly Tile[];
  shown: readonly Tile[];
  /** How many lack something. */
  missing: number;
  shelf: Shelf;
  onShelf(shelf: Shelf): void;
  query: string;
  onQuery(query: string): void;
  at: string | undefined;
  onAt(id: string): void;
  onOpen(id: string): void;
  onDelete(id: string): void;
  onAdd(): void;
  /** What scrolls; null until it stands in the page. */
  scroller: HTMLElement | null;
}

export function Shelves(props: ShelvesProps) {
  const { tiles, shown, missing, shelf, onShelf, query, onQuery, at, onAdd } = props;
  const t = useWords('images');
  const { readOnly } = useCommission();
  const grid = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one comes back from a picture.
  useEffect(() => {
    if (at !== undefined) grid.current?.focus({ preventScroll: true });
  }, []);
  const add = (
    <Button
      onClick={onAdd}
      disabled={readOnly}
      aria-keyshortcuts="Alt+N"
      title={`${t('add')} (${keysText('Alt+N')})`}
    >
      <PlusIcon aria-hidden />
      {t('add')}
    </Button>
  );
  if (tiles.length === 0) {
    return (
      <div className="images-none stack gap-4 at-center text-center">
        <h1 className="visually-hidden">{t('title')}</h1>
        <ImageIcon aria-hidden fontSize="3rem" />
        <Heading level={2} data-size="sm">
          {t('emptyTitle')}
        </Heading>
        <Paragraph>{t('emptyText', { keys: keysText('Mod+V') })}</Paragraph>
        {add}
      </div>
    );
  }
  return (
    <>
      <div className="images-head stack">
        <Heading level={1} data-size="md">
          {t('title')}
        </Heading>
        {add}
        <div className="images-tools row between">
          {missing > 0 ? (
            <ToggleGroup aria-label={t('shelf')} value={shelf} onChange={(next) => onShelf(next as Shelf)}>
              <ToggleGroup.Item value="missing">{t('missingShelf', { count: missing })}</ToggleGroup.Item>
              <ToggleGroup.Item value="all">{t('allShelf', { count: tiles.length })}</ToggleGroup.Item>
            </ToggleGroup>
          ) : (
            <p className="image-fine line gap-2 small">
              <CheckmarkCircleIcon aria-hidden /> {t('nothingMissing')}
            </p>
          )}
          <span className="facts-search images-search fill relative">
            <MagnifyingGlassIcon aria-hidden />
            <Input
              className="full-width"
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              value={query}
              onChange={(event) => onQuery(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' || shown.length === 0) return;
                event.preventDefault();
                grid.current?.focus();
              }}
            />
          </span>
        </div>
      </div>
      <p role="status" className={shown.length === 0 ? 'row gap-2' : 'visually-hidden'}>
        {shown.length === 0 ? t('noneFound', { query }) : t('count', { count: shown.length })}
        {shown.length === 0 && (
          <Button
            variant="tertiary"
            onClick={() => {
              onQuery('');
              onShelf('all');
            }}
          >
            {t('showAll')}
          </Button>
        )}
      </p>
      {shown.length > 0 && <Grid {...props} tiles={shown} box={grid} />}
    </>
  );
}
