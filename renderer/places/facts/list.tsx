/** The entries of a kind: searched, sorted, and gone through with the arrow keys. Only those in sight are drawn. */
import { Button, Heading, Input, Select } from '@digdir/designsystemet-react';
import { ClipboardIcon, MagnifyingGlassIcon, PlusIcon, UploadIcon } from '@navikt/aksel-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { hasDates, type Row, type Sort, stepTo } from '../../../core/editing/fact-list';
import { chooseAll, choose as chosen, type Extend, one } from '../../../core/editing/selection';
import type { KindId } from '../../../core/model/kinds';
import { inLine, kindWord } from '../../../core/words';
import { chooseFacts, useChosenFacts } from '../../state/chosen-facts';
import { useCommission } from '../../state/commission';
import { useMarks } from '../../state/conflicts';
import { go } from '../../state/route';
import { useCommands } from '../../ui/commands';
import { type Clip, clipOf, holdsTable, noClip } from '../../ui/pasted/clipboard';
import { useWords } from '../../words';
import { routeTo } from './at';
import { chooseImport } from './importing';
import { removeEntry } from './remove';
import { useLang, useNewLabel } from './settings';
import { useRows } from './use-rows';

interface FactListProps {
  kind: KindId;
  selected: string | undefined;
  box: RefObject<HTMLDivElement | null>;
  /** A new one is being filled in, which has the main button. */
  adding: boolean;
  onNew(): void;
  /** Enter: into the form. */
  onEnter(): void;
  /** Text of several lines was pasted, or a list is to be; undefined for kinds that are not read from lists. */
  onPaste?: (clip: Clip) => void;
}

const rowHeight = 58;

