/** «Dette viser lysbildet»: its facts with their values, the way to change them, and what holds on this slide only. */

import { Button, Tag } from '@digdir/designsystemet-react';
import { ArrowRightIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { memo, useMemo } from 'react';
import { find } from '../../../../core/base/lists';
import { type ShownEntry, type ShownValue, shownOn } from '../../../../core/editing/shown-facts';
import { formatDate } from '../../../../core/formats/dates';
import type { Deck, Slide } from '../../../../core/model/deck';
import { isKindId, type KindId } from '../../../../core/model/kinds';
import { batchOf, resetDeviation } from '../../../../core/operations';
import type { UiLanguage } from '../../../../core/texts';
import {
  type EntryContext,
  entryContext,
  entryTitle,
  fieldLabel,
  kindWord,
  optionLabel,
  queryWord,
} from '../../../../core/words';
import { sayValue } from '../../../../core/words/say';
import { templates } from '../../../../templates';
import { go } from '../../../state/route';
import { sayDone } from '../../../ui/toast';
import { sayIn, uiLanguage, useWords } from '../../../words';
import { factRoute } from '../../checks/way';
import { perform } from '../state/actions';
import type { Seen } from './seen';

interface Telling extends Seen {
  lang: UiLanguage;
  context: EntryContext;
}

export const SlideFacts = memo(function SlideFacts({ seen }: { seen: Seen }) {
  const t = useWords('side');
  const lang = uiLanguage();
  const { workspace, deck, slide, facts, readOnly } = seen;
  const { entries, asks } = useMemo(
    () => shownOn(workspace, deck, slide, facts, templates),
    [workspace, deck, slide, facts],
  );
  const { register } = workspace;
  // biome-ignore lint/correctness/useExhaustiveDependencies: titles are made of the register alone.
  const context = useMemo(() => entryContext(workspace, deck.date), [register, deck.date]);
  const own = Object.keys(slide.deviations ?? {});
  if (entries.length + asks.length + own.length === 0) return null;
  const telling = { ...seen, lang, context };
  return (
    <section className="stack gap-4" aria-label={t('shown')}>
      <header className="line gap-2 between">
        <h2 className="base strong">{t('shown')}</h2>
        {own.length > 1 && !readOnly && (
          <Button variant="tertiary" data-size="sm" onClick={() => reset(deck, slide, own)}>
            {t('resetAll')}
          </Button>
        )}
      </header>
      <ul className="list stack gap-3">
        {entries.map((entry) => (
          <Entry key={entry.ref} shown={entry} telling={telling} />
        ))}
      </ul>
      {asks.map((asked) => (
        <p key={`${asked.type} ${asked.type === 'all' ? asked.kind : asked.name}`} className="muted small">
          {t('asksFor', { what: queryWord(asked, lang) })}
        </p>
      ))}
    </section>
  );
});

function Entry({ shown, telling }: { shown: ShownEntry; telling: Telling }) {
  const t = useWords('side');
  const { lang, context, recent } = telling;
  const { kind, entry, ref } = shown;
  const title = entryTitle(kind, entry, lang, context);
  const way = factRoute(ref, recent, shown.values[0]?.field);
  return (
    <li className="stack gap-1 at-start">
      <small>{kindWord(kind, lang)}</small>
      <span className="break-words">{title}</span>
      <dl className="stack gap-1 full-width">
        {shown.values.map((value) => (
          <Value
            key={`${value.ref} ${value.day ?? ''}`}
            kind={kind}
            shown={value}
            title={title}
            telling={telling}
          />
        ))}
      </dl>
      {way && !shown.held && (
        <Button
          variant="tertiary"
          data-size="sm"
          className="side-link"
          aria-label={t('editFactOf', { title })}
          onClick={() => go(way)}
        >
          {t('editFact')}
          <ArrowRightIcon aria-hidden />
        </Button>
      )}
    </li>
  );
}

interface ValueProps {
  kind: KindId;
  shown: ShownValue;
  title: string;
  telling: Telling;
}

function Value({ kind, shown, title, telling }: ValueProps) {
  const t = useWords('side');
  const { lang, deck, slide, workspace, readOnly } = telling;
  const common = useWords('common');
  const home = workspace.commission.language;
  const say = (value: unknown): string =>
    sayValue(shown.form, value, {
      lang: deck.language === 'se' ? lang : deck.language,
      home,
      option: (option) => optionLabel(kind, shown.field, option, lang),
      named: (other, id) => named(other, id, telling),
      yes: common('yes'),
      no: common('no'),
    });
  const words = say(shown.value);
  // The title is the value: said once.
  if (!shown.instead && (words === title || title.includes(words))) return null;
  const label = fieldLabel(kind, shown.field, lang);
  const was = shown.instead && say(shown.instead.value);
  return (
    <div className="side-value stack small" data-own={shown.instead ? true : undefined}>
      <dt className="muted smaller">
        {label}
        {shown.day && <small> {t('onDay', { date: formatDate(shown.day, lang) })}</small>}
      </dt>
      <dd className="break-words">
        {words}
        {shown.instead && (
          <div className="row gap-2">
            <span className="row gap-2">
              <Tag data-color="warning" data-size="sm">
                {t('onlyHere')}
              </Tag>
              <small>{was ? t('inFacts', { value: was }) : t('inFactsNothing')}</small>
            </span>
            {!readOnly && (
              <Button
                variant="tertiary"
                data-size="sm"
                className="side-link"
                aria-label={t('resetOf', { label })}
                onClick={() => reset(deck, slide, [shown.ref])}
              >
                <ArrowUndoIcon aria-hidden />
                {t('reset')}
              </Button>
            )}
          </div>
        )}
      </dd>
    </div>
  );
}

function named(kind: string, id: string, { lang, context, workspace }: Telling): string {
  const entry = isKindId(kind) ? find(workspace.register[kind], id) : undefined;
  return entry && isKindId(kind) ? entryTitle(kind, entry, lang, context) : id;
}

function reset(deck: Deck, slide: Slide, refs: readonly string[]): void {
  const at = { deck: deck.id, slide: slide.id };
  if (!perform(() => batchOf(refs.map((ref) => resetDeviation({ ...at, ref }))))) return;
  sayDone(sayIn('side')('wasReset'));
}
