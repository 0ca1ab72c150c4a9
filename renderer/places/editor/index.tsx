/** The editor: thumbnails, the slide, and its content and notes. */
import './editor.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useCallback, useEffect, useRef } from 'react';
import { prefer, useFindings } from '../../background';
import { useAfterPaint } from '../../state/after-paint';
import { useCommission } from '../../state/commission';
import { type DeckView, useDeck } from '../../state/decks';
import { go } from '../../state/route';
import { useWords } from '../../words';
import { ContextMenu } from './context-menu';
import { EditorDialogs } from './dialogs';
import { openAdd, openFetch } from './dialogs/open';
import { Head } from './head';
import { Side } from './side';
import { Stage } from './stage';
import { useRows, useSelection } from './state/editor';
import type { Row } from './state/rows';
import { Thumbs } from './thumbs';
import { useClipboard } from './use-clipboard';
import { useEditorCommands } from './use-commands';
import { useWork } from './use-work';

export function Editor({ deck, slide }: { deck: string; slide?: string }) {
  const view = useDeck(deck);
  useEffect(() => {
    prefer(deck);
    return () => prefer(undefined);
  }, [deck]);
  return view ? <Room view={view} wanted={slide} /> : <Gone />;
}

function Room({ view, wanted }: { view: DeckView; wanted: string | undefined }) {
  const { deck, live, theme, pictures } = view;
  const t = useWords('editor');
  const ref = useRef<HTMLElement>(null);
  const rows = useRows(deck);
  const selection = useSelection(rows, deck, wanted);
  const findings = useFindings().get(deck.id);
  const slide = deck.slides.find(({ id }) => id === selection.active);
  const listed = useListed(view, rows);
  const toStage = useCallback(() => ref.current?.querySelector<HTMLElement>('.stage .target')?.focus(), []);
  useWork(view);
  useEditorCommands(deck.id, ref);
  useClipboard(deck.id, ref);
  const scenes = slide ? live.scenesOf(slide.id) : [];
  return (
    <main id="content" className="editor" ref={ref}>
      <Head view={view} selection={selection} />
      {slide ? (
        <div className="editor-panes">
          <nav className="thumbs-pane" data-pane aria-label={t('slides')}>
            <Thumbs view={listed} rows={rows} selection={selection} findings={findings} onEnter={toStage} />
          </nav>
          <section className="stage-pane" data-pane aria-label={t('stage')}>
            <Stage
              key={slide.id}
              deck={deck}
              slide={slide}
              scenes={scenes}
              theme={theme}
              pictures={pictures}
            />
          </section>
          <div className="side-pane" data-pane>
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

/** The list follows a letter that is typed in the next frame, and a slide that comes or goes at once. */
function useListed(view: DeckView, rows: readonly Row[]): DeckView {
  const calm = useAfterPaint(view);
  const known = useRef(rows);
  useEffect(() => {
    if (calm === view) known.current = rows;
  }, [calm, view, rows]);
  return known.current === rows ? calm : view;
}

function Empty() {
  const t = useWords('editor');
  const { readOnly } = useCommission();
  return (
    <section className="editor-empty">
      <Heading level={2} data-size="sm">
        {t('emptyTitle')}
      </Heading>
      <Paragraph>{t('emptyText')}</Paragraph>
      <div className="editor-tools">
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
  const { recent } = useCommission();
  return (
    <main id="content" className="editor-empty">
      <Heading level={1} data-size="sm">
        {t('gone')}
      </Heading>
      <Paragraph>{t('goneText')}</Paragraph>
      <Button onClick={() => go({ at: 'presentasjoner', recent })}>{t('toDecks')}</Button>
    </main>
  );
}