export function FactList({ kind, selected, box, adding, onNew, onEnter, onPaste }: FactListProps) {
  const t = useWords('facts');
  const importing = useWords('importing');
  const common = useWords('common');
  const lang = useLang();
  const { recent, readOnly } = useCommission();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('own');
  const rows = useRows(kind, query, sort);
  const marks = useMarks();
  const id = useId();
  const { selection } = useChosenFacts(kind, selected);
  /** Where the keys are, when they have gone on without choosing (Ctrl and an arrow). */
  const [cursor, setCursor] = useState<string>();
  const here = cursor !== undefined && rows.some((row) => row.id === cursor) ? cursor : selected;
  const at = rows.findIndex((row) => row.id === here);
  const order = rows.map((row) => row.id);
  const many = kindWord(kind, lang, 2);
  const newLabel = useNewLabel(kind);
  const pasteLabel = kind === 'datasets' ? importing('pasteTable') : t('paste');
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => rows[index]!.id,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is chosen, not while it is typed in.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [selected]);
  const choose = (row: Row | undefined, extend: Extend = 'one') => {
    if (!row) return;
    setCursor(undefined);
    const next = chosen(selection, order, row.id, extend);
    chooseFacts(kind, next);
    if (extend === 'toggle') setCursor(row.id);
    go(routeTo(recent, kind, next.active), { replace: selected !== undefined });
  };
  const onKey = (event: KeyboardEvent) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (control && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const next = chooseAll(order, at >= 0 ? here : undefined);
      chooseFacts(kind, next);
      if (next.active) go(routeTo(recent, kind, next.active), { replace: selected !== undefined });
      return;
    }
    const to = stepTo(
      event.key,
      at,
      rows.length,
      Math.floor((box.current?.clientHeight ?? 0) / rowHeight) || 8,
    );
    if (to !== undefined) {
      event.preventDefault();
      if (control) {
        setCursor(rows[to]!.id);
        virtual.scrollToIndex(to, { align: 'auto' });
      } else choose(rows[to], event.shiftKey ? 'range' : 'one');
    } else if (control) {
      return;
    } else if (event.key === ' ' && at >= 0) {
      event.preventDefault();
      choose(rows[at], 'toggle');
    } else if (event.key === 'Escape' && selection.ids.size > 1) {
      event.preventDefault();
      chooseFacts(kind, one(selected));
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Delete' && at >= 0 && !readOnly && selection.ids.size < 2) {
      event.preventDefault();
      void removeEntry(kind, rows[at]!.id, lang, rows[at + 1]?.id ?? rows[at - 1]?.id);
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLocaleLowerCase();
      const found = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) =>
        row.title.toLocaleLowerCase().startsWith(letter),
      );
      choose(found);
    }
  };
  useCommands([
    { id: 'new-fact', label: newLabel, keys: 'Alt+N', whileTyping: true, disabled: readOnly, run: onNew },
    ...(onPaste
      ? [
          { id: 'paste-facts', label: pasteLabel, disabled: readOnly, run: () => onPaste(noClip) },
          {
            id: 'import-facts',
            label: importing('button'),
            disabled: readOnly,
            run: () => void chooseImport(),
          },
        ]
      : []),
  ]);
  return (
    <section
      className="facts-list column"
      aria-label={t('list', { kind: many })}
      onPaste={(event) => {
        const clip = clipOf(event.clipboardData);
        if (!onPaste || readOnly) return;
        if (!holdsTable(clip) && clip.text.trim().split(/[\r\n]+/).length < 2) return;
        event.preventDefault();
        onPaste(clip);
      }}
    >
      <div className="facts-list-head row gap-2">
        <Heading level={2} data-size="xs">
          {many}
        </Heading>
        <Button
          variant={adding ? 'secondary' : 'primary'}
          onClick={onNew}
          disabled={readOnly}
          aria-keyshortcuts="Alt+N"
          title={`${newLabel} (Alt+N)`}
        >
          <PlusIcon aria-hidden />
          {newLabel}
        </Button>
        {onPaste && (
          <Button variant="tertiary" data-size="sm" disabled={readOnly} onClick={() => onPaste(noClip)}>
            <ClipboardIcon aria-hidden />
            {pasteLabel}
          </Button>
        )}
        {onPaste && (
          <Button variant="tertiary" data-size="sm" disabled={readOnly} onClick={() => void chooseImport()}>
            <UploadIcon aria-hidden />
            {importing('button')}
          </Button>
        )}
      </div>
      <div className="facts-tools line gap-2">
        <span className="facts-search fill relative">
          <MagnifyingGlassIcon aria-hidden />
          <Input
            className="full-width"
            type="search"
            aria-label={t('searchIn', { kind: inLine(many) })}
            placeholder={common('search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || rows.length === 0) return;
              event.preventDefault();
              box.current?.focus();
              if (at < 0) choose(rows[0]);
            }}
          />
        </span>
        <Select
          aria-label={t('sort')}
          value={sort}
          width="auto"
          onChange={(event) => setSort(event.target.value as Sort)}
        >
          <Select.Option value="own">{t('sortOwn')}</Select.Option>
          <Select.Option value="title">{t('sortTitle')}</Select.Option>
          {hasDates(kind) && <Select.Option value="date">{t('sortDate')}</Select.Option>}
          <Select.Option value="missing">{t('sortMissing')}</Select.Option>
        </Select>
      </div>
      {rows.length === 0 && (
        <p className="facts-none pad-4" role="status">
          {query ? t('noneFound', { query }) : t('emptyTitle')}
          {query && (
            <Button variant="tertiary" onClick={() => setQuery('')}>
              {t('clearSearch')}
            </Button>
          )}
        </p>
      )}
      <div
        ref={box}
        className="facts-rows pane"
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={many}
        aria-description={t('keysHint')}
        aria-activedescendant={at >= 0 ? `${id}-${here}` : undefined}
        onKeyDown={onKey}
        hidden={rows.length === 0}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's.
              <div
                key={row.id}
                id={`${id}-${row.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={selection.ids.has(row.id)}
                data-here={row.id === cursor || undefined}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className="facts-row hovers pointer stack at-top-of-list line-below"
                style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
                // Shift would mark words on the way.
                onMouseDown={(event) => event.shiftKey && event.preventDefault()}
                onClick={(event) => {
                  choose(row, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one');
                  box.current?.focus({ preventScroll: true });
                }}
              >
                <span className="base medium truncate">{row.title}</span>
                <Marks row={row} conflict={marks.of({ type: 'fact', kind, id: row.id }) !== undefined} />
                {row.subtitle && <small className="truncate">{row.subtitle}</small>}
              </div>
            );
          })}
        </div>
      </div>
      <div className="facts-count muted smaller" role="status">
        {rows.length > 0 && t('count', { count: rows.length })}
        {selection.ids.size > 1 && ` · ${t('countChosen', { count: selection.ids.size })}`}
      </div>
    </section>
  );
}

/** What is missing in it, small. */
function Marks({ row, conflict }: { row: Row; conflict: boolean }) {
  const t = useWords('facts');
  const conflicts = useWords('conflicts');
  const common = useWords('common');
  const { source, languages } = row.missing;
  const words = [
    ...(conflict ? [conflicts('markWhole')] : []),
    ...(source ? [t('sourceMissing')] : []),
    ...languages.map((language) =>
      t('languageMissing', { language: inLine(common(`language_${language}`)) }),
    ),
  ].join('. ');
  if (words === '') return null;
  return (
    <span className="facts-marks line" title={words}>
      <span className="visually-hidden">{words}</span>
      {conflict && (
        <span className="danger fine" aria-hidden>
          {conflicts('mark')}
        </span>
      )}
      {languages.map((language) => (
        <span className="warning fine" key={language} aria-hidden>
          {language}
        </span>
      ))}
      {source && (
        <span className="warning fine" aria-hidden>
          {t('sourceMark')}
        </span>
      )}
    </span>
  );
}
