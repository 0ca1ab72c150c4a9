import { Tag } from '@digdir/designsystemet-react';
import { FileIcon, FileImageIcon, FolderFillIcon, PresentationIcon } from '@navikt/aksel-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words';
import { endingsOf, type FolderEntry, hasEnding, typedTo } from './purposes';

interface ListProps {
  label: string;
  entries: readonly FolderEntry[];
  chosen: ReadonlySet<string>;
  many: boolean;
  empty: string;
  more?: string;
  /** @param toggle adds to or removes from the selection instead of replacing it */
  onMark(one: FolderEntry | undefined, toggle: boolean): void;
  onEnter(one: FolderEntry): void;
  onUp(): void;
}

/** Height of a row, in CSS pixels. */
const row = 40;
/** Milliseconds: letters typed closer than this are one word. */
const pause = 700;

/** The entries of a folder. One tab stop; arrows, Home, End and letters move, Enter opens, Backspace goes up. */
export function FolderList(props: ListProps) {
  const { label, entries, chosen, many, empty, more, onMark, onEnter, onUp } = props;
  const t = useWords('folders');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const typed = useRef({ text: '', when: 0 });
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => row,
    overscan: 8,
  });
  // A new folder starts at its first entry, and the list keeps the focus.
  useEffect(() => box.current?.focus(), []);
  const move = (to: number, toggle = false) => {
    const next = Math.max(0, Math.min(entries.length - 1, to));
    setAt(next);
    rows.scrollToIndex(next);
    if (!toggle) onMark(entries[next], false);
  };
  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? row) / row) - 1);
    const ways: Record<string, number> = {
      ArrowDown: chosen.size === 0 && at === 0 ? 0 : at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: entries.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = ways[event.key];
    const one = entries[at];
    if (to !== undefined) move(to, many && event.ctrlKey);
    else if (event.key === 'Enter' && one) onEnter(one);
    else if (event.key === ' ' && one) onMark(one, many);
    else if (event.key === 'Backspace') onUp();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const now = Date.now();
      const text = now - typed.current.when < pause ? typed.current.text + event.key : event.key;
      typed.current = { text, when: now };
      const found = typedTo(entries, text, at);
      if (found !== undefined) move(found);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={box}
        className="folder-list scroll bordered rounded"
        role="listbox"
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-multiselectable={many || undefined}
        aria-activedescendant={entries[at] && chosen.size > 0 ? `${id}-${at}` : undefined}
        tabIndex={0}
        onKeyDown={onKey}
      >
        {entries.length === 0 && <p className="pad-6 muted">{empty}</p>}
        <div className="relative" role="presentation" style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const one = entries[index]!;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys; its rows are not stops of their own.
              <div
                key={one.place}
                id={`${id}-${index}`}
                className="folder-row line gap-3 at-top-of-list"
                role="option"
                tabIndex={-1}
                aria-selected={chosen.has(one.place)}
                aria-posinset={index + 1}
                aria-setsize={entries.length}
                style={{ blockSize: row, transform: `translateY(${start}px)` }}
                onClick={(event) => {
                  setAt(index);
                  onMark(one, many && (event.ctrlKey || event.metaKey));
                  box.current?.focus();
                }}
                onDoubleClick={() => onEnter(one)}
              >
                <Sign one={one} />
                <span className="truncate">{one.name}</span>
                {one.workspace && <Tag data-color="accent">{t('commission')}</Tag>}
              </div>
            );
          })}
        </div>
      </div>
      <p className="folder-help muted small" id={`${id}-help`}>
        {more ? `${more} ` : ''}
        {t('help')}
      </p>
    </>
  );
}

function Sign({ one }: { one: FolderEntry }) {
  if (one.kind === 'folder') return <FolderFillIcon aria-hidden className="folder-sign" />;
  if (hasEnding(one.name, endingsOf('images'))) return <FileImageIcon aria-hidden />;
  return hasEnding(one.name, endingsOf('presentation')) ? (
    <PresentationIcon aria-hidden />
  ) : (
    <FileIcon aria-hidden />
  );
}
