/** Where a fact is shown: every slide with a small picture that follows the edit, one click away. */
import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { formatDate } from '../../../core/formats/dates';
import type { KindId } from '../../../core/model/kinds';
import { factRef, parseFact } from '../../../core/model/ref';
import type { SlideUse, WhereUsed } from '../../../core/operations';
import type { Scene } from '../../../core/scene/types';
import { templates } from '../../../templates';
import { useUses } from '../../background';
import { commission, useWorkspace } from '../../state/commission';
import { type DeckView, useDeck } from '../../state/decks';
import { go } from '../../state/route';
import { SlideDrawing } from '../../ui/slide';
import { useWords } from '../../words';
import { routeTo } from './at';
import { titleOf, useLang, wordsIn } from './settings';

/** So many slides of one presentation are shown at first. */
const most = 12;

export function Uses({ kind, id }: { kind: KindId; id: string }) {
  const t = useWords('facts');
  const uses = useUses(factRef(kind, id));
  return (
    <aside className="facts-uses stack gap-4 at-top shrink" aria-labelledby="facts-uses">
      <Heading level={3} data-size="2xs" id="facts-uses">
        {t('usedIn')}
      </Heading>
      {uses ? <Places uses={uses} /> : <p className="muted small">{t('lookingUp')}</p>}
    </aside>
  );
}

function byDeck(slides: readonly SlideUse[]): Map<string, SlideUse[]> {
  const out = new Map<string, SlideUse[]>();
  for (const use of slides) {
    const key = `${use.in}/${use.deck}`;
    const known = out.get(key);
    if (known) known.push(use);
    else out.set(key, [use]);
  }
  return out;
}

function Places({ uses }: { uses: WhereUsed }) {
  const t = useWords('facts');
  const lang = useLang();
  const workspace = useWorkspace();
  const { recent } = commission();
  const decks = useMemo(() => byDeck(uses.slides), [uses]);
  if (decks.size === 0 && uses.speaker.length === 0 && uses.facts.length === 0 && !uses.cover) {
    return <p className="muted small">{t('notUsed')}</p>;
  }
  return (
    <>
      {[...decks].map(([key, slides]) => (
        <DeckUses key={key} slides={slides} />
      ))}
      <ul className="facts-links list small">
        {uses.speaker.map(({ in: folder, deck }) => {
          const found = workspace[folder].find((one) => one.id === deck);
          const title = found ? wordsIn(workspace, found.title, lang) : deck;
          return (
            <li key={`${folder}/${deck}`}>
              <Button
                variant="tertiary"
                onClick={() => go({ at: 'presentasjoner', recent, ...(folder === 'decks' ? { deck } : {}) })}
              >
                {t('speakerOf', { deck: title })}
              </Button>
            </li>
          );
        })}
        {uses.facts.map((ref) => {
          const at = parseFact(ref);
          if (!at) return null;
          return (
            <li key={ref}>
              <Button variant="tertiary" onClick={() => go(routeTo(recent, at.kind, at.id))}>
                {t('usedByFact', { title: titleOf(workspace, at.kind, at.id, lang) })}
              </Button>
            </li>
          );
        })}
        {uses.cover && <li>{t('cover')}</li>}
      </ul>
    </>
  );
}

function DeckUses({ slides }: { slides: readonly SlideUse[] }) {
  const t = useWords('facts');
  const lang = useLang();
  const workspace = useWorkspace();
  const [all, setAll] = useState(false);
  const { in: folder, deck: id, held } = slides[0]!;
  const deck = workspace[folder].find((one) => one.id === id);
  const view = useDeck(folder === 'decks' ? id : undefined);
  if (!deck) return null;
  const title = wordsIn(workspace, deck.title, lang);
  const shown = all ? slides : slides.slice(0, most);
  return (
    <section className="stack gap-2" aria-label={title}>
      <div className="stack small tight">
        <b className="strong">{title}</b>
        <small className="row gap-2">
          {folder === 'decks' ? formatDate(deck.date, lang) : t('outline')}
          {held && (
            <Tag data-size="sm" data-color="neutral" title={t('heldWhy')}>
              {t('held')}
            </Tag>
          )}
        </small>
      </div>
      <ul className="list">
        {shown.map((use) => (
          <li key={use.slide}>
            <SlideLink use={use} view={view} deckTitle={title} />
          </li>
        ))}
      </ul>
      {shown.length < slides.length && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {t('moreSlides', { count: slides.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

interface SlideLinkProps {
  use: SlideUse;
  view: DeckView | undefined;
  deckTitle: string;
}

const SlideLink = memo(function SlideLink({ use, view, deckTitle }: SlideLinkProps) {
  const t = useWords('facts');
  const lang = useLang();
  const workspace = useWorkspace();
  const { recent } = commission();
  const box = useRef<HTMLButtonElement>(null);
  const deck = workspace[use.in].find((one) => one.id === use.deck);
  const position = (deck?.slides.findIndex(({ id }) => id === use.slide) ?? -1) + 1;
  const slide = deck?.slides[position - 1];
  const template = slide && templates.get(slide.template);
  // What lists the whole deck's sources needs all of it laid out, and would not be known by its picture.
  const drawn = template?.needsDeckUse ? undefined : view;
  const scene = useScene(use.slide, drawn, box);
  const title = scene?.title.text || template?.name[lang] || use.slide;
  const number = (drawn && scene && drawn.live.numberOf(use.slide)) ?? position;
  return (
    <button
      ref={box}
      type="button"
      className="facts-slide hovers bare line gap-3 full-width rounded"
      aria-label={`${title}. ${t('openSlide', { number, deck: deckTitle })}`}
      onClick={() =>
        go(
          use.in === 'decks'
            ? { at: 'presentasjoner', recent, deck: use.deck, slide: use.slide }
            : { at: 'presentasjoner', recent },
        )
      }
    >
      {drawn && (
        <span className="facts-thumb no-shrink clip bordered">
          {scene && (
            <SlideDrawing scene={scene} theme={drawn.theme} pictures={drawn.pictures} prefix="use" silent />
          )}
        </span>
      )}
      <span className="stack small tight break-words">
        <span className="two-lines">{title}</span>
        <small className="row gap-2">
          {t('slideNumber', { number })}
          {use.how === 'deviation' ? ` · ${t('deviation')}` : ''}
        </small>
      </span>
    </button>
  );
});

/** The slide laid out, when it is in sight and nothing else is to be done. */
function useScene(
  slide: string,
  view: DeckView | undefined,
  box: React.RefObject<HTMLElement | null>,
): Scene | undefined {
  const [seen, setSeen] = useState(false);
  const [scene, setScene] = useState<Scene>();
  useEffect(() => {
    const element = box.current;
    if (!element || seen) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, seen]);
  useEffect(() => {
    if (!seen || !view) return;
    const work = requestIdleCallback(() => setScene(view.live.scenesOf(slide)[0]), { timeout: 400 });
    return () => cancelIdleCallback(work);
  }, [seen, view, slide]);
  return scene;
}
