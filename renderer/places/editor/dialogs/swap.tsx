/** «Bytt»: first other facts for the template that the slide has, then other templates for what it shows. */
import { Heading } from '@digdir/designsystemet-react';
import { useMemo, useRef } from 'react';
import { type Swap as Swapped, swapsOf } from '../../../../core/editing/swaps';
import type { Deck } from '../../../../core/model/deck';
import { templates } from '../../../../templates';
import { useWorkspace } from '../../../state/commission';
import { sayDone } from '../../../ui/toast';
import { uiLanguage, useWords } from '../../../words';
import { Gallery, type TileGroup } from './gallery';
import { swapChosen } from './insert';
import { bestOf, type Offer, useBest, useLayouts } from './laid';
import { tilesFor } from './tiles';
import { useFirstFocus } from './use-focus';

export function Swap({ deck, slide: id }: { deck: Deck; slide: string }) {
  const t = useWords('dialogs');
  const workspace = useWorkspace();
  const lang = uiLanguage();
  const setting = useLayouts(deck);
  const body = useRef<HTMLDivElement>(null);
  const slide = deck.slides.find((one) => one.id === id);
  const { facts, others, rest, all } = useMemo(() => {
    const made = slide ? swapsOf(workspace, templates, deck, slide) : { facts: [], others: [], rest: [] };
    const lists = {
      facts: made.facts.map(offer('facts')),
      others: made.others.map(offer('others')),
      rest: made.rest.map(offer('rest')),
    };
    return { ...lists, all: [...lists.facts, ...lists.others, ...lists.rest] };
  }, [workspace, deck, slide]);
  const best = useBest(all, setting?.layouts);
  const tiles = useMemo(
    () => tilesFor({ workspace, deck, lang, t, except: id }),
    [workspace, deck, lang, t, id],
  );
  const groups = useMemo(() => {
    const made: TileGroup[] = [
      { id: 'facts', title: t('swapFacts'), tiles: tiles(facts, best, { name: 'fact' }) },
      { id: 'others', title: t('swapOthers'), tiles: tiles(others, best, { name: 'template' }) },
      { id: 'rest', title: t('swapRest'), tiles: tiles(rest, best, { name: 'template' }) },
    ];
    return made.filter((group) => group.tiles.length > 0);
  }, [facts, others, rest, best, tiles, t]);
  useFirstFocus(body, '[role="option"]', groups.length > 0);
  const choose = (key: string): void => {
    const chosen = all.find((one) => one.key === key);
    const found = chosen && bestOf(best, chosen, setting?.layouts);
    if (!chosen || !found || !swapChosen(deck, id, chosen, found)) return;
    sayDone(t('swapped'));
  };
  return (
    <>
      <header className="choosing-head stack gap-2 line-below">
        <Heading level={2} data-size="xs">
          {t('swapTitle')}
        </Heading>
        <p className="muted">{t('swapHint')}</p>
      </header>
      <div className="choosing-body pane" ref={body}>
        {setting && (
          <Gallery
            label={t('swapTitle')}
            groups={groups}
            theme={setting.view.theme}
            pictures={setting.view.pictures}
            onChoose={choose}
          />
        )}
        {groups.length === 0 && <p className="choosing-none muted">{t('swapNothing')}</p>}
      </div>
    </>
  );
}

function offer(group: string): (swap: Swapped, at: number) => Offer {
  return ({ template, candidates }, at) => ({
    key: `${group} ${template.id} ${at}`,
    template,
    candidates,
  });
}
