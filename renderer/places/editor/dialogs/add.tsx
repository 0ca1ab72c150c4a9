/** «Legg til»: every template as it would look with this commission's own facts. */
import { Button, Heading, Search } from '@digdir/designsystemet-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { candidatesOf } from '../../../../core/editing/candidates';
import type { Deck } from '../../../../core/model/deck';
import { templateGroups } from '../../../../core/template';
import { templates } from '../../../../templates';
import { useWorkspace } from '../../../state/commission';
import { uiLanguage, useWords } from '../../../words';
import { finderOf } from './find';
import { Gallery, type TileGroup } from './gallery';
import { addChosen, openFetch } from './insert';
import { type BestOffers, bestOf, type Offer, useBest, useLayouts } from './laid';
import { type Need, Needs } from './needs';
import { tilesFor } from './tiles';
import { useFirstFocus } from './use-focus';

const nothing: readonly Offer[] = [];

export function Add({ deck, after }: { deck: Deck; after: string | null }) {
  const t = useWords('dialogs');
  const workspace = useWorkspace();
  const lang = uiLanguage();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const field = useRef<HTMLInputElement>(null);
  const setting = useLayouts(deck);
  useFirstFocus(field, 'input');

  const { offers, missing } = useMemo(() => offersOf(workspace, deck), [workspace, deck]);
  const finder = useMemo(() => finderOf(workspace, deck, templates, lang), [workspace, deck, lang]);
  const byFacts = useMemo(() => (asked === '' ? nothing : finder.facts(asked)), [finder, asked]);
  const named = useMemo(() => new Set(finder.templates(asked)), [finder, asked]);
  const best = useBest(offers, setting?.layouts);
  const bestByFacts = useBest(byFacts, setting?.layouts);
  const tiles = useMemo(() => tilesFor({ workspace, deck, lang, t }), [workspace, deck, lang, t]);

  const groups = useMemo(() => {
    const out: TileGroup[] = templateGroups.map((group) => ({
      id: group,
      title: t(`group_${group}`),
      tiles: tiles(
        offers.filter(({ template }) => template.group === group && named.has(template)),
        best,
      ),
    }));
    out.push({ id: 'facts', title: t('factsFound', { query: asked }), tiles: tiles(byFacts, bestByFacts) });
    return out.filter((group) => group.tiles.length > 0);
  }, [offers, best, named, byFacts, bestByFacts, tiles, asked, t]);
  const needs = useMemo(
    () => needsOf(offers, best, missing).filter(({ template }) => named.has(template)),
    [offers, best, missing, named],
  );

  const choose = (key: string): void => {
    const offer = [...offers, ...byFacts].find((one) => one.key === key);
    const known = best.has(key) ? best : bestByFacts;
    const found = offer && bestOf(known, offer, setting?.layouts);
    if (offer && found) addChosen(deck, after, offer, found);
  };
  const first = groups[0]?.tiles[0];
  return (
    <>
      <header className="choosing-head stack gap-2 line-below">
        <Heading level={2} data-size="xs">
          {t('addTitle')}
        </Heading>
        <p className="muted">{t('addHint')}</p>
        <div className="choosing-find row gap-3 above-1">
          <Search>
            <Search.Input
              ref={field}
              aria-label={t('addSearch')}
              placeholder={t('addSearch')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                // Otherwise the same key would press the button that gets the focus back.
                event.preventDefault();
                if (first && query.trim() !== '') choose(first.id);
              }}
            />
            <Search.Clear onClick={() => setQuery('')} />
          </Search>
          <Button variant="secondary" onClick={() => openFetch(after)}>
            {t('fetch')}
          </Button>
        </div>
      </header>
      <div className="choosing-body pane">
        {setting && (
          <Gallery
            label={t('addTitle')}
            groups={groups}
            theme={setting.view.theme}
            pictures={setting.view.pictures}
            onChoose={choose}
            onLetter={() => field.current?.focus()}
          />
        )}
        {groups.length + needs.length === 0 && (
          <p className="choosing-none muted" role="status">
            {t('nothingFound', { query: asked })}
          </p>
        )}
        <Needs needs={needs} />
      </div>
    </>
  );
}

type Workspace = ReturnType<typeof useWorkspace>;

function offersOf(workspace: Workspace, deck: Deck): { offers: Offer[]; missing: Need[] } {
  const offers: Offer[] = [];
  const missing: Need[] = [];
  for (const template of templates.values()) {
    const made = candidatesOf(workspace, template, deck, { templates, most: 24 });
    if (made.missing.length > 0) missing.push({ template, kinds: made.missing });
    else offers.push({ key: template.id, template, candidates: made.list });
    // Numbers and cells of one's own are offered beside those of Fakta, not only where there are none.
    const own = made.list.filter(({ why }) => why === 'words');
    if (template.headed && made.list.some(({ why }) => why === 'facts'))
      offers.push({ key: `${template.id} own`, template, candidates: own });
  }
  return { offers, missing };
}

/** Templates that cannot show anything: what they must have is not there, or what they ask for gives nothing. */
function needsOf(offers: readonly Offer[], best: BestOffers, missing: readonly Need[]): Need[] {
  const silent = offers.filter(({ key }) => best.get(key) === null);
  return [...missing, ...silent.map(({ template }) => ({ template, kinds: undefined }))];
}
