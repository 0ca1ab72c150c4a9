/** «Hent lysbilder fra …»: several slides of another presentation, as they are there. */
import { Button, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { useMemo, useRef, useState } from 'react';
import { plainText } from '../../../../core/facts/plain-text';
import { formatDate } from '../../../../core/formats/dates';
import type { Deck } from '../../../../core/model/deck';
import { takeSlides } from '../../../../core/operations';
import { templates } from '../../../../templates';
import { useTitles } from '../../../background';
import { commission, useCommission, useWorkspace } from '../../../state/commission';
import { type DeckView, useDeck } from '../../../state/decks';
import { askOfKin } from '../../../state/kin';
import { useSession } from '../../../state/session';
import { say } from '../../../ui/toast';
import { uiLanguage, useWords } from '../../../words';
import { Gallery, type Tile } from './gallery';
import { picked } from './grid';
import { addSlides, spotIn } from './insert';
import { useFirstFocus } from './use-focus';

export function Fetch({ deck, after }: { deck: Deck; after: string | null }) {
  const t = useWords('dialogs');
  const workspace = useWorkspace();
  const lang = uiLanguage();
  const home = workspace.commission.language;
  // The newest first: slides are most often taken from the last talk.
  const others = useMemo(
    () => workspace.decks.filter(({ id }) => id !== deck.id).sort((a, b) => (a.date < b.date ? 1 : -1)),
    [workspace.decks, deck.id],
  );
  const [source, setSource] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const from = others.find(({ id }) => id === source) ?? others[0];
  const view = useDeck(from?.id);
  const take = (): void => {
    if (!from) return;
    const wanted = { deck: from.id, slides: from.slides.map(({ id }) => id).filter((id) => chosen.has(id)) };
    const at = spotIn(deck, after);
    const taken = takeSlides(commission().workspace, templates, wanted, { deck: deck.id }, at);
    if (taken.slides.length > 0) addSlides(deck, () => taken.op);
    if (taken.left.length > 0) say(t('left', { count: taken.left.length }), { tone: 'warning' });
  };
  const nameOf = (one: Deck): string =>
    `${plainText(one.title, home, one.language)} · ${formatDate(one.date, lang)}`;
  return (
    <>
      <header className="choosing-head stack gap-2 line-below">
        <Heading level={2} data-size="xs">
          {t('fetchTitle')}
        </Heading>
        {from && (
          <Field>
            <Label>{t('fetchFrom')}</Label>
            <Select
              value={from.id}
              onChange={(event) => {
                setSource(event.target.value);
                setChosen(new Set());
              }}
            >
              {others.map((one) => (
                <Select.Option key={one.id} value={one.id}>
                  {nameOf(one)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
      </header>
      <CopyElsewhere />
      <div className="choosing-body pane">
        {!from && <p className="choosing-none muted">{t('fetchNone')}</p>}
        {from && from.slides.length === 0 && <p className="choosing-none muted">{t('fetchEmpty')}</p>}
        {view && view.deck.slides.length > 0 && (
          <Slides
            key={view.deck.id}
            view={view}
            name={t('fetchSlides', { deck: plainText(view.deck.title, home, view.deck.language) })}
            chosen={chosen}
            onChosen={setChosen}
            onTake={take}
          />
        )}
      </div>
      {from && from.slides.length > 0 && (
        <footer className="choosing-foot row gap-3 line-above">
          <Button onClick={take} disabled={chosen.size === 0}>
            {chosen.size === 0 ? t('fetchChoose') : t('fetchSome', { count: chosen.size })}
          </Button>
          <Button
            variant="tertiary"
            onClick={() =>
              setChosen(new Set(chosen.size === from.slides.length ? [] : from.slides.map(({ id }) => id)))
            }
          >
            {chosen.size === from.slides.length ? t('fetchNot') : t('fetchAll')}
          </Button>
          <small>{t('fetchHint')}</small>
        </footer>
      )}
    </>
  );
}

/** What is not here may be in another copy of the commission, which is taken in as a whole: its facts come along. */
function CopyElsewhere() {
  const t = useWords('kin');
  const { workspace, recent } = useCommission();
  const { recent: all } = useSession();
  const other = all.find(
    (one) => one.commission === workspace.commission.id && one.id !== recent && !one.missing,
  );
  if (!other) return null;
  return (
    <p className="choosing-copy row gap-3 small">
      {t('elsewhere', { where: other.where })}
      <Button variant="secondary" data-size="sm" onClick={() => void askOfKin({ recent: other.id })}>
        {t('look')}
      </Button>
    </p>
  );
}

interface SlidesProps {
  view: DeckView;
  name: string;
  chosen: ReadonlySet<string>;
  onChosen(next: ReadonlySet<string>): void;
  /** Enter: that is all. */
  onTake(): void;
}

function Slides({ view, name, chosen, onChosen, onTake }: SlidesProps) {
  const t = useWords('dialogs');
  const lang = uiLanguage();
  const last = useRef<string>(undefined);
  const { deck } = view;
  const titles = useTitles().get(deck.id);
  const named = useMemo(() => new Map(titles?.map(({ slide, title }) => [slide, title])), [titles]);
  const body = useRef<HTMLDivElement>(null);
  useFirstFocus(body, '[role="option"]');
  const tiles = useMemo(
    () =>
      deck.slides.map((slide, i): Tile => {
        const known = templates.get(slide.template);
        const kind = known?.name[lang] ?? slide.template;
        const name = named.get(slide.id);
        return {
          id: slide.id,
          title: `${i + 1}  ${name ?? kind}`,
          note: name === undefined ? undefined : kind,
          mark: slide.hidden ? t('hidden') : undefined,
          draw: () => view.live.scenesOf(slide.id)[0],
        };
      }),
    [deck, view, lang, t, named],
  );
  const choose = (id: string, { shift, enter }: { shift: boolean; enter: boolean }): void => {
    if (enter && chosen.size > 0) {
      onTake();
      return;
    }
    const ids = tiles.map((tile) => tile.id);
    onChosen(picked(ids, chosen, id, shift ? last.current : undefined));
    last.current = id;
  };
  return (
    <div ref={body}>
      <Gallery
        label={name}
        groups={[{ id: 'slides', tiles }]}
        theme={view.theme}
        pictures={view.pictures}
        chosen={chosen}
        onChoose={choose}
      />
    </div>
  );
}
