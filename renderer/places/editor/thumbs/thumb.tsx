/** One slide in the list, or a heading. What happens to them is listened for by the list as a whole. */
import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { memo, useEffect, useRef, useState } from 'react';
import type { Mark, SectionRow } from '../../../../core/editing/slide-list';
import type { Theme } from '../../../../core/scene/theme';
import type { Scene } from '../../../../core/scene/types';
import type { Pictures } from '../../../state/images';
import { SlideDrawing } from '../../../ui/slide';
import { useWords } from '../../../words';
import { templateName } from '../state/titles';

export interface ThumbProps {
  id: string;
  template: string;
  scenes: readonly Scene[];
  /** They are older than what is written. */
  awaited: boolean;
  number: string;
  theme: Theme;
  pictures: Pictures;
  selected: boolean;
  active: boolean;
  hidden: boolean;
  deviates: boolean;
  mark: Mark | undefined;
  level: number;
  top: number;
  height: number;
}

export const Thumb = memo(function Thumb(props: ThumbProps) {
  const { id, scenes, awaited, number, selected, active, hidden, deviates, mark, level, top, height } = props;
  const t = useWords('editor');
  const scene = scenes[0];
  const title = scene?.title.text ?? templateName(props.template);
  const told = [
    number ? `${number}. ${title}` : title,
    hidden && t('hidden'),
    !scene && t(awaited ? 'laying' : 'nothing'),
    mark && mark.errors > 0 && t('errors', { count: mark.errors }),
    mark && mark.warnings > 0 && t('warnings', { count: mark.warnings }),
    deviates && t('deviates'),
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and says which item it stands on.
    <div
      role="treeitem"
      id={`thumb-${id}`}
      aria-selected={selected}
      aria-level={level}
      aria-label={told.join(', ')}
      title={told.slice(1).join(', ') || undefined}
      className="thumb at-top-of-list"
      aria-busy={awaited || undefined}
      data-slide={id}
      data-active={active || undefined}
      data-hidden={hidden || undefined}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
    >
      <span className="thumb-side stack at-top no-shrink" aria-hidden>
        <span className="thumb-number muted fine tabular">{number}</span>
        {mark && <span className="thumb-mark round" data-severity={mark.errors > 0 ? 'error' : 'warning'} />}
        {deviates && <span className="thumb-deviates small strong">≠</span>}
      </span>
      <span className="thumb-picture fill relative" data-parts={scenes.length > 1 || undefined}>
        {scene ? (
          <SlideDrawing scene={scene} theme={props.theme} pictures={props.pictures} prefix="thumb" silent />
        ) : (
          <span className="thumb-nothing stack centered tinted text-center muted fine">{title}</span>
        )}
      </span>
    </div>
  );
});

export interface HeadingProps {
  row: SectionRow;
  active: boolean;
  /** Its name is being written. */
  naming: boolean;
  top: number;
  height: number;
  onName(title: string | undefined): void;
}

export function Heading({ row, active, naming, top, height, onName }: HeadingProps) {
  const t = useWords('editor');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and says which item it stands on.
    <div
      role="treeitem"
      id={`section-${row.id}`}
      aria-selected={active}
      aria-level={1}
      aria-expanded={row.count > 0 ? !row.collapsed : undefined}
      aria-label={`${t('section', { title: row.title })} (${row.count})`}
      className="thumb-heading line gap-1 at-top-of-list smaller strong"
      data-section={row.id}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
    >
      <span className="thumb-chevron pointer hovers stack centered no-shrink" data-chevron aria-hidden>
        {row.collapsed ? <ChevronRightIcon /> : <ChevronDownIcon />}
      </span>
      {naming ? (
        <Naming first={row.title} onName={onName} />
      ) : (
        <span className="fill truncate">{row.title}</span>
      )}
      {!naming && <span className="muted regular tabular">{row.count}</span>}
    </div>
  );
}

function Naming({ first, onName }: { first: string; onName(title: string | undefined): void }) {
  const t = useWords('editor');
  const [name, setName] = useState(first);
  const done = useRef(false);
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  const end = (title: string | undefined) => {
    if (done.current) return;
    done.current = true;
    onName(title);
  };
  return (
    <input
      ref={ref}
      className="thumb-naming bare fill page-ground"
      aria-label={t('sectionName')}
      value={name}
      maxLength={200}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(name)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(name);
        if (event.key === 'Escape') end(undefined);
      }}
    />
  );
}
