/** The editor's right side: what the slide is made of, and what is said to it. */
import './side.css';
import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { openCount } from '../../../../core/model/comments';
import type { Deck, Slide } from '../../../../core/model/deck';
import { useValue } from '../../../state/value';
import { useWords } from '../../../words';
import { pointed, useSelectedSlides } from '../state/editor';
import { SlideComments } from './comments';
import { Content } from './content';
import { Notes } from './notes';
import { Own } from './own';

interface SideProps {
  deck: Deck;
  /** The one on the stage. */
  slide: Slide | undefined;
  /** A field to stand in: «heading», «points.0.text», «notes». */
  focusField?: string;
}

type Tab = 'content' | 'notes' | 'comments';

/** Which tab one last used, for the next presentation too. */
let lastTab: Tab = 'content';
/** What was pointed at and has been gone to: coming back to the slide is no reason to go there again. */
let taken: unknown;

export function Side({ deck, slide, focusField }: SideProps) {
  const t = useWords('side');
  const comments = useWords('comments');
  const open = openCount(slide?.comments);
  const [tab, setTab] = useState<Tab>(lastTab);
  const box = useRef<HTMLElement>(null);
  const selected = useSelectedSlides(deck, slide?.id);
  const at = useValue(pointed);
  const choose = (next: string): void => {
    lastTab = next as Tab;
    setTab(lastTab);
  };
  useFocusField(box, focusField, undefined, setTab);
  useFocusField(box, at?.slide === slide?.id ? at?.field : undefined, at, setTab);
  if (!slide) {
    return (
      <aside className="side column page-ground" aria-label={t('side')}>
        <Paragraph className="pad-6 muted">{t('noSlide')}</Paragraph>
      </aside>
    );
  }
  return (
    <aside className="side column page-ground" aria-label={t('side')} ref={box}>
      <Tabs value={tab} onChange={choose} className="side-tabs column">
        <Tabs.List>
          <Tabs.Tab value="content">{t('content')}</Tabs.Tab>
          <Tabs.Tab value="notes">{t('notes')}</Tabs.Tab>
          <Tabs.Tab value="comments">
            {open > 0 ? `${comments('title')} (${open})` : comments('title')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="content" className="side-panel pane">
          {tab === 'content' &&
            (selected.length > 1 ? (
              <Many deck={deck} slides={selected} />
            ) : (
              <Content deck={deck} slide={slide} />
            ))}
        </Tabs.Panel>
        <Tabs.Panel value="notes" className="side-panel pane">
          {tab === 'notes' && <Notes deck={deck} slide={slide} />}
        </Tabs.Panel>
        <Tabs.Panel value="comments" className="side-panel pane">
          {tab === 'comments' && <SlideComments deck={deck} slide={slide} />}
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

/**
 * Shows a field and puts the caret into it.
 *
 * @param again another object each time the same field is asked for
 */
function useFocusField(
  box: React.RefObject<HTMLElement | null>,
  field: string | undefined,
  again: unknown,
  setTab: (tab: Tab) => void,
): void {
  const [wanted, setWanted] = useState<{ field: string; again: unknown }>();
  useEffect(() => {
    if (field === undefined || (again !== undefined && again === taken)) return;
    if (again !== undefined) taken = again;
    setTab(field === 'notes' || field === 'comments' ? field : 'content');
    setWanted({ field, again });
  }, [field, again, setTab]);
  useEffect(() => {
    if (wanted === undefined || !box.current) return;
    setWanted(undefined);
    // Typing on the slide itself may have begun since: it keeps the caret.
    if (wanted.again !== again) return;
    const found =
      wanted.field === 'comments'
        ? box.current.querySelector('.comment-new')
        : slotOf(box.current, wanted.field);
    found?.scrollIntoView({ block: 'nearest' });
    found?.querySelector<HTMLElement>(writable)?.focus({ preventScroll: true });
  }, [wanted, again, box]);
}

const writable = 'textarea, input:not([tabindex="-1"]), select, .f-chosen-main, button';

/** The field itself or the nearest around it: «points.0.text» stands in «points», as its first item. */
function slotOf(box: HTMLElement, field: string): Element | null {
  const [name, index] = field.split('.') as [string, string?];
  const slot = box.querySelector(`[data-slot="${CSS.escape(name)}"]`);
  const item =
    index !== undefined && /^\d+$/.test(index)
      ? slot?.querySelectorAll('.f-list > li')[Number(index)]
      : undefined;
  return item ?? slot;
}

/** Several slides are selected: what they have in common. */
function Many({ deck, slides }: { deck: Deck; slides: readonly string[] }) {
  const t = useWords('side');
  return (
    <div className="side-content">
      <section className="stack gap-4">
        <Heading className="base strong" level={2} data-size="2xs">
          {t('many', { count: slides.length })}
        </Heading>
        <p className="muted small">{t('manyHint')}</p>
        <Own deck={deck} slides={slides} />
      </section>
    </div>
  );
}
