/** «Kontroll»: a drawer with what is to be mended where one stands, with a way there and a fix where there is one. */
import { factRef, parseFact } from '../../../core/model/ref';
import './checks.css';
import { Button, Details, Heading, ToggleGroup } from '@digdir/designsystemet-react';
import { ArrowRightIcon, CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useEffect, useMemo, useState } from 'react';
import { ruleText } from '../../../core/checks';
import type { Diagnostic, Severity } from '../../../core/diagnostics';
import { plainText } from '../../../core/facts/plain-text';
import { fixFor } from '../../../core/fixes';
import { aboutConflict, calling, entryContext, entryTitle, inLine, kindWord } from '../../../core/words';
import { templates } from '../../../templates';
import { useFindings, useTitles } from '../../background';
import { chooseFacts } from '../../state/chosen-facts';
import { edit, useCommission } from '../../state/commission';
import { useConflicts } from '../../state/conflicts';
import { checksDrawer, openConflicts } from '../../state/dialogs';
import { go, type Route } from '../../state/route';
import { useSession } from '../../state/session';
import { PlaceDialog } from '../../ui/dialog';
import { mendAfterLook } from '../../ui/mend';
import { say, sayDone } from '../../ui/toast';
import { uiLanguage, useWords } from '../../words';
import { type CheckItem, type ChecksScope, itemsOf, keyOf, severities, type Where } from './list';
import { factRoute, routeTo } from './way';

/** Where one stands, by the address. */
function whereOf(route: Route): Where {
  if (route.at === 'presentasjoner') return { deck: route.deck, slide: route.slide };
  if (route.at === 'fakta' && route.kind && route.id) return { fact: factRef(route.kind, route.id) };
  if (route.at === 'bilder' && route.id) return { fact: factRef('images', route.id) };
  return {};
}

function scopesOf(where: Where): ChecksScope[] {
  if (where.deck) return where.slide ? ['slide', 'deck', 'all'] : ['deck', 'all'];
  return where.fact ? ['fact', 'all'] : ['all'];
}

export function Checks({ route }: { route: Route }) {
  const t = useWords('checks');
  return (
    <PlaceDialog
      state={checksDrawer}
      placement="right"
      closedby="any"
      className="checks"
      aria-label={t('title')}
    >
      {() => <Drawer where={whereOf(route)} />}
    </PlaceDialog>
  );
}

function Drawer({ where }: { where: Where }) {
  const t = useWords('checks');
  const findings = useFindings();
  const conflicts = useConflicts();
  const scopes = scopesOf(where);
  const usual: ChecksScope = where.deck ? 'deck' : 'all';
  const [scope, setScope] = useState<ChecksScope>(usual);
  const wanted = scopes.includes(scope) ? scope : usual;
  useEffect(() => setScope(usual), [usual]);
  const items = useMemo(() => itemsOf(findings, wanted, where), [findings, wanted, where]);
  const names: Record<ChecksScope, string> = {
    slide: t('ofSlide'),
    deck: t('ofDeck'),
    fact: t('ofFacts'),
    all: t('ofAll'),
  };
  const known = where.deck ? findings.has(where.deck) : findings.size > 0;
  return (
    <div className="stack gap-5 at-top">
      <Heading level={2} data-size="xs">
        {t('title')}
      </Heading>
      {scopes.length > 1 && (
        <ToggleGroup
          value={wanted}
          onChange={(next) => setScope(next as ChecksScope)}
          data-toggle-group={t('scope')}
        >
          {scopes.map((one) => (
            <ToggleGroup.Item key={one} value={one}>
              {names[one]}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      )}
      <ConflictItems />
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          items={items.filter((one) => one.diagnostic.severity === severity)}
        />
      ))}
      {items.length === 0 && conflicts.length === 0 && (
        <p className="checks-clean stack gap-2 at-center text-center muted" role="status">
          {known && <CheckmarkCircleIcon aria-hidden fontSize="2rem" />}
          {known ? t('clean') : t('checking')}
          {known && <small>{t('cleanMore')}</small>}
        </p>
      )}
    </div>
  );
}

