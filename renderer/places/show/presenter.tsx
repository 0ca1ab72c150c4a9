/** The speaker's window: this slide, the next, the notes, and the time. */
import { Button, Heading, Select } from '@digdir/designsystemet-react';
import {
  ArrowLeftIcon,
  ArrowRightIcon,
  MinusIcon,
  MonitorIcon,
  PauseIcon,
  PlayIcon,
  PlusIcon,
} from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../core/scene/types';
import { api } from '../../host';
import type { DeckView } from '../../state/decks';
import { formatRoute, go, type Route } from '../../state/route';
import { SlideDrawing } from '../../ui/slide';
import { useWords } from '../../words';
import { spent } from './control';
import { useShow, useTurnKeys } from './follow';

export type ShowRoute = Extract<Route, { at: 'vis' | 'foredrag' }>;

export interface WindowProps {
  route: ShowRoute;
  view: DeckView;
  scenes: readonly Scene[];
  /** Where it begins. */
  first: number;
}

export function Presenter({ route, view, scenes, first }: WindowProps) {
  const t = useWords('show');
  const { position, turn, other } = useShow(
    `${route.recent}-${route.deck}`,
    'foredrag',
    first,
    scenes.length,
  );
  useTurnKeys(turn);
  const scene = scenes[position.at]!;
  const next = scenes[position.at + 1];
  const audience = { ...route, at: 'vis' as const, slide: scene.slide };
  useEffect(() => {
    document.title = t('presenter');
  }, [t]);
  const open = async (): Promise<void> => {
    const address = formatRoute(audience);
    const answer = await api.call('windows.open', { kind: 'show', route: address });
    if (answer.ok && answer.value.opened === 'page') window.open(`./${address}`, 'lysark-show', 'popup');
  };
  return (
    <main id="content" className="presenter stack scroll screen-high">
      <header className="presenter-head row gap-4 between line-below">
        <Heading level={1} data-size="2xs">
          {t('slideOf', { at: position.at + 1, of: scenes.length })}
        </Heading>
        <Times />
        <div className="row gap-3">
          {other ? (
            <span role="status">{t('audienceOpen')}</span>
          ) : (
            <Button onClick={() => void open()}>
              <MonitorIcon aria-hidden /> {t('audience')}
            </Button>
          )}
          {!other && (
            <Button variant="secondary" onClick={() => go(audience)}>
              {t('here')}
            </Button>
          )}
          <Button variant="secondary" aria-pressed={position.black} onClick={() => turn({ turn: 'black' })}>
            {position.black ? t('unblack') : t('black')}
          </Button>
          <Button variant="tertiary" onClick={() => turn({ turn: 'end' })}>
            {t('end')}
          </Button>
        </div>
      </header>
      <section className="presenter-now framed stack gap-3 at-top" data-black={position.black || undefined}>
        <SlideDrawing scene={scene} theme={view.theme} pictures={view.pictures} prefix="now" />
        <div className="presenter-turn stack gap-3">
          <Button
            variant="secondary"
            disabled={position.at === 0}
            onClick={() => turn({ turn: 'by', steps: -1 })}
          >
            <ArrowLeftIcon aria-hidden /> {t('previous')}
          </Button>
          <Select
            className="full-width"
            aria-label={t('goTo')}
            value={position.at}
            onChange={(event) => turn({ turn: 'to', at: Number(event.target.value) })}
          >
            {scenes.map((one, i) => (
              <Select.Option key={one.id} value={i}>
                {`${i + 1}. ${one.title.text}`}
              </Select.Option>
            ))}
          </Select>
          <Button variant="secondary" disabled={!next} onClick={() => turn({ turn: 'by', steps: 1 })}>
            {t('next')} <ArrowRightIcon aria-hidden />
          </Button>
        </div>
        <p className="presenter-keys muted small">{t('keys')}</p>
      </section>
      <section className="presenter-next framed stack gap-2 at-top" aria-label={t('coming')}>
        <Heading level={2} data-size="2xs">
          {t('coming')}
        </Heading>
        {next ? (
          <SlideDrawing scene={next} theme={view.theme} pictures={view.pictures} prefix="next" />
        ) : (
          <p className="above-4">{t('last')}</p>
        )}
      </section>
      <Notes scene={scene} />
    </main>
  );
}

function Notes({ scene }: { scene: WindowProps['scenes'][number] }) {
  const t = useWords('show');
  const [size, setSize] = useState(1.375);
  return (
    <div className="presenter-notes stack">
      <div className="presenter-notes-head line gap-1">
        <Heading level={2} data-size="2xs">
          {t('notes')}
        </Heading>
        <Button
          variant="tertiary"
          icon
          aria-label={t('smaller')}
          onClick={() => setSize(Math.max(1, size - 0.125))}
        >
          <MinusIcon aria-hidden />
        </Button>
        <Button
          variant="tertiary"
          icon
          aria-label={t('larger')}
          onClick={() => setSize(Math.min(3, size + 0.125))}
        >
          <PlusIcon aria-hidden />
        </Button>
      </div>
      <section
        className="presenter-notes-text scroll"
        style={{ fontSize: `${size}rem` }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keyboard too.
        tabIndex={0}
        aria-label={t('notes')}
      >
        {scene.notes.length === 0 && <p className="presenter-nothing muted">{t('noNotes')}</p>}
        {scene.notes.map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of notes have nothing else to be known by.
          <p key={i}>{paragraph.runs.map((run) => run.text).join('')}</p>
        ))}
      </section>
    </div>
  );
}

/** The clock, and the time since the show began. */
function Times() {
  const t = useWords('show');
  const [now, setNow] = useState(() => Date.now());
  const [before, setBefore] = useState(0);
  const [since, setSince] = useState<number | undefined>(() => Date.now());
  const latest = useRef(since);
  latest.current = since;
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(beat);
  }, []);
  const used = before + (since === undefined ? 0 : Math.max(0, now - since));
  const toggle = (): void => {
    setBefore(used);
    setSince(since === undefined ? Date.now() : undefined);
  };
  const time = new Date(now).toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="presenter-times row gap-3">
      <span>
        <small>{t('clock')}</small> <strong className="tabular">{time}</strong>
      </span>
      <span>
        <small>{t('timer')}</small> <strong className="tabular">{spent(used)}</strong>
      </span>
      <Button
        variant="tertiary"
        icon
        aria-label={since === undefined ? t('resume') : t('pause')}
        onClick={toggle}
      >
        {since === undefined ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
      </Button>
      <Button
        variant="tertiary"
        onClick={() => {
          setBefore(0);
          setSince(Date.now());
        }}
      >
        {t('reset')}
      </Button>
    </div>
  );
}
