/** The editor: thumbnails, the slide, and its content and notes. */
import './editor.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { inTimeSlices, typingPause } from '../../../core/base/time-slices';
import type { LiveDeck } from '../../../core/deck/compile';
import { prefer, useFindings } from '../../background';
import { commission, usePart } from '../../state/commission';
import { type DeckView, useTrailingDeck } from '../../state/decks';
import { go } from '../../state/route';
import { isTyping } from '../../ui/commands';
import { useDrop } from '../../ui/folders';
import { useWords } from '../../words';
import { AddingState } from '../images/adding';
import { usePastedImages } from '../images/pasted';
import { ContextMenu } from './context-menu';
import { EditorDialogs } from './dialogs';
import { openAdd, openFetch } from './dialogs/insert';
import { Head } from './head';
import { Side } from './side';
import { Stage } from './stage';
import { under } from './stage/under';
import { copySelected, cutSelected, pasteInto } from './state/carry';
import { useRows, useSelection } from './state/editor';
import { placeFiles } from './state/pictures';
import { Thumbs } from './thumbs';
import { useEditorCommands } from './use-commands';

/** The stage and the fields follow each letter by themselves; everything else here follows when it has been drawn. */
export function Editor({ deck, slide }: { deck: string; slide?: string }) {
  const view = useTrailingDeck(deck);
  useEffect(() => {
    prefer(deck);
    return () => prefer(undefined);
  }, [deck]);
  return view ? <Room view={view} wanted={slide} /> : <Gone />;
}

function Room({ view, wanted }: { view: DeckView; wanted: string | undefined }) {
  const { deck } = view;
  const t = useWords('editor');
  const ref = useRef<HTMLElement>(null);
  const rows = useRows(deck);
  const selection = useSelection(rows, deck, wanted);
  const findings = useFindings().get(deck.id);
  const slide = deck.slides.find(({ id }) => id === selection.active);
  const toStage = useCallback(() => ref.current?.querySelector<HTMLElement>('.stage .target')?.focus(), []);
  const waits = useRef(false);
  const laid = useWork(view, waits);
  useEditorCommands(deck.id, ref);
  useClipboard(deck.id, ref);
  usePictures(deck.id);
  return (
    <main id="content" className="editor stack clip" ref={ref}>
      <Head deck={deck} selection={selection} />
      <AddingState />
      {slide ? (
        <div className="editor-panes stack">
          <nav className="thumbs-pane shrink" data-pane aria-label={t('slides')}>
            <Thumbs
              view={view}
              rows={rows}
              selection={selection}
              findings={findings}
              laid={laid}
              waits={waits}
              onEnter={toStage}
            />
          </nav>
          <section className="stage-pane stack shrink relative tinted" data-pane aria-label={t('stage')}>
            <Stage key={slide.id} deck={deck.id} slide={slide.id} />
          </section>
          <div className="side-pane shrink scroll" data-pane>
            <Side deck={deck} slide={slide} />
          </div>
        </div>
      ) : (
        <Empty />
      )}
      <EditorDialogs deck={deck} />
      <ContextMenu />
    </main>
  );
}

function Empty() {
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  return (
    <section className="stack pad-6 gap-3 at-center centered text-center">
      <Heading level={2} data-size="sm">
        {t('emptyTitle')}
      </Heading>
      <Paragraph>{t('emptyText')}</Paragraph>
      <div className="row gap-2">
        <Button disabled={readOnly} onClick={() => openAdd(null)}>
          <PlusIcon aria-hidden />
          {t('add')}
        </Button>
        <Button variant="secondary" disabled={readOnly} onClick={() => openFetch(null)}>
          {t('fetch')}
        </Button>
      </div>
    </section>
  );
}

function Gone() {
  const t = useWords('editor');
  const recent = usePart((now) => now.recent);
  return (
    <main id="content" className="stack pad-6 gap-3 at-center centered text-center">
      <Heading level={1} data-size="sm">
        {t('gone')}
      </Heading>
      <Paragraph>{t('goneText')}</Paragraph>
      <Button onClick={() => go({ at: 'presentasjoner', recent })}>{t('toDecks')}</Button>
    </main>
  );
}

/** Copy, cut and paste of slides, when the keyboard is with the slides and not in a text. */
function useClipboard(deck: string, ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const ours = (): boolean => {
      const at = document.activeElement;
      if (isTyping(at) || (at?.closest('dialog, [popover]') ?? null) !== null) return false;
      // A text that is marked in the form on the right is what is meant.
      if (document.getSelection()?.isCollapsed === false) return false;
      return at === document.body || (ref.current?.contains(at) ?? false);
    };
    const listen = (run: (data: DataTransfer | null) => boolean) => (event: ClipboardEvent) => {
      if (!event.defaultPrevented && ours() && run(event.clipboardData)) event.preventDefault();
    };
    const copy = listen((data) => copySelected(deck, data));
    const cut = listen((data) => cutSelected(deck, data));
    const paste = listen((data) => !commission().readOnly && pasteInto(deck, data));
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [deck, ref]);
}

/** Pictures that are dropped or pasted go onto the slide, or become one. */
function usePictures(deck: string): void {
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  useDrop((files, at) => void placeFiles(files, { deck, ...under(deck, at) }), {
    label: t('dropPicture'),
    disabled: readOnly,
  });
  usePastedImages((files) => void placeFiles(files, { deck }), readOnly);
}

/** Milliseconds between two drawings of the list while much is left. */
const often = 400;

/** When the page has nothing else to do. */
const idle = (): Promise<number> =>
  new Promise((resolve) => requestIdleCallback((deadline) => resolve(Math.max(1, deadline.timeRemaining()))));

/** @param waits whether a slide is shown when it is laid out @returns goes up when more is laid out */
function useWork(view: DeckView | undefined, waits: RefObject<boolean>): number {
  const [done, setDone] = useState(0);
  const live = view?.live;
  const before = useRef<LiveDeck>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is another one after each edit, with the same deck.
  useEffect(() => {
    if (!live) return;
    let told = performance.now();
    let steps = 0;
    const stop = new AbortController();
    // A slide that is begun is not left half done: the next letter would wait for it.
    const pause = before.current === live ? typingPause : 0;
    before.current = live;
    const after = (finished: boolean): void => {
      steps++;
      // What is done in one go after a letter has changed nothing that is not shown already.
      if (finished ? steps > 1 || waits.current : performance.now() - told > often) {
        waits.current = false;
        told = performance.now();
        setDone((count) => count + 1);
      }
    };
    const timer = setTimeout(() => {
      const slicing = { ms: 6, turn: idle, waits: true, signal: stop.signal, after };
      void inTimeSlices((deadline) => live.work(deadline), slicing);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [view]);
  return done;
}