/** What two have changed differently, wherever in the commission it is: until it is settled, one of them is not shown. */
function ConflictItems() {
  const t = useWords('conflicts');
  const conflicts = useConflicts();
  const { workspace } = useCommission();
  const { today } = useSession();
  const lang = uiLanguage();
  if (conflicts.length === 0) return null;
  const calls = calling(workspace, templates, lang, today);
  return (
    <section className="checks-group stack gap-4" data-severity="conflict">
      <Heading level={3} data-size="2xs">
        {t('count', { count: conflicts.length })}
      </Heading>
      <ul className="list">
        {conflicts.map((conflict) => {
          const about = aboutConflict(conflict, calls);
          const name = about?.name ?? t('count', { count: 1 });
          const what = about?.field === undefined ? name : `${name}: ${about.field}`;
          return (
            <li key={conflict.id} className="checks-item line gap-3 between line-below">
              <span className="stack tight shrink base break-words">
                {name}
                <small>{about?.field ?? about?.sort}</small>
              </span>
              <Button
                variant="secondary"
                data-size="sm"
                className="no-shrink"
                aria-label={t('chooseOf', { what })}
                onClick={() => openConflicts(conflict.id)}
              >
                {t('choose')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Group({ severity, items }: { severity: Severity; items: readonly CheckItem[] }) {
  const t = useWords('checks');
  if (items.length === 0) return null;
  const rules = [...new Set(items.map(({ diagnostic }) => diagnostic.rule))];
  return (
    <section className="checks-group stack gap-4" data-severity={severity}>
      <Heading level={3} data-size="2xs">
        {t('count', { label: t(severity), count: items.length })}
      </Heading>
      {rules.map((rule) => (
        <RuleItems
          key={rule}
          rule={rule}
          items={items.filter(({ diagnostic }) => diagnostic.rule === rule)}
        />
      ))}
    </section>
  );
}

/** What the rule is and why, once; then every place. */
function RuleItems({ rule, items }: { rule: string; items: readonly CheckItem[] }) {
  const t = useWords('checks');
  const text = ruleText(rule, uiLanguage());
  const title = text?.title ?? items[0]!.diagnostic.message;
  return (
    <div className="checks-rule">
      <Heading level={4} data-size="2xs">
        {items.length > 1 ? t('count', { label: title, count: items.length }) : title}
      </Heading>
      <Details>
        <Details.Summary className="muted small">{t('why')}</Details.Summary>
        <Details.Content>{text?.explanation ?? items[0]!.diagnostic.message}</Details.Content>
      </Details>
      <ul className="list">
        {items.map((item) => (
          <Finding key={keyOf(item.diagnostic)} item={item} title={title} />
        ))}
      </ul>
    </div>
  );
}

function Finding({ item: { diagnostic, decks, many }, title }: { item: CheckItem; title: string }) {
  const t = useWords('checks');
  const _common = useWords('common');
  const { workspace, recent, readOnly } = useCommission();
  const language = uiLanguage();
  const fix = useMemo(
    () => fixFor(diagnostic, workspace, templates, language),
    [diagnostic, workspace, language],
  );
  const one = usePlaceOf(diagnostic, decks);
  const kinds = many && `${many.ids.length} ${inLine(kindWord(many.kind, language, many.ids.length))}`;
  const place = kinds === undefined ? one : t('lackSource', { what: kinds });
  const way = many
    ? factRoute(factRef(many.kind, many.ids[0]!), recent)
    : routeTo(fix?.goTo, diagnostic, decks, recent);
  const mend = (): void => {
    const op = fix?.op;
    if (!op) return;
    void mendAfterLook(fix, () => {
      const refused = edit(op);
      if (refused) say(refused.sentence(language), { tone: 'warning' });
      else sayDone(t('fixed', { what: fix.label }));
    });
  };
  return (
    <li className="checks-item line gap-3 between line-below">
      <span className="shrink base break-words">{place}</span>
      <div className="row gap-2 no-shrink">
        {fix?.op && !readOnly && (
          <Button data-size="sm" onClick={mend} aria-label={`${fix.label}: ${place}`}>
            {fix.label}
          </Button>
        )}
        {way && (
          <Button
            variant="tertiary"
            aria-label={many ? `${t('giveSource')}: ${place}` : `${t('goTo')}: ${title}, ${place}`}
            onClick={() => {
              checksDrawer.set(undefined);
              if (many) {
                const [active] = many.ids;
                chooseFacts(many.kind, { ids: new Set(many.ids), active, anchor: active }, 'source');
              }
              go(way);
            }}
          >
            {t(many ? 'giveSource' : 'goTo')} <ArrowRightIcon aria-hidden />
          </Button>
        )}
      </div>
    </li>
  );
}

/** The fact or slide as it is called, and where it is seen. */
function usePlaceOf({ at, message, params }: Diagnostic, decks: readonly string[]): string {
  const t = useWords('checks');
  const { workspace } = useCommission();
  const { today } = useSession();
  const titles = useTitles();
  const home = workspace.commission.language;
  const many = decks.length > 1 ? t('inDecks', { count: decks.length }) : undefined;
  const fact = at.fact === undefined ? undefined : parseFact(at.fact);
  const entry = fact && workspace.register[fact.kind].find(({ id }) => id === fact.id);
  if (entry) {
    const name = entryTitle(fact.kind, entry, uiLanguage(), entryContext(workspace, today));
    return [name, params?.detail, many].filter(Boolean).join(' · ');
  }
  // A picture that nothing names yet.
  if (at.file?.startsWith('assets/')) return at.file.slice('assets/'.length);
  const deck = workspace.decks.find((one) => one.id === (at.deck ?? decks[0]));
  const slide = at.slide && titles.get(deck?.id ?? '')?.find((one) => one.slide === at.slide);
  const number = at.number === undefined ? undefined : t('slide', { number: at.number });
  if (slide) return [number ?? t('slide', { number: slide.number }), slide.title].join(' · ');
  return (
    [number, deck && plainText(deck.title, home, deck.language), many].filter(Boolean).join(' · ') || message
  );
}
